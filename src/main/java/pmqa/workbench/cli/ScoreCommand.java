package pmqa.workbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import pmqa.workbench.exchange.ScoreSheetCsv;
import pmqa.workbench.shared.Language;

/** {@code score}: from filled assessments to score sheets. */
final class ScoreCommand implements Command {

    enum Format {
        TABLE,
        JSON,
        CSV,
        DATAPACKAGE
    }

    private final PositionalParamSpec files = Declare.arguments("FILE");
    private final OptionSpec format = Declare.choice("--format", "table|json|csv|datapackage", Format.TABLE);
    private final OptionSpec explain = Declare.flag("--explain");
    private final OptionSpec recursive = Declare.flag("--recursive");
    private final OptionSpec output =
            Declare.value(Path.class, "DIR|FILE.zip", "-o", "--output").build();
    private final PassphraseOption passphrase = new PassphraseOption();
    private final OptionSpec force = Declare.flag("--force");

    @Override
    public void declare(CommandSpec line) {
        line.addPositional(files).addOption(format).addOption(explain).addOption(recursive);
        passphrase.declare(line);
        line.addOption(output).addOption(force);
    }

    @Override
    public int run(Session session) throws IOException {
        @Nullable Path target = output.getValue();
        Format as = format.getValue();
        if ((as == Format.DATAPACKAGE) == (target == null)) {
            return session.misused(
                    target == null
                            ? session.words().get("score.needs-output")
                            : session.words().get("score.output-unused"));
        }
        Optional<String> objection = Optional.ofNullable(target)
                .flatMap(path -> objection(path, session))
                .or(() -> passphrase.objection(session));
        if (objection.isPresent()) {
            return session.misused(objection.get());
        }
        List<String> named = files.getValue();
        Sources sources = new Sources(named, recursive.getValue(), passphrase.read(), session.in());
        SheetPrinter printer = target == null
                ? printer(session, sources.several())
                : new PackageSheets(session, target, force.getValue());
        return new ScoringRun(session, sources, printer).run();
    }

    /** A folder may be made; files in it are not replaced unless asked for. */
    private Optional<String> objection(Path target, Session session) {
        if (PackageSheets.isZip(target)) {
            return new OutputFile(target, force.getValue()).objection(session.words());
        }
        return Files.isDirectory(target)
                ? new OutputFile(target.resolve("datapackage.json"), force.getValue()).objection(session.words())
                : new OutputFile(target, false).objection(session.words());
    }

    private SheetPrinter printer(Session session, boolean several) {
        Language language = session.language();
        boolean why = explain.getValue();
        Format as = format.getValue();
        return switch (as) {
            case TABLE -> new TableSheets(session, several, why);
            case JSON -> new JsonSheets(session.results(), several, why ? Optional.of(language) : Optional.empty());
            case DATAPACKAGE -> throw new IllegalStateException("Has a printer of its own");
            case CSV -> new CsvSheets(new ScoreSheetCsv(session.results(), language, why));
        };
    }
}
