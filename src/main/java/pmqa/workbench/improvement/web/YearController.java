package pmqa.workbench.improvement.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.evidence.ReportCitations;
import pmqa.workbench.evidence.Substance;
import pmqa.workbench.evidence.web.FileServing;
import pmqa.workbench.improvement.PhaseState;
import pmqa.workbench.improvement.PhaseSubmission;
import pmqa.workbench.improvement.PhaseSubmissions;
import pmqa.workbench.improvement.PhaseSubmitting;
import pmqa.workbench.improvement.Subjects;
import pmqa.workbench.improvement.SubmittedPhase;
import pmqa.workbench.improvement.YearPhase;
import pmqa.workbench.organization.Right;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;
import pmqa.workbench.shared.ThaiDates;

/** The year of an assessment: its phases, each with its own submission, return and acceptance. */
@Controller
class YearController {

    private final OpenYear years;
    private final PhaseSubmissions submissions;
    private final PhaseSubmitting submitting;
    private final ReportCitations citations;
    private final FileServing serving;
    private final Clock clock;

    YearController(
            OpenYear years,
            PhaseSubmissions submissions,
            PhaseSubmitting submitting,
            ReportCitations citations,
            FileServing serving,
            Clock clock) {
        this.years = years;
        this.submissions = submissions;
        this.submitting = submitting;
        this.citations = citations;
        this.serving = serving;
        this.clock = clock;
    }

    @GetMapping("/assessments/{id}/year")
    String year(@PathVariable UUID id, Model model) {
        return show(years.open(id, Right.READ_SUBMISSION), 0, List.of(), "", "", model);
    }

    @PostMapping("/assessments/{id}/year/{phase}/submit")
    String submit(
            @PathVariable UUID id,
            @PathVariable int phase,
            @RequestParam(defaultValue = "") String position,
            @RequestParam(defaultValue = "") String summary,
            HttpServletResponse response,
            Model model) {
        OpenYear.Opened opened = years.open(id, Right.SUBMIT);
        Result<PhaseSubmission> result =
                submitting.submit(id, phase(phase), opened.person(), new PhaseSubmitting.Signature(position, summary));
        return FormReply.of(
                result,
                response,
                _ -> "/assessments/" + id + "/year",
                problems -> show(opened, phase, problems, position, summary, model));
    }

    @PostMapping("/assessments/{id}/year/{phase}/decision")
    String decide(
            @PathVariable UUID id,
            @PathVariable int phase,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            Model model) {
        OpenYear.Opened opened = years.open(id, Right.DECIDE_SUBMISSION);
        if (!decision.equals("accept") && !decision.equals("return")) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        Result<PhaseState.Decision> result =
                submitting.decide(id, phase(phase), opened.person(), decision.equals("accept"), reason);
        return FormReply.of(
                result,
                response,
                _ -> "/assessments/" + id + "/year",
                problems -> show(opened, phase, problems, "", reason, model));
    }

    /** What was submitted, as people read it. */
    @GetMapping("/assessments/{id}/year/{phase}/submissions/{number}")
    String submission(@PathVariable UUID id, @PathVariable int phase, @PathVariable int number, Model model) {
        OpenYear.Opened opened = years.open(id, Right.READ_SUBMISSION);
        PhaseSubmission submission = submissions.find(id, phase(phase), number).orElseThrow(OpenYear::notFound);
        model.addAttribute("frame", opened.frame());
        model.addAttribute("submission", submission);
        model.addAttribute("content", SubmittedPhase.of(submission));
        model.addAttribute("member", opened.may(Right.READ_ASSESSMENT));
        model.addAttribute(
                "subjects", Subjects.of(Catalogues.get(opened.frame().cycle().catalogueId())));
        Map<String, LocalizedText> levels = new LinkedHashMap<>();
        Catalogues.get(opened.frame().cycle().catalogueId())
                .levels()
                .forEach(level -> levels.put(level.code(), level.title()));
        model.addAttribute("levels", levels);
        return "improvement/phase-submission";
    }

    /** What was submitted, as the very bytes that its hash stands for. */
    @GetMapping("/assessments/{id}/year/{phase}/submissions/{number}.json")
    ResponseEntity<byte[]> content(@PathVariable UUID id, @PathVariable int phase, @PathVariable int number) {
        years.open(id, Right.READ_SUBMISSION);
        PhaseSubmission submission = submissions.find(id, phase(phase), number).orElseThrow(OpenYear::notFound);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("pmqa-phase-" + phase + "-" + number + ".json")
                                .build()
                                .toString())
                .body(submission.content().getBytes(StandardCharsets.UTF_8));
    }

    /** A file that a submission cites: only what the signed content itself names. */
    @GetMapping("/assessments/{id}/year/{phase}/submissions/{number}/evidence/{revision}")
    Object evidence(
            @PathVariable UUID id,
            @PathVariable int phase,
            @PathVariable int number,
            @PathVariable UUID revision,
            @RequestParam(defaultValue = "false") boolean show,
            HttpServletResponse response,
            Model model) {
        years.open(id, Right.READ_SUBMISSION);
        PhaseSubmission submission = submissions.find(id, phase(phase), number).orElseThrow(OpenYear::notFound);
        return citations
                .pinned(submission.id(), revision)
                .flatMap(found -> found.substance().file())
                .filter(file -> names(submission, revision, file))
                .map(file -> serving.answer(file, show, response, model))
                .orElseThrow(OpenYear::notFound);
    }

    private static boolean names(PhaseSubmission submission, UUID revision, Substance.File file) {
        return SubmittedPhase.of(submission).pinned().stream()
                .anyMatch(pinned -> pinned.revision().equals(revision)
                        && pinned.sha256().filter(file.sha256()::equals).isPresent());
    }

    private String show(
            OpenYear.Opened opened, int phase, List<Problem> problems, String position, String text, Model model) {
        model.addAttribute("frame", opened.frame());
        model.addAttribute("status", opened.assessment().status());
        PhaseSubmissions.Year year = submissions.year(opened.id());
        model.addAttribute("first", year.selfAssessment().orElse(null));
        model.addAttribute("phases", year.later());
        model.addAttribute("today", LocalDate.now(clock.withZone(ThaiDates.THAILAND)));
        model.addAttribute("member", opened.may(Right.READ_ASSESSMENT));
        model.addAttribute("submits", opened.may(Right.SUBMIT));
        model.addAttribute("decides", opened.may(Right.DECIDE_SUBMISSION));
        model.addAttribute("wrong", phase);
        model.addAttribute("problems", problems);
        model.addAttribute("position", position);
        model.addAttribute("text", text);
        return "improvement/year";
    }

    private static YearPhase phase(int number) {
        return YearPhase.ofNumber(number).orElseThrow(OpenYear::notFound);
    }
}
