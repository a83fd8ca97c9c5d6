package pmqa.workbench.identity;

import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;

/** What can be wrong with a code. */
final class SecondFactorProblems {

    static final Problem WRONG_CODE = problem(
            "wrong-code",
            "รหัสไม่ถูกต้อง หรือใช้ไปแล้ว",
            "The code is wrong, or was used already.",
            "พิมพ์รหัสล่าสุด 6 หลักจากแอป หากยังไม่ได้ ให้ตรวจเวลาของโทรศัพท์",
            "Type the latest six digits from the app. If they do not work, check the time of the telephone.");

    static final Problem KEY_LOST = problem(
            "second-factor-key-lost",
            "ระบบตรวจรหัสจากแอปไม่ได้ เพราะกุญแจของระบบไม่ใช่กุญแจเดิม",
            "This site cannot check codes from the app: its key is not the one that it was.",
            "ใช้รหัสกู้คืน หรือแจ้งผู้ดูแลระบบให้นำไฟล์ secret.key เดิมกลับมา หรือรีเซ็ตให้ท่าน",
            "Use a recovery code, or ask the administrator to put the former secret.key back, or to reset it for you.");

    static final Problem TOO_MANY = problem(
            "too-many-codes",
            "ใส่รหัสผิดหลายครั้งเกินไป",
            "There were too many wrong codes.",
            "รอ 15 นาทีแล้วลองใหม่",
            "Wait 15 minutes and try again.");

    static final Problem ON_ALREADY = problem(
            "second-factor-on",
            "เปิดใช้การยืนยันตัวตนสองชั้นอยู่แล้ว",
            "The second factor is switched on already.",
            "หากเปลี่ยนโทรศัพท์ ให้ปิดก่อนแล้วเปิดใหม่",
            "To change the telephone, switch it off first.");

    static final Problem REQUIRED = problem(
            "second-factor-required",
            "บทบาทของท่านต้องใช้การยืนยันตัวตนสองชั้น จึงปิดไม่ได้",
            "Your role needs the second factor, so it cannot be switched off.",
            "หากเปลี่ยนโทรศัพท์ ให้ผู้ดูแลระบบรีเซ็ตให้",
            "To change the telephone, have an administrator reset it.");

    private SecondFactorProblems() {}

    private static Problem problem(String code, String th, String en, String adviceTh, String adviceEn) {
        return new Problem(code, "code", LocalizedText.of(th, en), LocalizedText.of(adviceTh, adviceEn));
    }
}
