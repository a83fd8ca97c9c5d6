package pmqa.workbench.assessment.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Catalogue.RubricDimension;
import pmqa.workbench.scoring.CategoryResult;
import pmqa.workbench.scoring.DimensionProfile;
import pmqa.workbench.scoring.QuestionResult;
import pmqa.workbench.scoring.RubricItemResult;
import pmqa.workbench.scoring.ScoreSheet;
import pmqa.workbench.shared.LocalizedText;

/**
 * The ADLI profiles of an assessment, as bars in a table.
 *
 * @param full the highest step of the scale
 */
public record AdliTable(List<RubricDimension> dimensions, double full, List<Line> lines) {

    public AdliTable {
        dimensions = List.copyOf(dimensions);
        lines = List.copyOf(lines);
    }

    /** How far down a line stands. */
    public enum Depth {
        CATEGORY,
        ITEM,
        QUESTION
    }

    /**
     * A category, item or question.
     *
     * @param profile empty for a question about facts, which has no dimensions
     */
    public record Line(Depth depth, String code, LocalizedText title, double rating, Map<String, Double> profile) {

        public Optional<Double> of(RubricDimension dimension) {
            return Optional.ofNullable(profile.get(dimension.code()));
        }
    }

    static AdliTable of(Catalogue catalogue, ScoreSheet sheet) {
        List<Line> lines = new ArrayList<>();
        for (CategoryResult category : sheet.categories()) {
            if (category instanceof CategoryResult.Rubric rubric) {
                lines.add(line(Depth.CATEGORY, rubric.code(), rubric.title(), rubric.rating(), rubric.questions()));
                rubric.items().forEach(item -> add(lines, item));
            }
        }
        double full = catalogue.ratingScale().isEmpty()
                ? 1
                : catalogue.ratingScale().getLast().value();
        return new AdliTable(catalogue.rubricDimensions(), full, lines);
    }

    private static void add(List<Line> lines, RubricItemResult item) {
        if (item.questions().isEmpty()) {
            return;
        }
        lines.add(line(Depth.ITEM, item.code(), item.title(), item.rating(), item.questions()));
        item.questions()
                .forEach(question -> lines.add(line(
                        Depth.QUESTION,
                        question.code(),
                        LocalizedText.same(question.title()),
                        question.rating(),
                        List.of(question))));
    }

    private static Line line(
            Depth depth, String code, LocalizedText title, double rating, List<QuestionResult> questions) {
        return new Line(
                depth, code, title, rating, DimensionProfile.of(questions).dimensions());
    }
}
