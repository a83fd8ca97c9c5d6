package pmqa.workbench.assessment.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import pmqa.workbench.assessment.MyAssessments;
import pmqa.workbench.site.CurrentPerson;

/** The first page after signing in: what waits for this person. */
@Controller
class HomeController {

    private static final int SHOWN = 100;

    private final CurrentPerson current;
    private final MyAssessments assessments;

    HomeController(CurrentPerson current, MyAssessments assessments) {
        this.current = current;
        this.assessments = assessments;
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("entries", assessments.of(current.get().id(), SHOWN));
        return "assessment/home";
    }

    /** Where the tab that signs in again lands, and where a page fetches a fresh token. */
    @GetMapping("/assessments/signed-in")
    String signedIn() {
        return "assessment/signed-in";
    }
}
