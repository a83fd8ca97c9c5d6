package pmqa.workbench.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.scoring.Answers;
import pmqa.workbench.scoring.ItemResponse;
import pmqa.workbench.scoring.Measure;
import pmqa.workbench.shared.FiscalYear;
import pmqa.workbench.shared.OrganizationType;

/** Everything that can be answered: every box ticked and noted, every level explained, every topic told, ten measures an item. */
public final class FullAnswers {

    private static final int MEASURES = 10;

    private FullAnswers() {}

    public static Answers of(Catalogue catalogue, FiscalYear year) {
        Map<String, String> profile = new HashMap<>();
        catalogue
                .categories(Category.Profile.class)
                .forEach(category -> category.topics().forEach(topic -> profile.put(topic.code(), "เล่า")));
        Map<String, ItemResponse> responses = new HashMap<>();
        catalogue.levelItems().forEach(item -> {
            Set<String> met = new HashSet<>();
            Map<String, String> notes = new HashMap<>();
            Map<String, String> explanations = new HashMap<>();
            item.checkpoints()
                    .filter(box -> box.appliesTo(OrganizationType.DEPARTMENT))
                    .forEach(box -> {
                        met.add(box.code());
                        notes.put(box.code(), "หลักฐาน");
                    });
            item.levels().forEach(level -> explanations.put(level.level().code(), "อธิบาย"));
            responses.put(item.code(), new ItemResponse(met, notes, explanations));
        });
        Map<String, List<Measure>> measures = new HashMap<>();
        catalogue.measureItems().forEach(item -> {
            List<Measure> list = new ArrayList<>();
            for (int number = 0; number < MEASURES; number++) {
                list.add(measure("ตัวชี้วัด " + number, year));
            }
            measures.put(item.code(), list);
        });
        return new Answers(
                catalogue.id(),
                new Answers.Organization("กรม", OrganizationType.DEPARTMENT),
                year,
                Set.of(),
                profile,
                responses,
                measures,
                Map.of(),
                Map.of());
    }

    private static Measure measure(String name, FiscalYear year) {
        var actuals = new TreeMap<FiscalYear, Double>();
        for (int past = 0; past < MEASURES; past++) {
            actuals.put(new FiscalYear(year.buddhist() - past), 80.0 + past);
        }
        return new Measure(
                Optional.empty(),
                name,
                "ร้อยละ",
                Measure.Direction.HIGHER,
                OptionalDouble.empty(),
                OptionalDouble.of(85),
                actuals,
                OptionalDouble.of(84),
                Optional.of("รายงาน"),
                List.of("6.1"));
    }
}
