package pmqa.workbench.identity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import pmqa.workbench.organization.Role;

/** Who needs a second factor: {@code pmqa.second-factor.required-for}, codes of roles with commas between them. */
@Component
class SecondFactorSettings {

    private final Set<Role> requiredFor = EnumSet.noneOf(Role.class);

    SecondFactorSettings(@Value("${pmqa.second-factor.required-for:}") List<String> codes) {
        for (String code : codes) {
            requiredFor.add(Role.ofCode(code.strip())
                    .orElseThrow(() -> new IllegalArgumentException(
                            "pmqa.second-factor.required-for: there is no role \"%s\"; the roles are %s"
                                    .formatted(
                                            code.strip(),
                                            Arrays.stream(Role.values())
                                                    .map(Role::code)
                                                    .collect(Collectors.joining(", "))))));
        }
    }

    Set<Role> requiredFor() {
        return Set.copyOf(requiredFor);
    }
}
