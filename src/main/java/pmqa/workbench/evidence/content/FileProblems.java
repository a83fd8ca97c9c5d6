package pmqa.workbench.evidence.content;

import java.nio.file.Path;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;

/** Why a file is not taken. */
public final class FileProblems {

    private static final long MEGABYTE = 1024L * 1024;

    private static final String ACCEPTED_TH =
            "ส่งเป็น PDF ภาพ (PNG, JPEG, GIF, WebP) Word (.docx) Excel (.xlsx) PowerPoint (.pptx) OpenDocument หรือข้อความ";
    private static final String ACCEPTED_EN =
            "Send a PDF, an image (PNG, JPEG, GIF, WebP), Word (.docx), Excel (.xlsx), PowerPoint (.pptx), OpenDocument or plain text.";

    private static final String BRING_BACK_TH =
            "แจ้งผู้ดูแลระบบให้นำไฟล์กลับมาจากสำเนาสำรอง หรือส่งไฟล์เดิมเข้าระบบอีกครั้ง";
    private static final String BRING_BACK_EN =
            "Tell the system administrator to bring it back from a backup, or send the same file again.";

    private FileProblems() {}

    private static Problem problem(String code, String th, String en, String adviceTh, String adviceEn) {
        return new Problem(code, "file", LocalizedText.of(th, en), LocalizedText.of(adviceTh, adviceEn));
    }

    public static Problem missing() {
        return problem(
                "file-missing",
                "ยังไม่ได้เลือกไฟล์",
                "No file is chosen.",
                "เลือกไฟล์อย่างน้อยหนึ่งไฟล์ แล้วส่งอีกครั้ง",
                "Choose at least one file and send it again.");
    }

    static Problem empty() {
        return problem(
                "file-empty",
                "ไฟล์นี้ว่างเปล่า",
                "The file is empty.",
                "ตรวจว่าบันทึกไฟล์เรียบร้อยแล้ว แล้วส่งอีกครั้ง",
                "Check that the file was saved, and send it again.");
    }

    public static Problem tooLarge(long limit) {
        long megabytes = limit / MEGABYTE;
        return problem(
                "file-too-large",
                "ไฟล์ใหญ่เกิน " + megabytes + " MB",
                "The file is larger than " + megabytes + " MB.",
                "ลดขนาด แยกเป็นหลายไฟล์ หรือใช้ลิงก์แทน",
                "Make it smaller, split it, or use a link instead.");
    }

    static Problem pathInName() {
        return problem(
                "file-name-with-path",
                "ชื่อไฟล์มีเส้นทางโฟลเดอร์หรืออักขระที่ใช้ไม่ได้",
                "The file name holds a path or characters that cannot be used.",
                "เปลี่ยนชื่อไฟล์เป็นชื่อธรรมดา แล้วส่งอีกครั้ง",
                "Give the file a plain name and send it again.");
    }

    static Problem wrongType(String found) {
        return problem(
                "file-type",
                "ไม่รับไฟล์ชนิดนี้ (เนื้อหาเป็น " + found + ")",
                "This kind of file is not accepted (its content is " + found + ").",
                ACCEPTED_TH,
                ACCEPTED_EN);
    }

    static Problem oldOffice() {
        return problem(
                "file-old-office",
                "ไม่รับไฟล์ Office รุ่นเก่า (.doc .xls .ppt) หรือไฟล์ Office ที่ตั้งรหัสผ่าน",
                "Old Office files (.doc, .xls, .ppt) and Office files with a password are not accepted.",
                "เปิดแล้วบันทึกใหม่เป็น .docx .xlsx .pptx หรือ PDF ที่ไม่มีรหัสผ่าน",
                "Open it and save it as .docx, .xlsx, .pptx or PDF without a password.");
    }

    static Problem macros() {
        return problem(
                "file-macros",
                "ไฟล์นี้มีแมโคร",
                "The file holds macros.",
                "บันทึกใหม่เป็น .docx .xlsx .pptx แบบไม่มีแมโคร หรือเป็น PDF",
                "Save it without macros, or as a PDF.");
    }

    static Problem archive() {
        return problem(
                "file-archive",
                "ไม่รับไฟล์บีบอัด (zip)",
                "Archives (zip) are not accepted.",
                "แตกไฟล์ก่อน แล้วส่งทีละไฟล์ เลือกหลายไฟล์พร้อมกันได้",
                "Unpack it first and send the files; several can be chosen at once.");
    }

    static Problem bomb() {
        return problem(
                "file-bomb",
                "ไฟล์นี้ขยายออกมาใหญ่ผิดปกติ",
                "The file unpacks to an unreasonable size.",
                "บันทึกไฟล์ใหม่จากโปรแกรมเดิม หรือส่งเป็น PDF",
                "Save it again from its program, or send a PDF.");
    }

