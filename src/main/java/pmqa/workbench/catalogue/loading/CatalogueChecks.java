package pmqa.workbench.catalogue.loading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.catalogue.Criterion;
import pmqa.workbench.catalogue.Level;
import pmqa.workbench.catalogue.LevelItem;
import pmqa.workbench.catalogue.Question;
import pmqa.workbench.catalogue.ScoringRule;
import pmqa.workbench.catalogue.Threshold;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;

/**
 * What must hold across a catalogue that decodes: codes are unique, items belong to their category, every item has every
 * level, every threshold names a rating that exists, and every kind of category has a rule that scores it.
 */
final class CatalogueChecks {

    private final List<Problem> problems = new ArrayList<>();
    private final Catalogue catalogue;

    private CatalogueChecks(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    static List<Problem> of(Catalogue catalogue) {
        CatalogueChecks checks = new CatalogueChecks(catalogue);
        checks.codes();
        checks.levels();
        checks.rubrics();
        checks.rules();
        return checks.problems;
    }

    private void codes() {
        unique("/levels", catalogue.levels().stream().map(Level::code));
        unique("/categories", catalogue.categories().stream().map(Category::code));
        unique(
                "/categories",
                Stream.of(
                                catalogue.levelItems().map(LevelItem::code),
                                catalogue.measureItems().flatMap(item -> Stream.concat(
                                        item.measureTypes().stream().anyMatch(type -> type.code().equals(item.code()))
                                                ? Stream.empty()
                                                : Stream.of(item.code()),
                                        item.measureTypes().stream().map(type -> type.code()))),
                                catalogue.questions().map(Question::code),
                                catalogue.requirements().map(requirement -> requirement.code()))
                        .flatMap(codes -> codes));
        catalogue.levelItems().forEach(item ->
                unique(pointerTo(item), item.checkpoints().map(checkpoint -> checkpoint.code())));
    }

    private void levels() {
        List<Level> expected = catalogue.levels();
        for (int i = 1; i < expected.size(); i++) {
            if (expected.get(i).points() <= expected.get(i - 1).points()) {
                add("levels-not-ascending", "/levels/" + i,
                        LocalizedText.of("คะแนนของระดับต้องเพิ่มขึ้นตามลำดับ", "The points of the levels must ascend."),
                        LocalizedText.of("เรียงระดับจากต่ำไปสูง", "List the levels from lowest to highest."));
            }
        }
        catalogue.levelItems()
                .filter(item -> !item.levels().stream().map(level -> level.level()).toList().equals(expected))
                .forEach(item -> add(
                        "levels-incomplete",
                        pointerTo(item) + "/levels",
                        LocalizedText.of(
                                "หัวข้อ " + item.code() + " ต้องมีครบทุกระดับตามลำดับ",
                                "Item " + item.code() + " must have every level, in order."),
                        LocalizedText.of("เพิ่มหรือเรียงระดับของหัวข้อนี้", "Add or reorder the levels of this item.")));
    }

    private void rubrics() {
        Set<Integer> scale = new HashSet<>();
        catalogue.ratingScale().forEach(step -> scale.add(step.value()));
        catalogue.questions().forEach(question -> {
            if (question instanceof Question.How how) {
                how.dimensions().values().forEach(criteria -> threeCriteria(question, criteria));
            }
            if (question instanceof Question.What what) {
                threeCriteria(question, what.aspects());
            }
            question.criteria().forEach(criterion -> criterion(question, criterion, scale));
        });
    }

    private void threeCriteria(Question question, List<Criterion> criteria) {
        if (criteria.size() != 3) {
            add("wrong-number-of-criteria", "/categories",
                    LocalizedText.of(
                            "คำถาม " + question.code() + " ต้องมีเกณฑ์ย่อยสามข้อ แต่มี " + criteria.size(),
                            "Question " + question.code() + " must have three sub-criteria but has " + criteria.size() + "."),
                    LocalizedText.of("ตรวจเกณฑ์ย่อยของคำถามนี้", "Check the sub-criteria of this question."));
        }
    }

    private void criterion(Question question, Criterion criterion, Set<Integer> scale) {
        String where = question.code() + "/" + criterion.code();
        for (int rating : criterion.descriptors().keySet()) {
            if (!scale.contains(rating)) {
                add("unknown-rating", "/categories",
                        LocalizedText.of(where + ": ไม่มีค่าคะแนน " + rating, where + ": there is no rating " + rating + "."),
                        LocalizedText.of("ใช้ค่าคะแนนใน ratingScale", "Use a rating of ratingScale."));
            }
        }
        for (Threshold threshold : criterion.thresholds()) {
            boolean steps = threshold.included().stream().allMatch(step -> step >= 1 && step <= criterion.steps().size());
            if (!criterion.allows(threshold.rating()) || !steps) {
                add("threshold-without-descriptor", "/categories",
                        LocalizedText.of(
                                where + ": เกณฑ์ของค่าคะแนน " + threshold.rating() + " ไม่มีคำอธิบายหรือขั้นตอนรองรับ",
                                where + ": the threshold of rating " + threshold.rating()
                                        + " has no descriptor or names a step that does not exist."),
                        LocalizedText.of("แก้ thresholds ให้ตรงกับ ratings และ steps", "Bring thresholds in line with ratings and steps."));
            }
        }
    }

    private void rules() {
        Map<Class<? extends ScoringRule>, Integer> families = new HashMap<>();
        catalogue.scoring().rules().forEach(rule -> families.merge(rule.getClass(), 1, Integer::sum));
        families.forEach((family, count) -> {
            if (count > 1) {
                add("rule-twice", "/scoring/rules",
                        LocalizedText.of("มีกติกา " + family.getSimpleName() + " ซ้ำ", "The rule " + family.getSimpleName() + " is given twice."),
                        LocalizedText.of("ให้เหลือกติกาเดียวต่อชนิด", "Keep one rule of each family."));
            }
        });
        for (Category category : catalogue.scoredCategories()) {
            Class<? extends ScoringRule> needed = switch (category) {
                case Category.Process _ -> ScoringRule.LevelGatedBoxes.class;
                case Category.Results _ -> ScoringRule.AttainmentBands.class;
                case Category.Rubric _ -> ScoringRule.AdliRubric.class;
                case Category.Requirements _ -> ScoringRule.Conformance.class;
                case Category.Profile _ -> throw new IllegalStateException("A profile is not scored");
            };
            if (!families.containsKey(needed)) {
                add("rule-missing", "/scoring/rules",
                        LocalizedText.of(
                                "หมวด " + category.code() + " ไม่มีกติกาให้คะแนน " + needed.getSimpleName(),
                                "Category " + category.code() + " needs a rule " + needed.getSimpleName() + "."),
                        LocalizedText.of("เพิ่มกติกานี้ใน scoring.rules", "Add it to scoring.rules."));
            }
        }
    }

    private void unique(String pointer, Stream<String> codes) {
        Set<String> seen = new HashSet<>();
        codes.filter(code -> !seen.add(code))
                .forEach(code -> add(
                        "duplicate-code",
                        pointer,
                        LocalizedText.of("รหัส " + code + " ซ้ำกัน", "The code " + code + " occurs twice."),
                        LocalizedText.of("ให้รหัสไม่ซ้ำกัน", "Give each its own code.")));
    }

    private String pointerTo(LevelItem item) {
        for (int c = 0; c < catalogue.categories().size(); c++) {
            if (catalogue.categories().get(c) instanceof Category.Process process && process.items().contains(item)) {
                return "/categories/" + c + "/items/" + process.items().indexOf(item);
            }
        }
        return "/categories";
    }

    private void add(String code, String place, LocalizedText message, LocalizedText advice) {
        problems.add(new Problem(code, place, message, advice));
    }
}
