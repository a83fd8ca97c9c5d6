package pmqa.workbench.assessment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import pmqa.workbench.assessment.AssessmentFrames;
import pmqa.workbench.assessment.EvidenceSubject;
import pmqa.workbench.assessment.Evidencing;
import pmqa.workbench.assessment.Evidencing.CitationWish;
import pmqa.workbench.evidence.Citation;
import pmqa.workbench.evidence.Citations;
import pmqa.workbench.organization.Right;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** Cites pieces that are in the library, and changes or withdraws citations. */
@Controller
class CitationController {

    private final OpenAssessment assessments;
    private final AssessmentFrames frames;
    private final EvidencePages pages;
    private final Evidencing evidencing;
    private final Citations citations;

    CitationController(
            OpenAssessment assessments,
            AssessmentFrames frames,
            EvidencePages pages,
            Evidencing evidencing,
            Citations citations) {
        this.assessments = assessments;
        this.frames = frames;
        this.pages = pages;
        this.evidencing = evidencing;
        this.citations = citations;
    }

    @PostMapping("/assessments/{id}/evidence/citations")
    String cite(
            @PathVariable UUID id,
            @RequestParam Optional<UUID> item,
            @RequestParam Map<String, String> fields,
            HttpServletResponse response,
            Model model) {
        OpenAssessment.Opened opened = assessments.open(id, Right.ANSWER);
        EvidenceForm form = EvidenceForm.of("cite", fields);
        Result<UUID> result = evidencing.cite(
                id,
                opened.person().id(),
                item.orElseGet(() -> new UUID(0, 0)),
                new CitationWish(form.subject(), form.page(), form.claim()));
        return switch (result) {
            case Result.Accepted<UUID> _ -> "redirect:" + EvidenceSubject.page(id, form.subject());
            case Result.Refused<UUID>(List<Problem> problems) -> {
                EvidencePages.refuse(response, problems);
                yield pages.add(opened, form, fields.getOrDefault("q", ""), problems, model);
            }
        };
    }

    @GetMapping("/assessments/{id}/evidence/citations/{citation}")
    String show(@PathVariable UUID id, @PathVariable UUID citation, Model model) {
        OpenAssessment.Opened opened = assessments.open(id, Right.READ_ASSESSMENT);
        Citation found = find(id, citation);
        return show(opened, found, found.page(), found.claim(), found.version(), List.of(), model);
    }

    /**
     * Changes or withdraws a citation.
     *
     * @param action {@code save} or {@code remove}
     */
    @PostMapping("/assessments/{id}/evidence/citations/{citation}")
    String change(
            @PathVariable UUID id,
            @PathVariable UUID citation,
            @RequestParam(defaultValue = "save") String action,
            @RequestParam(defaultValue = "0") long version,
            @RequestParam(defaultValue = "") String page,
            @RequestParam(defaultValue = "") String claim,
            @RequestParam(defaultValue = "false") boolean latest,
            HttpServletResponse response,
            Model model) {
        OpenAssessment.Opened opened = assessments.open(id, Right.ANSWER);
        Citation found = find(id, citation);
        UUID person = opened.person().id();
        Result<UUID> result = action.equals("remove")
                ? evidencing.uncite(id, person, citation)
                : evidencing.change(id, person, citation, version, page, claim, latest);
        return switch (result) {
            case Result.Accepted<UUID> _ -> "redirect:" + EvidenceSubject.page(id, found.subject());
            case Result.Refused<UUID>(List<Problem> problems) -> {
                EvidencePages.refuse(response, problems);
                Citation stored = citations.find(id, citation).orElse(found);
                long seen = EvidencePages.seen(problems, OptionalLong.of(version), stored.version());
                yield show(opened, stored, page, claim, seen, problems, model);
            }
        };
    }

    private String show(
            OpenAssessment.Opened opened,
            Citation citation,
            String page,
            String claim,
            long seen,
            List<Problem> problems,
            Model model) {
        UUID id = opened.assessment().id();
        Optional<Problem> closed = evidencing.whyClosed(opened.assessment(), citation.subject());
        model.addAttribute("frame", frames.of(id));
        model.addAttribute("citation", citation);
        model.addAttribute("cited", page);
        model.addAttribute("claim", claim);
        model.addAttribute("seen", seen);
        model.addAttribute("closed", closed.orElse(null));
        model.addAttribute("editable", opened.may(Right.ANSWER) && closed.isEmpty());
        model.addAttribute("problems", problems);
        model.addAttribute("subjectTitle", EvidenceSubject.title(citation.subject()));
        model.addAttribute("back", EvidenceSubject.page(id, citation.subject()));
        return "evidence/citation";
    }

    private Citation find(UUID id, UUID citation) {
        return citations.find(id, citation).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
