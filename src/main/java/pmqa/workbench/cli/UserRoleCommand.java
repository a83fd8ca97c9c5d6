package pmqa.workbench.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import pmqa.workbench.console.Installation;
import pmqa.workbench.organization.ConsoleAccounts.Held;
import pmqa.workbench.organization.Person;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** {@code user grant} and {@code user revoke}. */
final class UserRoleCommand implements Command {

    private final InstallationOptions installation = new InstallationOptions();
    private final PositionalParamSpec email = Declare.argument(String.class, "EMAIL");
    private final RoleOptions role = new RoleOptions(true);
    private final boolean given;

    /** A command that gives a role or takes it away. */
    UserRoleCommand(boolean given) {
        this.given = given;
    }

    @Override
    public void declare(CommandSpec line) {
        line.addPositional(email);
        role.declare(line);
        installation.declare(line);
    }

    @Override
    public int run(Session session) throws IOException {
        Optional<String> objection = role.objection(session.words());
        if (objection.isPresent()) {
            return session.misused(objection.get());
        }
        Held wish = role.wish().orElseThrow();
        return installation.open(session, opened -> change(opened, wish, session));
    }

    private int change(Installation opened, Held wish, Session session) throws IOException {
        String address = email.getValue();
        Result<Person> changed = given
                ? opened.accounts().grant(address, wish)
                : opened.accounts().revoke(address, wish);
        return switch (changed) {
            case Result.Accepted<Person>(Person person) -> {
                session.tell(session.words()
                        .get(
                                given ? "user.granted" : "user.revoked",
                                person.email(),
                                session.words().of(wish.role().title()),
                                wish.organization().orElse(session.words().get("user.everywhere"))));
                yield ExitCode.DONE;
            }
            case Result.Refused<Person>(List<Problem> problems) -> InstallationOptions.refuse(session, problems);
        };
    }
}
