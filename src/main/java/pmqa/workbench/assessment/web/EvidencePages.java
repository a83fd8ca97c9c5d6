package pmqa.workbench.assessment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import pmqa.workbench.assessment.AssessmentFrames;
import pmqa.workbench.assessment.EvidenceSubject;
import pmqa.workbench.assessment.Evidencing;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.evidence.Citations;
import pmqa.workbench.evidence.EvidenceItem;
import pmqa.workbench.evidence.EvidenceLibrary;
import pmqa.workbench.evidence.FurtherUses;
import pmqa.workbench.evidence.content.Receiving;
import pmqa.workbench.organization.Right;
import pmqa.workbench.shared.Problem;

/** Puts together what the pages about evidence show, at first and again after a form that was not accepted. */
@Component
class EvidencePages {

    private static final int SUGGESTED = 12;

    private final EvidenceLibrary library;
    private final Citations citations;
    private final Evidencing evidencing;
    private final EvidenceOfPages panels;
    private final Receiving receiving;
    private final List<FurtherUses> further;

    EvidencePages(
            EvidenceLibrary library,
            Citations citations,
            Evidencing evidencing,
            EvidenceOfPages panels,
            Receiving receiving,
            List<FurtherUses> further) {
        this.library = library;
        this.citations = citations;
        this.evidencing = evidencing;
        this.panels = panels;
        this.receiving = receiving;
        this.further = further;
    }

    String library(OpenAssessment.Opened opened, EvidenceLibrary.Query query, Model model) {
        UUID id = opened.assessment().id();
        AssessmentFrames.Frame frame = opened.frame();
        String address = "/assessments/" + id + "/evidence?q=" + encoded(query.text()) + "&category="
                + encoded(query.category()) + "&classification="
                + query.classification().map(code -> code.code()).orElse("") + "&show="
                + query.show().name().toLowerCase(java.util.Locale.ROOT) + "&";
        common(opened, model);
        model.addAttribute(
                "listing",
                new EvidenceListing(
                        library.find(opened.assessment().organization(), id, query, panels.today()), query, address));
        model.addAttribute(
                "categories",
                Catalogues.get(frame.cycle().catalogueId()).categories().stream()
                        .map(Category::code)
                        .toList());
        model.addAttribute("upload", EvidenceForm.empty("files", ""));
        return "evidence/library";
    }

    /** The page on which evidence is added; for an answer, if the form names one. */
    String add(OpenAssessment.Opened opened, EvidenceForm form, String search, List<Problem> problems, Model model) {
        UUID id = opened.assessment().id();
        common(opened, model);
        Optional<Problem> closed =
                form.subject().isEmpty() ? Optional.empty() : evidencing.whyClosed(opened.assessment(), form.subject());
        model.addAttribute("form", form);
        model.addAttribute("search", search);
        model.addAttribute("closed", closed.orElse(null));
        model.addAttribute("problems", problems);
        model.addAttribute("subjectTitle", EvidenceSubject.title(form.subject()));
        model.addAttribute(
                "back",
                form.then(
                        id,
                        form.subject().isEmpty()
                                ? "/assessments/" + id + "/evidence"
                                : EvidenceSubject.page(id, form.subject())));
        model.addAttribute(
                "suggested",
                form.subject().isEmpty()
                        ? List.<EvidenceItem>of()
                        : library
                                .find(
                                        opened.assessment().organization(),
                                        id,
                                        new EvidenceLibrary.Query(
                                                search, "", Optional.empty(), EvidenceLibrary.Show.ALL, 1),
                                        panels.today())
                                .items()
                                .stream()
                                .limit(SUGGESTED)
                                .toList());
        return "evidence/add";
    }

    /** @param carried the version with which the form about its details was opened, if that comes back */
    String item(
            OpenAssessment.Opened opened,
            UUID item,
            Optional<EvidenceForm> typed,
            OptionalLong carried,
            List<Problem> problems,
            Model model) {
        EvidenceLibrary.Whole whole = library.whole(opened.assessment().organization(), item)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        common(opened, model);
        EvidenceItem found = whole.item();
        model.addAttribute("item", found);
        model.addAttribute("revisions", whole.revisions());
        model.addAttribute("uses", citations.usesOf(item));
        model.addAttribute(
                "further",
                further.stream().flatMap(one -> one.of(item).stream()).toList());
        model.addAttribute("form", typed.orElseGet(() -> EvidenceForm.of(found)));
        model.addAttribute("seen", seen(problems, carried, found.version()));
        model.addAttribute("problems", problems);
        return "evidence/item";
    }

    /** The version that a form carries: one that was refused has seen what is stored now only if it was told of that. */
    static long seen(List<Problem> problems, OptionalLong carried, long stored) {
        boolean told = problems.stream().anyMatch(EvidencePages::isOvertaken);
        return told ? stored : carried.orElse(stored);
    }

    private static boolean isOvertaken(Problem problem) {
        return problem.code().equals("evidence-overtaken") || problem.code().equals("citation-overtaken");
    }

    private void common(OpenAssessment.Opened opened, Model model) {
        model.addAttribute("frame", opened.frame());
        model.addAttribute("editable", opened.may(Right.ANSWER));
        model.addAttribute("today", panels.today());
        model.addAttribute("limit", receiving.limit());
    }

    /** The status of a page that shows problems. */
    static void refuse(HttpServletResponse response, List<Problem> problems) {
        response.setStatus(status(problems).value());
    }

    static HttpStatus status(List<Problem> problems) {
        return switch (problems.getFirst().code()) {
            case "file-too-large" -> HttpStatus.CONTENT_TOO_LARGE;
            case "evidence-store-full" -> HttpStatus.INSUFFICIENT_STORAGE;
            case "evidence-store-unavailable", "scanner-unavailable" -> HttpStatus.SERVICE_UNAVAILABLE;
            case "evidence-overtaken", "citation-overtaken" -> HttpStatus.CONFLICT;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
