package pmqa.workbench.improvement;

import java.util.Collection;
import java.util.Optional;
import pmqa.workbench.shared.Closest;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;

/** What can be wrong with plans and reports. */
final class PlanningProblems {

    /** Longest accepted text in UTF-16 units: some six printed pages. */
    static final int LONGEST_TEXT = 20_000;

    private PlanningProblems() {}

    static final Problem NO_HORIZON = Problem.of(
            "missing-horizon",
            "horizon",
            "ยังไม่ได้เลือกว่าเป็นแผน 1 ปีหรือ 3 ปี",
            "It is not said whether this is a 1-year or a 3-year plan.",
            "เลือกระยะของแผน",
            "Choose how far the plan reaches.");

    static final Problem NO_TITLE = Problem.of(
            "missing-title",
            "title",
            "แผนยังไม่มีชื่อ",
            "The plan has no name.",
            "ตั้งชื่อสั้น ๆ ที่บอกว่าจะปรับปรุงอะไร",
            "Give a short name that says what is improved.");

    static final Problem NO_OBJECTIVE = Problem.of(
            "missing-objective",
            "objective",
            "ยังไม่ได้ระบุวัตถุประสงค์ของแผน",
            "The objective of the plan is missing.",
            "เขียนว่าเมื่อแผนสำเร็จแล้วอะไรจะดีขึ้น",
            "Say what will be better when the plan is done.");

    static final Problem NO_NAME = Problem.of(
            "missing-name",
            "name",
            "กิจกรรมยังไม่มีชื่อ",
            "The activity has no name.",
            "เขียนว่าจะทำอะไร",
            "Say what is done.");

    static final Problem NO_OWNER = Problem.of(
            "missing-owner",
            "unit",
            "ยังไม่มีผู้รับผิดชอบ",
            "Nobody answers for the activity.",
            "เลือกผู้รับผิดชอบ หรือกรอกชื่อกอง/สำนัก",
            "Choose a person or name the division.");

    static final Problem UNKNOWN_PERSON = Problem.of(
            "unknown-person",
            "person",
            "ผู้รับผิดชอบที่เลือกไม่ได้อยู่ในหน่วยงานนี้แล้ว",
            "The chosen person does not belong to this agency any more.",
            "เลือกผู้อื่น",
            "Choose somebody else.");

    static final Problem NO_MONEY = Problem.of(
            "not-money",
            "budget",
            "งบประมาณต้องเป็นจำนวนเงินบาท ไม่ติดลบ ทศนิยมไม่เกิน 2 ตำแหน่ง",
            "The budget must be an amount in baht, not negative, with at most two decimals.",
            "แก้ตัวเลข เช่น 250,000 หรือเว้นว่างไว้หากไม่ใช้งบประมาณ",
            "Correct the figure, for instance 250,000, or leave it empty.");

    static final Problem NOT_A_DAY = Problem.of(
            "not-a-day",
            "",
            "อ่านวันที่ไม่ได้",
            "This is no date.",
            "กรอกวัน/เดือน/ปี พ.ศ. เช่น 31/3/2569",
            "Enter day/month/year, for instance 31/3/2569 or 2026-03-31.");

    static final Problem ENDS_FIRST = Problem.of(
            "ends-before-start",
            "endsOn",
            "วันสิ้นสุดอยู่ก่อนวันเริ่ม",
            "The end lies before the start.",
            "แก้วันเริ่มหรือวันสิ้นสุด",
            "Correct the start or the end.");

    static final Problem NO_PERCENT = Problem.of(
            "not-a-percentage",
            "percent",
            "ความก้าวหน้าต้องเป็นจำนวนเต็ม 0 ถึง 100",
            "Progress must be a whole number from 0 to 100.",
            "กรอกร้อยละของงานที่ทำแล้ว",
            "Enter how many percent are done.");

    static final Problem NO_REMARK = Problem.of(
            "missing-remark",
            "remark",
            "ยังไม่ได้เขียนว่าทำอะไรไปแล้ว",
            "It is not said what was done.",
            "สรุปสั้น ๆ ว่าทำอะไรแล้ว ติดขัดอะไร",
            "Say in short what was done and what is in the way.");

    static final Problem UNKNOWN_PIECE = Problem.of(
            "unknown-piece",
            "pieces",
            "หลักฐานที่เลือกชิ้นหนึ่งไม่อยู่ในคลังหลักฐานของหน่วยงานนี้ (แล้ว)",
            "One of the chosen pieces of evidence is not, or no longer, in this agency's library.",
            "ดูรายการที่ยังเลือกอยู่ ค้นหาใหม่หากต้องการ แล้วบันทึกอีกครั้ง",
            "Look at what is still chosen, search again if need be, and save once more.");

