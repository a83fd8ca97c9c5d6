package pmqa.workbench.site;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import pmqa.workbench.organization.Person;
import pmqa.workbench.shared.Language;

/** Gives every template its {@link Page}. */
@ControllerAdvice
class PageModel {

    /** The choice of language of somebody who is not signed in. */
    private static final String LANGUAGE_COOKIE = "language";

    static String languageCookie(HttpServletRequest request) {
        return request.isSecure() ? SchemeCookies.HOST_PREFIX + LANGUAGE_COOKIE : LANGUAGE_COOKIE;
    }

    private final CurrentPerson current;
    private final SiteSettings settings;
    private final List<NavigationSource> navigation;

    PageModel(CurrentPerson current, SiteSettings settings, ObjectProvider<NavigationSource> navigation) {
        this.current = current;
        this.settings = settings;
        this.navigation = navigation.orderedStream().toList();
    }

    @ModelAttribute("page")
    Page page(HttpServletRequest request) {
        Optional<Person> person = current.find();
        Language language = person.map(Person::language).orElseGet(() -> chosen(request));
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Page(
                Words.in(language),
                person,
                token == null ? "" : token.getToken(),
                request.getRequestURI(),
                settings.demo(),
                () -> person.map(this::menu).orElse(List.of()));
    }

    /** What the page about an ended session sends again; for other pages nothing. */
    @ModelAttribute
    void kept(HttpServletRequest request, Model model) {
        KeptForm.of(request).ifPresent(form -> model.addAttribute("kept", form));
    }

    private List<NavigationEntry> menu(Person person) {
        return navigation.stream()
                .flatMap(source -> source.entriesFor(person).stream())
                .toList();
    }

    /** Thai unless somebody chose English. */
    private static Language chosen(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(languageCookie(request))
                        && cookie.getValue().equals("en")) {
                    return Language.ENGLISH;
                }
            }
        }
        return Language.THAI;
    }
}
