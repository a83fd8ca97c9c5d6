package pmqa.workbench.reporting.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pmqa.workbench.assessment.AssessmentFrames;
import pmqa.workbench.assessment.Snapshot;
import pmqa.workbench.catalogue.Category;

/**
 * What the page of a report shows.
 *
 * @param snapshot the submission that is reported; absent for the answers as they are now
 * @param problem what keeps the report from being made
 */
public record ReportPage(
        AssessmentFrames.Frame frame,
        Optional<Snapshot> snapshot,
        List<Category> categories,
        ReportForm form,
        pmqa.workbench.shared.@Nullable Problem problem) {

    /** Where the page is. */
    public String path() {
        String assessment = "/assessments/" + frame.assessment();
        return snapshot.map(submitted -> assessment + "/history/" + submitted.number())
                        .orElse(assessment)
                + "/report";
    }
}
