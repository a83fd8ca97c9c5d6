package pmqa.workbench.administration;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import pmqa.workbench.identity.OpenIdSignIn;
import pmqa.workbench.organization.Oneself;
import pmqa.workbench.organization.Person;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.site.OwnSessions;

/** What a form shows that asks somebody who is signed in to show that it is them. */
@Component
public class Proving {

    private final Oneself oneself;
    private final OpenIdSignIn openId;

    Proving(Oneself oneself, OpenIdSignIn openId) {
        this.oneself = oneself;
        this.openId = openId;
    }

    /**
     * How somebody can show it.
     *
     * @param password whether by a password; otherwise by a sign-in just now
     * @param fresh whether that was just now
     * @param authority where people without a password sign in; nothing if there is no such place any more
     */
    public record Way(
            boolean password, boolean fresh, @Nullable LocalizedText authority) {

        /** Whether the form can be sent now. */
        public boolean open() {
            return password || fresh;
        }
    }

    void fill(Person person, HttpServletRequest request, Model model) {
        Optional<LocalizedText> authority = openId.name();
        model.addAttribute(
                "way", new Way(oneself.hasPassword(person), OwnSessions.isFresh(request), authority.orElse(null)));
    }
}
