package pmqa.workbench.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import pmqa.workbench.document.DocumentFile;
import pmqa.workbench.document.Documents;
import pmqa.workbench.document.Limits;
import pmqa.workbench.exchange.AssessmentReader;
import pmqa.workbench.exchange.AssessmentReader.Assessment;
import pmqa.workbench.exchange.offline.OfflinePackage;
import pmqa.workbench.exchange.offline.PackageFile;
import pmqa.workbench.exchange.xlsx.FormReader;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** A source whose content is bytes: which reader they need is seen from the bytes themselves, so a wrong file name does no harm. */
record AssessmentSource(String name, Supplier<Result<byte[]>> content, Optional<char[]> passphrase) implements Source {

    private static final byte[] ZIP = {'P', 'K'};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final AssessmentReader READER = new AssessmentReader();

    /** A file.
     *
     * @param passphrase opens it if it is a sealed package
     */
    static Source file(Path file, Optional<char[]> passphrase) {
        return new AssessmentSource(file.toString(), () -> DocumentFile.read(file, Limits.ASSESSMENT), passphrase);
    }

    static Source json(String name, Result<byte[]> content) {
        return of(name, content, Optional.empty());
    }

    static Source of(String name, Result<byte[]> content, Optional<char[]> passphrase) {
        return new AssessmentSource(name, () -> content, passphrase);
    }

    @Override
    public Result<Assessment> read() {
        return content.get().flatMap(this::assessment);
    }

    private Result<Assessment> assessment(byte[] bytes) {
        if (startsWith(bytes, OLE2)) {
            return Result.refused(oldWorkbook());
        }
        if (PackageFile.isPackage(bytes)) {
            return PackageFile.read(bytes, passphrase)
                    .flatMap(content -> Documents.readJson(
                            content.parts().getOrDefault(OfflinePackage.ASSESSMENT, new byte[0]), Limits.ASSESSMENT))
                    .flatMap(READER::read);
        }
        boolean workbook = startsWith(bytes, ZIP)
                || (bytes.length > 0 && name.toLowerCase(Locale.ROOT).endsWith(".xlsx"));
        return workbook
                ? FormReader.read(bytes)
                : Documents.readJson(bytes, Limits.ASSESSMENT).flatMap(READER::read);
    }

    private static boolean startsWith(byte[] bytes, byte[] beginning) {
        return bytes.length >= beginning.length
                && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
    }

    private static Problem oldWorkbook() {
        return new Problem(
                "old-workbook",
                "",
                LocalizedText.of(
                        "เป็นสมุดงานแบบเก่า (.xls) หรือสมุดงานที่ตั้งรหัสผ่าน จึงอ่านไม่ได้",
                        "This is a workbook of the old kind (.xls) or one with a password, and cannot be read."),
                LocalizedText.of(
                        "เปิดใน Excel แล้วบันทึกเป็น .xlsx โดยไม่ตั้งรหัสผ่านสำหรับเปิด",
                        "Open it in Excel and save it as .xlsx without a password to open."));
    }
}
