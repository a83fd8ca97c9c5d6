package pmqa.workbench.assessment.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pmqa.workbench.assessment.AssessmentAnswers.Filled;
import pmqa.workbench.catalogue.Level;
import pmqa.workbench.scoring.CategoryResult;
import pmqa.workbench.scoring.LevelledResult;
import pmqa.workbench.scoring.MeasuredResult;
import pmqa.workbench.scoring.NextStep;
import pmqa.workbench.scoring.ScoreSheet;
import pmqa.workbench.scoring.TotalResult;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;

/**
 * What the score page shows.
 *
 * @param lastYear the sheet of a year ago
 * @param targets category code → points aimed at
 * @param entered what somebody typed into the target form that could not be kept, by category
 * @param full the most points there are
 */
public record ScorePage(
        Filled filled,
        ScoreSheet sheet,
        Optional<ScoreSheet> lastYear,
        Map<String, Double> targets,
        Map<String, String> entered,
        @Nullable Problem problem,
        List<NextStep> steps,
        boolean coordinates,
        double full) {

    /** A category's figures side by side. */
    public record Row(
            String code,
            LocalizedText title,
            double score,
            Optional<Level> level,
            Optional<Double> lastYear,
            Optional<Double> target,
            CategoryResult result) {

        public List<LevelledResult> levelled() {
            return result instanceof CategoryResult.Process process ? process.items() : List.of();
        }

        public List<MeasuredResult> measured() {
            return result instanceof CategoryResult.Results results ? results.items() : List.of();
        }
    }

    public List<Row> rows() {
        return sheet.categories().stream()
                .flatMap(result -> row(result).stream())
                .toList();
    }

    private Optional<Row> row(CategoryResult result) {
        return switch (result) {
            case CategoryResult.Process process -> Optional.of(row(result, process.score(), process.level()));
            case CategoryResult.Results results -> Optional.of(row(result, results.score(), results.level()));
            case CategoryResult.Rubric _, CategoryResult.Requirements _ -> Optional.empty();
        };
    }

    private Row row(CategoryResult result, double score, Optional<Level> level) {
        return new Row(
                result.code(),
                result.title(),
                score,
                level,
                lastYear.flatMap(sheetOfLastYear -> scoreOf(sheetOfLastYear, result.code())),
                Optional.ofNullable(targets.get(result.code())),
                result);
    }

    private static Optional<Double> scoreOf(ScoreSheet sheet, String category) {
        return sheet.categories().stream()
                .filter(result -> result.code().equals(category))
                .flatMap(result -> switch (result) {
                    case CategoryResult.Process process -> Optional.of(process.score()).stream();
                    case CategoryResult.Results results -> Optional.of(results.score()).stream();
                    case CategoryResult.Rubric _, CategoryResult.Requirements _ -> Optional.<Double>empty().stream();
                })
                .findFirst();
    }

    public Optional<TotalResult.Points> total() {
        return points(sheet);
    }

    public Optional<TotalResult.Points> totalLastYear() {
        return lastYear.flatMap(ScorePage::points);
    }

    private static Optional<TotalResult.Points> points(ScoreSheet sheet) {
        return sheet.total() instanceof TotalResult.Points points ? Optional.of(points) : Optional.empty();
    }

    public Radar radar() {
        return new Radar(rows().size(), full);
    }

    public List<Double> scores() {
        return rows().stream().map(Row::score).toList();
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

    /** How many met boxes have neither a note nor an explanation. */
    public long unexplained() {
        return rows().stream()
                .flatMap(row -> row.levelled().stream())
                .flatMap(item -> item.levels().stream())
                .mapToLong(level -> level.unexplained().size())
                .sum();
    }
}
