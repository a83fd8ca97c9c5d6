package pmqa.workbench.identity;

import java.util.regex.Pattern;
import pmqa.workbench.shared.Problem;

/** Why somebody does not get in through another authority. */
final class OpenIdProblems {

    static final Problem DOWN = Problem.of(
            "openid-down",
            "",
            "ระบบยืนยันตัวตนภายนอกไม่ตอบ",
            "The identity provider does not answer.",
            "ลองใหม่ภายหลัง หรือเข้าสู่ระบบด้วยอีเมลและรหัสผ่าน",
            "Try again later, or sign in with e-mail and password.");

    static final Problem NOT_BEGUN = Problem.of(
            "openid-not-begun",
            "",
            "การเข้าสู่ระบบนี้หมดเวลา ใช้ไปแล้ว หรือเริ่มจากเครื่องอื่น",
            "This sign-in has run out, was used already, or began on another device.",
            "กลับไปหน้าเข้าสู่ระบบแล้วเริ่มใหม่",
            "Go back to the sign-in page and begin again.");

    static final Problem CANCELLED = Problem.of(
            "openid-cancelled",
            "",
            "การยืนยันตัวตนถูกยกเลิก",
            "The sign-in was cancelled there.",
            "เริ่มใหม่ หรือเข้าสู่ระบบด้วยอีเมลและรหัสผ่าน",
            "Begin again, or sign in with e-mail and password.");

    static final Problem NOT_PROVED = Problem.of(
            "openid-not-proved",
            "",
            "คำตอบจากระบบยืนยันตัวตนภายนอกตรวจสอบไม่ผ่าน",
            "What the identity provider answered did not pass the checks.",
            "เริ่มใหม่อีกครั้ง หากยังไม่ได้ ให้แจ้งผู้ดูแลระบบพร้อมเวลาที่เกิดเหตุ",
            "Begin again. If it happens again, tell the administrator when it happened.");

    static final Problem UNKNOWN = Problem.of(
            "openid-unknown",
            "",
            "ยืนยันตัวตนสำเร็จ แต่ยังไม่มีบัญชีของท่านในระบบนี้",
            "You are identified, but you have no account here.",
            "ขอให้ผู้ประสานงาน PMQA ของหน่วยงานเชิญท่าน แล้วเข้าสู่ระบบอีกครั้งด้วยอีเมลเดียวกัน",
            "Ask the PMQA coordinator of your agency to invite you, then sign in again with the same e-mail.");

    static final Problem CLOSED = Problem.of(
            "openid-closed",
            "",
            "บัญชีของท่านถูกปิดใช้งาน",
            "Your account is closed.",
            "ติดต่อผู้ประสานงาน PMQA ของหน่วยงาน หรือผู้ดูแลระบบ",
            "Ask the PMQA coordinator of your agency, or the system administrator.");

    static final Problem OTHER_SUBJECT = Problem.of(
            "openid-other-subject",
            "",
            "บัญชีที่ใช้อีเมลนี้เชื่อมกับบุคคลอื่นในระบบยืนยันตัวตนภายนอก",
            "The account with this e-mail is linked to somebody else at the identity provider.",
            "ให้ผู้ดูแลระบบตรวจสอบและแก้การเชื่อมบัญชี",
            "Ask the system administrator to check the link of the account.");

    static final Problem CITIZEN_ID = Problem.of(
            "openid-citizen-id",
            "",
            "ระบบไม่รับเลขประจำตัวประชาชนเป็นชื่ออ้างอิง",
            "A citizen id is not accepted as the name of a person.",
            "ใช้ชื่ออ้างอิงเฉพาะระบบ (pairwise sub) ที่ระบบยืนยันตัวตนภายนอกออกให้",
            "Use the name that the identity provider makes up for this site (pairwise sub).");

    static final Problem TOO_LONG = Problem.of(
            "openid-too-long",
            "subject",
            "ชื่ออ้างอิงยาวเกินไป",
            "The name is too long.",
            "ใช้ไม่เกิน 255 ตัวอักษร",
            "Use at most 255 characters.");

    static final Problem TAKEN = Problem.of(
            "openid-taken",
            "subject",
            "ชื่ออ้างอิงนี้เชื่อมกับบัญชีอื่นแล้ว",
            "This name is linked to another account already.",
            "ตรวจว่าเป็นบุคคลเดียวกันหรือไม่ แล้วยกเลิกการเชื่อมเดิมก่อน",
            "Find out whether it is the same person, and take the other link away first.");

    private static final Pattern THIRTEEN_DIGITS = Pattern.compile("\\d-?\\d{4}-?\\d{5}-?\\d{2}-?\\d");

    private OpenIdProblems() {}

    /** Thirteen digits, the last of which follows from the others (modulo 11), as on every Thai identity card. */
    static boolean isCitizenId(String text) {
        if (!THIRTEEN_DIGITS.matcher(text).matches()) {
            return false;
        }
        String digits = text.replace("-", "");
        int sum = 0;
        for (int place = 0; place < 12; place++) {
            sum += (13 - place) * Character.digit(digits.charAt(place), 10);
        }
        return (11 - sum % 11) % 10 == Character.digit(digits.charAt(12), 10);
    }
}
