package pmqa.workbench.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;

/** What is wrong with the entries of one stream; neighbours with the same fault are told as one. */
final class StreamFindings {

    private static final LocalizedText ADVICE = LocalizedText.of(
            "เปรียบเทียบกับข้อมูลสำรอง และตรวจว่าใครเข้าถึงฐานข้อมูลโดยตรง",
            "Compare with a backup, and find out who reached the database directly.");

    private final UUID stream;
    private final List<Finding> findings = new ArrayList<>();
    private Fault open = Fault.NONE;
    private long from;
    private long to;

    StreamFindings(UUID stream) {
        this.stream = stream;
    }

    /** The ways in which the entries of a stream can be wrong. */
    enum Fault {
        NONE("", "", ""),
        CHANGED(
                "trail-entry-changed",
                "เนื้อหาไม่ตรงกับที่บันทึกไว้ตอนแรก: ถูกแก้ไข ย้าย หรือสลับ",
                "not what was written: changed, moved or exchanged"),
        MISSING("trail-entry-missing", "หายไป", "gone"),
        INSERTED("trail-entry-inserted", "ถูกแทรกเข้ามาโดยไม่ผ่านโปรแกรม", "put in past the program"),
        CUT_OFF("trail-cut-off", "ถูกตัดออกจากท้าย", "cut off the end"),
        ADDED("trail-entry-added", "ถูกต่อท้ายโดยไม่ผ่านโปรแกรม", "added at the end past the program");

        private final String code;
        private final String th;
        private final String en;

        Fault(String code, String th, String en) {
            this.code = code;
            this.th = th;
            this.en = en;
        }
    }

    void add(Fault fault, long first, long last) {
        if (fault == open && first == to + 1) {
            to = last;
            return;
        }
        flush();
        open = fault;
        from = first;
        to = last;
    }

    /** The mark at the end of the chain, which says how long it is. */
    void addHead(long last, String th, String en) {
        flush();
        findings.add(
                new Finding(stream, new Problem("trail-head-changed", "#" + last, LocalizedText.of(th, en), ADVICE)));
    }

    List<Finding> all() {
        flush();
        return List.copyOf(findings);
    }

    private void flush() {
        if (open == Fault.NONE) {
            return;
        }
        LocalizedText which = from == to
                ? LocalizedText.of("รายการบันทึกที่ " + from, "Entry " + from)
                : LocalizedText.of("รายการบันทึกที่ " + from + "–" + to, "Entries " + from + "–" + to);
        LocalizedText message = which.then(LocalizedText.of(" ", from == to ? " is " : " are "))
                .then(LocalizedText.of(open.th, open.en + "."));
        String place = from == to ? "#" + from : "#" + from + "–" + to;
        findings.add(new Finding(stream, new Problem(open.code, place, message, ADVICE)));
        open = Fault.NONE;
    }
}
