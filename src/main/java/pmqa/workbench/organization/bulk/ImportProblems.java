package pmqa.workbench.organization.bulk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;

/** What can be wrong with a whole file. */
final class ImportProblems {

    /** The field of the form in which the file is chosen. */
    private static final String FILE = "file";

    static final Problem EMPTY = problem(
            "empty-file",
            "ยังไม่ได้เลือกไฟล์ หรือไฟล์ว่าง",
            "No file is chosen, or the file is empty.",
            "เลือกไฟล์ .xlsx หรือ .csv ที่กรอกตามแบบ",
            "Choose an .xlsx or .csv file that follows the template.");

    static final Problem OLD_EXCEL = problem(
            "old-excel",
            "ไฟล์นี้เป็น Excel รุ่นเก่า (.xls) หรือตั้งรหัสผ่านไว้",
            "This is an old Excel file (.xls), or one with a password.",
            "เปิดไฟล์แล้วบันทึกเป็น “Excel Workbook (.xlsx)” โดยไม่ตั้งรหัสผ่าน",
            "Open it and save it as “Excel Workbook (.xlsx)” without a password.");

    static final Problem BROKEN_EXCEL = problem(
            "broken-workbook",
            "เปิดไฟล์ Excel นี้ไม่ได้ ไฟล์อาจเสียหายหรือไม่ใช่ .xlsx",
            "This Excel file cannot be opened; it may be damaged or not an .xlsx.",
            "เปิดใน Excel แล้วบันทึกใหม่เป็น .xlsx หรือบันทึกเป็น CSV UTF-8",
            "Open it in Excel and save it again as .xlsx, or as CSV UTF-8.");

    static final Problem BOMB = problem(
            "zip-bomb",
            "ไฟล์ขยายออกแล้วใหญ่ผิดปกติ จึงไม่อ่าน",
            "The file unpacks to an abnormal size and was not read.",
            "คัดลอกเฉพาะแถวข้อมูลไปวางในแบบที่ดาวน์โหลดจากหน้านี้",
            "Copy only the rows into the template from this page.");

    static final Problem NOT_TEXT = problem(
            "not-text",
            "อ่านตัวอักษรในไฟล์ไม่ได้",
            "The characters in the file cannot be read.",
            "บันทึกไฟล์เป็น .xlsx หรือ CSV UTF-8",
            "Save the file as .xlsx or as CSV UTF-8.");

    static final Problem NO_ROWS = problem(
            "no-rows",
            "ไฟล์มีแต่หัวตาราง ไม่มีแถวข้อมูล",
            "The file has headings and no rows.",
            "กรอกข้อมูลใต้หัวตาราง แถวละหนึ่งรายการ",
            "Fill in rows below the headings, one for each entry.");

    static final Problem GONE = problem(
                    "preview-gone",
                    "ตัวอย่างนี้หมดอายุหรือใช้ไปแล้ว",
                    "This preview has expired or was used.",
                    "เลือกไฟล์อีกครั้ง",
                    "Choose the file again.")
            .at("");

    static final Problem HAS_ERRORS = problem(
                    "preview-has-errors",
                    "ยังมีแถวที่ต้องแก้ไข จึงยังไม่ได้บันทึกแถวใด",
                    "Some rows need correction, so nothing was saved.",
                    "แก้ไขในไฟล์แล้วเลือกไฟล์อีกครั้ง",
                    "Correct them in the file and choose it again.")
            .at("");

    static final Problem CHANGED_MEANWHILE = problem(
                    "changed-meanwhile",
                    "ข้อมูลในระบบเปลี่ยนไปหลังจากแสดงตัวอย่าง จึงยังไม่ได้บันทึกแถวใด",
                    "The data changed after the preview, so nothing was saved.",
                    "ตรวจตัวอย่างใหม่ด้านล่าง แล้วยืนยันอีกครั้ง",
                    "Check the new preview below and confirm again.")
            .at("");

    private ImportProblems() {}

    static Problem tooLarge(int megabytes) {
        return problem(
                "file-too-large",
                "ไฟล์ใหญ่เกิน " + megabytes + " MB",
                "The file is larger than " + megabytes + " MB.",
                "ลบรูปและแผ่นงานอื่นออก หรือแบ่งเป็นหลายไฟล์",
                "Remove pictures and other sheets, or split it into several files.");
    }

    static Problem tooManyRows(int rows) {
        return problem(
                "too-many-rows",
                "ไฟล์มีเกิน " + rows + " แถว",
                "The file has more than " + rows + " rows.",
                "แบ่งเป็นหลายไฟล์",
                "Split it into several files.");
    }

    static Problem openQuote(int line) {
        return problem(
                "open-quote",
                "เครื่องหมายคำพูดที่เปิดในบรรทัด " + line + " ไม่ได้ปิด",
                "The quotation mark opened in line " + line + " is never closed.",
                "ปิดเครื่องหมายคำพูด หรือบันทึกไฟล์เป็น .xlsx",
                "Close it, or save the file as .xlsx.");
    }

    static Problem missingColumns(List<ImportKind.Column> missing) {
        return problem(
                "missing-column",
                "หัวตารางขาดคอลัมน์ " + titles(missing, true),
                "The headings lack " + titles(missing, false) + ".",
                "ใช้หัวตารางตามแบบที่ดาวน์โหลดจากหน้านี้",
                "Use the headings of the template from this page.");
    }

    static Problem unknownColumn(String heading, Optional<String> meant) {
        return problem(
                "unknown-column",
                "ไม่รู้จักคอลัมน์ “" + heading + "”",
                "There is no column “" + heading + "”.",
                meant.map(word -> "หมายถึง “" + word + "” หรือไม่ หากไม่ใช้ ให้ลบคอลัมน์นี้ออก")
                        .orElse("ลบคอลัมน์นี้ออก หรือใช้หัวตารางตามแบบ"),
                meant.map(word -> "Did you mean “" + word + "”? If it is not needed, remove it.")
                        .orElse("Remove it, or use the headings of the template."));
    }

    static Problem columnTwice(String heading) {
        return problem(
                "column-twice",
                "มีคอลัมน์ “" + heading + "” มากกว่าหนึ่งคอลัมน์",
                "The column “" + heading + "” is there more than once.",
                "เหลือไว้เพียงคอลัมน์เดียว",
                "Keep only one.");
    }

    private static String titles(List<ImportKind.Column> columns, boolean thai) {
        return columns.stream()
                .map(column ->
                        "“" + (thai ? column.title().th() : column.title().en()) + "”")
                .collect(Collectors.joining(", "));
    }

    private static Problem problem(String code, String th, String en, String adviceTh, String adviceEn) {
        return new Problem(code, FILE, LocalizedText.of(th, en), LocalizedText.of(adviceTh, adviceEn));
    }
}
