package pmqa.workbench.cli;

import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;

/**
 * A command: what may stand on its line, and what it does.
 *
 * <p>Arguments and options are declared as values, not by annotations: finding annotations by reflection took twice as long as
 * everything else that the parser does.
 */
interface Command {

    /** Makes its arguments and options known to the parser, which puts what was typed into them. */
    void declare(CommandSpec line);

    /**
     * Does it, once the line was parsed.
     *
     * @return one of {@link ExitCode}
     */
    int run(Session session) throws IOException;
}
