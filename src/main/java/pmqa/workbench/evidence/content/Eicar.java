package pmqa.workbench.evidence.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import pmqa.workbench.shared.Problem;

/**
 * Knows the one harmless file that every scanner calls a virus (the EICAR standard anti-virus test file), so that an
 * installation without a scanner can be seen to refuse it, too. It is no virus scanner.
 */
final class Eicar implements VirusScan {

    /** In two halves, so that no scanner takes this program for the test file. */
    private static final byte[] SIGNATURE = ("X5O!P%@AP[4\\PZX54(P^)7CC)7}"
                    + "$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*")
            .getBytes(StandardCharsets.US_ASCII);

    @Override
    public Optional<Problem> refusal(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] beginning = in.readNBytes(SIGNATURE.length);
            return java.util.Arrays.equals(beginning, SIGNATURE)
                    ? Optional.of(FileProblems.infected("EICAR-Test-File"))
                    : Optional.empty();
        }
    }
}
