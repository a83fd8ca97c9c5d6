package pmqa.workbench.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import pmqa.workbench.cli.terminal.Ink;
import pmqa.workbench.cli.terminal.Paper;
import pmqa.workbench.cli.view.ProblemsPage;
import pmqa.workbench.document.DocumentFile;
import pmqa.workbench.document.Limits;
import pmqa.workbench.exchange.offline.OfflinePackage;
import pmqa.workbench.exchange.offline.OfflinePackage.Manifest;
import pmqa.workbench.exchange.offline.PackageFile;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** {@code package open}: checks an offline package, says what it is, and takes the assessment out of it. */
final class PackageOpenCommand implements Command {

    private final PositionalParamSpec file = Declare.argument(Path.class, "FILE");
    private final PassphraseOption passphrase = new PassphraseOption();
    private final OptionSpec output =
            Declare.value(Path.class, "FILE", "-o", "--output").build();
    private final OptionSpec force = Declare.flag("--force");

    @Override
    public void declare(CommandSpec line) {
        line.addPositional(file);
        passphrase.declare(line);
        line.addOption(output).addOption(force);
    }

    @Override
    public int run(Session session) throws IOException {
        @Nullable Path target = output.getValue();
        Optional<String> objection = Optional.ofNullable(target)
                .flatMap(path -> new OutputFile(path, force.getValue()).objection(session.words()))
                .or(() -> passphrase.objection(session));
        if (objection.isPresent()) {
            return session.misused(objection.get());
        }
        Path source = file.getValue();
        Optional<char[]> known = passphrase.read();
        return switch (DocumentFile.read(source, Limits.ASSESSMENT).flatMap(bytes -> PackageFile.read(bytes, known))) {
            case Result.Accepted<OfflinePackage>(OfflinePackage content) -> show(content, target, session);
            case Result.Refused<OfflinePackage>(List<Problem> problems) -> {
                Paper paper = session.messagePaper();
                new ProblemsPage(session.words()).print(source.toString(), problems, paper);
                session.tell(paper);
                yield ExitCode.UNACCEPTABLE;
            }
        };
    }

    private int show(OfflinePackage content, @Nullable Path target, Session session) throws IOException {
        Manifest manifest = content.manifest();
        Paper paper = session.resultPaper();
        line(
                paper,
                session.words()
                        .get(
                                "package.organization",
                                manifest.organizationName() + " (" + manifest.organizationCode() + ")"));
        line(paper, session.words().get("package.year", Integer.toString(manifest.fiscalYear())));
        line(paper, session.words().get("package.catalogue", manifest.catalogue() + " " + manifest.catalogueVersion()));
        line(paper, session.words().get("package.exported", manifest.exportedAt() + " · " + manifest.exportedBy()));
        line(paper, session.words().get("package.trail", manifest.trailSequence() + " · " + manifest.trailHash()));
        line(
                paper,
                session.words()
                        .get(
                                "package.parts",
                                String.join(
                                        ", ",
                                        content.parts().keySet().stream()
                                                .sorted()
                                                .toList())));
        session.print(paper);
        if (target != null) {
            byte[] assessment = content.parts().getOrDefault(OfflinePackage.ASSESSMENT, new byte[0]);
            new OutputFile(target, force.getValue()).write(out -> out.write(assessment));
            session.tell(session.words().get("output.written", target));
        }
        return ExitCode.DONE;
    }

    private static void line(Paper paper, String text) {
        paper.paragraph(text, 0, Ink.PLAIN);
    }
}
