package pmqa.workbench.scoring;

import java.util.List;
import pmqa.workbench.shared.LocalizedText;

/**
 * The result of an item of rubric questions.
 *
 * @param rating mean over its questions that have a rubric
 * @param questions questions with a rubric only, in order
 * @param unrated codes of the questions of which the source holds the title only
 */
public record RubricItemResult(
        String code,
        LocalizedText title,
        double rating,
        double percent,
        List<QuestionResult> questions,
        List<String> unrated)
        implements Explained {

    public RubricItemResult {
        questions = List.copyOf(questions);
        unrated = List.copyOf(unrated);
    }

    @Override
    public LocalizedText because() {
        return Because.meanOfQuestions(rating, questions);
    }
}
