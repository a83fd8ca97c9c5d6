package pmqa.workbench.assessment.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import pmqa.workbench.assessment.Owners;
import pmqa.workbench.assessment.Responding;
import pmqa.workbench.assessment.YearOnYear;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.catalogue.Category.Profile.Topic;
import pmqa.workbench.organization.Right;

/** The page of the organisation profile: every topic with its narrative. */
@Controller
class ProfileController {

    private final OpenAssessment assessments;
    private final YearOnYear years;
    private final Responding responding;
    private final Owners owners;
    private final EvidenceOfPages evidence;

    ProfileController(
            OpenAssessment assessments,
            YearOnYear years,
            Responding responding,
            Owners owners,
            EvidenceOfPages evidence) {
        this.assessments = assessments;
        this.years = years;
        this.responding = responding;
        this.owners = owners;
        this.evidence = evidence;
    }

    @GetMapping("/assessments/{id}/profile")
    String profile(@PathVariable UUID id, Model model) {
        YearOnYear.Years both =
                years.ofProfile(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        OpenAssessment.Opened opened = assessments.open(both.present().assessment(), Right.READ_ASSESSMENT);
        Category.Profile profile = both.present()
                .catalogue()
                .categories(Category.Profile.class)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<String> topics = profile.topics().stream().map(Topic::code).toList();
        Set<String> open = opened.may(Right.ANSWER) ? responding.open(opened.assessment(), topics) : Set.of();
        model.addAttribute(
                "view",
                new ProfilePage(
                        both.present(), both.lastYear(), profile, owners.of(id), open, opened.may(Right.READ_TRAIL)));
        model.addAttribute("evidence", evidence.ofAll(id, !open.isEmpty()));
        return "assessment/profile";
    }
}
