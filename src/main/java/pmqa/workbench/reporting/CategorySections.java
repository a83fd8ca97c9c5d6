package pmqa.workbench.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.scoring.CategoryResult;

/** What was answered and what it scores, category by category. */
final class CategorySections {

    private final Material material;
    private final Pen pen;

    CategorySections(Material material) {
        this.material = material;
        this.pen = material.pen();
    }

    Optional<Section> make() {
        List<Section> categories =
                material.shownCategories().stream().map(this::category).toList();
        return categories.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section("results", 1, pen.say("results.title"), List.of(), categories));
    }

    private Section category(CategoryResult result) {
        List<Block> blocks = new ArrayList<>();
        material.catalogue()
                .category(result.code())
                .flatMap(CategorySections::purpose)
                .ifPresent(purpose ->
                        blocks.add(new Block.Paragraph(pen.say("category.purpose", purpose), Block.Tone.BODY)));
        blocks.add(new Block.Paragraph(pen.of(result.because()), Block.Tone.QUIET));
        List<Section> items = switch (result) {
            case CategoryResult.Process process -> new LevelledItems(material, process).make();
            case CategoryResult.Results results -> new MeasuredItems(material, results).make();
            case CategoryResult.Rubric rubric -> new RubricItems(material, rubric).make();
            case CategoryResult.Requirements requirements -> {
                blocks.addAll(new RequirementsTable(material, requirements).make());
                yield List.of();
            }
        };
        return new Section(
                id(result.code()),
                2,
                pen.say(
                        "category.title",
                        material.number(result.code()),
                        result.title().in(pen.language())),
                blocks,
                items);
    }

    private static String id(String code) {
        return "category-" + code.replace('.', '-');
    }

    /** What the category is for, in the criteria's words. */
    private static Optional<String> purpose(Category category) {
        return switch (category) {
            case Category.Process process -> process.intent().or(process::goal);
            case Category.Results results -> results.intent();
            case Category.Profile _, Category.Requirements _, Category.Rubric _ -> Optional.empty();
        };
    }
}