    static final Problem TOO_MANY_PIECES = Problem.of(
            "too-many-pieces",
            "pieces",
            "เลือกหลักฐานเกิน " + CitedPiece.MOST + " ชิ้น",
            "More than " + CitedPiece.MOST + " pieces of evidence are chosen.",
            "เลือกเฉพาะชิ้นที่แสดงความก้าวหน้าครั้งนี้",
            "Choose those that show the progress of this report.");

    static final Problem CITATION_GONE = Problem.of(
            "citation-gone",
            "",
            "การอ้างหลักฐานนี้ถูกถอนไปแล้ว",
            "This citation has been withdrawn already.",
            "ดูรายงานที่แสดงอยู่ตอนนี้",
            "Look at the reports as they stand now.");

    static final Problem NOT_ALLOWED = Problem.of(
            "not-allowed",
            "",
            "ท่านไม่มีสิทธิ์ทำรายการนี้",
            "You may not do this.",
            "ติดต่อผู้ประสานงานของหน่วยงาน",
            "Ask your agency's coordinator.");

    static final Problem TOO_MANY_PLANS = Problem.of(
            "too-many-plans",
            "",
            "การประเมินนี้มีแผนครบ " + Plans.MOST_PLANS + " แผนแล้ว จึงเพิ่มไม่ได้",
            "This assessment has " + Plans.MOST_PLANS + " plans already, so no more can be added.",
            "ยกเลิกแผนที่ไม่ใช้แล้ว หรือเพิ่มเป็นกิจกรรมของแผนเดิม",
            "Withdraw a plan that is not needed any more, or make this an activity of another.");

    static final Problem OVERTAKEN = Problem.of(
            "overtaken",
            "",
            "มีผู้อื่นแก้ไขรายการนี้หลังจากที่ท่านเปิดหน้า ข้อความที่ท่านพิมพ์ยังอยู่ในแบบฟอร์มนี้",
            "Somebody else changed this after you opened it. What you typed is still in this form.",
            "เทียบกับค่าที่บันทึกอยู่ด้านล่าง แก้ให้ตรงตามต้องการ แล้วบันทึกอีกครั้ง",
            "Compare it with what is saved below, settle what should stand, and save again.");

    /** Being overtaken, for whoever wanted to withdraw: that form carries nothing typed. */
    static final Problem NOT_WITHDRAWN = Problem.of(
            OVERTAKEN.code(),
            "",
            "มีผู้อื่นแก้ไขรายการนี้หลังจากที่ท่านเปิดหน้า จึงยังไม่ได้ยกเลิก",
            "Somebody else changed this after you opened it, so it was not withdrawn.",
            "ดูค่าที่บันทึกอยู่ด้านล่าง หากยังต้องการยกเลิก ให้กดยกเลิกอีกครั้ง",
            "Look at what is saved below, and withdraw it again if it should still go.");

    static Problem unknownSubject(String code, Collection<String> known) {
        LocalizedText advice = Closest.to(code, known)
                .map(near -> LocalizedText.of("หมายถึง " + near + " หรือไม่", "Did you mean " + near + "?"))
                .orElse(LocalizedText.of(
                        "ใช้รหัสหัวข้อ ช่องเลือก หรือตัวชี้วัด เช่น 1.3, 1.3-B2, 7.1.1",
                        "Use codes of items, boxes or measures, for instance 1.3, 1.3-B2, 7.1.1."));
        return new Problem(
                "unknown-subject",
                "subjects",
                LocalizedText.of("ไม่มีรหัส “" + code + "” ในเกณฑ์นี้", "These criteria have no “" + code + "”."),
                advice);
    }

    /** What is wrong with a text that must be there. */
    static Optional<Problem> text(String place, String text, Problem missing) {
        return text.isBlank() ? Optional.of(missing) : tooLong(place, text);
    }

    static Optional<Problem> tooLong(String place, String text) {
        return tooLong(place, text, LONGEST_TEXT);
    }

    /** What is wrong with a text that may have so many UTF-16 units. */
    static Optional<Problem> tooLong(String place, String text, int longest) {
        if (text.indexOf('\0') >= 0) {
            return Optional.of(Problem.of(
                    "unusable-text",
                    place,
                    "ข้อความมีอักขระที่เก็บไม่ได้",
                    "The text holds a character that cannot be kept.",
                    "ลบอักขระพิเศษแล้วลองอีกครั้ง",
                    "Remove special characters and try again."));
        }
        return text.length() <= longest
                ? Optional.empty()
                : Optional.of(Problem.of(
                        "text-too-long",
                        place,
                        "ข้อความยาวเกิน " + longest + " ตัวอักษร",
                        "The text is longer than " + longest + " characters.",
                        "ย่อข้อความ",
                        "Shorten it."));
    }
}
