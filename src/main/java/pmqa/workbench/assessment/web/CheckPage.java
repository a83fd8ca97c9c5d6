package pmqa.workbench.assessment.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pmqa.workbench.assessment.AssessmentAnswers.Filled;
import pmqa.workbench.scoring.ScoreSheet;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;

/**
 * What the page shows on which the approver checks the whole and signs.
 *
 * @param submits whether the person may sign
 * @param reopened whether items of what was submitted are open again today, so that it may be signed once more
 */
public record CheckPage(
        Filled filled,
        List<Gaps> gaps,
        boolean submits,
        boolean reopened,
        String position,
        @Nullable Problem problem) {

    public CheckPage {
        gaps = List.copyOf(gaps);
    }

    /** What is missing in a category. */
    public record Gaps(String code, LocalizedText title, List<Gap> gaps) {
        public Gaps {
            gaps = List.copyOf(gaps);
        }
    }

    /** One thing that is missing, with the page where it can be mended. */
    public record Gap(String code, String link, LocalizedText text) {}

    public ScoreSheet sheet() {
        return filled.score();
    }

    public int count() {
        return gaps.stream().mapToInt(category -> category.gaps().size()).sum();
    }
}
