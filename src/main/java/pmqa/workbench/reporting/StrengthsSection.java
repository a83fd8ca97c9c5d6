package pmqa.workbench.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import pmqa.workbench.scoring.CategoryResult;
import pmqa.workbench.scoring.LevelledResult;
import pmqa.workbench.scoring.MeasuredResult;
import pmqa.workbench.scoring.MeasuredResult.MeasureResult;
import pmqa.workbench.scoring.QuestionResult;
import pmqa.workbench.scoring.RubricItemResult;
import pmqa.workbench.shared.Figures;

/**
 * What is complete: items at the highest level, measures that reach their target, sub-criteria with the highest rating, categories of which every
 * requirement is met. Nothing is judged here; it is read off the score sheet.
 */
final class StrengthsSection {

    private final Material material;
    private final Pen pen;

    StrengthsSection(Material material) {
        this.material = material;
        this.pen = material.pen();
    }

    Section make() {
        List<String> found =
                material.shownCategories().stream().flatMap(this::of).toList();
        List<Block> blocks = new ArrayList<>();
        if (found.isEmpty()) {
            blocks.add(new Block.Paragraph(pen.say("strengths.none"), Block.Tone.BODY));
        } else {
            blocks.add(new Block.Paragraph(pen.say("strengths.what"), Block.Tone.BODY));
            blocks.add(new Block.Bullets(found));
        }
        return new Section("strengths", 1, pen.say("strengths.title"), blocks, List.of());
    }

    private Stream<String> of(CategoryResult category) {
        return switch (category) {
            case CategoryResult.Process process ->
                process.items().stream().filter(this::isAtTop).map(this::item);
            case CategoryResult.Results results ->
                results.items().stream()
                        .flatMap(item -> item.measures().stream())
                        .filter(StrengthsSection::reachesTarget)
                        .map(this::measure);
            case CategoryResult.Rubric rubric ->
                rubric.items().stream()
                        .map(RubricItemResult::questions)
                        .flatMap(List::stream)
                        .flatMap(this::atTop);
            case CategoryResult.Requirements requirements ->
                requirements.applicable() > 0 && requirements.met() == requirements.applicable()
                        ? Stream.of(pen.say(
                                "strengths.requirements",
                                material.number(requirements.code()),
                                requirements.title().in(pen.language()),
                                requirements.met()))
                        : Stream.empty();
        };
    }

    private boolean isAtTop(LevelledResult item) {
        return item.level()
                .filter(level -> level.equals(material.catalogue().levels().getLast()))
                .isPresent();
    }

    private String item(LevelledResult item) {
        return pen.say("strengths.item", item.code(), item.title().in(pen.language()), Figures.score(item.score()));
    }

    private static boolean reachesTarget(MeasureResult measure) {
        return measure.attainment().isPresent()
                && Figures.reaches(measure.attainment().getAsDouble(), 100)
                && measure.trend()
                        .filter(trend -> trend == MeasuredResult.Trend.IMPROVING)
                        .isPresent();
    }

    private String measure(MeasureResult result) {
        return pen.say(
                "strengths.measure",
                result.measure().name(),
                Figures.score(result.attainment().orElse(0)),
                result.trend().map(trend -> trend.title().in(pen.language())).orElse(""));
    }

    /** The sub-criteria of a question that have the highest rating there is. */
    private Stream<String> atTop(QuestionResult question) {
        return question.criteria().entrySet().stream()
                .filter(criterion -> Figures.reaches(criterion.getValue(), material.fullRating()))
                .map(criterion ->
                        pen.say("strengths.criterion", question.code(), criterion.getKey(), question.title(), (int)
                                material.fullRating()));
    }
}
