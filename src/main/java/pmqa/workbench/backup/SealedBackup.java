package pmqa.workbench.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import pmqa.workbench.seal.Seal;
import pmqa.workbench.seal.SealBroken;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** A backup that was sealed with a passphrase. */
final class SealedBackup {

    private static final int BEGINNING = 16;

    private SealedBackup() {}

    static boolean is(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Seal.isSealed(in.readNBytes(BEGINNING));
        }
    }

    static Result<BackupFile> open(Path file, Optional<char[]> passphrase, Path room) throws IOException {
        if (passphrase.isEmpty() || passphrase.get().length == 0) {
            return Result.refused(BackupProblems.needsPassphrase());
        }
        Path opened = Files.createTempFile(
                room,
                ".pmqa-unsealed-",
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Optional<Problem> problem = unseal(file, passphrase.get(), opened);
            return problem.isPresent() ? Result.refused(problem.get()) : BackupFile.zip(opened);
        } finally {
            // Whoever holds it open reads on.
            Files.deleteIfExists(opened);
        }
    }

    private static Optional<Problem> unseal(Path file, char[] passphrase, Path to) throws IOException {
        try (InputStream in = Seal.opening(new BufferedInputStream(Files.newInputStream(file)), passphrase);
                OutputStream out = Files.newOutputStream(to)) {
            in.transferTo(out);
            return Optional.empty();
        } catch (SealBroken broken) {
            return Optional.of(
                    broken.isAtTheBeginning() ? BackupProblems.wrongPassphrase() : BackupProblems.sealBroken());
        }
    }
}
