package pmqa.workbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code --passphrase-file}: the passphrase of a sealed package or backup, never as an argument, which every account of the machine could read. */
final class PassphraseOption {

    private final OptionSpec file =
            Declare.value(Path.class, "FILE", "--passphrase-file").build();

    void declare(CommandSpec line) {
        line.addOption(file);
    }

    /** Why the file cannot be used. */
    Optional<String> objection(Session session) {
        @Nullable Path path = file.getValue();
        return path == null || Files.isReadable(path)
                ? Optional.empty()
                : Optional.of(session.words().get("package.no-passphrase-file", path));
    }

    Optional<char[]> read() throws IOException {
        @Nullable Path path = file.getValue();
        return path == null
                ? Optional.empty()
                : Optional.of(Files.readString(path).strip().toCharArray());
    }
}
