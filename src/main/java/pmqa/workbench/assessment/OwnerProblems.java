package pmqa.workbench.assessment;

import java.time.LocalDate;
import pmqa.workbench.shared.Language;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.ThaiDates;

/** What can be wrong with an assignment. */
public final class OwnerProblems {

    public static final Problem NO_PERSON = new Problem(
            "no-owner",
            "person",
            LocalizedText.of("เลือกผู้รับผิดชอบจากรายชื่อของหน่วยงาน", "Choose somebody of this organisation."),
            LocalizedText.of(
                    "หากไม่พบชื่อ ให้เชิญเข้าหน่วยงานก่อนที่หน้าจัดการผู้ใช้",
                    "Who is not listed can be invited on the page of people."));

    public static final Problem NO_DAY = new Problem(
            "no-due-date",
            "dueOn",
            LocalizedText.of("วันครบกำหนดไม่ใช่วันที่", "The due date is not a date."),
            LocalizedText.of(
                    "พิมพ์เช่น 31/1/2570 หรือเลือกจากปฏิทิน",
                    "Type it like 31/1/2027, or choose it from the calendar."));

    public static final Problem PAST = new Problem(
            "due-date-past",
            "dueOn",
            LocalizedText.of("วันครบกำหนดผ่านไปแล้ว", "The due date is past already."),
            LocalizedText.of("เลือกวันนี้หรือวันหลังจากนี้", "Choose today or a later day."));

    public static final Problem NOTHING_CHOSEN = new Problem(
            "nothing-chosen",
            "subjects",
            LocalizedText.of("ยังไม่ได้เลือกหมวดหรือหัวข้อ", "No category or item is chosen."),
            LocalizedText.of("ทำเครื่องหมายอย่างน้อยหนึ่งรายการ", "Tick at least one."));

    private OwnerProblems() {}

    /** {@code end} is the last day on which answers may change. */
    public static Problem afterThePhase(LocalDate end) {
        return new Problem(
                "due-after-the-phase",
                "dueOn",
                LocalizedText.of(
                        "วันครบกำหนดอยู่หลังวันสุดท้ายของรอบ คือ " + ThaiDates.day(end, Language.THAI),
                        "The due date is after the last day of the phase, " + ThaiDates.day(end, Language.ENGLISH)
                                + "."),
                LocalizedText.of("เลือกวันนั้นหรือก่อนหน้า", "Choose that day or an earlier one."));
    }
}
