package pmqa.workbench.assessment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import pmqa.workbench.assessment.AssessmentFrames;
import pmqa.workbench.assessment.Snapshot;
import pmqa.workbench.assessment.SnapshotReading;
import pmqa.workbench.assessment.Snapshots;
import pmqa.workbench.assessment.SubmissionEvent;
import pmqa.workbench.assessment.Submitting;
import pmqa.workbench.organization.Right;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** What was submitted, what became of it, and how two submissions differ. */
@Controller
class HistoryController {

    private final OpenAssessment assessments;
    private final AssessmentFrames frames;
    private final Snapshots snapshots;
    private final SnapshotReading reading;
    private final Submitting submitting;

    HistoryController(
            OpenAssessment assessments,
            AssessmentFrames frames,
            Snapshots snapshots,
            SnapshotReading reading,
            Submitting submitting) {
        this.assessments = assessments;
        this.frames = frames;
        this.snapshots = snapshots;
        this.reading = reading;
        this.submitting = submitting;
    }

    @GetMapping("/assessments/{id}/history")
    String history(@PathVariable UUID id, Model model) {
        return show(assessments.open(id, Right.READ_SUBMISSION), null, "", model);
    }

    @GetMapping("/assessments/{id}/history/{number}")
    String snapshot(@PathVariable UUID id, @PathVariable int number, Model model) {
        OpenAssessment.Opened opened = assessments.open(id, Right.READ_SUBMISSION);
        Snapshot snapshot = find(id, number);
        model.addAttribute("frame", frames.of(id));
        model.addAttribute("snapshot", snapshot);
        model.addAttribute("sheet", reading.score(snapshot));
        model.addAttribute("intact", reading.isIntact(snapshot));
        model.addAttribute("member", opened.may(Right.READ_ASSESSMENT));
        return "assessment/snapshot";
    }

    @GetMapping("/assessments/{id}/compare")
    String compare(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "1") int a,
            @RequestParam(defaultValue = "1") int b,
            Model model) {
        assessments.open(id, Right.READ_SUBMISSION);
        Snapshot first = find(id, a);
        Snapshot second = find(id, b);
        model.addAttribute("frame", frames.of(id));
        model.addAttribute("first", first);
        model.addAttribute("second", second);
        model.addAttribute("firstSheet", reading.score(first));
        model.addAttribute("secondSheet", reading.score(second));
        model.addAttribute("differences", reading.differences(first, second));
        return "assessment/compare";
    }

    @PostMapping("/assessments/{id}/decision")
    String decide(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String items,
            @RequestParam(defaultValue = "") String until,
            HttpServletResponse response,
            Model model) {
        OpenAssessment.Opened opened = assessments.open(id, Right.DECIDE_SUBMISSION);
        Result<SubmissionEvent> result = switch (decision) {
            case "return" -> submitting.giveBack(id, opened.person(), reason);
            case "accept" -> submitting.accept(id, opened.person());
            case "reopen" -> submitting.reopen(id, opened.person(), reason, codes(items), day(until));
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
        return switch (result) {
            case Result.Accepted<SubmissionEvent> _ -> "redirect:/assessments/" + id + "/history";
            case Result.Refused<SubmissionEvent> refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(opened, refused.problems().getFirst(), reason, model);
            }
        };
    }

    private static List<String> codes(String items) {
        return java.util.Arrays.stream(items.split("[,\\s]+"))
                .filter(code -> code.matches("[0-9A-Z]{1,3}(\\.[0-9]{1,2})?(-[0-9.]{1,4})?"))
                .limit(50)
                .toList();
    }

    /** A day that cannot be read is one that is past: the form then says what is needed. */
    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            return LocalDate.EPOCH;
        }
    }

    private String show(OpenAssessment.Opened opened, @Nullable Problem problem, String reason, Model model) {
        UUID id = opened.assessment().id();
        model.addAttribute("frame", frames.of(id));
        model.addAttribute("status", opened.assessment().status());
        model.addAttribute("snapshots", snapshots.of(id));
        model.addAttribute("events", snapshots.eventsOf(id));
        model.addAttribute("decides", opened.may(Right.DECIDE_SUBMISSION));
        model.addAttribute("member", opened.may(Right.READ_ASSESSMENT));
        model.addAttribute("problem", problem);
        model.addAttribute("reason", reason);
        return "assessment/history";
    }

    private Snapshot find(UUID id, int number) {
        return snapshots.find(id, number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
