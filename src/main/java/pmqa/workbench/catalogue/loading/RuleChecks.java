package pmqa.workbench.catalogue.loading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.catalogue.Grading;
import pmqa.workbench.catalogue.ScoringRule;
import pmqa.workbench.catalogue.ScoringRule.Band;
import pmqa.workbench.catalogue.Totals;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;

/** What must hold for the rules: one for each kind of category, with parameters that can be computed with. */
final class RuleChecks {

    private static final String RULES = "/scoring/rules";

    private final List<Problem> problems = new ArrayList<>();
    private final Catalogue catalogue;

    private RuleChecks(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    static List<Problem> of(Catalogue catalogue) {
        RuleChecks checks = new RuleChecks(catalogue);
        checks.families();
        checks.parameters();
        checks.totals();
        catalogue.scoring().grading().ifPresent(checks::grading);
        return checks.problems;
    }

    private void families() {
        Map<Class<? extends ScoringRule>, Integer> families = new HashMap<>();
        catalogue.scoring().rules().forEach(rule -> families.merge(rule.getClass(), 1, Integer::sum));
        families.forEach((family, count) -> {
            if (count > 1) {
                add(
                        "rule-twice",
                        RULES,
                        LocalizedText.of(
                                "มีกติกา " + family.getSimpleName() + " ซ้ำ",
                                "The rule " + family.getSimpleName() + " is given twice."),
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
                add(
                        "rule-missing",
                        RULES,
                        LocalizedText.of(
                                "หมวด " + category.code() + " ไม่มีกติกาให้คะแนน " + needed.getSimpleName(),
                                "Category " + category.code() + " needs a rule " + needed.getSimpleName() + "."),
                        LocalizedText.of("เพิ่มกติกานี้ใน scoring.rules", "Add it to scoring.rules."));
            }
        }
    }

    private void parameters() {
        for (int i = 0; i < catalogue.scoring().rules().size(); i++) {
            String place = RULES + "/" + i;
            switch (catalogue.scoring().rules().get(i)) {
                case ScoringRule.LevelGatedBoxes boxes -> {
                    if (boxes.processWeight() <= 0 || boxes.resultWeight() <= 0) {
                        parameter(place + "/weights", "น้ำหนักต้องมากกว่า 0", "Weights must be above 0.");
                    }
                }
                case ScoringRule.AttainmentBands attainment -> {
                    if (!ascend(attainment.bands())) {
                        parameter(
                                place + "/bands",
                                "ช่วงคะแนนต้องเรียงจากต่ำไปสูง และช่วงสุดท้ายต้องไม่มีปลายบน",
                                "The bands must ascend, and the last one, and no other, must be open.");
                    }
                    if (attainment.trendYears() < 2) {
                        parameter(
                                place + "/trendYears",
                                "แนวโน้มต้องใช้ข้อมูลอย่างน้อย 2 ปี",
                                "A trend needs at least 2 years.");
                    }
                }
                case ScoringRule.AdliRubric _, ScoringRule.Conformance _ -> {}
            }
        }
    }

    private static boolean ascend(List<Band> bands) {
        for (int i = 1; i < bands.size(); i++) {
            if (bands.get(i).end() <= bands.get(i - 1).end()) {
                return false;
            }
        }
        return !bands.isEmpty() && Double.isInfinite(bands.getLast().end());
    }

    /** A mean mixes no points with ratings or counts; a sum of counts needs something to count. */
    private void totals() {
        List<Category> scored = catalogue.scoredCategories();
        boolean fits = switch (catalogue.scoring().totals().method()) {
            case MEAN_OF_CATEGORIES ->
                scored.stream().allMatch(Category.Rubric.class::isInstance)
                        || scored.stream()
                                .allMatch(category ->
                                        category instanceof Category.Process || category instanceof Category.Results);
            case SUM_OF_COUNTS ->
                scored.stream().anyMatch(Category.Requirements.class::isInstance)
                        && scored.stream()
                                .allMatch(category -> category instanceof Category.Requirements
                                        || category instanceof Category.Results);
        };
        if (!fits) {
            String method = catalogue.scoring().totals().method() == Totals.Method.SUM_OF_COUNTS
                    ? "sum-of-counts"
                    : "mean-of-categories";
            parameter(
                    "/scoring/totals/method",
                    "วิธีรวม " + method + " ใช้กับหมวดชนิดที่ปนกันนี้ไม่ได้",
                    "The method " + method + " cannot add up these kinds of categories.");
        }
    }

    private void grading(Grading grading) {
        List<Grading.Step> steps = grading.thresholds();
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).from() <= steps.get(i - 1).from()) {
                parameter(
                        "/scoring/grading/thresholds/" + i,
                        "เกณฑ์คะแนนต้องเพิ่มขึ้นตามลำดับ",
                        "The thresholds must ascend.");
            }
        }
        Grading.Index index = grading.index();
        if (index.ofPoints() <= 0 || index.full() <= 0 || index.decimals() < 0 || index.decimals() > 9) {
            parameter(
                    "/scoring/grading/index",
                    "ดัชนีต้องมี ofPoints และ full มากกว่า 0 และทศนิยม 0 ถึง 9",
                    "The index needs ofPoints and full above 0, and 0 to 9 decimals.");
        }
    }

    private void parameter(String place, String th, String en) {
        add(
                "rule-parameter",
                place,
                LocalizedText.of(th, en),
                LocalizedText.of("แก้ค่านี้ใน scoring", "Correct it in scoring."));
    }

    private void add(String code, String place, LocalizedText message, LocalizedText advice) {
        problems.add(new Problem(code, place, message, advice));
    }
}
