package pmqa.workbench.assessment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pmqa.workbench.assessment.Evidencing;
import pmqa.workbench.organization.Right;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** The page of a piece of evidence: what it is, its revisions, where it is used. */
@Controller
class EvidenceItemController {

    private final OpenAssessment assessments;
    private final EvidencePages pages;
    private final Evidencing evidencing;

    EvidenceItemController(OpenAssessment assessments, EvidencePages pages, Evidencing evidencing) {
        this.assessments = assessments;
        this.pages = pages;
        this.evidencing = evidencing;
    }

    @GetMapping("/assessments/{id}/evidence/items/{item}")
    String show(@PathVariable UUID id, @PathVariable UUID item, Model model) {
        OpenAssessment.Opened opened = assessments.open(id, Right.READ_ASSESSMENT);
        return pages.item(opened, item, Optional.empty(), OptionalLong.empty(), List.of(), model);
    }

    @PostMapping("/assessments/{id}/evidence/items/{item}")
    String describe(
            @PathVariable UUID id,
            @PathVariable UUID item,
            @RequestParam Map<String, String> fields,
            @RequestParam(defaultValue = "0") long version,
            HttpServletResponse response,
            Model model) {
        OpenAssessment.Opened opened = assessments.open(id, Right.ANSWER);
        EvidenceForm form = EvidenceForm.of("describe", fields);
        Optional<Problem> misread = form.misread();
        Result<UUID> result = misread.isPresent()
                ? Result.refused(misread.get())
                : evidencing.describe(id, opened.person().id(), item, version, form.described());
        return answer(opened, item, Optional.of(form), OptionalLong.of(version), result, response, model);
    }

    @PostMapping("/assessments/{id}/evidence/items/{item}/removal")
    String remove(@PathVariable UUID id, @PathVariable UUID item, HttpServletResponse response, Model model) {
        OpenAssessment.Opened opened = assessments.open(id, Right.ANSWER);
        Result<UUID> result = evidencing.remove(id, opened.person().id(), item);
        return result instanceof Result.Accepted<UUID>
                ? "redirect:/assessments/" + id + "/evidence"
                : answer(opened, item, Optional.empty(), OptionalLong.empty(), result, response, model);
    }

    private String answer(
            OpenAssessment.Opened opened,
            UUID item,
            Optional<EvidenceForm> form,
            OptionalLong carried,
            Result<UUID> result,
            HttpServletResponse response,
            Model model) {
        return switch (result) {
            case Result.Accepted<UUID> _ ->
                "redirect:/assessments/" + opened.assessment().id() + "/evidence/items/" + item;
            case Result.Refused<UUID>(List<Problem> problems) -> {
                EvidencePages.refuse(response, problems);
                yield pages.item(opened, item, form, carried, problems, model);
            }
        };
    }
}
