package pmqa.workbench.assessment;

import java.util.Optional;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;

/** What verification says when a table and the trail do not fit. */
final class StateProblems {

    /** Longer values are not quoted. */
    private static final int QUOTED = 40;

    private static final LocalizedText ADVICE = LocalizedText.of(
            "ดูค่าที่ถูกต้องในประวัติการแก้ไขหรือข้อมูลสำรอง และตรวจว่าใครเข้าถึงฐานข้อมูลโดยตรง",
            "Take the right value from the trail or a backup, and find out who reached the database directly.");

    private StateProblems() {}

    static final Problem ASSESSMENT_GONE = problem(
            "assessment-gone",
            "",
            "แบบประเมินนี้ถูกลบโดยไม่ผ่านโปรแกรม แต่ประวัติการแก้ไขยังอยู่",
            "The assessment was removed past the program; its trail is still there.");

    static Problem withoutEntry(String subject) {
        return problem(
                "answer-without-entry",
                subject,
                "คำตอบนี้ไม่มีรายการในประวัติ: ถูกใส่โดยไม่ผ่านโปรแกรม หรือประวัติถูกลบ",
                "The trail has no entry for this answer: it was put in past the program, or its entry was removed.");
    }

    static Problem answerGone(String subject, long entry) {
        return problem(
                "answer-gone",
                subject,
                "คำตอบนี้มีในประวัติ (รายการที่ %d) แต่ถูกลบออกจากตาราง".formatted(entry),
                "The trail knows this answer (entry %d), but it was removed from the table.".formatted(entry));
    }

    static Problem valueDiffers(String subject, long entry, Optional<String> stored, Optional<String> recorded) {
        return problem(
                "answer-differs",
                subject,
                "คำตอบถูกแก้ไขโดยไม่ผ่านโปรแกรม: ในตาราง %s แต่รายการสุดท้ายในประวัติ (ที่ %d) %s"
                        .formatted(quoted(stored, "ว่าง", "ค่าอื่น"), entry, quoted(recorded, "ว่าง", "ค่าอื่น")),
                "The answer was changed past the program: the table says %s, the last entry (%d) says %s."
                        .formatted(
                                quoted(stored, "nothing", "something else"),
                                entry,
                                quoted(recorded, "nothing", "something else")));
    }

    static Problem personDiffers(String subject, long entry) {
        return problem(
                "answer-person-differs",
                subject,
                "ชื่อผู้แก้ไขคนล่าสุดไม่ตรงกับรายการสุดท้ายในประวัติ (ที่ %d)".formatted(entry),
                "Who changed it last is not who the last entry (%d) names.".formatted(entry));
    }

    static Problem versionDiffers(String subject, long entry) {
        return problem(
                "answer-version-differs",
                subject,
                "จำนวนครั้งที่แก้ไขไม่ตรงกับจำนวนรายการในประวัติ (รายการสุดท้ายที่ %d)".formatted(entry),
                "Its version is not the number of its entries (the last one is %d).".formatted(entry));
    }

    static Problem confirmationDiffers(String subject, long entry) {
        return problem(
                "answer-confirmation-differs",
                subject,
                "เครื่องหมาย “ยังไม่ยืนยัน” ไม่ตรงกับประวัติ (รายการสุดท้ายที่ %d)".formatted(entry),
                "Its mark “unconfirmed” does not fit the trail (the last entry is %d).".formatted(entry));
    }

    static Problem contentDiffers(String place) {
        return problem(
                "snapshot-content-differs",
                place,
                "เนื้อหาของฉบับที่ส่งไม่ตรงกับ SHA-256 ที่เป็นที่อยู่ของฉบับนั้น: ถูกแก้ไข",
                "The content of this submission does not hash to its address (SHA-256): it was changed.");
    }

    static Problem unsigned(String place) {
        return problem(
                "snapshot-without-entry",
                place,
                "ไม่มีรายการการลงนามของฉบับนี้ในประวัติ: ถูกใส่โดยไม่ผ่านโปรแกรม หรือประวัติถูกลบ",
                "The trail has no signing of this submission: it was put in past the program, or its entry was removed.");
    }

    static Problem signatureDiffers(String place, long entry) {
        return problem(
                "snapshot-signature-differs",
                place,
                "ที่อยู่ ผู้ลงนาม หรือตำแหน่งของฉบับนี้ไม่ตรงกับที่ลงนามไว้ (รายการที่ %d)".formatted(entry),
                "Address, signer or position are not those of the signing (entry %d).".formatted(entry));
    }

    static Problem snapshotGone(String place, long entry) {
        return problem(
                "snapshot-gone",
                place,
                "ฉบับที่ลงนามไว้ (รายการที่ %d) ถูกลบ".formatted(entry),
                "This submission was signed (entry %d) and has been removed.".formatted(entry));
    }

    static Problem statusDiffers(String stored, String recorded) {
        return problem(
                "status-differs",
                "status",
                "สถานะของแบบประเมินเป็น “%s” แต่ตามประวัติควรเป็น “%s”".formatted(thai(stored), thai(recorded)),
                "The assessment is “%s”; by its trail it is “%s”.".formatted(english(stored), english(recorded)));
    }

    private static String thai(String status) {
        return title(status).map(LocalizedText::th).orElse(status);
    }

    private static String english(String status) {
        return title(status).map(LocalizedText::en).orElse(status);
    }

    private static Optional<LocalizedText> title(String code) {
        for (Assessment.Status status : Assessment.Status.values()) {
            if (status.code().equals(code)) {
                return Optional.of(status.title());
            }
        }
        return Optional.empty();
    }

    private static String quoted(Optional<String> value, String none, String different) {
        return value.map(text -> text.length() <= QUOTED ? "“" + text + "”" : different)
                .orElse(none);
    }

    private static Problem problem(String code, String place, String th, String en) {
        return new Problem(code, place, LocalizedText.of(th, en), ADVICE);
    }
}
