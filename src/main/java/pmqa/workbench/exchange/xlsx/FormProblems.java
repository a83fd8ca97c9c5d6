package pmqa.workbench.exchange.xlsx;

import java.util.List;
import java.util.stream.Collectors;
import pmqa.workbench.shared.FiscalYear;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.shared.Problem;

/** The words for what can be wrong with a form beyond a single cell, and for cells that must not be blank. */
final class FormProblems {

    private static final int MOST_NAMED = 8;

    private static final LocalizedText NEW_FORM = LocalizedText.of(
            "ขอแบบใหม่จากหน้า Excel ของแบบประเมิน หรือด้วยคำสั่ง ./pmqa template แล้วคัดลอกคำตอบไปวาง",
            "Get a new form, from the assessment's Excel page or with ./pmqa template, and copy the answers over.");

    private FormProblems() {}

    static Problem notAForm() {
        return new Problem(
                "not-a-form",
                "",
                LocalizedText.of(
                        "สมุดงานนี้ไม่ใช่แบบประเมินของ PMQA (ไม่พบแผ่นงานซ่อน “_pmqa”)",
                        "This workbook is not a PMQA form (its hidden sheet “_pmqa” was not found)."),
                NEW_FORM);
    }

    static Problem unreadableForm(String place) {
        return new Problem(
                "unreadable-form",
                place,
                LocalizedText.of(
                        "แผ่นงานซ่อน “_pmqa” ถูกแก้ไข จึงไม่รู้ว่าเป็นแบบของเกณฑ์ใด",
                        "The hidden sheet “_pmqa” was changed, so it is unclear which form this is."),
                NEW_FORM);
    }

    static Problem damagedBase(String place) {
        return new Problem(
                "damaged-base",
                place,
                LocalizedText.of(
                        "ข้อมูลที่ซ่อนไว้สำหรับเทียบกับคำตอบเดิมหายไปหรือถูกแก้ไข จึงไม่รู้ว่าช่องใดเปลี่ยนไป",
                        "What the form carries along to be compared with is gone or was changed, so it is unclear which cells are different."),
                NEW_FORM);
    }

    static Problem laterFormat(String place) {
        return new Problem(
                "later-format",
                place,
                LocalizedText.of(
                        "แบบนี้สร้างด้วยโปรแกรมรุ่นใหม่กว่า", "This form was made by a later version of the program."),
                LocalizedText.of("ปรับโปรแกรมเป็นรุ่นล่าสุด", "Update the program."));
    }

    static Problem otherVersion(String place, String formVersion, String version) {
        return new Problem(
                "other-catalogue-version",
                place,
                LocalizedText.of(
                        "แบบนี้เป็นของเกณฑ์ฉบับ " + formVersion + " แต่โปรแกรมมีฉบับ " + version,
                        "This form is of version " + formVersion + " of the criteria, but the program has " + version
                                + "."),
                NEW_FORM);
    }

    static Problem unknownCatalogue(String place, String id) {
        return new Problem(
                "unknown-catalogue",
                place,
                LocalizedText.of(
                        "ไม่รู้จักเกณฑ์ " + CellProblems.quoted(id),
                        "Unknown catalogue " + CellProblems.quoted(id) + "."),
                NEW_FORM);
    }

    static Problem missingSheet(String name) {
        return new Problem(
                "missing-sheet",
                name,
                LocalizedText.of("ไม่พบแผ่นงาน “" + name + "”", "The sheet “" + name + "” is missing."),
                LocalizedText.of(
                        "นำแผ่นงานนี้กลับมาจากแบบเดิม หรือถ้าไม่ประเมินหมวดนี้ ให้เลือกเฉพาะหมวดที่ประเมินในแผ่นงานแรก",
                        "Bring it back from the original form, or, if it is not assessed, choose the assessed categories on the first sheet."));
    }

    static Problem missingCodes(String place) {
        return new Problem(
                "missing-codes",
                place,
                LocalizedText.of(
                        "คอลัมน์หรือแถวรหัสที่ซ่อนไว้ของแผ่นงานนี้หายไป จึงไม่รู้ว่าคำตอบเป็นของข้อใด",
                        "The hidden codes of this sheet are gone, so it is unclear what the answers belong to."),
                LocalizedText.of(
                        "นำคอลัมน์ A และแถวที่ 1 กลับมาจากแบบเดิม หรือขอแบบใหม่แล้วคัดลอกคำตอบไปวาง",
                        "Bring column A and row 1 back from the original form, or get a new one and copy the answers over."));
    }

