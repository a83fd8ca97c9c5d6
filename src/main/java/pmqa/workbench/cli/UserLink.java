package pmqa.workbench.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import pmqa.workbench.console.Installation;
import pmqa.workbench.organization.Person;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** How somebody comes to a password: through a link that works once, or from whoever sits at the console. */
final class UserLink {

    private static final String USUAL = "http://127.0.0.1:8080/";

    private final OptionSpec password = Declare.flag("--password");
    private final OptionSpec site = Declare.value(String.class, "URL", "--site").build();

    void declare(CommandSpec line) {
        line.addOption(password).addOption(site);
    }

    /** The password, if one is wanted from the console; asked for before the installation is opened. */
    Optional<String> typed(Session session) throws IOException, NoPassword {
        boolean wanted = password.getValue();
        if (!wanted) {
            return Optional.empty();
        }
        Optional<String> typed = session.secret();
        if (typed.isEmpty()) {
            throw new NoPassword();
        }
        return typed;
    }

    /** Nothing was typed, or the two did not agree. */
    static final class NoPassword extends Exception {
        private static final long serialVersionUID = 1;
    }

    /** Sets the password, or prints the link. */
    int give(Installation installation, String email, Optional<String> typed, Session session) throws IOException {
        if (typed.isPresent()) {
            return switch (installation.accounts().setPassword(email, typed.get())) {
                case Result.Accepted<Person>(Person person) -> {
                    session.tell(session.words().get("user.password-set", person.email()));
                    yield ExitCode.DONE;
                }
                case Result.Refused<Person>(List<Problem> problems) -> InstallationOptions.refuse(session, problems);
            };
        }
        return switch (installation.accounts().link(email)) {
            case Result.Accepted<String>(String path) -> {
                session.tell(session.words().get("user.link", email));
                session.results().append(address(installation)).append(path).append('\n');
                yield ExitCode.DONE;
            }
            case Result.Refused<String>(List<Problem> problems) -> InstallationOptions.refuse(session, problems);
        };
    }

    private String address(Installation installation) {
        @Nullable String given = site.getValue();
        String address = given != null ? given : installation.site().orElse(USUAL);
        return address.replaceFirst("/+$", "");
    }
}
