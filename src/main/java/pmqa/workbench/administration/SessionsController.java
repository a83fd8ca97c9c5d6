package pmqa.workbench.administration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pmqa.workbench.organization.Accounts;
import pmqa.workbench.organization.Oneself;
import pmqa.workbench.organization.Person;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;
import pmqa.workbench.site.OwnSessions;

/** Where somebody is signed in; whoever shows that it is them ends the sessions that they choose. */
@Controller
class SessionsController {

    private static final String VIEW = "administration/sessions";

    private static final Problem NONE_CHOSEN = new Problem(
            "no-session-chosen",
            "session",
            LocalizedText.of("ยังไม่ได้เลือกอุปกรณ์", "No device is chosen."),
            LocalizedText.of(
                    "ทำเครื่องหมายหน้าอุปกรณ์ที่ต้องการให้ออกจากระบบ", "Tick those that are to be signed out."));

    private final Gate gate;
    private final OwnSessions sessions;
    private final Accounts accounts;
    private final Oneself oneself;
    private final Proving proving;

    SessionsController(Gate gate, OwnSessions sessions, Accounts accounts, Oneself oneself, Proving proving) {
        this.oneself = oneself;
        this.proving = proving;
        this.gate = gate;
        this.sessions = sessions;
        this.accounts = accounts;
    }

    @GetMapping("/account/sessions")
    String list(HttpServletRequest request, Model model) {
        fill(List.of(), request, model);
        model.addAttribute("problems", List.<Problem>of());
        return VIEW;
    }

    @PostMapping("/account/sessions/end")
    String end(
            @RequestParam(defaultValue = "") List<String> session,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        Person person = gate.person();
        Result<Person> proved = session.isEmpty()
                ? Result.refused(NONE_CHOSEN)
                : oneself.shown(person, password, OwnSessions.isFresh(request), "password");
        return switch (proved) {
            case Result.Refused<Person>(List<Problem> problems) -> {
                fill(session, request, model);
                yield Forms.again(VIEW, problems, response, model);
            }
            case Result.Accepted<Person> _ -> {
                int ended = sessions.end(person, session, idOf(request));
                if (ended > 0) {
                    accounts.noteEndedSessions(person.id(), ended);
                }
                redirect.addFlashAttribute(Forms.NOTICE, "administration.sessions.ended");
                yield "redirect:/account/sessions";
            }
        };
    }

    private void fill(List<String> chosen, HttpServletRequest request, Model model) {
        Person person = gate.person();
        model.addAttribute("sessions", sessions.of(person, idOf(request)));
        proving.fill(person, request, model);
        model.addAttribute("chosen", chosen);
    }

    private static String idOf(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? "" : session.getId();
    }
}
