package pmqa.workbench.exchange.offline;

import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;

/** Why a package is not opened. */
final class PackageProblems {

    private static final LocalizedText AGAIN = LocalizedText.of(
            "ขอแพ็กเกจใหม่จากต้นทาง แล้วส่งโดยไม่แก้ไข",
            "Get the package from its origin again and pass it on unchanged.");

    private PackageProblems() {}

    static Problem damaged(LocalizedText what) {
        return new Problem("damaged-package", "", what, AGAIN);
    }

    static Problem part(String name, LocalizedText what) {
        return new Problem("damaged-package", name, what, AGAIN);
    }

    static final Problem TRUNCATED = damaged(LocalizedText.of(
            "แพ็กเกจขาดตอนหรือไม่ใช่แฟ้ม zip ที่สมบูรณ์", "The package is cut off, or no whole zip file."));

    static final Problem TOO_LARGE = damaged(
            LocalizedText.of("แพ็กเกจใหญ่เกินกว่าแบบประเมินใด ๆ", "The package is larger than any assessment is."));

    static final Problem FOREIGN_PART = damaged(LocalizedText.of(
            "ในแพ็กเกจมีแฟ้มที่ไม่ใช่ส่วนของแพ็กเกจ หรือมีซ้ำ",
            "The package holds a file that is no part of it, or the same one twice."));

    static final Problem NO_MANIFEST = damaged(
            LocalizedText.of("ไม่พบ manifest.json ที่อ่านได้ในแพ็กเกจ", "The package has no readable manifest.json."));

    static final Problem LATER = new Problem(
            "later-format",
            "manifest.json",
            LocalizedText.of(
                    "แพ็กเกจนี้สร้างด้วยโปรแกรมรุ่นใหม่กว่า",
                    "This package was made by a later version of the program."),
            LocalizedText.of("ปรับโปรแกรมเป็นรุ่นล่าสุด", "Update the program."));

    static final Problem NEEDS_PASSPHRASE = new Problem(
            "needs-passphrase",
            "",
            LocalizedText.of("แพ็กเกจนี้ตั้งรหัสผ่านไว้", "This package is sealed with a passphrase."),
            LocalizedText.of("กรอกรหัสผ่านที่ผู้ส่งแจ้ง", "Enter the passphrase that its sender told you."));

    static final Problem WRONG_PASSPHRASE = new Problem(
            "wrong-passphrase",
            "",
            LocalizedText.of(
                    "เปิดแพ็กเกจด้วยรหัสผ่านนี้ไม่ได้ รหัสผ่านไม่ถูกต้อง หรือแฟ้มเสียหาย",
                    "The package does not open with this passphrase: it is wrong, or the file is damaged."),
            LocalizedText.of(
                    "ตรวจรหัสผ่าน ตัวพิมพ์เล็กใหญ่และภาษาแป้นพิมพ์ แล้วลองอีกครั้ง",
                    "Check the passphrase, its capitals and the language of the keyboard, and try again."));
}
