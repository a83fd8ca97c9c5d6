package pmqa.workbench.cli;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.cli.terminal.Paper;
import pmqa.workbench.cli.view.CataloguePage;

/** {@code catalogue show}: the criteria, all of them or one part. */
final class CatalogueShowCommand implements Command {

    private final PositionalParamSpec id = Declare.argument(String.class, "ID");
    private final OptionSpec item =
            Declare.value(String.class, "CODE", "--item").build();

    @Override
    public void declare(CommandSpec line) {
        line.addPositional(id).addOption(item);
    }

    @Override
    public int run(Session session) throws IOException {
        String wanted = id.getValue();
        Optional<Catalogue> catalogue = Catalogues.find(wanted);
        if (catalogue.isEmpty()) {
            return session.misused(UnknownWord.catalogue(session.words(), wanted));
        }
        CataloguePage page = new CataloguePage(session.words(), catalogue.get());
        Paper paper = session.resultPaper();
        @Nullable String part = item.getValue();
        if (part == null) {
            page.print(paper);
        } else if (!page.printPart(part, paper)) {
            return session.misused(UnknownWord.of(session.words(), "show.unknown-item", part, page.codes()));
        }
        session.print(paper);
        return ExitCode.DONE;
    }
}
