package pmqa.workbench.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import pmqa.workbench.mail.Letter;
import pmqa.workbench.mail.Letter.Part;
import pmqa.workbench.shared.Language;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.ThaiDates;

/** The words of the letters about work. Dates are written out: a letter may be read days later. */
final class WorkLetters {

    /** More is better read on the page. */
    private static final int MOST_ROWS = 40;

    private WorkLetters() {}

    /**
     * A letter about what is new, what is soon due and what is late.
     *
     * @param assigned what was assigned
     * @param moved what was assigned before and is now due on another day
     */
    static Letter of(List<WorkItem> assigned, List<WorkItem> moved, List<WorkItem> soon, List<WorkItem> late) {
        List<Part> parts = new ArrayList<>();
        section(
                parts,
                assigned,
                "ขอเรียนแจ้งว่า ท่านได้รับมอบหมายให้รับผิดชอบรายการต่อไปนี้",
                "The following has been assigned to you.");
        section(
                parts,
                moved,
                "ขอเรียนแจ้งว่า รายการต่อไปนี้ที่ท่านรับผิดชอบมีวันครบกำหนดใหม่",
                "The following, for which you answer, is due on another day now.");
        section(
                parts,
                late,
                "ขอเรียนเตือนว่า รายการต่อไปนี้เลยวันครบกำหนดแล้ว โปรดดำเนินการ หรือแจ้งผู้ประสานงานของหน่วยงานหากต้องการเวลาเพิ่ม",
                "The following is past its due date. Please see to it, or tell your agency’s coordinator if you need more time.");
        section(
                parts,
                soon,
                "ขอเรียนเตือนว่า รายการต่อไปนี้ใกล้ครบกำหนด",
                "This is to remind you of what is due soon.");
        parts.add(new Letter.Link(LocalizedText.of("เปิดงานทั้งหมดของฉัน", "Open all my work"), "/work"));
        return new Letter(subject(assigned, moved, soon, late), parts);
    }

    private static LocalizedText subject(
            List<WorkItem> assigned, List<WorkItem> moved, List<WorkItem> soon, List<WorkItem> late) {
        List<LocalizedText> parts = new ArrayList<>();
        count(parts, late, "เลยกำหนด", "late");
        count(parts, soon, "ใกล้ครบกำหนด", "due soon");
        count(parts, assigned, "ได้รับมอบหมาย", "assigned");
        count(parts, moved, "กำหนดใหม่", "due on another day");
        return parts.stream()
                .reduce((one, other) -> one.then(LocalizedText.same(" · ")).then(other))
                .map(all -> LocalizedText.of("งานของท่านใน PMQA: ", "Your work in PMQA: ")
                        .then(all))
                .orElseThrow();
    }

    private static void count(List<LocalizedText> parts, List<WorkItem> items, String th, String en) {
        if (!items.isEmpty()) {
            parts.add(LocalizedText.of(th + " " + items.size() + " รายการ", items.size() + " " + en));
        }
    }

    private static void section(List<Part> parts, List<WorkItem> items, String th, String en) {
        if (items.isEmpty()) {
            return;
        }
        parts.add(new Letter.Rows(
                LocalizedText.of(th, en),
                items.stream().limit(MOST_ROWS).map(WorkLetters::row).toList()));
        if (items.size() > MOST_ROWS) {
            int more = items.size() - MOST_ROWS;
            parts.add(new Letter.Paragraph(LocalizedText.of("และอีก " + more + " รายการ", "and " + more + " more")));
        }
    }

    private static Letter.Row row(WorkItem item) {
        return new Letter.Row(
                item.title(),
                item.due().map(WorkLetters::due).map(item.where()::then).orElse(item.where()),
                item.path());
    }

    private static LocalizedText due(LocalDate day) {
        return LocalizedText.of(
                " · ครบกำหนด " + ThaiDates.day(day, Language.THAI),
                " · due on " + ThaiDates.day(day, Language.ENGLISH));
    }
}
