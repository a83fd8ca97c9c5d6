package pmqa.workbench.cli;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import pmqa.workbench.cli.view.Words;
import pmqa.workbench.organization.ConsoleAccounts.Held;
import pmqa.workbench.organization.Role;

/** {@code --role} and {@code --organization}: a role and where it holds. */
final class RoleOptions {

    private final OptionSpec role;
    private final OptionSpec organization =
            Declare.value(String.class, "CODE", "--organization").build();

    RoleOptions(boolean required) {
        role = Declare.value(String.class, "ROLE", "--role").required(required).build();
    }

    void declare(CommandSpec line) {
        line.addOption(role).addOption(organization);
    }

    /** What is wrong with them. */
    Optional<String> objection(Words words) {
        @Nullable String code = role.getValue();
        @Nullable String place = organization.getValue();
        if (code == null) {
            return place == null ? Optional.empty() : Optional.of(words.get("user.role-missing"));
        }
        return Role.ofCode(code).isPresent()
                ? Optional.empty()
                : Optional.of(UnknownWord.of(
                        words,
                        "user.unknown-role",
                        code,
                        Arrays.stream(Role.values()).map(Role::code).toList()));
    }

    /** The wish, once there is no objection. */
    Optional<Held> wish() {
        @Nullable String code = role.getValue();
        @Nullable String place = organization.getValue();
        return Optional.ofNullable(code)
                .flatMap(Role::ofCode)
                .map(known -> new Held(known, Optional.ofNullable(place)));
    }
}
