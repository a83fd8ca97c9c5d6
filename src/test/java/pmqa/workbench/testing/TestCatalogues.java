package pmqa.workbench.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.catalogue.Checkpoint;
import pmqa.workbench.catalogue.Checkpoint.Kind;
import pmqa.workbench.catalogue.ItemLevel;
import pmqa.workbench.catalogue.LevelItem;
import pmqa.workbench.catalogue.ScoringRule;
import pmqa.workbench.catalogue.ScoringRule.LevelGatedBoxes;
import pmqa.workbench.catalogue.ScoringRules;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.OrganizationType;

/** Small catalogues for what no shipped one holds. They are scored by the rules of {@code pmqa-4.0}. */
public final class TestCatalogues {

    private static final Catalogue BASE = Catalogues.get("pmqa-4.0");

    private TestCatalogues() {}

    /** One item: B1 for provinces only, A1 and A2, S1. */
    public static Catalogue withBasicForProvincesOnly() {
        return with(
                BASE.scoring(),
                item(
                        List.of(new Checkpoint("B1", Kind.PROCESS, "ข้อ B1", Set.of(OrganizationType.PROVINCE))),
                        List.of(process("A1"), process("A2")),
                        List.of(process("S1"))));
    }

    /** One item: B1 and RB1, A1 and RA1, S1 and RS1, where processes and results have these weights. */
    public static Catalogue weighing(double process, double result) {
        List<ScoringRule> rules = new ArrayList<>(BASE.scoring().rules());
        rules.replaceAll(rule ->
                rule instanceof LevelGatedBoxes boxes ? new LevelGatedBoxes(boxes.basis(), process, result) : rule);
        return with(
                new ScoringRules(rules, BASE.scoring().totals(), BASE.scoring().grading()),
                item(
                        List.of(process("B1"), result("RB1")),
                        List.of(process("A1"), result("RA1")),
                        List.of(process("S1"), result("RS1"))));
    }

    private static Checkpoint process(String code) {
        return new Checkpoint(code, Kind.PROCESS, "ข้อ " + code, Set.of());
    }

    private static Checkpoint result(String code) {
        return new Checkpoint(code, Kind.RESULT, "ข้อ " + code, Set.of());
    }

    @SafeVarargs
    private static LevelItem item(List<Checkpoint>... boxes) {
        List<ItemLevel> levels = new ArrayList<>();
        for (int i = 0; i < boxes.length; i++) {
            levels.add(new ItemLevel(BASE.levels().get(i), Optional.empty(), "คำอธิบายระดับ", boxes[i]));
        }
        return new LevelItem("1.1", LocalizedText.of("หัวข้อ", "Item"), Optional.empty(), List.of(), levels);
    }

    private static Catalogue with(ScoringRules scoring, LevelItem item) {
        return new Catalogue(
                "test",
                "1",
                BASE.title(),
                BASE.description(),
                BASE.publisher(),
                BASE.source(),
                BASE.provenance(),
                BASE.gaps(),
                BASE.levels(),
                BASE.dimensions(),
                BASE.ratingScale(),
                BASE.rubricDimensions(),
                List.of(new Category.Process(
                        "1", LocalizedText.of("หมวด", "Category"), Optional.empty(), Optional.empty(), List.of(item))),
                scoring);
    }
}
