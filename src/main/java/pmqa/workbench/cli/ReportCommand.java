package pmqa.workbench.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.cli.terminal.Paper;
import pmqa.workbench.cli.terminal.ProgressLine;
import pmqa.workbench.cli.view.ProblemsPage;
import pmqa.workbench.document.DocumentFile;
import pmqa.workbench.document.Limits;
import pmqa.workbench.exchange.AssessmentReader.Assessment;
import pmqa.workbench.reporting.Numerals;
import pmqa.workbench.reporting.Report;
import pmqa.workbench.reporting.ReportFacts;
import pmqa.workbench.reporting.ReportMaker;
import pmqa.workbench.reporting.ReportOptions;
import pmqa.workbench.reporting.rendering.ReportFormat;
import pmqa.workbench.scoring.Scorer;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** {@code report}: from a filled assessment to the report that an agency hands in. */
final class ReportCommand implements Command {

    private final PositionalParamSpec file = Declare.argument(Path.class, "FILE");
    private final OptionSpec output =
            Declare.value(Path.class, "FILE", "-o", "--output").required(true).build();
    private final OptionSpec numerals = Declare.choice("--numerals", "thai|arabic", Numerals.ARABIC);
    private final OptionSpec categories =
            Declare.value(String.class, "CODES", "--categories").build();
    private final OptionSpec noEvidence = Declare.flag("--no-evidence");
    private final OptionSpec draft = Declare.flag("--draft");
    private final PassphraseOption passphrase = new PassphraseOption();
    private final OptionSpec force = Declare.flag("--force");

    @Override
    public void declare(CommandSpec line) {
        line.addPositional(file)
                .addOption(output)
                .addOption(numerals)
                .addOption(categories)
                .addOption(noEvidence)
                .addOption(draft);
        passphrase.declare(line);
        line.addOption(force);
    }

    @Override
    public int run(Session session) throws IOException {
        Path path = output.getValue();
        Optional<ReportFormat> format = ReportFormat.ofExtension(extension(path));
        if (format.isEmpty()) {
            return session.misused(
                    session.words().get("report.format", path, String.join(", ", ReportFormat.extensions())));
        }
        OutputFile target = new OutputFile(path, force.getValue());
        Optional<String> objection = target.objection(session.words()).or(() -> passphrase.objection(session));
        if (objection.isPresent()) {
            return session.misused(objection.get());
        }
        Path answers = file.getValue();
        return switch (DocumentFile.read(answers, Limits.ASSESSMENT)) {
            case Result.Refused<byte[]>(List<Problem> problems) -> refused(session, answers, problems);
            case Result.Accepted<byte[]>(byte[] bytes) ->
                switch (AssessmentSource.of(answers.toString(), Result.accepted(bytes), passphrase.read())
                        .read()) {
                    case Result.Refused<Assessment>(List<Problem> problems) -> refused(session, answers, problems);
                    case Result.Accepted<Assessment>(Assessment assessment) ->
                        write(session, assessment, bytes, format.get(), target, path);
                };
        };
    }

    private int write(
            Session session, Assessment assessment, byte[] bytes, ReportFormat format, OutputFile target, Path path)
            throws IOException {
        Set<String> chosen = chosen();
        List<String> known = known(assessment.catalogue());
        for (String code : chosen) {
            if (!known.contains(code)) {
                return session.misused(UnknownWord.of(session.words(), "report.unknown-category", code, known));
            }
        }
        boolean evidence = !(boolean) noEvidence.getValue();
        ReportOptions options =
                new ReportOptions(session.language(), numerals.getValue(), chosen, evidence, draft.getValue());
        Report report = ReportMaker.make(
                assessment.catalogue(),
                assessment.answers(),
                Scorer.score(assessment.catalogue(), assessment.answers()),
                ReportFacts.NONE.with(new ReportFacts.Fingerprint(ReportFacts.Fingerprint.Hashed.FILE, sha256(bytes))),
                options);
        try (ProgressLine line = session.progressLine()) {
            if (session.messagesGoToTerminal()) {
                line.show(0, 0, session.words().get("output.progress", path));
            }
            target.write(out -> format.write(report, out));
        }
        session.tell(session.words().get("output.written", path));
        return ExitCode.DONE;
    }

    private static int refused(Session session, Path file, List<Problem> problems) throws IOException {
        Paper paper = session.messagePaper();
        new ProblemsPage(session.words()).print(file.toString(), problems, paper);
        session.tell(paper);
        return ExitCode.UNACCEPTABLE;
    }

    private Set<String> chosen() {
        @Nullable String typed = categories.getValue();
        return typed == null
                ? Set.of()
                : Arrays.stream(typed.split("[,\\s]+"))
                        .filter(code -> !code.isEmpty())
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> known(Catalogue catalogue) {
        return catalogue.categories().stream().map(Category::code).toList();
    }

    private static String extension(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
