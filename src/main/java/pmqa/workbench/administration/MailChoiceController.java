package pmqa.workbench.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pmqa.workbench.mail.MailChoice;
import pmqa.workbench.mail.MailChoices;
import pmqa.workbench.mail.MailKind;

/** How somebody wants to be written to: on a page of their account, and by the link in every letter that can be declined. */
@Controller
class MailChoiceController {

    private final Gate gate;
    private final MailChoices choices;

    MailChoiceController(Gate gate, MailChoices choices) {
        this.gate = gate;
        this.choices = choices;
    }

    @GetMapping("/account/mail")
    String form(Model model) {
        model.addAttribute("choice", choices.of(gate.person().id()));
        return "administration/mail-choice";
    }

    @PostMapping("/account/mail")
    String choose(
            @RequestParam(defaultValue = "false") boolean daily,
            @RequestParam(defaultValue = "false") boolean assignments,
            @RequestParam(defaultValue = "false") boolean reminders,
            RedirectAttributes redirect) {
        choices.choose(gate.person().id(), new MailChoice(daily, assignments, reminders));
        redirect.addFlashAttribute(Forms.NOTICE, "administration.mail.saved");
        return "redirect:/account/mail";
    }

    /** Only asks: programs that look into mail open its links, and nothing may come of that. */
    @GetMapping("/mail/decline/{token}")
    String ask(@PathVariable String token, HttpServletResponse response, Model model) {
        return show(token, choices.declinedBy(token), false, response, model);
    }

    /** What the button of that page sends, and what mail programs send by themselves (RFC 8058): no cookie, no token of a form. */
    @PostMapping("/mail/decline/{token}")
    String decline(@PathVariable String token, HttpServletResponse response, Model model) {
        return show(token, choices.decline(token), true, response, model);
    }

    private static String show(
            String token, Optional<MailKind> kind, boolean done, HttpServletResponse response, Model model) {
        if (kind.isEmpty()) {
            response.setStatus(HttpStatus.GONE.value());
        }
        model.addAttribute("token", token);
        model.addAttribute("kind", kind.map(MailKind::code).orElse(""));
        model.addAttribute("done", done);
        return "administration/mail-decline";
    }
}
