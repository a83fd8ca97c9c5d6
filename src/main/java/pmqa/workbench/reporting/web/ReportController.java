package pmqa.workbench.reporting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import pmqa.workbench.assessment.Assessment;
import pmqa.workbench.assessment.AssessmentAnswers.Filled;
import pmqa.workbench.assessment.AssessmentFrames;
import pmqa.workbench.assessment.Assessments;
import pmqa.workbench.assessment.Snapshot;
import pmqa.workbench.assessment.SnapshotReading;
import pmqa.workbench.assessment.Snapshots;
import pmqa.workbench.assessment.YearOnYear;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.exchange.AssessmentReader;
import pmqa.workbench.organization.Access;
import pmqa.workbench.organization.Person;
import pmqa.workbench.organization.Right;
import pmqa.workbench.organization.Rights;
import pmqa.workbench.reporting.ReportFacts;
import pmqa.workbench.reporting.rendering.ReportFormat;
import pmqa.workbench.shared.Language;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.site.CurrentPerson;

/** Reports: of the answers as they are now, which are a draft, and of what was submitted. */
@Controller
class ReportController {

    private final Assessments assessments;
    private final AssessmentFrames frames;
    private final YearOnYear years;
    private final Snapshots snapshots;
    private final SnapshotReading reading;
    private final Access access;
    private final CurrentPerson current;
    private final ReportDesk desk;

    ReportController(
            Assessments assessments,
            AssessmentFrames frames,
            YearOnYear years,
            Snapshots snapshots,
            SnapshotReading reading,
            Access access,
            CurrentPerson current,
            ReportDesk desk) {
        this.assessments = assessments;
        this.frames = frames;
        this.years = years;
        this.snapshots = snapshots;
        this.reading = reading;
        this.access = access;
        this.current = current;
        this.desk = desk;
    }

    @GetMapping("/assessments/{id}/report")
    String draft(@PathVariable UUID id, Model model) {
        open(id, Right.READ_ASSESSMENT);
        return show(id, Optional.empty(), untouched(), null, model);
    }

    @GetMapping("/assessments/{id}/history/{number}/report")
    String submission(@PathVariable UUID id, @PathVariable int number, Model model) {
        open(id, Right.READ_SUBMISSION);
        return show(id, Optional.of(find(id, number)), untouched(), null, model);
    }

    @GetMapping("/assessments/{id}/report/file")
    @Nullable
    String draftFile(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean asked,
            @RequestParam(defaultValue = "html") String format,
            @RequestParam(defaultValue = "th") String language,
            @RequestParam(defaultValue = "arabic") String numerals,
            @RequestParam(defaultValue = "") List<String> categories,
            @RequestParam(defaultValue = "false") boolean evidence,
            HttpServletResponse response,
            Model model)
            throws IOException {
        open(id, Right.READ_ASSESSMENT);
        ReportForm form = new ReportForm(asked, format, language, numerals, categories, evidence);
        YearOnYear.Years both = years.whole(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Filled filled = both.present();
        Optional<Problem> problem = form.problem(filled.catalogue());
        if (problem.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(id, Optional.empty(), form, problem.get(), model);
        }
        ReportFacts facts = both.lastYear()
                .map(before -> ReportFacts.NONE.withLastYear(before.score()))
                .orElse(ReportFacts.NONE);
        desk.send(
                () -> ReportMaterial.of(filled, facts, form.options(filled.catalogue(), true)),
                form.fileFormat().orElse(ReportFormat.HTML),
                name(
                                filled.cycle().fiscalYear().toString(),
                                filled.organization().code()) + "-draft",
                response);
        return null;
    }

    @GetMapping("/assessments/{id}/history/{number}/report/file")
    @Nullable
    String submissionFile(
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam(defaultValue = "false") boolean asked,
            @RequestParam(defaultValue = "html") String format,
            @RequestParam(defaultValue = "th") String language,
            @RequestParam(defaultValue = "arabic") String numerals,
            @RequestParam(defaultValue = "") List<String> categories,
            @RequestParam(defaultValue = "false") boolean evidence,
            HttpServletResponse response,
            Model model)
            throws IOException {
        open(id, Right.READ_SUBMISSION);
        Snapshot snapshot = find(id, number);
        ReportForm form = new ReportForm(asked, format, language, numerals, categories, evidence);
        AssessmentReader.Assessment submitted = reading.read(snapshot);
        Optional<Problem> problem = form.problem(submitted.catalogue());
        if (problem.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(id, Optional.of(snapshot), form, problem.get(), model);
        }
        desk.send(
                () -> ReportMaterial.of(snapshot, submitted, form.options(submitted.catalogue(), false)),
                form.fileFormat().orElse(ReportFormat.HTML),
                name(
                                submitted.answers().fiscalYear().toString(),
                                frames.of(id).organization().code()) + "-" + number,
                response);
        return null;
    }

    /** ASCII, since not every program reads other names right. */
    private static String name(String year, String organization) {
        return "pmqa-" + year + "-" + organization.replaceAll("[^A-Za-z0-9-]", "_");
    }

    private ReportForm untouched() {
        String language = current.get().language() == Language.THAI ? "th" : "en";
        return new ReportForm(false, "html", language, "arabic", List.of(), true);
    }

    /** Whoever may not see an assessment learns nothing, not even that it exists. */
    private Assessment open(UUID id, Right right) {
        Person person = current.get();
        Assessment assessment =
                assessments.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!Rights.allow(access.rolesAt(person.id(), assessment.organization()), right)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return assessment;
    }

    private Snapshot find(UUID id, int number) {
        return snapshots.find(id, number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String show(UUID id, Optional<Snapshot> snapshot, ReportForm form, @Nullable Problem problem, Model model) {
        AssessmentFrames.Frame frame = frames.of(id);
        Catalogue catalogue = Catalogues.get(frame.cycle().catalogueId());
        model.addAttribute("view", new ReportPage(frame, snapshot, catalogue.categories(), form, problem));
        return "reporting/report";
    }
}
