package pmqa.workbench.cli;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code catalogue} alone does nothing but say what it could do. */
final class CatalogueCommand implements Command {

    @Override
    public void declare(CommandSpec line) {}

    @Override
    public int run(Session session) throws IOException {
        List<CommandTree> path =
                List.of(CommandTree.ROOT, CommandTree.ROOT.child("catalogue").orElseThrow());
        session.tell(HelpPage.of(path, session.words(), session.messagePaper()));
        return ExitCode.MISUSED;
    }
}
