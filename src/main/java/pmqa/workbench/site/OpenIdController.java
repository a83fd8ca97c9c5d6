package pmqa.workbench.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import pmqa.workbench.identity.OpenIdSignIn;
import pmqa.workbench.organization.Person;
import pmqa.workbench.organization.SecurityLog;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** The way to another authority and back. A link and no form: the policy of the pages lets forms lead nowhere but here. */
@Controller
class OpenIdController {

    private static final String BEGUN = OpenIdController.class.getName() + ".begun";
    private static final String BACK = OpenIdController.class.getName() + ".back";
    private static final String CALLBACK = "/sign-in/openid/callback";

    private final OpenIdSignIn openId;
    private final Entrance entrance;
    private final CurrentPerson current;
    private final String site;

    OpenIdController(
            OpenIdSignIn openId,
            Entrance entrance,
            CurrentPerson current,
            @Value("${pmqa.site.address:}") String site) {
        this.current = current;
        this.openId = openId;
        this.entrance = entrance;
        this.site = site.replaceFirst("/+$", "");
    }

    /** Whoever is signed in already comes to show again who they are: the authority is asked not to take its own memory for it. */
    @GetMapping("/sign-in/openid")
    String begin(
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (openId.name().isEmpty()) {
            return "redirect:/sign-in";
        }
        return switch (openId.begin(callback(request), current.find().isPresent())) {
            case Result.Accepted<OpenIdSignIn.Begun>(OpenIdSignIn.Begun begun) -> {
                HttpSession session = request.getSession(true);
                if (session.isNew()) {
                    session.setMaxInactiveInterval((int) HalfSignedIn.LIFE.toSeconds());
                }
                session.setAttribute(BEGUN, begun.request());
                session.setAttribute(BACK, SignInController.local(back));
                yield "redirect:" + begun.where();
            }
            case Result.Refused<OpenIdSignIn.Begun>(List<Problem> problems) ->
                refuse(problems.getFirst(), HttpStatus.SERVICE_UNAVAILABLE, response, model);
        };
    }

    /** Where the authority sends people back to; its errors are told in our own words. */
    @GetMapping(CALLBACK)
    String back(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String error,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (openId.name().isEmpty()) {
            return "redirect:/sign-in";
        }
        Serializable begun = taken(request, BEGUN).orElse("");
        String back = taken(request, BACK).map(Object::toString).orElse("/");
        return switch (openId.finish(begun, new OpenIdSignIn.Answer(state, code, error))) {
            case Result.Accepted<Person>(Person person) -> {
                if (openId.isSecondFactor()) {
                    entrance.begin(person, request, response);
                    yield "redirect:" + back;
                }
                yield entrance.admit(person, back, request, response);
            }
            case Result.Refused<Person>(List<Problem> problems) ->
                refuse(problems.getFirst(), HttpStatus.UNPROCESSABLE_CONTENT, response, model);
        };
    }

    private String refuse(Problem problem, HttpStatus status, HttpServletResponse response, Model model) {
        SecurityLog.note(SecurityLog.Event.OPENID_REFUSED, Optional.empty(), problem.code());
        response.setStatus(status.value());
        model.addAttribute("problem", problem);
        model.addAttribute("name", openId.name().orElseThrow());
        return "identity/openid-refused";
    }

    /** Used once: whatever comes of it, a second answer to the same request finds nothing. */
    private static Optional<Serializable> taken(HttpServletRequest request, String name) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(name) instanceof Serializable kept)) {
            return Optional.empty();
        }
        session.removeAttribute(name);
        return Optional.of(kept);
    }

    private String callback(HttpServletRequest request) {
        String address = site.isEmpty()
                ? ServletUriComponentsBuilder.fromContextPath(request).toUriString()
                : site;
        return address + CALLBACK;
    }
}
