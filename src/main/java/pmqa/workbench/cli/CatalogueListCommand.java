package pmqa.workbench.cli;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.cli.terminal.Paper;
import pmqa.workbench.cli.view.CatalogueListPage;

/** {@code catalogue list}: what there is to be assessed by. */
final class CatalogueListCommand implements Command {

    @Override
    public void declare(CommandSpec line) {}

    @Override
    public int run(Session session) throws IOException {
        List<Catalogue> catalogues =
                Catalogues.IDS.stream().map(Catalogues::get).toList();
        Paper paper = session.resultPaper();
        new CatalogueListPage(session.words()).print(catalogues, paper);
        session.print(paper);
        return ExitCode.DONE;
    }
}
