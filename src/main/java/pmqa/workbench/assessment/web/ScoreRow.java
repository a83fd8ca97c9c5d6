package pmqa.workbench.assessment.web;

import java.util.List;
import java.util.Optional;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Level;
import pmqa.workbench.catalogue.ScoringRule.AttainmentBands;
import pmqa.workbench.scoring.CategoryResult;
import pmqa.workbench.scoring.LevelledResult;
import pmqa.workbench.scoring.MeasuredResult;
import pmqa.workbench.scoring.RubricItemResult;
import pmqa.workbench.shared.LocalizedText;

/**
 * A category's figures side by side.
 *
 * @param number how people number the category
 * @param score in the unit of the category's rule: points, a rating, or requirements met in percent of those that apply
 * @param full the highest score there is
 * @param figure the score in short words
 * @param lastYear in the same unit
 * @param target in the same unit
 */
public record ScoreRow(
        String code,
        String number,
        LocalizedText title,
        double score,
        double full,
        LocalizedText figure,
        Optional<Level> level,
        Optional<Double> lastYear,
        Optional<Double> target,
        CategoryResult result) {

    /** The score of a category in the unit of its rule; none where nothing applies. */
    static Optional<Double> score(CategoryResult result) {
        return switch (result) {
            case CategoryResult.Process process -> Optional.of(process.score());
            case CategoryResult.Results results -> Optional.of(results.score());
            case CategoryResult.Rubric rubric -> Optional.of(rubric.rating());
            case CategoryResult.Requirements requirements ->
                requirements.percent().stream().boxed().findFirst();
        };
    }

    /** The highest score that there is in a category. */
    static double full(Catalogue catalogue, CategoryResult result) {
        return switch (result) {
            case CategoryResult.Process _ -> catalogue.levels().getLast().points();
            case CategoryResult.Results _ ->
                catalogue.scoring().rule(AttainmentBands.class).orElseThrow().bestPoints();
            case CategoryResult.Rubric _ -> catalogue.ratingScale().getLast().value();
            case CategoryResult.Requirements _ -> 100;
        };
    }

    static Optional<Level> level(CategoryResult result) {
        return switch (result) {
            case CategoryResult.Process process -> process.level();
            case CategoryResult.Results results -> results.level();
            case CategoryResult.Rubric _, CategoryResult.Requirements _ -> Optional.empty();
        };
    }

    /** From 0 to 1, for bars. */
    public double share() {
        return Math.clamp(score / full, 0, 1);
    }

    public List<LevelledResult> levelled() {
        return result instanceof CategoryResult.Process process ? process.items() : List.of();
    }

    public List<MeasuredResult> measured() {
        return result instanceof CategoryResult.Results results ? results.items() : List.of();
    }

    public List<RubricItemResult> rated() {
        return result instanceof CategoryResult.Rubric rubric ? rubric.items() : List.of();
    }

    public Optional<CategoryResult.Requirements> conformance() {
        return result instanceof CategoryResult.Requirements requirements
                ? Optional.of(requirements)
                : Optional.empty();
    }
}
