package pmqa.workbench.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import pmqa.workbench.catalogue.loading.CatalogueLoader;
import pmqa.workbench.cli.terminal.Paper;
import pmqa.workbench.cli.view.CatalogueListPage;
import pmqa.workbench.cli.view.ProblemsPage;
import pmqa.workbench.exchange.CatalogueValidation;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** {@code catalogue validate}: whether criteria that somebody wrote can be used. */
final class CatalogueValidateCommand implements Command {

    private final PositionalParamSpec source = Declare.argument(Path.class, "FILE");

    @Override
    public void declare(CommandSpec line) {
        line.addPositional(source);
    }

    @Override
    public int run(Session session) throws IOException {
        Path file = source.getValue();
        return switch (CatalogueValidation.validate(file)) {
            case Result.Accepted<CatalogueLoader.Loaded>(CatalogueLoader.Loaded loaded) -> {
                Paper paper = session.resultPaper();
                new CatalogueListPage(session.words()).printValid(file.toString(), loaded.catalogue(), paper);
                session.print(paper);
                yield ExitCode.DONE;
            }
            case Result.Refused<CatalogueLoader.Loaded>(List<Problem> problems) -> {
                Paper paper = session.messagePaper();
                new ProblemsPage(session.words()).print(file.toString(), problems, paper);
                session.tell(paper);
                yield ExitCode.UNACCEPTABLE;
            }
        };
    }
}
