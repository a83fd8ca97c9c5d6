package pmqa.workbench.api.token;

import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;

/** What can be wrong with the wish for a token. */
final class TokenProblems {

    static final Problem NO_NAME = problem(
            "missing-name",
            "name",
            "ยังไม่ได้ตั้งชื่อ หรือชื่อยาวเกิน 200 ตัวอักษร",
            "The name is missing or longer than 200 letters.",
            "ตั้งชื่อตามโปรแกรมที่จะใช้ เช่น ระบบสารบรรณ",
            "Name it after the program that will use it.");

    static final Problem NO_SCOPE = problem(
            "missing-scope",
            "scope",
            "ยังไม่ได้เลือกว่าใช้ทำอะไรได้",
            "Nothing is chosen that it may be used for.",
            "เลือกอย่างน้อยหนึ่งข้อ",
            "Choose at least one.");

    static final Problem NO_DAYS = problem(
            "missing-days",
            "days",
            "ยังไม่ได้เลือกอายุการใช้งาน",
            "How long it lasts is not chosen.",
            "เลือก 30, 90 หรือ 365 วัน",
            "Choose 30, 90 or 365 days.");

    static final Problem TOO_MANY = problem(
            "too-many-tokens",
            "",
            "มีโทเคนที่ใช้ได้ครบ " + Tokens.MOST + " รายการแล้ว",
            "There are " + Tokens.MOST + " usable tokens already.",
            "เพิกถอนรายการที่ไม่ใช้แล้วก่อน",
            "Revoke those that are not used any more.");

    private TokenProblems() {}

    private static Problem problem(String code, String place, String th, String en, String adviceTh, String adviceEn) {
        return new Problem(code, place, LocalizedText.of(th, en), LocalizedText.of(adviceTh, adviceEn));
    }
}
