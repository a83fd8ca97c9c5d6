package pmqa.workbench.assessment.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import pmqa.workbench.assessment.MyAssessments;
import pmqa.workbench.assessment.SubmissionOverview;
import pmqa.workbench.organization.Access;
import pmqa.workbench.organization.Reach;
import pmqa.workbench.organization.Right;
import pmqa.workbench.organization.Role;
import pmqa.workbench.site.CurrentPerson;

/** The first page after signing in: what waits for this person. */
@Controller
class HomeController {

    private static final int SHOWN = 30;
    private static final int CYCLES = 6;

    /** Who looks at many organisations and not at one's own. */
    private static final Set<Role> OVERSEERS =
            EnumSet.of(Role.VIEWER, Role.ASSESSOR, Role.LEAD_ASSESSOR, Role.CENTRAL_OFFICER);

    private final CurrentPerson current;
    private final Access access;
    private final MyAssessments assessments;
    private final SubmissionOverview submissions;

    HomeController(CurrentPerson current, Access access, MyAssessments assessments, SubmissionOverview submissions) {
        this.current = current;
        this.access = access;
        this.assessments = assessments;
        this.submissions = submissions;
    }

    /** Whoever only contributes and has something to do sees that; everybody else the assessments that concern them. */
    @GetMapping("/")
    String home(Model model) {
        Reach reach = access.reachOf(current.get().id());
        List<MyAssessments.Entry> entries = entries(reach);
        boolean onlyContributes = reach.grants().stream().allMatch(grant -> grant.role() == Role.CONTRIBUTOR);
        boolean owns = entries.stream().anyMatch(entry -> entry.owned() > 0);
        return onlyContributes && owns ? "redirect:/work" : show(reach, entries, model);
    }

    @GetMapping("/assessments")
    String assessments(Model model) {
        Reach reach = access.reachOf(current.get().id());
        return show(reach, entries(reach), model);
    }

    private List<MyAssessments.Entry> entries(Reach reach) {
        return reach.anywhere(Right.READ_ASSESSMENT) ? assessments.of(reach.person(), SHOWN + 1) : List.of();
    }

    private String show(Reach reach, List<MyAssessments.Entry> entries, Model model) {
        boolean oversees = reach.grants().stream().anyMatch(grant -> OVERSEERS.contains(grant.role()));
        model.addAttribute("entries", entries.stream().limit(SHOWN).toList());
        model.addAttribute("more", entries.size() > SHOWN);
        model.addAttribute("oversees", oversees);
        model.addAttribute("cycles", oversees ? submissions.cycles(reach, CYCLES, "") : List.of());
        model.addAttribute("people", reach.anywhere(Right.MANAGE_PEOPLE) && !reach.anywhere(Right.READ_ASSESSMENT));
        model.addAttribute("plansCycles", reach.everywhere(Right.MANAGE_CYCLES));
        model.addAttribute("outbox", reach.everywhere(Right.READ_OUTBOX));
        return "assessment/home";
    }

    /** Where the tab that signs in again lands, and where a page fetches a fresh token. */
    @GetMapping("/assessments/signed-in")
    String signedIn() {
        return "assessment/signed-in";
    }
}
