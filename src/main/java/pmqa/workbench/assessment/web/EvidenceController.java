package pmqa.workbench.assessment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pmqa.workbench.assessment.EvidenceSubject;
import pmqa.workbench.assessment.Evidencing;
import pmqa.workbench.evidence.Classification;
import pmqa.workbench.evidence.Description;
import pmqa.workbench.evidence.EvidenceKeeping.Material;
import pmqa.workbench.evidence.EvidenceLibrary;
import pmqa.workbench.evidence.EvidenceLibrary.Show;
import pmqa.workbench.evidence.Substance;
import pmqa.workbench.organization.Right;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** The library of an organisation's evidence, seen from an assessment, and what is added to it without a file. */
@Controller
class EvidenceController {

    private final OpenAssessment assessments;
    private final EvidencePages pages;
    private final EvidenceOfPages panels;
    private final Evidencing evidencing;

    EvidenceController(OpenAssessment assessments, EvidencePages pages, EvidenceOfPages panels, Evidencing evidencing) {
        this.assessments = assessments;
        this.pages = pages;
        this.panels = panels;
        this.evidencing = evidencing;
    }

    @GetMapping("/assessments/{id}/evidence")
    String library(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String classification,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        OpenAssessment.Opened opened = assessments.open(id, Right.READ_ASSESSMENT);
        return pages.library(
                opened,
                new EvidenceLibrary.Query(
                        shortened(q), category, Classification.ofCode(classification), show(show), page),
                model);
    }

    @GetMapping("/assessments/{id}/evidence/add")
    String add(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String back,
            Model model) {
        OpenAssessment.Opened opened = assessments.open(id, Right.ANSWER);
        String known = EvidenceSubject.parse(subject).map(key -> key.subject()).orElse("");
        return pages.add(opened, EvidenceForm.empty("", known, back), shortened(q), List.of(), model);
    }

    /** The evidence of one answer as a piece of a page, for a script that has just added some. */
    @GetMapping("/assessments/{id}/evidence/cited")
    String cited(@PathVariable UUID id, @RequestParam(defaultValue = "") String subject, Model model) {
        OpenAssessment.Opened opened = assessments.open(id, Right.READ_ASSESSMENT);
        boolean editable = opened.may(Right.ANSWER)
                && evidencing.whyClosed(opened.assessment(), subject).isEmpty();
        String item =
                EvidenceSubject.parse(subject).map(EvidenceSubject::itemOf).orElse("");
        model.addAttribute("panel", panels.ofItem(id, item, editable).of(subject));
        return "evidence/panel";
    }

    @PostMapping("/assessments/{id}/evidence/links")
    String link(
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            HttpServletResponse response,
            Model model) {
        OpenAssessment.Opened opened = assessments.open(id, Right.ANSWER);
        EvidenceForm form = EvidenceForm.of("link", fields);
        return add(opened, form, new Substance.Link(form.url()), response, model);
    }

    @PostMapping("/assessments/{id}/evidence/held")
    String held(
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            HttpServletResponse response,
            Model model) {
        OpenAssessment.Opened opened = assessments.open(id, Right.ANSWER);
        EvidenceForm form = EvidenceForm.of("held", fields);
        return add(opened, form, new Substance.Held(form.place()), response, model);
    }

    private String add(
            OpenAssessment.Opened opened,
            EvidenceForm form,
            Substance substance,
            HttpServletResponse response,
            Model model) {
        UUID id = opened.assessment().id();
        Optional<Problem> misread = form.misread();
        if (misread.isPresent()) {
            EvidencePages.refuse(response, List.of(misread.get()));
            return pages.add(opened, form, "", List.of(misread.get()), model);
        }
        // A link may go without a name; its address then is the name.
        Description description = form.described(
                form.name().isEmpty() && substance instanceof Substance.Link(String url)
                        ? url.substring(0, Math.min(url.length(), 200))
                        : form.name());
        return switch (evidencing.add(
                id, opened.person().id(), description, new Material.Named(substance), form.cited())) {
            case Result.Accepted<UUID>(UUID item) ->
                "redirect:"
                        + form.then(
                                id,
                                form.subject().isEmpty()
                                        ? "/assessments/" + id + "/evidence/items/" + item
                                        : EvidenceSubject.page(id, form.subject()));
            case Result.Refused<UUID>(List<Problem> problems) -> {
                EvidencePages.refuse(response, problems);
                yield pages.add(opened, form, "", problems, model);
            }
        };
    }

    private static Show show(String word) {
        for (Show show : Show.values()) {
            if (show.name().toLowerCase(Locale.ROOT).equals(word)) {
                return show;
            }
        }
        return Show.ALL;
    }

    /** Nobody types more to search for. */
    private static String shortened(String text) {
        String plain = text.replace("\0", "");
        return plain.substring(0, Math.min(plain.length(), 200));
    }
}