    static Problem repeatedSheet(String place) {
        return new Problem(
                "repeated-sheet",
                place,
                LocalizedText.of(
                        "มีแผ่นงานของหมวดเดียวกันมากกว่าหนึ่งแผ่น",
                        "There is more than one sheet of the same category."),
                LocalizedText.of("ลบแผ่นงานที่ซ้ำให้เหลือแผ่นเดียว", "Keep only one of them."));
    }

    static Problem missingColumn(String place, Field field) {
        return new Problem(
                "missing-column",
                place,
                LocalizedText.of(
                        "คอลัมน์คำตอบ (" + field.text() + ") ของแผ่นงานนี้หายไป",
                        "The answer column (" + field.text() + ") of this sheet is gone."),
                NEW_FORM);
    }

    static Problem missingRows(String place, List<RowCode> missing) {
        String names =
                missing.stream().limit(MOST_NAMED).map(FormProblems::name).collect(Collectors.joining(", "))
                        + (missing.size() > MOST_NAMED ? ", …" : "");
        return new Problem(
                "missing-row",
                place,
                LocalizedText.of(
                        "แถวหายไป " + missing.size() + " แถว: " + names,
                        missing.size() + " rows are missing: " + names),
                LocalizedText.of(
                        "นำแถวกลับมาจากแบบเดิม หรือขอแบบใหม่แล้วคัดลอกคำตอบไปวาง",
                        "Bring them back from the original form, or get a new one and copy the answers over."));
    }

    private static String name(RowCode code) {
        int kind = code.text().indexOf(' ');
        return code.text().substring(kind + 1);
    }

    static Problem rowWithoutCode(String place) {
        return new Problem(
                "row-without-code",
                place,
                LocalizedText.of(
                        "แถวนี้มีคำตอบแต่ไม่มีรหัสในคอลัมน์ที่ซ่อนไว้ จึงไม่รู้ว่าเป็นของข้อใด",
                        "This row has an answer but no hidden code, so it is unclear what it belongs to."),
                LocalizedText.of(
                        "ย้ายคำตอบไปไว้ในแถวของแบบ แล้วลบแถวนี้",
                        "Move the answer into a row of the form and delete this one."));
    }

    static Problem unknownCode(String place, String code) {
        return new Problem(
                "unknown-code",
                place,
                LocalizedText.of(
                        "รหัสแถว " + CellProblems.quoted(code) + " ไม่ใช่รหัสของแบบ",
                        "The row code " + CellProblems.quoted(code) + " is not one of the form's."),
                LocalizedText.of(
                        "นำรหัสเดิมกลับมาจากแบบต้นฉบับ หรือลบแถวนี้",
                        "Bring the original code back, or delete the row."));
    }

    static Problem repeatedRow(String place, RowCode code) {
        return new Problem(
                "repeated-row",
                place,
                LocalizedText.of(
                        "แถวของ " + name(code) + " มีซ้ำ", "There is more than one row for " + name(code) + "."),
                LocalizedText.of("ลบแถวที่ซ้ำให้เหลือแถวเดียว", "Keep only one of them."));
    }

    static Problem notAYear(String place) {
        return new Problem(
                "not-a-fiscal-year",
                place,
                LocalizedText.of(
                        "หัวคอลัมน์ไม่ใช่ปีงบประมาณ พ.ศ.", "The head of the column is not a Buddhist fiscal year."),
                LocalizedText.of(
                        "ใช้ปี พ.ศ. สี่หลัก เช่น 2569", "Use a Buddhist year of four digits, for instance 2569."));
    }

    static Problem repeatedYear(String place, int year) {
        return new Problem(
                "repeated-year",
                place,
                LocalizedText.of(
                        "ปี " + year + " มีมากกว่าหนึ่งคอลัมน์", "The year " + year + " has more than one column."),
                LocalizedText.of("แก้หัวคอลัมน์ให้แต่ละปีมีคอลัมน์เดียว", "Correct the heads of the columns."));
    }

