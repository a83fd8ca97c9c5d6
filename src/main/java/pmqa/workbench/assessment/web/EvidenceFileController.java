package pmqa.workbench.assessment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
import pmqa.workbench.evidence.content.CheckedContent;
import pmqa.workbench.evidence.content.ContentStore;
import pmqa.workbench.evidence.content.FileType;
import pmqa.workbench.evidence.content.Receiving;
import pmqa.workbench.organization.Right;

/**
 * Gives files back, to agencies from their library and to assessors from a submission. A file is a download of the type that its content was found to
 * be; only PDF and images may be shown by the browser itself, in a page of their own that may load, run and send nothing.
 */
@Controller
class EvidenceFileController {

    private static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";

    /** For a download and for an image: nothing at all, and no origin. */
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'; sandbox";

    /**
     * Browsers refuse to start their PDF viewer in a sandboxed page. The viewer runs in a process of its own without any access to the site; a page of this
     * site may frame it, for the preview.
     */
    private static final String PDF_VIEWER =
            "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'";

    private final OpenAssessment assessments;
    private final AssessmentFrames frames;
    private final EvidenceLibrary library;
    private final Snapshots snapshots;
    private final SnapshotReading reading;
    private final ContentStore store;

    EvidenceFileController(
            OpenAssessment assessments,
            AssessmentFrames frames,
            EvidenceLibrary library,
            Snapshots snapshots,
            SnapshotReading reading,
            ContentStore store) {
        this.assessments = assessments;
        this.frames = frames;
        this.library = library;
        this.snapshots = snapshots;
        this.reading = reading;
        this.store = store;
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
                .map(file -> served(file, show, response, model))
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
                .map(file -> served(file, show, response, model))
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

    private Object served(Substance.File file, boolean show, HttpServletResponse response, Model model) {
        InputStream content;
        try {
            content = CheckedContent.open(store, file.sha256(), file.size());
        } catch (IOException gone) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            model.addAttribute("problem", Receiving.storeProblem(gone));
            return "evidence/unavailable";
        }
        boolean inline = show && file.type().isShownInBrowser();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file, inline))
                .header(CONTENT_SECURITY_POLICY, inline && file.type() == FileType.PDF ? PDF_VIEWER : NOTHING)
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .contentType(MediaType.parseMediaType(file.type().mediaType()))
                .contentLength(file.size())
                .<Resource>body(new InputStreamResource(content));
    }

    private static String disposition(Substance.File file, boolean inline) {
        ContentDisposition.Builder disposition = inline ? ContentDisposition.inline() : ContentDisposition.attachment();
        return disposition.filename(file.name(), StandardCharsets.UTF_8).build().toString();
    }
}
