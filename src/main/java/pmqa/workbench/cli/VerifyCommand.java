package pmqa.workbench.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import pmqa.workbench.backup.BackupFile;
import pmqa.workbench.cli.terminal.Paper;
import pmqa.workbench.cli.terminal.ProgressLine;
import pmqa.workbench.cli.view.VerificationPage;
import pmqa.workbench.console.Restoring;
import pmqa.workbench.console.Verification;
import pmqa.workbench.database.CannotStart;
import pmqa.workbench.document.JsonWriter;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** {@code verify}: whether anything was changed past the program. */
final class VerifyCommand implements Command {

    enum Format {
        TABLE,
        JSON
    }

    private final InstallationOptions installation = new InstallationOptions();
    private final OptionSpec anchor =
            Declare.value(Path.class, "FILE", "--anchor").build();
    private final OptionSpec backup =
            Declare.value(Path.class, "FILE", "--backup").build();
    private final PassphraseOption passphrase = new PassphraseOption();
    private final OptionSpec format = Declare.choice("--format", "table|json", Format.TABLE);

    @Override
    public void declare(CommandSpec line) {
        installation.declare(line);
        line.addOption(anchor).addOption(backup);
        passphrase.declare(line);
        line.addOption(format);
    }

    @Override
    public int run(Session session) throws IOException {
        @Nullable Path kept = anchor.getValue();
        Optional<String> objection = Optional.ofNullable(kept)
                .flatMap(file -> new OutputFile(file, true).objection(session.words()))
                .or(() -> passphrase.objection(session));
        if (objection.isPresent()) {
            return session.misused(objection.get());
        }
        @Nullable Path file = backup.getValue();
        if (file != null) {
            return tried(file, Optional.ofNullable(kept), session);
        }
        return installation.open(session, opened -> verify(opened.verification(), Optional.ofNullable(kept), session));
    }

    /** The anchor of an earlier day is compared with, but stays: a backup is not what is there now. */
    private int tried(Path file, Optional<Path> kept, Session session) throws IOException {
        Path room = Path.of(System.getProperty("java.io.tmpdir"));
        return switch (BackupFile.open(file, passphrase.read(), room)) {
            case Result.Refused<BackupFile>(List<Problem> problems) -> InstallationOptions.refuse(session, problems);
            case Result.Accepted<BackupFile>(BackupFile opened) -> {
                try (opened) {
                    yield tried(opened, earlier(kept), session);
                }
            }
        };
    }

    private int tried(BackupFile file, Optional<String> earlier, Session session) throws IOException {
        Result<Verification.Outcome> result;
        try (ProgressLine line = session.progressLine()) {
            result = Restoring.tried(file, earlier, Clock.systemUTC(), BackupCommand.shownOn(line, session));
        } catch (CannotStart cannot) {
            return InstallationOptions.refuse(session, List.of(cannot.problem()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return ExitCode.UNACCEPTABLE;
        }
        return switch (result) {
            case Result.Refused<Verification.Outcome>(List<Problem> problems) ->
                InstallationOptions.refuse(session, problems);
            case Result.Accepted<Verification.Outcome>(Verification.Outcome outcome) -> {
                session.tell(session.words().get("verify.backup", file.madeAt(), file.program(), file.files()));
                print(outcome, true, session);
                yield outcome.isIntact() ? ExitCode.DONE : ExitCode.UNACCEPTABLE;
            }
        };
    }

    private static Optional<String> earlier(Optional<Path> kept) throws IOException {
        return kept.isPresent() && Files.exists(kept.get())
                ? Optional.of(Files.readString(kept.get()))
                : Optional.empty();
    }

    private int verify(Verification verification, Optional<Path> kept, Session session) throws IOException {
        Optional<String> earlier = earlier(kept);
        Verification.Outcome outcome;
        try (ProgressLine line = session.progressLine()) {
            outcome = verification.run(earlier, (stage, done, of) -> show(line, session, stage, done, of));
        }
        print(outcome, earlier.isPresent(), session);
        if (!outcome.isIntact()) {
            return ExitCode.UNACCEPTABLE;
        }
        if (kept.isPresent()) {
            new OutputFile(kept.get(), true)
                    .write(out -> out.write(outcome.anchor().getBytes(StandardCharsets.UTF_8)));
            session.tell(session.words().get("output.written", kept.get()));
        }
        return ExitCode.DONE;
    }

    private void print(Verification.Outcome outcome, boolean compared, Session session) throws IOException {
        VerificationPage page = new VerificationPage(session.words());
        Format as = format.getValue();
        switch (as) {
            case TABLE -> {
                Paper paper = session.resultPaper();
                page.print(outcome, compared, paper);
                session.print(paper);
            }
            case JSON -> {
                JsonWriter.write(VerificationPage.json(outcome), JsonWriter.Layout.INDENTED, session.results());
                session.results().append('\n');
            }
        }
    }

    private static void show(ProgressLine line, Session session, Verification.Stage stage, long done, long of) {
        if (session.messagesGoToTerminal()) {
            String key = switch (stage) {
                case TRAIL -> "verify.progress-trail";
                case STATE -> "verify.progress-state";
                case EVIDENCE -> "verify.progress-evidence";
            };
            line.show(done, of, session.words().get(key, done, of));
        }
    }
}
