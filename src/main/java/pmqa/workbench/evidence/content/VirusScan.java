package pmqa.workbench.evidence.content;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import pmqa.workbench.shared.Problem;

/** Looks for viruses in a file before it is kept. */
@FunctionalInterface
interface VirusScan {

    /** Why the file cannot be kept; nothing if it is clean. */
    Optional<Problem> refusal(Path file) throws IOException;
}