    static Problem missingYearColumn(String place, FiscalYear year) {
        return new Problem(
                "missing-year-column",
                place,
                LocalizedText.of(
                        "ไม่มีคอลัมน์ผลของปี " + year + " ซึ่งเป็นปีที่ประเมิน",
                        "No column holds the results of " + year + ", the year that is assessed."),
                LocalizedText.of(
                        "แก้หัวคอลัมน์ปีให้มีปีที่ประเมิน หรือแก้ปีงบประมาณในแผ่นงานแรก",
                        "Correct the years above the columns, or the fiscal year on the first sheet."));
    }

    static void missingName(AnswerCell cell) {
        cell.report(
                "missing-name",
                LocalizedText.of("ยังไม่ได้กรอกชื่อหน่วยงาน", "The name of the organisation is missing."),
                LocalizedText.of("กรอกชื่อหน่วยงาน", "Enter it."));
    }

    static void missingYear(AnswerCell cell) {
        cell.report(
                "missing-year",
                LocalizedText.of("ยังไม่ได้กรอกปีงบประมาณ", "The fiscal year is missing."),
                LocalizedText.of(
                        "กรอกปี พ.ศ. สี่หลัก เช่น 2569", "Enter a Buddhist year of four digits, for instance 2569."));
    }

    static void otherType(AnswerCell cell, OrganizationType made) {
        cell.report(
                "other-organization-type",
                LocalizedText.of(
                        "แบบนี้ทำขึ้นสำหรับ" + made.title().th() + " จึงเปลี่ยนประเภทในแบบไม่ได้",
                        "This form was made for another type (" + made.title().en()
                                + "), which cannot be changed on it."),
                LocalizedText.of(
                        "ขอแบบใหม่ให้ตรงประเภทด้วย ./pmqa template --organization-type แล้วคัดลอกคำตอบไปวาง",
                        "Get a form of the right type with ./pmqa template --organization-type and copy the answers over."));
    }

    static void missingStatus(AnswerCell cell) {
        cell.report(
                "missing-status",
                LocalizedText.of(
                        "มีเหตุผลหรือคำอธิบาย แต่ยังไม่ได้เลือกสถานะ",
                        "There is a reason or an explanation but no status."),
                LocalizedText.of("เลือกสถานะจากรายการในช่อง", "Choose a status from the list in the cell."));
    }

    static void missingReason(AnswerCell cell) {
        cell.report(
                "missing-reason",
                LocalizedText.of("“ไม่เกี่ยวข้อง” ต้องมีเหตุผล", "“Not applicable” needs a reason."),
                LocalizedText.of("กรอกเหตุผลในช่องนี้", "Enter the reason in this cell."));
    }

    static void missingMeasureName(AnswerCell cell) {
        cell.report(
                "missing-measure-name",
                LocalizedText.of("ตัวชี้วัดนี้ไม่มีชื่อ", "This measure has no name."),
                LocalizedText.of(
                        "กรอกชื่อตัวชี้วัด เลือกตัววัดตามเกณฑ์ในช่องแรก หรือล้างแถวนี้ให้ว่าง",
                        "Enter a name, choose a measure of the criteria in the first cell, or clear the row."));
    }

    static void missingDirection(AnswerCell cell) {
        cell.report(
                "missing-direction",
                LocalizedText.of("ยังไม่ได้เลือกทิศทางของตัวชี้วัด", "The direction of the measure is missing."),
                LocalizedText.of(
                        "เลือก “ยิ่งมากยิ่งดี” หรือ “ยิ่งน้อยยิ่งดี”",
                        "Choose “ยิ่งมากยิ่งดี” (higher is better) or “ยิ่งน้อยยิ่งดี” (lower)."));
    }

    static void missingTarget(AnswerCell cell) {
        cell.report(
                "missing-target",
                LocalizedText.of("ยังไม่ได้กรอกค่าเป้าหมาย", "The target is missing."),
                LocalizedText.of(
                        "กรอกค่าเป้าหมายเป็นตัวเลข หรือล้างแถวนี้ให้ว่างถ้าไม่ใช้",
                        "Enter a number, or clear the row if it is not used."));
    }
}
