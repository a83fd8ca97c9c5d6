package pmqa.workbench.site;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.servlet.view.UrlBasedViewResolver;
import pmqa.workbench.organization.Person;
import pmqa.workbench.shared.Language;

/** Gives every template its {@link Page}; what is answered without a template, such as a saved answer, does not pay for one. */
@Component
class PageModel implements HandlerInterceptor, WebMvcConfigurer {

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

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable ModelAndView modelAndView) {
        if (modelAndView != null && !isRedirect(modelAndView)) {
            modelAndView.addObject("page", page(request));
            KeptForm.of(request).ifPresent(form -> modelAndView.addObject("kept", form));
        }
    }

    private static boolean isRedirect(ModelAndView modelAndView) {
        return modelAndView.getView() instanceof RedirectView
                || (modelAndView.getViewName() instanceof String name
                        && name.startsWith(UrlBasedViewResolver.REDIRECT_URL_PREFIX));
    }

    private Page page(HttpServletRequest request) {
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
