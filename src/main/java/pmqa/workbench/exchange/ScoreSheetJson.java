package pmqa.workbench.exchange;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import pmqa.workbench.catalogue.Basis;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Level;
import pmqa.workbench.catalogue.MeasureType;
import pmqa.workbench.document.Value;
import pmqa.workbench.scoring.CategoryResult;
import pmqa.workbench.scoring.Completeness;
import pmqa.workbench.scoring.Conformity;
import pmqa.workbench.scoring.LevelledResult;
import pmqa.workbench.scoring.LevelledResult.LevelTally;
import pmqa.workbench.scoring.MeasuredResult;
import pmqa.workbench.scoring.MeasuredResult.MeasureResult;
import pmqa.workbench.scoring.NextSteps;
import pmqa.workbench.scoring.QuestionResult;
import pmqa.workbench.scoring.RubricItemResult;
import pmqa.workbench.scoring.ScoreSheet;
import pmqa.workbench.scoring.TotalResult;
import pmqa.workbench.shared.Language;

/**
 * A score sheet in its published JSON shape (formats.md, {@code schemas/score-sheet.schema.json}). Scores have full precision,
 * rounded at the tenth digit after the point; what is not known is {@code null}.
 */
public final class ScoreSheetJson {

    private final Catalogue catalogue;
    private final ScoreSheet sheet;
    private final Optional<Language> explained;

    private ScoreSheetJson(Catalogue catalogue, ScoreSheet sheet, Optional<Language> explained) {
        this.catalogue = catalogue;
        this.sheet = sheet;
        this.explained = explained;
    }

    /**
     * The score sheet as a JSON object.
     *
     * @param catalogue the catalogue by which it was scored
     * @param explained the language in which every node says {@code because}; absent for no derivation
     */
    public static Value.Obj of(Catalogue catalogue, ScoreSheet sheet, Optional<Language> explained) {
        return new ScoreSheetJson(catalogue, sheet, explained).sheet();
    }

    private Value.Obj sheet() {
        Members members = new Members()
                .text("catalogue", sheet.catalogue())
                .text("catalogueVersion", sheet.catalogueVersion())
                .text("organization", sheet.organization().name())
                .text("organizationType", sheet.organization().type().code())
                .count("fiscalYear", sheet.fiscalYear().buddhist());
        switch (sheet.total()) {
            case TotalResult.Points points ->
                members.figure("total", points.score())
                        .text("level", points.level().map(Level::code))
                        .figure("index", points.index());
            case TotalResult.Rating rating ->
                members.figure("rating", rating.rating()).figure("percent", rating.percent());
            case TotalResult.Count count ->
                members.count("met", count.met())
                        .count("applicable", count.applicable())
                        .figure("percent", count.percent());
        }
        NextStepJson steps = new NextStepJson(explained);
        return members.truth("complete", sheet.completeness().isComplete())
                .truth("partial", sheet.partial())
                .put("completeness", completeness(sheet.completeness()))
                .because(explained, sheet.because())
                .list(
                        "categories",
                        sheet.categories().stream().map(this::category).toList())
                .list(
                        "nextSteps",
                        NextSteps.of(catalogue, sheet).stream().map(steps::of).toList())
                .list("rules", sheet.bases().stream().map(ScoreSheetJson::basis).toList())
                .object();
    }

    private static Value completeness(Completeness completeness) {
        return new Members()
                .count("answered", completeness.answered())
                .count("of", completeness.of())
                .object();
    }

    private static Value basis(Basis basis) {
        return new Members()
                .text("standing", basis.standing().code())
                .text("version", basis.version())
                .bothLanguages("citation", basis.citation())
                .object();
    }

    private Value category(CategoryResult category) {
        Members members = new Members().text("code", category.code());
        switch (category) {
            case CategoryResult.Process process ->
                members.figure("score", process.score())
                        .text("level", process.level().map(Level::code))
                        .list("items", process.items().stream().map(this::item).toList());
            case CategoryResult.Results results ->
                members.figure("score", results.score())
                        .text("level", results.level().map(Level::code))
                        .truth("counted", results.counted())
                        .list(
                                "items",
                                results.items().stream().map(this::measuredItem).toList());
            case CategoryResult.Rubric rubric ->
                members.figure("rating", rubric.rating())
                        .figure("percent", rubric.percent())
                        .list(
                                "items",
                                rubric.items().stream().map(this::rubricItem).toList());
            case CategoryResult.Requirements requirements ->
                members.count("met", requirements.met())
                        .count("applicable", requirements.applicable())
                        .figure("percent", requirements.percent())
                        .put("requirements", statuses(requirements.requirements()));
        }
        return members.put("completeness", completeness(category.completeness()))
                .because(explained, category.because())
                .object();
    }

    private static Value statuses(Map<String, Conformity.Status> requirements) {
        Members members = new Members();
        requirements.forEach((code, status) -> members.text(code, status.code()));
        return members.object();
    }

    private Value item(LevelledResult item) {
        return new Members()
                .text("code", item.code())
                .figure("score", item.score())
                .text("level", item.level().map(Level::code))
                .because(explained, item.because())
                .list("levels", item.levels().stream().map(this::level).toList())
                .object();
    }

    private Value level(LevelTally tally) {
        return new Members()
                .text("level", tally.level().code())
                .count("met", tally.met())
                .count("of", tally.of())
                .figure("points", tally.points())
                .truth("credited", tally.credited())
                .texts("unmet", tally.unmet())
                .texts("unexplained", tally.unexplained())
                .because(explained, tally.because())
                .object();
    }

    private Value measuredItem(MeasuredResult item) {
        return new Members()
                .text("code", item.code())
                .figure("score", item.score())
                .texts(
                        "missingRequired",
                        item.missingRequired().stream().map(MeasureType::code).toList())
                .because(explained, item.because())
                .list("measures", item.measures().stream().map(this::measure).toList())
                .object();
    }

    private Value measure(MeasureResult result) {
        return new Members()
                .text("type", result.measure().type())
                .text("name", result.measure().name())
                .figure("attainment", result.attainment())
                .figure("score", result.score())
                .text("trend", result.trend().map(MeasuredResult.Trend::code))
                .text("comparison", result.comparison().map(MeasuredResult.Comparison::code))
                .texts("links", result.measure().links())
                .because(explained, result.because())
                .object();
    }

    private Value rubricItem(RubricItemResult item) {
        boolean rated = !item.questions().isEmpty();
        return new Members()
                .text("code", item.code())
                .figure("rating", rated ? OptionalDouble.of(item.rating()) : OptionalDouble.empty())
                .figure("percent", rated ? OptionalDouble.of(item.percent()) : OptionalDouble.empty())
                .because(explained, item.because())
                .list("questions", item.questions().stream().map(this::question).toList())
                .texts("unrated", item.unrated())
                .object();
    }

    private Value question(QuestionResult question) {
        Members dimensions = new Members();
        question.dimensions().forEach(dimensions::figure);
        Members ratings = new Members();
        question.criteria().forEach((code, rating) -> ratings.put(code, new Value.Num(whole(rating))));
        return new Members()
                .text("code", question.code())
                .figure("rating", question.rating())
                .figure("percent", question.percent())
                .put("dimensions", dimensions.object())
                .put("ratings", ratings.object())
                .texts("unanswered", question.unanswered())
                .because(explained, question.because())
                .object();
    }

    /** A rating of the scale is a whole number; what an unanswered one counts need not be. */
    private static BigDecimal whole(double rating) {
        return rating == Math.rint(rating) ? BigDecimal.valueOf((long) rating) : Members.rounded(rating);
    }
}
