package pmqa.workbench.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pmqa.workbench.organization.AccountLinks;
import pmqa.workbench.organization.LinkPurpose;
import pmqa.workbench.organization.Person;
import pmqa.workbench.organization.Roles;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** The pages behind one-time links: accept an invitation, choose a new password, set the installation up. */
@Controller
class LinkController {

    private final AccountLinks links;
    private final Roles roles;
    private final Entrance entrance;

    LinkController(AccountLinks links, Roles roles, Entrance entrance) {
        this.links = links;
        this.roles = roles;
        this.entrance = entrance;
    }

    @GetMapping("/link/{secret}")
    String form(@PathVariable String secret, HttpServletResponse response, Model model) {
        return show(secret, "", "", Optional.empty(), response, model);
    }

    @PostMapping("/link/{secret}")
    String use(
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        boolean setUp =
                links.purposeOf(secret).filter(LinkPurpose.SET_UP::equals).isPresent();
        if (setUp && (name.isBlank() || !email.contains("@"))) {
            return show(secret, email, name, Optional.of(INCOMPLETE), response, model);
        }
        Result<Person> result =
                setUp ? links.setUp(secret, email, name, password, roles) : links.choosePassword(secret, password);
        return switch (result) {
            case Result.Accepted<Person>(Person person) -> entrance.admit(person, "/", request, response);
            case Result.Refused<Person> refused ->
                show(secret, email, name, Optional.of(refused.problems().getFirst()), response, model);
        };
    }

    private String show(
            String secret,
            String email,
            String name,
            Optional<Problem> problem,
            HttpServletResponse response,
            Model model) {
        Optional<LinkPurpose> purpose = links.purposeOf(secret);
        if (purpose.isEmpty()) {
            response.setStatus(HttpStatus.GONE.value());
            return "site/link-gone";
        }
        if (problem.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("purpose", purpose.get());
        model.addAttribute("secret", secret);
        model.addAttribute("email", email);
        model.addAttribute("name", name);
        model.addAttribute("problem", problem.orElse(null));
        return "site/link";
    }

    private static final Problem INCOMPLETE = new Problem(
            "incomplete",
            "email",
            LocalizedText.of("กรอกชื่อและอีเมลให้ครบ", "Name and e-mail are needed."),
            LocalizedText.of("กรอกชื่อ–นามสกุล และอีเมลที่ใช้งานได้", "Enter your name and an e-mail that works."));
}
