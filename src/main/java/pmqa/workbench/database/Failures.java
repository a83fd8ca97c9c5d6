package pmqa.workbench.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;
import pmqa.workbench.shared.LocalizedText;

/** What the file system has against something, in words. */
final class Failures {

    private Failures() {}

    static LocalizedText reason(IOException failure) {
        return switch (failure) {
            case AccessDeniedException denied ->
                LocalizedText.of("ไม่มีสิทธิ์ใช้ " + denied.getFile(), "no permission for " + denied.getFile());
            case FileAlreadyExistsException exists ->
                LocalizedText.of(exists.getFile() + " ไม่ใช่โฟลเดอร์", exists.getFile() + " is not a folder");
            case NotDirectoryException file ->
                LocalizedText.of(file.getFile() + " ไม่ใช่โฟลเดอร์", file.getFile() + " is not a folder");
            case FileSystemException other
            when other.getReason() != null ->
                LocalizedText.same("%s: %s".formatted(other.getFile(), other.getReason()));
            default -> LocalizedText.same(Objects.requireNonNullElse(failure.getMessage(), failure.toString()));
        };
    }
}
