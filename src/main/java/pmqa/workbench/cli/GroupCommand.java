package pmqa.workbench.cli;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/**
 * A command that does nothing but say which others there are: {@code catalogue}, {@code user}.
 *
 * @param name of the command
 */
record GroupCommand(String name) implements Command {

    @Override
    public void declare(CommandSpec line) {}

    @Override
    public int run(Session session) throws IOException {
        List<CommandTree> path =
                List.of(CommandTree.ROOT, CommandTree.ROOT.child(name).orElseThrow());
        session.tell(HelpPage.of(path, session.words(), session.messagePaper()));
        return ExitCode.MISUSED;
    }
}
