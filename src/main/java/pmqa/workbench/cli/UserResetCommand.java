package pmqa.workbench.cli;

import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code user reset}: a new way to a password for somebody who has an account. */
final class UserResetCommand implements Command {

    private final InstallationOptions installation = new InstallationOptions();
    private final PositionalParamSpec email = Declare.argument(String.class, "EMAIL");
    private final UserLink link = new UserLink();

    @Override
    public void declare(CommandSpec line) {
        line.addPositional(email);
        link.declare(line);
        installation.declare(line);
    }

    @Override
    public int run(Session session) throws IOException {
        String address = email.getValue();
        try {
            Optional<String> password = link.typed(session);
            return installation.open(session, opened -> link.give(opened, address, password, session));
        } catch (UserLink.NoPassword none) {
            return session.misused(session.words().get("user.no-password"));
        }
    }
}
