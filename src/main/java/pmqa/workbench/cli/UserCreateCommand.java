package pmqa.workbench.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import pmqa.workbench.console.Installation;
import pmqa.workbench.organization.Person;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** {@code user create}: an account, and the way to its password. */
final class UserCreateCommand implements Command {

    private final InstallationOptions installation = new InstallationOptions();
    private final PositionalParamSpec email = Declare.argument(String.class, "EMAIL");
    private final OptionSpec name =
            Declare.value(String.class, "NAME", "--name").required(true).build();
    private final RoleOptions role = new RoleOptions(false);
    private final UserLink link = new UserLink();

    @Override
    public void declare(CommandSpec line) {
        line.addPositional(email).addOption(name);
        role.declare(line);
        link.declare(line);
        installation.declare(line);
    }

    @Override
    public int run(Session session) throws IOException {
        Optional<String> objection = role.objection(session.words());
        if (objection.isPresent()) {
            return session.misused(objection.get());
        }
        try {
            Optional<String> password = link.typed(session);
            return installation.open(session, opened -> create(opened, password, session));
        } catch (UserLink.NoPassword none) {
            return session.misused(session.words().get("user.no-password"));
        }
    }

    private int create(Installation opened, Optional<String> password, Session session) throws IOException {
        String address = email.getValue();
        String called = name.getValue();
        return switch (opened.accounts().create(address, called, role.wish(), password)) {
            case Result.Accepted<Person>(Person person) -> {
                session.tell(session.words().get("user.created", person.name(), person.email()));
                yield password.isPresent()
                        ? ExitCode.DONE
                        : link.give(opened, person.email(), Optional.empty(), session);
            }
            case Result.Refused<Person>(List<Problem> problems) -> InstallationOptions.refuse(session, problems);
        };
    }
}
