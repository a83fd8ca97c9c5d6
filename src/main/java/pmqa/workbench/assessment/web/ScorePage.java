package pmqa.workbench.assessment.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pmqa.workbench.assessment.AssessmentAnswers.Filled;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.scoring.CategoryResult;
import pmqa.workbench.scoring.NextStep;
import pmqa.workbench.scoring.ScoreSheet;
import pmqa.workbench.scoring.TotalResult;
import pmqa.workbench.shared.Problem;

/**
 * What the score page shows.
 *
 * @param lastYear the sheet of a year ago
 * @param targets category code → what is aimed at, in the unit of the category's rule
 * @param entered what somebody typed into the target form that could not be kept, by category
 */
public record ScorePage(
        Filled filled,
        ScoreSheet sheet,
        Optional<ScoreSheet> lastYear,
        Map<String, Double> targets,
        Map<String, String> entered,
        @Nullable Problem problem,
        List<NextStep> steps,
        boolean coordinates) {

    public List<ScoreRow> rows() {
        return sheet.categories().stream().map(this::row).toList();
    }

    private ScoreRow row(CategoryResult result) {
        return new ScoreRow(
                result.code(),
                filled.catalogue().category(result.code()).map(Category::number).orElse(result.code()),
                result.title(),
                ScoreRow.score(result).orElse(0.0),
                ScoreRow.full(filled.catalogue(), result),
                FigureWords.of(result),
                ScoreRow.level(result),
                lastYear.flatMap(sheetOfLastYear -> scoreOf(sheetOfLastYear, result.code())),
                Optional.ofNullable(targets.get(result.code())),
                result);
    }

    private static Optional<Double> scoreOf(ScoreSheet sheet, String category) {
        return sheet.categories().stream()
                .filter(result -> result.code().equals(category))
                .findFirst()
                .flatMap(ScoreRow::score);
    }

    public Optional<TotalResult.Points> total() {
        return sheet.total() instanceof TotalResult.Points points ? Optional.of(points) : Optional.empty();
    }

    /** The highest total, where the total is on a scale; a count says itself of how many. */
    public Optional<Double> full() {
        return switch (sheet.total()) {
            case TotalResult.Points _ ->
                Optional.of((double) filled.catalogue().levels().getLast().points());
            case TotalResult.Rating _ ->
                Optional.of((double) filled.catalogue().ratingScale().getLast().value());
            case TotalResult.Count _ -> Optional.empty();
        };
    }

    /** A radar needs three axes or more on one scale. */
    public boolean hasRadar() {
        return sheet.total() instanceof TotalResult.Points && rows().size() >= 3;
    }

    public boolean hasLevels() {
        return !filled.catalogue().levels().isEmpty();
    }

    /** Where a step can be taken. */
    public String link(NextStep step) {
        return switch (step) {
            case NextStep.CompleteLevel complete -> "items/" + complete.item();
            case NextStep.ReportMeasure report -> "results/" + report.item();
            case NextStep.RaiseRating raise -> "questions/" + raise.item() + "#" + raise.criterion();
            case NextStep.MeetRequirement meet -> "requirements/" + categoryOf(meet.item()) + "#" + meet.item();
        };
    }

    private String categoryOf(String requirement) {
        return filled.catalogue()
                .categories(Category.Requirements.class)
                .filter(category -> category.requirements().stream()
                        .anyMatch(known -> known.code().equals(requirement)))
                .map(Category.Requirements::code)
                .findFirst()
                .orElseThrow();
    }

    /** The profiles of rubric questions; empty for criteria without them. */
    public AdliTable adli() {
        return AdliTable.of(filled.catalogue(), sheet);
    }

    /** What those profiles say. */
    public AdliReadings readings() {
        return AdliReadings.of(filled.catalogue(), sheet);
    }

    public Radar radar() {
        return new Radar(rows().size(), full().orElse(1.0));
    }

    public List<Double> scores() {
        return rows().stream().map(ScoreRow::score).toList();
    }

    public boolean hasLastYear() {
        return lastYear.isPresent();
    }

    public List<Double> scoresLastYear() {
        return rows().stream().map(row -> row.lastYear().orElse(0.0)).toList();
    }

    public boolean hasTargets() {
        return !targets.isEmpty();
    }

    public List<Double> targetScores() {
        return rows().stream().map(row -> row.target().orElse(0.0)).toList();
    }
}
