package pmqa.workbench.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import pmqa.workbench.console.Installation;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** {@code user reset}: a new way to a password for somebody who has an account. */
final class UserResetCommand implements Command {

    private final InstallationOptions installation = new InstallationOptions();
    private final PositionalParamSpec email = Declare.argument(String.class, "EMAIL");
    private final UserLink link = new UserLink();
    private final OptionSpec secondFactor = Declare.flag("--second-factor");

    @Override
    public void declare(CommandSpec line) {
        line.addPositional(email).addOption(secondFactor);
        link.declare(line);
        installation.declare(line);
    }

    @Override
    public int run(Session session) throws IOException {
        String address = email.getValue();
        boolean factor = secondFactor.getValue();
        if (factor) {
            return installation.open(session, opened -> resetSecondFactor(opened, address, session));
        }
        try {
            Optional<String> password = link.typed(session);
            return installation.open(session, opened -> link.give(opened, address, password, session));
        } catch (UserLink.NoPassword none) {
            return session.misused(session.words().get("user.no-password"));
        }
    }

    private static int resetSecondFactor(Installation opened, String address, Session session) throws IOException {
        return switch (opened.secondFactors().resetFromConsole(address)) {
            case Result.Accepted<Boolean>(Boolean wasOn) -> {
                session.tell(
                        session.words().get(wasOn ? "user.second-factor-reset" : "user.no-second-factor", address));
                yield ExitCode.DONE;
            }
            case Result.Refused<Boolean>(List<Problem> problems) -> InstallationOptions.refuse(session, problems);
        };
    }
}
