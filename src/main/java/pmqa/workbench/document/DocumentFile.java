package pmqa.workbench.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** Reads an untrusted file as bytes, and never more of it than {@link Limits} allow, whatever its size or kind. */
public final class DocumentFile {

    private DocumentFile() {}

    /** The content; a problem if it is not there, not a file, may not be read, or is too large. */
    public static Result<byte[]> read(Path file, Limits limits) {
        if (Files.isDirectory(file)) {
            return Result.refused(isFolder());
        }
        try {
            if (Files.isRegularFile(file) && Files.size(file) > limits.bytes()) {
                return Result.refused(DocumentProblems.tooLarge(limits.bytes()));
            }
            try (InputStream in = Files.newInputStream(file)) {
                return read(in, limits);
            }
        } catch (AccessDeniedException denied) {
            return Result.refused(denied());
        } catch (FileSystemException unreadable) {
            // What looks for a file below another file has no exception of its own.
            return Result.refused(Files.exists(file) ? unreadable(unreadable) : missing());
        } catch (IOException unreadable) {
            return Result.refused(unreadable(unreadable));
        }
    }

    /** All that is left of a stream; a problem if that is too much. Devices and pipes have no size and are read this way. */
    private static Result<byte[]> read(InputStream in, Limits limits) throws IOException {
        byte[] content = in.readNBytes(limits.bytes() + 1);
        return content.length > limits.bytes()
                ? Result.refused(DocumentProblems.tooLarge(limits.bytes()))
                : Result.accepted(content);
    }

    private static Problem missing() {
        return new Problem(
                "missing-file",
                "",
                LocalizedText.of("ไม่พบไฟล์นี้", "There is no such file."),
                LocalizedText.of("ตรวจชื่อไฟล์และโฟลเดอร์", "Check the name of the file and of its folder."));
    }

    private static Problem isFolder() {
        return new Problem(
                "is-folder",
                "",
                LocalizedText.of("เป็นโฟลเดอร์ ไม่ใช่ไฟล์", "This is a folder, not a file."),
                LocalizedText.of("ระบุไฟล์ที่อยู่ในโฟลเดอร์นี้", "Name a file in it."));
    }

    private static Problem denied() {
        return new Problem(
                "unreadable-file",
                "",
                LocalizedText.of("ไม่มีสิทธิ์อ่านไฟล์นี้", "You may not read this file."),
                LocalizedText.of(
                        "ขอสิทธิ์อ่านจากเจ้าของไฟล์ หรือคัดลอกไฟล์มาไว้ที่อื่น",
                        "Ask its owner for the right to read it, or for a copy."));
    }

    private static Problem unreadable(IOException cause) {
        return new Problem(
                "unreadable-file",
                "",
                LocalizedText.of("อ่านไฟล์นี้ไม่ได้: " + reason(cause), "The file cannot be read: " + reason(cause)),
                LocalizedText.of(
                        "ตรวจว่าดิสก์หรือเครือข่ายยังใช้ได้ แล้วลองอีกครั้ง",
                        "Check that the disk or the network works, and try again."));
    }

    private static String reason(IOException cause) {
        String message = cause.getMessage();
        return message == null || message.isBlank() ? cause.getClass().getSimpleName() : message;
    }
}
