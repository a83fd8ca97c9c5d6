package pmqa.workbench.catalogue.loading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.catalogue.Checkpoint;
import pmqa.workbench.catalogue.ItemLevel;
import pmqa.workbench.catalogue.Level;
import pmqa.workbench.catalogue.LevelItem;
import pmqa.workbench.catalogue.MeasureItem;
import pmqa.workbench.catalogue.MeasureType;
import pmqa.workbench.catalogue.Question;
import pmqa.workbench.catalogue.Requirement;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;

/**
 * What must hold across a catalogue that decodes: codes are unique, every category has something to score and every item
 * every level; {@link RubricChecks} and {@link RuleChecks} look at the rubrics and the rules.
 */
final class CatalogueChecks {

    private static final int LONGEST_SHOWN = 60;

    private final List<Problem> problems = new ArrayList<>();
    private final Catalogue catalogue;

    private CatalogueChecks(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    static List<Problem> of(Catalogue catalogue) {
        CatalogueChecks checks = new CatalogueChecks(catalogue);
        checks.codes();
        checks.contents();
        checks.levels();
        checks.problems.addAll(RubricChecks.of(catalogue));
        checks.problems.addAll(RuleChecks.of(catalogue));
        return checks.problems;
    }

    private void codes() {
        unique("/levels", catalogue.levels().stream().map(Level::code));
        unique("/rubricDimensions", catalogue.rubricDimensions().stream().map(Catalogue.RubricDimension::code));
        unique("/categories", catalogue.categories().stream().map(Category::code));
        unique(
                "/categories",
                catalogue
                        .categories(Category.Profile.class)
                        .flatMap(profile -> profile.topics().stream())
                        .map(Category.Profile.Topic::code));
        unique(
                "/categories",
                Stream.of(
                                catalogue.levelItems().map(LevelItem::code),
                                catalogue.measureItems().flatMap(CatalogueChecks::codes),
                                catalogue.questions().map(Question::code),
                                catalogue.requirements().map(Requirement::code))
                        .flatMap(codes -> codes));
        catalogue
                .levelItems()
                .forEach(item -> unique(pointerTo(item), item.checkpoints().map(Checkpoint::code)));
    }

    /** An item that is its own only measure type carries one code for both. */
    private static Stream<String> codes(MeasureItem item) {
        Stream<String> types = item.measureTypes().stream().map(MeasureType::code);
        return item.measureType(item.code()).isPresent() ? types : Stream.concat(Stream.of(item.code()), types);
    }

    private void contents() {
        if (catalogue.scoredCategories().isEmpty()) {
            nothingToScore("/categories", LocalizedText.of("เกณฑ์", "The catalogue"));
        }
        for (int i = 0; i < catalogue.categories().size(); i++) {
            Category category = catalogue.categories().get(i);
            int size = switch (category) {
                case Category.Profile profile -> profile.topics().size();
                case Category.Process process -> process.items().size();
                case Category.Results results -> results.items().size();
                case Category.Requirements requirements ->
                    requirements.requirements().size();
                case Category.Rubric rubric -> rubric.items().size();
            };
            if (size == 0) {
                nothingToScore(
                        "/categories/" + i, LocalizedText.of("หมวด " + category.code(), "Category " + category.code()));
            }
        }
    }

    private void nothingToScore(String place, LocalizedText what) {
        add(
                "nothing-inside",
                place,
                LocalizedText.of(what.th() + " ไม่มีเนื้อหาที่ประเมินได้", what.en() + " holds nothing to assess."),
                LocalizedText.of("เพิ่มหัวข้อหรือข้อกำหนด", "Add items or requirements."));
    }

    private void levels() {
        List<Level> expected = catalogue.levels();
        if (expected.isEmpty() && catalogue.levelItems().findAny().isPresent()) {
            add(
                    "levels-missing",
                    "/levels",
                    LocalizedText.of("มีหมวดกระบวนการ แต่ไม่มีระดับ", "There are process items but no levels."),
                    LocalizedText.of("เพิ่มระดับพร้อมคะแนน", "Add the levels with their points."));
        }
        for (int i = 0; i < expected.size(); i++) {
            if (expected.get(i).points() <= (i == 0 ? 0 : expected.get(i - 1).points())) {
                add(
                        "levels-not-ascending",
                        "/levels/" + i,
                        LocalizedText.of(
                                "คะแนนของระดับต้องมากกว่า 0 และเพิ่มขึ้นตามลำดับ",
                                "The points of the levels must be above 0 and ascend."),
                        LocalizedText.of("เรียงระดับจากต่ำไปสูง", "List the levels from lowest to highest."));
            }
        }
        catalogue
                .levelItems()
                .filter(item ->
                        !item.levels().stream().map(ItemLevel::level).toList().equals(expected))
                .forEach(item -> add(
                        "levels-incomplete",
                        pointerTo(item) + "/levels",
                        LocalizedText.of(
                                "หัวข้อ " + item.code() + " ต้องมีครบทุกระดับตามลำดับ",
                                "Item " + item.code() + " must have every level, in order."),
                        LocalizedText.of(
                                "เพิ่มหรือเรียงระดับของหัวข้อนี้", "Add or reorder the levels of this item.")));
    }

    private void unique(String pointer, Stream<String> codes) {
        Set<String> seen = new HashSet<>();
        codes.filter(code -> !seen.add(code))
                .forEach(code -> add(
                        "duplicate-code",
                        pointer,
                        LocalizedText.of(
                                "รหัส " + shortened(code) + " ซ้ำกัน",
                                "The code " + shortened(code) + " occurs twice."),
                        LocalizedText.of("ให้รหัสไม่ซ้ำกัน", "Give each its own code.")));
    }

    /** A message stays legible whatever stands in the file. */
    private static String shortened(String code) {
        return code.length() <= LONGEST_SHOWN ? code : code.substring(0, LONGEST_SHOWN) + "…";
    }

    private String pointerTo(LevelItem item) {
        for (int c = 0; c < catalogue.categories().size(); c++) {
            if (catalogue.categories().get(c) instanceof Category.Process process
                    && process.items().contains(item)) {
                return "/categories/" + c + "/items/" + process.items().indexOf(item);
            }
        }
        return "/categories";
    }

    private void add(String code, String place, LocalizedText message, LocalizedText advice) {
        problems.add(new Problem(code, place, message, advice));
    }
}
