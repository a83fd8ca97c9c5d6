package pmqa.workbench.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.catalogue.Checkpoint;
import pmqa.workbench.catalogue.ItemLevel;
import pmqa.workbench.catalogue.LevelItem;
import pmqa.workbench.catalogue.MeasureItem;
import pmqa.workbench.catalogue.MeasureType;
import pmqa.workbench.scoring.Answers;
import pmqa.workbench.scoring.ItemResponse;
import pmqa.workbench.scoring.Measure;
import pmqa.workbench.scoring.Measure.Direction;
import pmqa.workbench.shared.FiscalYear;
import pmqa.workbench.shared.OrganizationType;

/** Answers of invented agencies to a catalogue of points. The same seed gives the same agencies. */
final class RandomAssessments {

    /** How many measures an agency may have in an item beyond one for each type. */
    static final int EXTRA_MEASURES = 2;

    private static final FiscalYear YEAR = new FiscalYear(2569);

    private final Catalogue catalogue;
    private final Random random;

    RandomAssessments(Catalogue catalogue, long seed) {
        this.catalogue = catalogue;
        this.random = new Random(seed);
    }

    /** An agency that has answered everything: all levels begun, half of them complete; one measure of every type. */
    Answers full(OrganizationType type) {
        return answers(
                type,
                Set.of(),
                responses(type, 0.5, 0.7),
                measures(item -> item.measureTypes().stream()
                        .map(measureType -> measure(Optional.of(measureType), true))
                        .toList()));
    }

    /** An agency that has done everything: no gate shortens the work of scoring it. */
    Answers perfect(OrganizationType type) {
        return answers(type, Set.of(), responses(type, 1, 1), full(type).measures());
    }

    /**
     * Any agency: from nearly nothing to nearly everything, in some or all categories, with measures of its own, several of a
     * type, and gaps.
     */
    Answers any(OrganizationType type) {
        return answers(
                type,
                someCategories(),
                responses(type, random.nextDouble(), random.nextDouble()),
                measures(item -> IntStream.range(
                                0, random.nextInt(item.measureTypes().size() + EXTRA_MEASURES + 1))
                        .mapToObj(_ -> measure(anyTypeOrOwn(item), false))
                        .toList()));
    }

    private Answers answers(
            OrganizationType type,
            Set<String> categories,
            Map<String, ItemResponse> responses,
            Map<String, List<Measure>> measures) {
        var organization = new Answers.Organization("หน่วยงานตัวอย่าง", type);
        return new Answers(
                catalogue.id(), organization, YEAR, categories, Map.of(), responses, measures, Map.of(), Map.of());
    }

    private Set<String> someCategories() {
        if (random.nextInt(4) > 0) {
            return Set.of();
        }
        List<String> scored =
                catalogue.scoredCategories().stream().map(Category::code).toList();
        Set<String> chosen = new LinkedHashSet<>();
        chosen.add(scored.get(random.nextInt(scored.size())));
        scored.stream().filter(_ -> random.nextBoolean()).forEach(chosen::add);
        return chosen;
    }

    private Map<String, ItemResponse> responses(OrganizationType type, double completeLevels, double ticked) {
        Map<String, ItemResponse> responses = new LinkedHashMap<>();
        for (LevelItem item : catalogue.levelItems().toList()) {
            Set<String> met = new LinkedHashSet<>();
            for (ItemLevel level : item.levels()) {
                boolean complete = random.nextDouble() < completeLevels;
                for (Checkpoint box : level.applicableTo(type)) {
                    if (complete || random.nextDouble() < ticked) {
                        met.add(box.code());
                    }
                }
            }
            if (!met.isEmpty()) {
                responses.put(item.code(), new ItemResponse(met, Map.of(), Map.of()));
            }
        }
        return responses;
    }

    private Map<String, List<Measure>> measures(Function<MeasureItem, List<Measure>> ofItem) {
        Map<String, List<Measure>> measures = new LinkedHashMap<>();
        catalogue.measureItems().forEach(item -> measures.put(item.code(), new ArrayList<>(ofItem.apply(item))));
        return measures;
    }

    private Optional<MeasureType> anyTypeOrOwn(MeasureItem item) {
        int chosen = random.nextInt(item.measureTypes().size() + 1);
        return item.measureTypes().stream().skip(chosen).findFirst();
    }

    private Measure measure(Optional<MeasureType> type, boolean withData) {
        Direction direction = random.nextInt(3) > 0 ? Direction.HIGHER : Direction.LOWER;
        double target =
                direction == Direction.LOWER && random.nextInt(8) == 0 ? 0 : (1 + random.nextInt(20_000)) / 100.0;
        TreeMap<FiscalYear, Double> actuals = new TreeMap<>();
        if (withData || random.nextInt(6) > 0) {
            actuals.put(YEAR, actual(direction, target));
        }
        return new Measure(
                type.map(MeasureType::code),
                "ตัวชี้วัด",
                "ร้อยละ",
                direction,
                random.nextInt(5) == 0
                        ? OptionalDouble.of(direction == Direction.HIGHER ? 100 : 0)
                        : OptionalDouble.empty(),
                withData || random.nextInt(8) > 0 ? OptionalDouble.of(target) : OptionalDouble.empty(),
                actuals,
                OptionalDouble.empty(),
                Optional.empty(),
                List.of());
    }

    /** With up to four decimals; one in four lies exactly where a band of attainment ends, a few are 0 or below. */
    private double actual(Direction direction, double target) {
        int[] ends = {100, 101, 105};
        return switch (random.nextInt(8)) {
            case 0 -> random.nextInt(4) - 1;
            case 1, 2 -> {
                int end = ends[random.nextInt(ends.length)];
                yield decimals(target * (direction == Direction.HIGHER ? end : 200 - end) / 100, 4);
            }
            default -> decimals(target * random.nextInt(2_500) / 1000, 2);
        };
    }

    private static double decimals(double value, int decimals) {
        double scale = Math.pow(10, decimals);
        return Math.rint(value * scale) / scale;
    }
}
