package pmqa.workbench.cli;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The program without a command: it can say which version it is, and how it is used. */
final class RootCommand implements Command {

    private final OptionSpec version = Declare.flag("-V", "--version");

    @Override
    public void declare(CommandSpec line) {
        line.addOption(version);
    }

    @Override
    public int run(Session session) throws IOException {
        boolean asked = version.getValue();
        if (!asked) {
            session.tell(HelpPage.of(List.of(CommandTree.ROOT), session.words(), session.messagePaper()));
            return ExitCode.MISUSED;
        }
        session.results()
                .append("PMQA Workbench ")
                .append(Version.ofThisBuild())
                .append('\n');
        return ExitCode.DONE;
    }
}
