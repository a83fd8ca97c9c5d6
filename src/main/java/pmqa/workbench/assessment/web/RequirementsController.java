package pmqa.workbench.assessment.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import pmqa.workbench.assessment.AssessmentAnswers.Filled;
import pmqa.workbench.assessment.AssessmentFrames;
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
    private final AssessmentFrames frames;
    private final YearOnYear years;
    private final Responding responding;
    private final Owners owners;
    private final EvidenceOfPages evidence;

    RequirementsController(
            OpenAssessment assessments,
            AssessmentFrames frames,
            YearOnYear years,
            Responding responding,
            Owners owners,
            EvidenceOfPages evidence) {
        this.evidence = evidence;
        this.assessments = assessments;
        this.frames = frames;
        this.years = years;
        this.responding = responding;
        this.owners = owners;
    }

    @GetMapping("/assessments/{id}/requirements/{code}")
    String requirements(@PathVariable UUID id, @PathVariable String code, Model model) {
        OpenAssessment.Opened opened = assessments.open(id, Right.READ_ASSESSMENT);
        List<Category.Requirements> all = Catalogues.get(frames.of(id).cycle().catalogueId())
                .categories(Category.Requirements.class)
                .filter(category -> opened.assessment().categories().isEmpty()
                        || opened.assessment().categories().contains(category.code()))
                .toList();
        int position = all.stream().map(Category.Requirements::code).toList().indexOf(code);
        if (position < 0) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Category.Requirements category = all.get(position);
        List<String> codes =
                category.requirements().stream().map(Requirement::code).toList();
        YearOnYear.Years both = years.ofRequirements(opened.assessment(), codes);
        Filled present = both.present();
        Set<String> open = opened.may(Right.ANSWER) ? responding.open(opened.assessment(), codes) : Set.of();
        model.addAttribute("evidence", evidence.ofAll(id, !open.isEmpty()));
        model.addAttribute(
                "view",
                new RequirementsPage(
                        present,
                        both.lastYear(),
                        category,
                        ItemScores.requirements(present, code),
                        owners.of(id),
                        open,
                        opened.may(Right.READ_TRAIL),
                        neighbour(all, position - 1),
                        neighbour(all, position + 1)));
        return "assessment/requirements";
    }

    private static Optional<Category.Requirements> neighbour(List<Category.Requirements> all, int position) {
        return position >= 0 && position < all.size() ? Optional.of(all.get(position)) : Optional.empty();
    }
}
