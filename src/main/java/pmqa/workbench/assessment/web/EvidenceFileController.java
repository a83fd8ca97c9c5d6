package pmqa.workbench.assessment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import pmqa.workbench.assessment.AssessmentFrames;
import pmqa.workbench.assessment.Snapshot;
import pmqa.workbench.assessment.SnapshotReading;
import pmqa.workbench.assessment.Snapshots;
import pmqa.workbench.evidence.EvidenceLibrary;
import pmqa.workbench.evidence.Substance;
import pmqa.workbench.evidence.web.FileServing;
import pmqa.workbench.organization.Right;

/** Gives files back, to agencies from their library and to assessors from a submission: see {@link FileServing}. */
@Controller
class EvidenceFileController {

    private final OpenAssessment assessments;
    private final AssessmentFrames frames;
    private final EvidenceLibrary library;
    private final Snapshots snapshots;
    private final SnapshotReading reading;
    private final FileServing serving;

    EvidenceFileController(
            OpenAssessment assessments,
            AssessmentFrames frames,
            EvidenceLibrary library,
            Snapshots snapshots,
            SnapshotReading reading,
            FileServing serving) {
        this.assessments = assessments;
        this.frames = frames;
        this.library = library;
        this.snapshots = snapshots;
        this.reading = reading;
        this.serving = serving;
    }

    @GetMapping("/assessments/{id}/evidence/items/{item}/revisions/{number}")
    Object file(
            @PathVariable UUID id,
            @PathVariable UUID item,
            @PathVariable int number,
            @RequestParam(defaultValue = "false") boolean show,
            HttpServletResponse response,
            Model model) {
        OpenAssessment.Opened opened = assessments.open(id, Right.READ_ASSESSMENT);
        return library.revision(opened.assessment().organization(), item, number)
                .flatMap(revision -> revision.substance().file())
                .map(file -> serving.answer(file, show, response, model))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** What was submitted with a version, for everybody who may read it. */
    @GetMapping("/assessments/{id}/history/{number}/evidence")
    String pinned(@PathVariable UUID id, @PathVariable int number, Model model) {
        assessments.open(id, Right.READ_SUBMISSION);
        Snapshot snapshot = find(id, number);
        model.addAttribute("frame", frames.of(id));
        model.addAttribute("snapshot", snapshot);
        model.addAttribute("evidence", reading.evidence(snapshot));
        return "evidence/pinned";
    }

    /** A file of a submission: only what the signed content itself names. */
    @GetMapping("/assessments/{id}/history/{number}/evidence/{revision}")
    Object pinnedFile(
            @PathVariable UUID id,
            @PathVariable int number,
            @PathVariable UUID revision,
            @RequestParam(defaultValue = "false") boolean show,
            HttpServletResponse response,
            Model model) {
        assessments.open(id, Right.READ_SUBMISSION);
        Snapshot snapshot = find(id, number);
        return library.pinned(snapshot.id(), revision)
                .flatMap(found -> found.substance().file())
                .filter(file -> names(snapshot, revision, file))
                .map(file -> serving.answer(file, show, response, model))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private boolean names(Snapshot snapshot, UUID revision, Substance.File file) {
        return reading.evidence(snapshot).stream()
                .anyMatch(pinned -> pinned.revision().equals(revision)
                        && pinned.sha256().filter(file.sha256()::equals).isPresent());
    }

    private Snapshot find(UUID id, int number) {
        return snapshots.find(id, number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
