package pmqa.workbench.cli;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import pmqa.workbench.organization.Person;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** {@code user disable} and {@code user enable}. */
final class UserStateCommand implements Command {

    private final InstallationOptions installation = new InstallationOptions();
    private final PositionalParamSpec email = Declare.argument(String.class, "EMAIL");
    private final boolean disabled;

    UserStateCommand(boolean disabled) {
        this.disabled = disabled;
    }

    @Override
    public void declare(CommandSpec line) {
        line.addPositional(email);
        installation.declare(line);
    }

    @Override
    public int run(Session session) throws IOException {
        String address = email.getValue();
        return installation.open(session, opened -> switch (opened.accounts().disable(address, disabled)) {
            case Result.Accepted<Person>(Person person) -> {
                session.tell(session.words().get(disabled ? "user.disabled" : "user.enabled", person.email()));
                yield ExitCode.DONE;
            }
            case Result.Refused<Person>(List<Problem> problems) -> InstallationOptions.refuse(session, problems);
        });
    }
}
