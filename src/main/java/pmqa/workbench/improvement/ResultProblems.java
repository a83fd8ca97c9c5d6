package pmqa.workbench.improvement;

import java.util.Optional;
import pmqa.workbench.improvement.PhaseResults.Entered;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;

/** What can be wrong with results of measures. */
final class ResultProblems {

    private ResultProblems() {}

    static final Problem UNKNOWN_MEASURE = new Problem(
            "unknown-measure",
            "",
            LocalizedText.of(
                    "ตัวชี้วัดหนึ่งในแบบฟอร์มนี้ไม่มีในแบบประเมินแล้ว",
                    "A measure of this form is no longer in the assessment."),
            LocalizedText.of(
                    "ตรวจค่าที่พิมพ์ไว้ แล้วบันทึกตัวชี้วัดที่ยังแสดงอยู่อีกครั้ง",
                    "Look at what you typed, and save the measures that are still shown once more."));

    static Problem notANumber(String field) {
        return new Problem(
                "not-a-number",
                field,
                LocalizedText.of("ผลการดำเนินการต้องเป็นตัวเลข", "The result must be a number."),
                LocalizedText.of(
                        "พิมพ์ตัวเลข เช่น 85 หรือ 1,250.5 หรือเว้นว่างหากยังไม่มีผล",
                        "Type a number, for instance 85 or 1,250.5, or leave it empty if there is none yet."));
    }

    static Problem tooPrecise(String field) {
        return new Problem(
                "too-precise",
                field,
                LocalizedText.of(
                        "ตัวเลขนี้ยาวเกินกว่าที่เก็บได้: จำนวนเต็มไม่เกิน %d หลัก ทศนิยมไม่เกิน %d ตำแหน่ง"
                                .formatted(ResultEntering.MOST_DIGITS, ResultEntering.MOST_DECIMALS),
                        "This number is longer than can be kept: at most %d digits before the point and %d after it."
                                .formatted(ResultEntering.MOST_DIGITS, ResultEntering.MOST_DECIMALS)),
                LocalizedText.of(
                        "ปัดเศษ หรือใช้หน่วยนับที่ใหญ่ขึ้น เช่น ล้านบาท",
                        "Round it, or count in a larger unit, for instance in millions."));
    }

    static Problem overtaken(String field, Optional<Entered> theirs) {
        String value = theirs.isEmpty() ? "–" : ResultEntering.shown(theirs);
        String who = theirs.map(Entered::by).orElse("");
        return new Problem(
                "result-overtaken",
                field,
                LocalizedText.of(
                        "มีผู้อื่นแก้ผลนี้หลังจากที่ท่านเปิดหน้า ค่าปัจจุบันคือ " + value + " " + who,
                        "Somebody else changed this after you opened the page; it is now " + value + " " + who),
                LocalizedText.of(
                        "ค่าที่ท่านพิมพ์ยังอยู่ บันทึกอีกครั้งหากต้องการให้ใช้ค่าของท่าน",
                        "What you typed is still here; save again if it should stand."));
    }
}
