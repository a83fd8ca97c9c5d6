package pmqa.workbench.api.token;

import java.util.Set;
import pmqa.workbench.api.token.Issuing.Wish;

/**
 * The form for the token of a service account, as it was filled in.
 *
 * @param organization the code of an organisation; empty: everywhere
 */
public record ServiceTokenForm(Wish wish, String role, String organization) {

    static final ServiceTokenForm BLANK = new ServiceTokenForm(new Wish("", Set.of(Scope.READ), 365), "", "");
}
