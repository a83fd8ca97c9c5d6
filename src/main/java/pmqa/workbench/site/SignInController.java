package pmqa.workbench.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pmqa.workbench.identity.OpenIdSignIn;
import pmqa.workbench.organization.Accounts;
import pmqa.workbench.organization.Person;
import pmqa.workbench.organization.SecurityLog;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** Signing in and out. */
@Controller
class SignInController {

    /** Why somebody was sent here; each has its words. */
    private static final Set<String> NOTICES = Set.of("password-changed", "signed-out-everywhere");

    private final Accounts accounts;
    private final DemoAccounts demo;
    private final Entrance entrance;
    private final OpenIdSignIn openId;

    SignInController(Accounts accounts, DemoAccounts demo, Entrance entrance, OpenIdSignIn openId) {
        this.openId = openId;
        this.accounts = accounts;
        this.demo = demo;
        this.entrance = entrance;
    }

    @GetMapping("/sign-in")
    String form(
            @RequestParam(defaultValue = "/") String back,
            @RequestParam(defaultValue = "") String notice,
            Model model) {
        model.addAttribute("notice", NOTICES.contains(notice) ? notice : "");
        return show(model, "", back, null);
    }

    @PostMapping("/sign-in")
    String signIn(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return switch (accounts.signIn(email, password, request.getRemoteAddr())) {
            case Result.Accepted<Person>(Person person) -> entrance.admit(person, local(back), request, response);
            case Result.Refused<Person> refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(model, email, back, refused.problems().getFirst());
            }
        };
    }

    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn) {
            SecurityLog.note(SecurityLog.Event.SIGNED_OUT, signedIn.personId());
        }
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        return "redirect:/sign-in";
    }

    private String show(Model model, String email, String back, @org.jspecify.annotations.Nullable Problem problem) {
        model.addAttribute("email", email);
        model.addAttribute("back", local(back));
        model.addAttribute("problem", problem);
        model.addAttribute("demoAccounts", demo.offered());
        model.addAttribute("openId", openId.name().orElse(null));
        model.addAttribute(
                "openIdPath", "/sign-in/openid?back=" + URLEncoder.encode(local(back), StandardCharsets.UTF_8));
        return "site/sign-in";
    }

    /** Only paths of this site: a link must not lead a freshly signed-in person elsewhere. */
    static String local(String back) {
        boolean safe =
                back.startsWith("/") && !back.startsWith("//") && back.chars().noneMatch(c -> c == '\\' || c < ' ');
        return safe ? back : "/";
    }
}
