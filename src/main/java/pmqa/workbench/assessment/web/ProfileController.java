package pmqa.workbench.assessment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
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
    private final ByHand hand;

    ProfileController(
            OpenAssessment assessments,
            YearOnYear years,
            Responding responding,
            Owners owners,
            EvidenceOfPages evidence,
            ByHand hand) {
        this.assessments = assessments;
        this.years = years;
        this.responding = responding;
        this.owners = owners;
        this.evidence = evidence;
        this.hand = hand;
    }

    @GetMapping("/assessments/{id}/profile")
    String profile(@PathVariable UUID id, Model model) {
        return show(id, SentForm.NONE, model);
    }

    /** The whole page as one form, where no script saves each field. */
    @PostMapping("/assessments/{id}/profile")
    String save(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        return hand.save(
                id,
                form,
                new ByHand.Reply(response, redirect),
                "/assessments/" + id + "/profile",
                sent -> show(id, sent, model));
    }

    private String show(UUID id, SentForm sent, Model model) {
        YearOnYear.Years both =
                years.ofProfile(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        OpenAssessment.Opened opened = assessments.open(both.present(), Right.READ_ASSESSMENT);
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
                        sent.over(both.present()),
                        both.lastYear(),
                        profile,
                        owners.of(id),
                        open,
                        opened.may(Right.READ_TRAIL)));
        model.addAttribute("evidence", evidence.ofAll(id, !open.isEmpty()));
        model.addAttribute("sent", sent);
        return "assessment/profile";
    }
}