    static Problem broken(FileType type) {
        return new Problem(
                "file-broken",
                "file",
                LocalizedText.of("อ่านไฟล์ไม่ได้: ", "The file cannot be read: ")
                        .then(type.title()),
                LocalizedText.of(
                        "ไฟล์อาจเสีย เปิดแล้วบันทึกใหม่ แล้วส่งอีกครั้ง",
                        "It may be damaged. Open it, save it again and send that."));
    }

    static Problem hugeImage() {
        return problem(
                "file-image-size",
                "ภาพมีความกว้างหรือความสูงมากผิดปกติ",
                "The image is unreasonably wide or high.",
                "ย่อภาพให้ไม่เกิน 100 ล้านพิกเซล",
                "Scale it down to at most 100 million pixels.");
    }

    static Problem infected(String name) {
        return problem(
                "file-infected",
                "พบไวรัสในไฟล์นี้ (" + name + ") จึงไม่ได้เก็บไว้",
                "A virus was found in this file (" + name + "); it was not kept.",
                "อย่าเปิดไฟล์นี้ แจ้งเจ้าหน้าที่สารสนเทศของหน่วยงาน",
                "Do not open the file. Tell your agency's IT staff.");
    }

    static Problem scannerUnavailable() {
        return problem(
                "scanner-unavailable",
                "ตรวจไวรัสไม่ได้ในขณะนี้ จึงยังไม่รับไฟล์",
                "The virus scanner cannot be reached, so no file is accepted now.",
                "ลองอีกครั้งในอีกสักครู่ หากยังไม่ได้ ให้แจ้งผู้ดูแลระบบ",
                "Try again in a while. If it stays so, tell the system administrator.");
    }

    static Problem scannerRefused(String answer) {
        return problem(
                "scanner-refused",
                "โปรแกรมตรวจไวรัสตรวจไฟล์นี้ไม่ได้ (" + answer + ")",
                "The virus scanner could not check this file (" + answer + ").",
                "ลดขนาดไฟล์ หรือแจ้งผู้ดูแลระบบให้เพิ่มค่า StreamMaxLength ของ clamd",
                "Make the file smaller, or ask the administrator to raise StreamMaxLength of clamd.");
    }

    static Problem storeFull() {
        return problem(
                "evidence-store-full",
                "ที่เก็บหลักฐานเต็ม จึงยังเก็บไฟล์นี้ไม่ได้",
                "The evidence store is full; the file was not kept.",
                "แจ้งผู้ดูแลระบบให้เพิ่มพื้นที่ แล้วส่งอีกครั้ง คำตอบอื่นยังบันทึกได้ตามปกติ",
                "Ask the system administrator for space and send it again. Other answers can still be saved.");
    }

    public static Problem storeUnavailable() {
        return storeUnavailable("เข้าถึงที่เก็บหลักฐานไม่ได้ในขณะนี้", "The evidence store cannot be reached now.");
    }

    /** The same with what whoever runs the system should hear of it. */
    static Problem storeUnavailable(LocalizedText reason) {
        return storeUnavailable(
                "เข้าถึงที่เก็บหลักฐานไม่ได้ในขณะนี้ (%s)".formatted(reason.th()),
                "The evidence store cannot be used now (%s).".formatted(reason.en()));
    }

    private static Problem storeUnavailable(String th, String en) {
        return problem(
                "evidence-store-unavailable",
                th,
                en,
                "ลองอีกครั้งในอีกสักครู่ หากยังไม่ได้ ให้แจ้งผู้ดูแลระบบ คำตอบอื่นยังบันทึกได้ตามปกติ",
                "Try again in a while. If it stays so, tell the system administrator. Other answers can still be saved.");
    }

    static Problem contentMissing() {
        return problem(
                "evidence-missing",
                "ไม่พบไฟล์หลักฐานนี้ในที่เก็บ",
                "The store does not have this file any more.",
                BRING_BACK_TH,
                BRING_BACK_EN);
    }

    static Problem contentDamaged() {
        return problem(
                "evidence-damaged",
                "ไฟล์หลักฐานนี้เสียหาย หรือถูกแก้ไขนอกระบบ จึงไม่ส่งให้",
                "This file is damaged or was changed outside the system, so it is not given out.",
                BRING_BACK_TH,
                BRING_BACK_EN);
    }

    /** For whoever runs the system. */
    static Problem noStoreIn(Path folder) {
        return new Problem(
                "evidence-store-missing",
                folder.toString(),
                LocalizedText.of(
                        "ไม่พบที่เก็บหลักฐานในโฟลเดอร์ " + folder,
                        "There is no evidence store in the folder " + folder + "."),
                LocalizedText.of(
                        "ตรวจว่าได้เชื่อมต่อดิสก์หรือโฟลเดอร์ของที่เก็บหลักฐานแล้ว",
                        "Check that the disk or folder of the evidence store is mounted."));
    }
}
