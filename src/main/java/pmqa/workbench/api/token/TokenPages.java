package pmqa.workbench.api.token;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the forms for tokens have in common. */
final class TokenPages {

    private TokenPages() {}

    /** The scopes of a form; words that are none are left out, and the form then says that one must be chosen. */
    static Set<Scope> scopes(List<String> codes) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        codes.forEach(code -> Scope.ofCode(code).ifPresent(scopes::add));
        return scopes;
    }

    static List<Scope> allScopes() {
        return Arrays.asList(Scope.values());
    }

    /** A number of days as it was chosen; 0 for anything else. */
    static int days(String text) {
        return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
    }
}
