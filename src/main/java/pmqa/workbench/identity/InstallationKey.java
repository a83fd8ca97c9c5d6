package pmqa.workbench.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key of this installation, with which secrets in the database are encrypted: from the setting {@code pmqa.secret-key} (32 bytes in
 * Base64; needed where several nodes share a database), else from {@code secret.key} in the data folder, made on first use.
 */
@Component
public class InstallationKey {

    /** The file in the data folder. */
    public static final String FILE = "secret.key";

    private static final FileAttribute<Set<PosixFilePermission>> FOR_ITS_OWNER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final String setting;
    private final Path file;
    private final Object making = new Object();
    private Optional<SecretBox> box = Optional.empty();

    InstallationKey(@Value("${pmqa.secret-key:}") String setting, @Value("${pmqa.data:pmqa-data}") String data) {
        this.setting = setting.strip();
        this.file = Path.of(data, FILE).toAbsolutePath();
        if (!this.setting.isEmpty() && decoded(this.setting).length != SecretBox.KEY_BYTES) {
            throw new IllegalArgumentException("pmqa.secret-key must be 32 bytes in Base64: openssl rand -base64 32");
        }
    }

    SecretBox box() {
        synchronized (making) {
            SecretBox present = box.orElseGet(() -> new SecretBox(setting.isEmpty() ? kept() : decoded(setting)));
            box = Optional.of(present);
            return present;
        }
    }

    /**
     * The key of an installation at the console, in Base64: of the setting, else of the file; nothing where none was made yet.
     *
     * @param setting the value of {@code secret-key}, empty if it is not set
     */
    public static Optional<String> present(String setting, Path data) throws IOException {
        if (!setting.isBlank()) {
            return Optional.of(setting.strip());
        }
        Path file = data.resolve(FILE);
        return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    }

    /** Puts a key into a data folder, whole and readable to its owner only. One that is there stays beside it, under the name returned. */
    public static Optional<Path> putBack(String key, Path data) throws IOException {
        Path file = data.resolve(FILE);
        Optional<Path> before = Optional.empty();
        if (Files.exists(file) && !Files.readString(file).strip().equals(key)) {
            Path aside = data.resolve(FILE + ".before-restore");
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            before = Optional.of(aside);
        }
        Path fresh = Files.createTempFile(data, FILE, ".new", FOR_ITS_OWNER);
        Files.writeString(fresh, key + "\n");
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return before;
    }

    private byte[] kept() {
        try {
            if (!Files.exists(file)) {
                make();
            }
            byte[] key = decoded(Files.readString(file).strip());
            if (key.length != SecretBox.KEY_BYTES) {
                throw new IllegalStateException(file + " is damaged: restore it from a backup");
            }
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Complete or not at all, and readable to the program's own user only. */
    private void make() throws IOException {
        byte[] key = new byte[SecretBox.KEY_BYTES];
        new SecureRandom().nextBytes(key);
        Files.createDirectories(file.getParent());
        Path fresh = Files.createTempFile(file.getParent(), FILE, ".new", FOR_ITS_OWNER);
        Files.writeString(fresh, Base64.getEncoder().encodeToString(key) + "\n");
        try {
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException anotherWasFaster) {
            // Its key is as good.
        } catch (UnsupportedOperationException noLinks) {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.deleteIfExists(fresh);
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }
}
