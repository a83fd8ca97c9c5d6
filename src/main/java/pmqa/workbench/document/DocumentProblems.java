package pmqa.workbench.document;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** The words for what can be wrong with a document before its content is looked at. */
final class DocumentProblems {

    private static final Pattern DUPLICATE =
            Pattern.compile("Duplicate (?:Object property|field) [\"'](.*)[\"']", Pattern.DOTALL);

    private DocumentProblems() {}

    static Problem empty() {
        return new Problem(
                "empty",
                "",
                LocalizedText.of("ไฟล์ว่าง ไม่มีข้อมูล", "The file is empty."),
                LocalizedText.of(
                        "ตรวจว่าบันทึกไฟล์แล้ว และเลือกไฟล์ที่ถูกต้อง",
                        "Check that the file was saved and that it is the one you meant."));
    }

    static Problem tooLarge(int limit) {
        String mebibytes = Integer.toString(limit / (1024 * 1024));
        return new Problem(
                "too-large",
                "",
                LocalizedText.of(
                        "ไฟล์ใหญ่เกิน " + mebibytes + " MiB จึงไม่อ่าน",
                        "The file is larger than " + mebibytes + " MiB and was not read."),
                LocalizedText.of(
                        "แบบประเมินที่กรอกครบมีขนาดไม่เกิน 2 MiB ตรวจว่าเลือกไฟล์ถูก และอย่าฝังรูปหรือเอกสารไว้ในไฟล์",
                        "A complete assessment stays below 2 MiB: check that it is the right file, and keep pictures and documents out of it."));
    }

    static Problem notUtf8(int offset) {
        return new Problem(
                "not-utf-8",
                "byte " + offset,
                LocalizedText.of(
                        "ข้อความไม่ใช่ UTF-8 ตั้งแต่ไบต์ที่ " + offset,
                        "The text is not UTF-8 from byte " + offset + " on."),
                LocalizedText.of(
                        "บันทึกไฟล์ใหม่โดยเลือกการเข้ารหัส UTF-8", "Save the file again with the encoding UTF-8."));
    }

    static Problem trailing(@Nullable TokenStreamLocation location) {
        return new Problem(
                "trailing-text",
                place(location),
                LocalizedText.of("มีข้อความต่อท้ายหลังข้อมูลจบแล้ว", "There is more text after the end of the data."),
                LocalizedText.of(
                        "ให้แต่ละไฟล์มีข้อมูลชุดเดียว หากมีหลายชุดให้ใช้ JSON Lines ผ่าน “-” บรรทัดละชุด",
                        "Keep one record in each file; pass several as JSON Lines through “-”, one on each line."));
    }

    static Problem beyondLimits(@Nullable TokenStreamLocation location, Limits limits) {
        return new Problem(
                "beyond-limits",
                place(location),
                LocalizedText.of(
                        "ข้อมูลซ้อนลึก ยาว หรือมากเกินที่ระบบรับได้ (ซ้อนได้ไม่เกิน " + limits.depth()
                                + " ชั้น ข้อความยาวได้ไม่เกิน " + limits.textLength() + " ตัวอักษร)",
                        "The data nests too deeply, is too much or holds a value that is too long (at most "
                                + limits.depth() + " levels and texts of " + limits.textLength() + " letters)."),
                LocalizedText.of(
                        "ตรวจว่าไฟล์นี้เป็นแบบประเมินที่ระบบสร้าง ไม่ใช่ไฟล์ชนิดอื่น",
                        "Check that this is an assessment file and not a file of another kind."));
    }

    static Problem alias(@Nullable TokenStreamLocation location) {
        return new Problem(
                "alias",
                place(location),
                LocalizedText.of(
                        "ใช้ตัวอ้างอิงของ YAML (*ชื่อ) ซึ่งระบบไม่รับ",
                        "A YAML alias (*name) is used, which is not accepted here."),
                LocalizedText.of("เขียนข้อความนั้นซ้ำในที่นี้", "Write out what it stands for."));
    }

    static Problem unusable(@Nullable TokenStreamLocation location) {
        return new Problem(
                "unusable-value",
                place(location),
                LocalizedText.of(
                        "ค่านี้ไม่ใช่ข้อความหรือตัวเลขที่ใช้ได้",
                        "This value is neither text nor a number that can be used."),
                LocalizedText.of(
                        "ใช้ตัวเลขธรรมดา เช่น 86.2 หรือใส่ข้อความในเครื่องหมาย \" \"",
                        "Use an ordinary number such as 86.2, or put text between \" \"."));
    }

    static Problem syntax(String syntax, JacksonException broken) {
        String duplicated = duplicatedField(broken);
        if (duplicated != null) {
            return new Problem(
                    "duplicate-field",
                    place(broken.getLocation()),
                    LocalizedText.of(
                            "มีช่อง “" + duplicated + "” ซ้ำกัน", "The field “" + duplicated + "” occurs twice."),
                    LocalizedText.of("ลบช่องที่ซ้ำให้เหลือช่องเดียว", "Keep only one of them."));
        }
        return new Problem(
                "not-" + syntax.toLowerCase(Locale.ROOT),
                place(broken.getLocation()),
                LocalizedText.of("ไฟล์นี้ไม่ใช่ " + syntax + " ที่ถูกต้อง", "The file is not valid " + syntax + "."),
                LocalizedText.of(
                        "ตรวจเครื่องหมาย { } [ ] \" , ใกล้ตำแหน่งที่ระบุ หรือสร้างไฟล์ใหม่จากแบบฟอร์ม",
                        "Check the { } [ ] \" , near the place named, or start again from a template."));
    }

    /** Jackson has no type of its own for a repeated name; its message is all there is. */
    private static @Nullable String duplicatedField(JacksonException broken) {
        Matcher matcher = DUPLICATE.matcher(String.valueOf(broken.getOriginalMessage()));
        return matcher.matches() ? Excerpt.of(matcher.group(1)) : null;
    }

    private static String place(@Nullable TokenStreamLocation location) {
        return location == null ? "" : "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
