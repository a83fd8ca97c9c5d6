/**
 * One agency's assessment in one cycle: everybody's answers, each with a version of its own, who owns what, what was submitted
 * and what became of it.
 *
 * <p>{@link pmqa.workbench.assessment.Responding} saves an answer, {@link pmqa.workbench.assessment.AssessmentAnswers} reads
 * them all in the shape that the scorer takes, {@link pmqa.workbench.assessment.Assessments} finds assessments.
 */
@ApplicationModule(
        displayName = "Assessments",
        allowedDependencies = {
            "shared",
            "document",
            "catalogue",
            "catalogue :: loading",
            "scoring",
            "exchange",
            "exchange :: xlsx",
            "organization",
            "organization :: bulk",
            "audit",
            "evidence",
            "evidence :: content",
            "evidence :: web",
            "site"
        })
@NullMarked
package pmqa.workbench.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
