package pmqa.workbench.privacy;

import pmqa.workbench.shared.Problem;

/** Why somebody is not erased. */
final class PrivacyProblems {

    static final Problem ONESELF = Problem.of(
            "erase-oneself",
            "",
            "ลบข้อมูลของตนเองไม่ได้",
            "You cannot erase yourself.",
            "ให้ผู้ดูแลระบบอีกคนหนึ่งดำเนินการ",
            "Ask another administrator to do it.");

    static final Problem OTHER_ADDRESS = Problem.of(
            "erase-other-address",
            "email",
            "อีเมลที่พิมพ์ไม่ตรงกับบัญชีนี้",
            "That is not the e-mail address of this account.",
            "พิมพ์อีเมลของบุคคลนี้ให้ตรง เพื่อยืนยันว่าเป็นคนที่ต้องการลบ",
            "Type the e-mail address of this person, to make sure that it is the right one.");

    static final Problem ERASED_ALREADY = Problem.of(
            "erased-already",
            "",
            "ลบข้อมูลของบุคคลนี้ไปแล้ว",
            "This person was erased already.",
            "ไม่ต้องทำอะไรอีก",
            "There is nothing more to do.");

    private PrivacyProblems() {}
}
