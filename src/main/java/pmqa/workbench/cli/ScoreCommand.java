package pmqa.workbench.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
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
        CSV
    }

    private final PositionalParamSpec files = Declare.arguments("FILE");
    private final OptionSpec format = Declare.choice("--format", "table|json|csv", Format.TABLE);
    private final OptionSpec explain = Declare.flag("--explain");
    private final OptionSpec recursive = Declare.flag("--recursive");

    @Override
    public void declare(CommandSpec line) {
        line.addPositional(files).addOption(format).addOption(explain).addOption(recursive);
    }

    @Override
    public int run(Session session) throws IOException {
        List<String> named = files.getValue();
        Sources sources = new Sources(named, recursive.getValue(), session.in());
        return new ScoringRun(session, sources, printer(session, sources.several())).run();
    }

    private SheetPrinter printer(Session session, boolean several) {
        Language language = session.language();
        boolean why = explain.getValue();
        Format as = format.getValue();
        return switch (as) {
            case TABLE -> new TableSheets(session, several, why);
            case JSON -> new JsonSheets(session.results(), several, why ? Optional.of(language) : Optional.empty());
            case CSV -> new CsvSheets(new ScoreSheetCsv(session.results(), language, why));
        };
    }
}
