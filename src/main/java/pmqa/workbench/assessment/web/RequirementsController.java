package pmqa.workbench.assessment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
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
import pmqa.workbench.assessment.AssessmentAnswers.Filled;
import pmqa.workbench.assessment.Owners;
import pmqa.workbench.assessment.Responding;
import pmqa.workbench.assessment.YearOnYear;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.catalogue.Requirement;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.organization.Right;

/** The page of a category of requirements (Fundamental Level): the status and explanation of each. */
@Controller
class RequirementsController {

    private final OpenAssessment assessments;
    private final YearOnYear years;
    private final Responding responding;
    private final Owners owners;
    private final EvidenceOfPages evidence;
    private final ByHand hand;

    RequirementsController(
            OpenAssessment assessments,
            YearOnYear years,
            Responding responding,
            Owners owners,
            EvidenceOfPages evidence,
            ByHand hand) {
        this.evidence = evidence;
        this.assessments = assessments;
        this.years = years;
        this.responding = responding;
        this.owners = owners;
        this.hand = hand;
    }

    @GetMapping("/assessments/{id}/requirements/{code}")
    String requirements(@PathVariable UUID id, @PathVariable String code, Model model) {
        return show(id, code, SentForm.NONE, model);
    }

    /** The whole page as one form, where no script saves each field. */
    @PostMapping("/assessments/{id}/requirements/{code}")
    String save(
            @PathVariable UUID id,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        return hand.save(
                id,
                form,
                new ByHand.Reply(response, redirect),
                "/assessments/" + id + "/requirements/" + code,
                sent -> show(id, code, sent, model));
    }

    private String show(UUID id, String code, SentForm sent, Model model) {
        List<String> codes = requirementsOf(code);
        YearOnYear.Years both =
                years.ofRequirements(id, codes).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Filled present = both.present();
        OpenAssessment.Opened opened = assessments.open(present, Right.READ_ASSESSMENT);
        List<Category.Requirements> all = present.catalogue()
                .categories(Category.Requirements.class)
                .filter(category -> opened.assessment().categories().isEmpty()
                        || opened.assessment().categories().contains(category.code()))
                .toList();
        int position = all.stream().map(Category.Requirements::code).toList().indexOf(code);
        if (position < 0) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Category.Requirements category = all.get(position);
        Set<String> open = opened.may(Right.ANSWER) ? responding.open(opened.assessment(), codes) : Set.of();
        model.addAttribute("evidence", evidence.ofAll(id, !open.isEmpty()));
        model.addAttribute(
                "view",
                new RequirementsPage(
                        sent.over(present),
                        both.lastYear(),
                        category,
                        ItemScores.requirements(present, code),
                        owners.of(id),
                        open,
                        opened.may(Right.READ_TRAIL),
                        neighbour(all, position - 1),
                        neighbour(all, position + 1)));
        model.addAttribute("sent", sent);
        return "assessment/requirements";
    }

    /** Of the category in whichever criteria it is: so the page reads the assessment and its answers at once. */
    private static List<String> requirementsOf(String category) {
        return Catalogues.IDS.stream()
                .flatMap(id -> Catalogues.get(id).categories(Category.Requirements.class))
                .filter(one -> one.code().equals(category))
                .flatMap(one -> one.requirements().stream())
                .map(Requirement::code)
                .distinct()
                .toList();
    }

    private static Optional<Category.Requirements> neighbour(List<Category.Requirements> all, int position) {
        return position >= 0 && position < all.size() ? Optional.of(all.get(position)) : Optional.empty();
    }
}
