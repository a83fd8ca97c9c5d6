package pmqa.workbench.exchange.xlsx;

import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;

/** The words for what can be wrong with a file before its cells are looked at. */
final class WorkbookProblems {

    private static final LocalizedText SAVE_AS_XLSX = LocalizedText.of(
            "เปิดด้วย Excel หรือ LibreOffice แล้วบันทึกเป็น “Excel Workbook (.xlsx)”",
            "Open it in Excel or LibreOffice and save it as “Excel Workbook (.xlsx)”.");

    private static final LocalizedText USE_A_NEW_FORM = LocalizedText.of(
            "เปิดไฟล์ใน Excel แล้วบันทึกใหม่เป็น .xlsx หากยังไม่ได้ ให้ขอแบบใหม่แล้วคัดลอกคำตอบไปวาง",
            "Open it in Excel and save it as .xlsx again; if that does not help, get a new form and copy the answers over.");

    private WorkbookProblems() {}

    static Problem empty() {
        return file(
                "empty",
                "ไฟล์ว่าง ไม่มีข้อมูล",
                "The file is empty.",
                LocalizedText.of(
                        "ตรวจว่าบันทึกไฟล์แล้ว และเลือกไฟล์ที่ถูกต้อง",
                        "Check that the file was saved and that it is the one you meant."));
    }

    static Problem tooLarge(int limit) {
        int mebibytes = limit / (1024 * 1024);
        return file(
                "too-large",
                "ไฟล์ใหญ่เกิน " + mebibytes + " MiB จึงไม่อ่าน",
                "The file is larger than " + mebibytes + " MiB and was not read.",
                LocalizedText.of(
                        "แบบที่กรอกครบมีขนาดไม่ถึง 1 MiB ลบรูปและเอกสารที่แทรกไว้ออก",
                        "A complete form stays below 1 MiB: remove pictures and embedded documents."));
    }

    static Problem oldExcel() {
        return file(
                "old-excel",
                "เป็นไฟล์ Excel รุ่นเก่า (.xls) ซึ่งระบบไม่อ่าน",
                "This is a workbook of the old kind (.xls), which cannot be read.",
                SAVE_AS_XLSX);
    }

    static Problem encrypted() {
        return file(
                "encrypted-workbook",
                "สมุดงานตั้งรหัสผ่านสำหรับเปิดไว้ จึงอ่านไม่ได้",
                "The workbook needs a password to open and cannot be read.",
                LocalizedText.of(
                        "เปิดด้วยรหัสผ่าน แล้วบันทึกใหม่โดยไม่ตั้งรหัสผ่านสำหรับเปิดไฟล์",
                        "Open it with the password and save it without one."));
    }

    static Problem openDocument() {
        return file(
                "open-document",
                "เป็นไฟล์ OpenDocument (.ods) ไม่ใช่ .xlsx",
                "This is an OpenDocument file (.ods), not an .xlsx.",
                SAVE_AS_XLSX);
    }

    static Problem binary() {
        return file(
                "binary-workbook",
                "เป็นสมุดงานแบบไบนารี (.xlsb) ไม่ใช่ .xlsx",
                "This is a binary workbook (.xlsb), not an .xlsx.",
                SAVE_AS_XLSX);
    }

    static Problem notAWorkbook() {
        return file(
                "not-a-workbook",
                "ไฟล์นี้ไม่ใช่สมุดงาน Excel (.xlsx)",
                "The file is not an Excel workbook (.xlsx).",
                LocalizedText.of(
                        "เลือกแบบประเมิน .xlsx ที่กรอกแล้ว ซึ่งสร้างด้วยคำสั่ง ./pmqa template",
                        "Choose a filled form, an .xlsx made with ./pmqa template."));
    }

    static Problem bomb() {
        return file(
                "zip-bomb",
                "ไฟล์ขยายออกแล้วใหญ่ผิดปกติ จึงไม่อ่าน",
                "The file unpacks to an abnormal size and was not read.",
                LocalizedText.of(
                        "ใช้แบบประเมินที่สร้างด้วยคำสั่ง ./pmqa template และอย่าเพิ่มข้อมูลอื่นลงไป",
                        "Use a form made with ./pmqa template and add no other data to it."));
    }

    static Problem doctype(String part) {
        return new Problem(
                "doctype",
                part,
                LocalizedText.of(
                        "ไฟล์มีส่วนประกาศ DOCTYPE ซึ่งสมุดงานปกติไม่มี จึงไม่อ่านเพื่อความปลอดภัย",
                        "The file declares a DOCTYPE, which no ordinary workbook does; for safety it was not read."),
                USE_A_NEW_FORM);
    }

    static Problem broken(String part) {
        return new Problem(
                "broken-workbook",
                part,
                LocalizedText.of(
                        "ไฟล์สมุดงานเสียหาย อ่านได้ไม่ครบ", "The workbook is damaged and cannot be read completely."),
                USE_A_NEW_FORM);
    }

    static Problem tooManyCells(int limit) {
        return file(
                "too-many-cells",
                "สมุดงานมีข้อมูลเกิน " + limit + " เซลล์ จึงไม่อ่าน",
                "The workbook holds more than " + limit + " cells and was not read.",
                LocalizedText.of(
                        "ลบแผ่นงานและข้อมูลที่ไม่ใช่ของแบบประเมินออก",
                        "Remove sheets and data that do not belong to the form."));
    }

    private static Problem file(String code, String th, String en, LocalizedText advice) {
        return new Problem(code, "", LocalizedText.of(th, en), advice);
    }
}
