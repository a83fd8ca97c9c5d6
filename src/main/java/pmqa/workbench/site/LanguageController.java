package pmqa.workbench.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pmqa.workbench.organization.Accounts;
import pmqa.workbench.shared.Language;

/** The language switch: kept with the account, and in a cookie for those who are not signed in. */
@Controller
class LanguageController {

    private final CurrentPerson current;
    private final Accounts accounts;

    LanguageController(CurrentPerson current, Accounts accounts) {
        this.current = current;
        this.accounts = accounts;
    }

    @PostMapping("/language")
    String change(
            @RequestParam(defaultValue = "th") String language,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        Language chosen = language.equals("en") ? Language.ENGLISH : Language.THAI;
        current.find().ifPresent(person -> accounts.changeLanguage(person.id(), chosen));
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(
                                PageModel.languageCookie(request),
                                chosen.locale().getLanguage())
                        .path("/")
                        .maxAge(Duration.ofDays(365))
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build()
                        .toString());
        return "redirect:" + SignInController.local(back);
    }
}
