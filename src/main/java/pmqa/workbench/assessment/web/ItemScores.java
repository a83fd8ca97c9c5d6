package pmqa.workbench.assessment.web;

import java.util.Optional;
import java.util.function.Predicate;
import pmqa.workbench.assessment.AssessmentAnswers.Filled;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.scoring.CategoryResult;
import pmqa.workbench.scoring.LevelledResult;
import pmqa.workbench.scoring.MeasuredResult;
import pmqa.workbench.scoring.QuestionResult;

/** The score of one item, from answers that hold at least that item. */
final class ItemScores {

    private ItemScores() {}

    /**
     * The result of a level-gated item.
     *
     * @throws IllegalArgumentException if the assessment has no such item
     */
    static LevelledResult of(Filled filled, String item) {
        return category(
                        filled,
                        Category.Process.class,
                        category -> category.items().stream()
                                .anyMatch(there -> there.code().equals(item)))
                .map(CategoryResult.Process.class::cast)
                .flatMap(category -> category.items().stream()
                        .filter(result -> result.code().equals(item))
                        .findFirst())
                .orElseThrow(() -> new IllegalArgumentException("No item " + item));
    }

    /**
     * The result of an item of measures.
     *
     * @throws IllegalArgumentException if the assessment has no such item
     */
    static MeasuredResult measured(Filled filled, String item) {
        return category(
                        filled,
                        Category.Results.class,
                        category -> category.items().stream()
                                .anyMatch(there -> there.code().equals(item)))
                .map(CategoryResult.Results.class::cast)
                .flatMap(category -> category.items().stream()
                        .filter(result -> result.code().equals(item))
                        .findFirst())
                .orElseThrow(() -> new IllegalArgumentException("No item of results " + item));
    }

    /**
     * The result of a category of requirements.
     *
     * @throws IllegalArgumentException if the assessment has no such category
     */
    static CategoryResult.Requirements requirements(Filled filled, String category) {
        return category(
                        filled,
                        Category.Requirements.class,
                        there -> there.code().equals(category))
                .map(CategoryResult.Requirements.class::cast)
                .orElseThrow(() -> new IllegalArgumentException("No category of requirements " + category));
    }

    /**
     * The result of a rubric question.
     *
     * @throws IllegalArgumentException if the assessment has no such question
     */
    static QuestionResult question(Filled filled, String question) {
        return category(
                        filled,
                        Category.Rubric.class,
                        category -> category.items().stream()
                                .flatMap(item -> item.questions().stream())
                                .anyMatch(there -> there.code().equals(question)))
                .map(CategoryResult.Rubric.class::cast)
                .flatMap(category -> category.items().stream()
                        .flatMap(item -> item.questions().stream())
                        .filter(result -> result.code().equals(question))
                        .findFirst())
                .orElseThrow(() -> new IllegalArgumentException("No question " + question));
    }

    /** Only the category in question is scored: an answer that is saved must not cost the reckoning of all others. */
    private static <C extends Category> Optional<CategoryResult> category(
            Filled filled, Class<C> kind, Predicate<C> wanted) {
        return filled.catalogue().categories(kind).filter(wanted).findFirst().flatMap(filled::score);
    }
}
