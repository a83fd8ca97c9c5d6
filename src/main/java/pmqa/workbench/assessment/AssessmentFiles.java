package pmqa.workbench.assessment;

import pmqa.workbench.assessment.AssessmentAnswers.Filled;
import pmqa.workbench.exchange.CanonicalJson;

/** An assessment as the file that a snapshot would keep. */
public final class AssessmentFiles {

    private AssessmentFiles() {}

    /** Canonical JSON (RFC 8785); a measure that has no target yet is left out, because a finished file has none of them. */
    public static String canonical(Filled filled) {
        return CanonicalJson.write(AssessmentDocument.of(filled));
    }
}
