package pmqa.workbench.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import pmqa.workbench.cli.terminal.ProgressLine;
import pmqa.workbench.console.Exporting.Kind;
import pmqa.workbench.console.Exporting.Wanted;
import pmqa.workbench.seal.Seal;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** {@code package export}: takes an assessment out of an installation, as its page does. */
final class PackageExportCommand implements Command {

    private static final String SEALED = ".pmqa";

    private final InstallationOptions installation = new InstallationOptions();
    private final OptionSpec organization =
            Declare.value(String.class, "CODE", "--organization").required(true).build();
    private final OptionSpec output =
            Declare.value(Path.class, "FILE", "-o", "--output").required(true).build();
    private final OptionSpec year =
            Declare.value(Integer.class, "YEAR", "--year").build();
    private final OptionSpec catalogue =
            Declare.value(String.class, "ID", "--catalogue").build();
    private final PassphraseOption passphrase = new PassphraseOption();
    private final OptionSpec force = Declare.flag("--force");

    @Override
    public void declare(CommandSpec line) {
        line.addOption(organization).addOption(output).addOption(year).addOption(catalogue);
        passphrase.declare(line);
        installation.declare(line);
        line.addOption(force);
    }

    @Override
    public int run(Session session) throws IOException {
        Path path = output.getValue();
        OutputFile target = new OutputFile(path, force.getValue());
        Optional<String> objection = target.objection(session.words()).or(() -> passphrase.objection(session));
        if (objection.isPresent()) {
            return session.misused(objection.get());
        }
        Optional<char[]> secret = passphrase.read();
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        boolean sealed = name.endsWith(SEALED);
        if (sealed != secret.isPresent()) {
            return session.misused(session.words().get(sealed ? "package.needs-passphrase" : "package.seals"));
        }
        if (secret.isPresent() && secret.get().length < Seal.SHORTEST_PASSPHRASE) {
            return session.misused(session.words().get("package.short-passphrase", Seal.SHORTEST_PASSPHRASE));
        }
        Optional<Kind> kind = kind(name, secret);
        if (kind.isEmpty()) {
            return session.misused(session.words().get("package.export-format", path));
        }
        @Nullable Integer wantedYear = year.getValue();
        @Nullable String wantedCatalogue = catalogue.getValue();
        Wanted wanted = new Wanted(
                organization.getValue(),
                wantedYear == null ? OptionalInt.empty() : OptionalInt.of(wantedYear),
                Optional.ofNullable(wantedCatalogue));
        return installation.open(session, opened -> {
            Result<byte[]> file;
            try (ProgressLine line = session.progressLine()) {
                if (session.messagesGoToTerminal()) {
                    line.show(0, 0, session.words().get("output.progress", path));
                }
                file = opened.exporting().export(wanted, kind.get());
            }
            return switch (file) {
                case Result.Accepted<byte[]>(byte[] content) -> {
                    target.write(out -> out.write(content));
                    session.tell(session.words().get("output.written", path));
                    yield ExitCode.DONE;
                }
                case Result.Refused<byte[]>(List<Problem> problems) -> InstallationOptions.refuse(session, problems);
            };
        });
    }

    private static Optional<Kind> kind(String name, Optional<char[]> secret) {
        if (name.endsWith(SEALED) || name.endsWith(".zip")) {
            return Optional.of(new Kind.Package(secret));
        }
        if (name.endsWith(".xlsx")) {
            return Optional.of(new Kind.Form());
        }
        return name.endsWith(".json") ? Optional.of(new Kind.Answers()) : Optional.empty();
    }
}
