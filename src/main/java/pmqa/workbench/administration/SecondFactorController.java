package pmqa.workbench.administration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pmqa.workbench.identity.SecondFactors;
import pmqa.workbench.identity.SecondFactors.Offer;
import pmqa.workbench.organization.People;
import pmqa.workbench.organization.Person;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;
import pmqa.workbench.site.Entrance;
import pmqa.workbench.site.OwnSessions;

/** Everybody's own second factor: switched on, its recovery codes renewed, switched off. */
@Controller
class SecondFactorController {

    private static final String PAGE = "/account/second-factor";
    private static final String VIEW = "identity/second-factor";
    private static final String CODES = "identity/recovery-codes";

    private final Gate gate;
    private final SecondFactors factors;
    private final People people;
    private final Entrance entrance;
    private final Proving proving;

    SecondFactorController(Gate gate, SecondFactors factors, People people, Entrance entrance, Proving proving) {
        this.proving = proving;
        this.gate = gate;
        this.factors = factors;
        this.people = people;
        this.entrance = entrance;
    }

    @GetMapping(PAGE)
    String page(HttpServletRequest request, Model model) {
        return show(gate.person(), List.of(), request, model);
    }

    /** Makes a secret for whoever shows that it is them; it is shown by the page to which this leads. */
    @PostMapping(PAGE + "/begin")
    String begin(
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Person person = gate.person();
        return switch (factors.begin(person, password, OwnSessions.isFresh(request))) {
            case Result.Accepted<Person> _ -> "redirect:" + PAGE + "/set-up";
            case Result.Refused<Person>(List<Problem> problems) -> {
                show(person, problems, request, model);
                yield Forms.again(VIEW, problems, response, model);
            }
        };
    }

    @GetMapping(PAGE + "/set-up")
    String setUp(Model model) {
        return offer(gate.person(), List.of(), model);
    }

    /** The recovery codes are in this answer and nowhere else. The other sessions are over; this one goes on under a new id. */
    @PostMapping(PAGE + "/set-up")
    String confirm(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Person person = gate.person();
        return switch (factors.confirm(person, code)) {
            case Result.Accepted<List<String>>(List<String> codes) -> {
                entrance.begin(people.find(person.id()).orElseThrow(), request, response);
                model.addAttribute("fresh", true);
                yield codes(codes, model);
            }
            case Result.Refused<List<String>>(List<Problem> problems) -> {
                String view = offer(person, problems, model);
                yield view.startsWith("redirect:") ? view : Forms.again(view, problems, response, model);
            }
        };
    }

    @GetMapping({PAGE + "/begin", PAGE + "/recovery-codes", PAGE + "/off"})
    String back() {
        return "redirect:" + PAGE;
    }

    @PostMapping(PAGE + "/recovery-codes")
    String renew(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Person person = gate.person();
        return switch (factors.renewRecoveryCodes(person, code)) {
            case Result.Accepted<List<String>>(List<String> codes) -> codes(codes, model);
            case Result.Refused<List<String>>(List<Problem> problems) -> {
                show(person, problems, request, model);
                yield Forms.again(VIEW, problems, response, model);
            }
        };
    }

    @PostMapping(PAGE + "/off")
    String switchOff(
            @RequestParam(defaultValue = "") String password,
            @RequestParam(name = "off-code", defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        Person person = gate.person();
        return switch (factors.switchOff(person, password, OwnSessions.isFresh(request), code)) {
            case Result.Accepted<Person> _ -> {
                flash.addFlashAttribute(Forms.NOTICE, "identity.switchedOff");
                yield "redirect:" + PAGE;
            }
            case Result.Refused<Person>(List<Problem> problems) -> {
                List<Problem> placed = problems.stream()
                        .map(problem -> problem.place().equals("code") ? problem.at("off-code") : problem)
                        .toList();
                show(person, placed, request, model);
                yield Forms.again(VIEW, placed, response, model);
            }
        };
    }

    private String show(Person person, List<Problem> problems, HttpServletRequest request, Model model) {
        proving.fill(person, request, model);
        model.addAttribute("standing", factors.of(person.id()));
        model.addAttribute("problems", problems);
        return VIEW;
    }

    private String offer(Person person, List<Problem> problems, Model model) {
        Optional<Offer> offer = factors.offer(person);
        if (offer.isEmpty()) {
            return "redirect:" + PAGE;
        }
        model.addAttribute("offer", offer.get());
        model.addAttribute("problems", problems);
        return "identity/set-up";
    }

    private static String codes(List<String> codes, Model model) {
        model.addAttribute("codes", codes);
        model.addAttribute("next", PAGE);
        return CODES;
    }
}
