package pmqa.workbench.improvement.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pmqa.workbench.assessment.AssessmentFrames.Frame;
import pmqa.workbench.evidence.EvidenceItem;
import pmqa.workbench.improvement.Activity;
import pmqa.workbench.improvement.CitedPiece;
import pmqa.workbench.improvement.ImprovementPlan;
import pmqa.workbench.improvement.ProgressDraft;

/**
 * The form for a report, with what was typed.
 *
 * @param wish the id under which it will be kept
 * @param chosen the pieces of the library that are ticked
 * @param search what the library is searched for; empty for what was changed last
 * @param offered pieces that may be ticked as well
 * @param more how many further pieces the search found
 * @param kept when what stands here was left, if it was
 */
public record ProgressForm(
        Frame frame,
        ImprovementPlan plan,
        Activity activity,
        UUID wish,
        ProgressDraft draft,
        List<Chosen> chosen,
        String search,
        List<EvidenceItem> offered,
        long more,
        Optional<Instant> kept,
        LocalDate today) {

    public ProgressForm {
        chosen = List.copyOf(chosen);
        offered = List.copyOf(offered);
    }

    /** A piece that is ticked, with what was typed for it. */
    public record Chosen(EvidenceItem item, CitedPiece typed) {}

    public String planAddress() {
        return "/assessments/" + frame.assessment() + "/plans/" + plan.number();
    }

    public String address() {
        return planAddress() + "/activities/" + activity.number() + "/report";
    }
}
