package pmqa.workbench.organization.bulk;

import java.util.Optional;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;

/** What can be wrong with a row, beside what can be wrong with the same wish on a page. */
final class RowProblems {

    static final Problem RETIRED = problem(
            "retired",
            "หน่วยงานนี้ถูกยุบเลิกแล้ว",
            "This organisation is retired.",
            "นำกลับมาใช้จากหน้าหน่วยงานก่อน หรือลบแถวนี้",
            "Bring it back on its page first, or remove the row.");

    static final Problem NOT_YOURS = problem(
            "not-yours",
            "หน่วยงานนี้อยู่นอกส่วนที่ท่านดูแล",
            "This organisation is outside the part that you look after.",
            "ลบแถวนี้ หรือให้เจ้าหน้าที่ส่วนกลางดำเนินการ",
            "Remove the row, or ask the central office.");

    private RowProblems() {}

    static Problem sameAs(int row) {
        return problem(
                "same-as-row",
                "ซ้ำกับแถว " + row,
                "The same as row " + row + ".",
                "เหลือไว้แถวเดียว",
                "Keep one of them.");
    }

    static Problem otherName(int row) {
        return problem(
                "other-name",
                "อีเมลนี้มีชื่ออื่นในแถว " + row,
                "Row " + row + " has another name for this e-mail.",
                "หนึ่งอีเมลเป็นของคนเดียว ตรวจชื่อหรืออีเมล",
                "One address belongs to one person: check name and address.");
    }

    static Problem noOrganization(String code, Optional<String> meant) {
        return problem(
                "unknown-organization",
                code.isEmpty() ? "ยังไม่ได้ระบุรหัสหน่วยงาน" : "ไม่พบหน่วยงานรหัส “" + code + "”",
                code.isEmpty()
                        ? "The organisation code is missing."
                        : "There is no organisation with the code “" + code + "”.",
                meant.map(word -> "หมายถึง “" + word + "” หรือไม่").orElse("ตรวจรหัสจากหน้าหน่วยงาน"),
                meant.map(word -> "Did you mean “" + word + "”?")
                        .orElse("Look the code up in the list of organisations."));
    }

    static Problem noRole(String word, Optional<String> meant) {
        return problem(
                "unknown-role",
                "ไม่รู้จักบทบาท “" + word + "”",
                "There is no role “" + word + "”.",
                meant.map(title -> "หมายถึง “" + title + "” หรือไม่").orElse("ใช้ชื่อบทบาทตามหน้านี้"),
                meant.map(title -> "Did you mean “" + title + "”?").orElse("Use a role from the list on this page."));
    }

    private static Problem problem(String code, String th, String en, String adviceTh, String adviceEn) {
        return new Problem(code, "", LocalizedText.of(th, en), LocalizedText.of(adviceTh, adviceEn));
    }
}
