package pmqa.workbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import pmqa.workbench.backup.Backup;
import pmqa.workbench.backup.Progress;
import pmqa.workbench.cli.terminal.ProgressLine;
import pmqa.workbench.seal.Seal;

/** {@code backup}: the whole installation as of one moment, in one file. */
final class BackupCommand implements Command {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'pmqa-backup-'yyyy-MM-dd'T'HHmmss", Locale.ROOT);

    /** Its own ending: no program for zip files opens a sealed one. */
    private static final String SEALED = ".sealed";

    private final InstallationOptions installation = new InstallationOptions();
    private final OptionSpec output = Declare.value(Path.class, "FILE|DIR", "-o", "--output")
            .required(true)
            .build();
    private final PassphraseOption passphrase = new PassphraseOption();
    private final OptionSpec force = Declare.flag("--force");

    @Override
    public void declare(CommandSpec line) {
        line.addOption(output);
        passphrase.declare(line);
        installation.declare(line);
        line.addOption(force);
    }

    @Override
    public int run(Session session) throws IOException {
        Path wanted = output.getValue();
        Clock clock = Clock.systemUTC();
        Optional<String> unreadable = passphrase.objection(session);
        if (unreadable.isPresent()) {
            return session.misused(unreadable.get());
        }
        Optional<char[]> secret = passphrase.read();
        if (secret.isPresent() && secret.get().length < Seal.SHORTEST_PASSPHRASE) {
            return session.misused(session.words().get("package.short-passphrase", Seal.SHORTEST_PASSPHRASE));
        }
        Path target = Files.isDirectory(wanted)
                ? wanted.resolve(NAME.format(ZonedDateTime.now(clock.withZone(ZoneId.systemDefault())))
                        + (secret.isPresent() ? SEALED : ".zip"))
                : wanted;
        boolean replace = force.getValue();
        OutputFile file = new OutputFile(target, replace).onlyForItsOwner();
        Optional<String> objection = file.objection(session.words());
        if (objection.isPresent()) {
            return session.misused(objection.get());
        }
        return installation.open(session, opened -> {
            Optional<String> key = opened.key();
            Backup plain = opened.backup(Version.ofThisBuild(), clock);
            Backup backup = secret.isPresent() ? plain.sealed(secret.get(), key) : plain;
            Backup.@Nullable Made[] made = new Backup.Made[1];
            try (ProgressLine line = session.progressLine()) {
                file.write(out -> made[0] = backup.writeTo(out, shownOn(line, session)));
            }
            int code = report(java.util.Objects.requireNonNull(made[0]), target, session);
            tellAboutSecrets(secret.isPresent(), key.isPresent(), opened.keyFile(), session);
            return code;
        });
    }

    /** What is not in it, and what to do about that. */
    private static void tellAboutSecrets(boolean sealed, boolean hasKey, Optional<Path> keyFile, Session session)
            throws IOException {
        if (sealed) {
            session.tell(session.words().get("backup.sealed"));
            return;
        }
        session.tell(session.words().get("backup.without-secrets"));
        if (hasKey) {
            session.tell(
                    keyFile.isPresent()
                            ? session.words().get("backup.copy-key", keyFile.get())
                            : session.words().get("backup.keep-key-setting"));
        }
        session.tell(session.words().get("backup.or-seal"));
    }

    private static int report(Backup.Made made, Path target, Session session) throws IOException {
        session.tell(session.words().get("output.written", target));
        session.tell(session.words().get("backup.made", made.tables(), made.rows(), made.files(), made.bytes()));
        return made.missing().isEmpty() ? ExitCode.DONE : InstallationOptions.refuse(session, made.missing());
    }

    /** Progress on a terminal; nobody else wants it. */
    static Progress shownOn(ProgressLine line, Session session) {
        return (stage, done, of) -> {
            if (session.messagesGoToTerminal()) {
                String key = switch (stage) {
                    case DATABASE -> "backup.progress-database";
                    case EVIDENCE -> "backup.progress-evidence";
                    case CHECK -> "backup.progress-check";
                    case SWAP -> "backup.progress-swap";
                };
                line.show(done, of, session.words().get(key));
            }
        };
    }
}
