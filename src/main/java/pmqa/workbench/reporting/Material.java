package pmqa.workbench.reporting;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.catalogue.Level;
import pmqa.workbench.catalogue.ScoringRule;
import pmqa.workbench.reporting.ReportFacts.Evidence;
import pmqa.workbench.reporting.ReportFacts.Review;
import pmqa.workbench.scoring.Answers;
import pmqa.workbench.scoring.CategoryResult;
import pmqa.workbench.scoring.ScoreSheet;

/** What a report is made of, and what several of its parts ask of it. */
record Material(
        Catalogue catalogue, Answers answers, ScoreSheet sheet, ReportFacts facts, ReportOptions options, Pen pen) {

    static final String ANNEX = "annex-";

    /** The results of the categories that are shown in detail. */
    List<CategoryResult> shownCategories() {
        return sheet.categories().stream()
                .filter(result -> options.shows(result.code()))
                .toList();
    }

    /** How people number a category: the provincial {@code LD} is 1. */
    String number(String category) {
        return catalogue.category(category).map(Category::number).orElse(category);
    }

    String level(Optional<Level> level) {
        return level.map(reached -> pen.of(reached.title())).orElseGet(() -> pen.say("level.none"));
    }

    /** The most that a category or item can have: points, a rating, or percent. */
    double full(CategoryResult result) {
        return switch (result) {
            case CategoryResult.Process _, CategoryResult.Results _ -> fullPoints();
            case CategoryResult.Rubric _ -> fullRating();
            case CategoryResult.Requirements _ -> 100;
        };
    }

    double fullPoints() {
        double levels =
                catalogue.levels().stream().mapToInt(Level::points).max().orElse(0);
        double measures = catalogue.scoring().rule(ScoringRule.AttainmentBands.class).stream()
                .mapToDouble(ScoringRule.AttainmentBands::bestPoints)
                .findFirst()
                .orElse(0);
        return Math.max(levels, measures);
    }

    double fullRating() {
        return catalogue.ratingScale().stream()
                .mapToInt(Catalogue.RatingStep::value)
                .max()
                .orElse(0);
    }

    /** A category's figure: points, rating, or percent of requirements met. */
    static OptionalDouble figure(CategoryResult result) {
        return switch (result) {
            case CategoryResult.Process process -> OptionalDouble.of(process.score());
            case CategoryResult.Results results -> OptionalDouble.of(results.score());
            case CategoryResult.Rubric rubric -> OptionalDouble.of(rubric.rating());
            case CategoryResult.Requirements requirements -> requirements.percent();
        };
    }

    static Optional<CategoryResult> find(ScoreSheet sheet, String category) {
        return sheet.categories().stream()
                .filter(result -> result.code().equals(category))
                .findFirst();
    }

    String reviewer(Review review) {
        return pen.say("column." + review.by().name().toLowerCase(java.util.Locale.ROOT));
    }

    /** The evidence of an item, question or requirement. */
    List<Evidence> evidence(String item) {
        return options.evidence()
                ? facts.evidence().stream()
                        .filter(evidence -> evidence.item().equals(item))
                        .toList()
                : List.of();
    }

    /** A list of evidence as lines, with a heading; nothing where there is none. */
    List<Block> evidenceOf(String item) {
        List<Evidence> list = evidence(item);
        if (list.isEmpty()) {
            return List.of();
        }
        return List.of(
                new Block.Paragraph(pen.say("evidence.of-item"), Block.Tone.QUIET),
                new Block.Bullets(list.stream().map(this::line).toList()));
    }

    private String line(Evidence evidence) {
        String at = evidence.checkpoint().map(code -> code + " – ").orElse("");
        return pen.text(at + evidence.title() + " (" + evidence.reference() + ")");
    }
}
