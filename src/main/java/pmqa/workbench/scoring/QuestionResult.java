package pmqa.workbench.scoring;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pmqa.workbench.shared.LocalizedText;

/**
 * The result of one rubric question.
 *
 * @param dimensions dimension → mean of its ratings; empty for a WHAT question
 * @param criteria sub-criterion code → the rating that was counted, unanswered ones at what the rule says
 * @param unanswered codes of the sub-criteria without a rating
 */
public record QuestionResult(
        String code,
        String title,
        double rating,
        double percent,
        Map<String, Double> dimensions,
        Map<String, Double> criteria,
        List<String> unanswered)
        implements Explained {

    public QuestionResult {
        dimensions = Collections.unmodifiableMap(new LinkedHashMap<>(dimensions));
        criteria = Collections.unmodifiableMap(new LinkedHashMap<>(criteria));
        unanswered = List.copyOf(unanswered);
    }

    @Override
    public LocalizedText because() {
        return Because.question(this);
    }
}
