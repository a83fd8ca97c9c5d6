package pmqa.workbench.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.catalogue.Checkpoint;
import pmqa.workbench.catalogue.Criterion;
import pmqa.workbench.catalogue.ItemLevel;
import pmqa.workbench.catalogue.LevelItem;
import pmqa.workbench.catalogue.MeasureItem;
import pmqa.workbench.catalogue.MeasureType;
import pmqa.workbench.catalogue.Question;
import pmqa.workbench.catalogue.Requirement;
import pmqa.workbench.scoring.Achievement;
import pmqa.workbench.scoring.Answers;
import pmqa.workbench.scoring.Conformity;
import pmqa.workbench.scoring.ItemResponse;
import pmqa.workbench.scoring.Measure;
import pmqa.workbench.scoring.QuestionRatings;
import pmqa.workbench.shared.FiscalYear;
import pmqa.workbench.shared.OrganizationType;

/**
 * Assessments as an agency might hand them in: every one is acceptable to its catalogue, from nearly empty to complete. Where
 * nothing is said, nothing stands (no empty response, no blank note), so that a format which cannot tell "empty" from "absent"
 * gives the same answers back.
 */
public final class RandomAnswers {

    private static final double[] DENSITIES = {0.05, 0.5, 0.9, 1.0};

    private final Catalogue catalogue;
    private final Random random;
    private final OrganizationType type;
    private final FiscalYear year;
    private final double density;

    private RandomAnswers(Catalogue catalogue, Random random, OrganizationType type) {
        this.catalogue = catalogue;
        this.random = random;
        this.type = type;
        this.year = new FiscalYear(2560 + random.nextInt(20));
        this.density = DENSITIES[random.nextInt(DENSITIES.length)];
    }

    /** Answers of an organisation of that type; the same random source gives the same answers. */
    public static Answers of(Catalogue catalogue, Random random, OrganizationType type) {
        return new RandomAnswers(catalogue, random, type).answers();
    }

    /** Answers of an organisation of any type. */
    public static Answers of(Catalogue catalogue, Random random) {
        OrganizationType[] types = OrganizationType.values();
        return of(catalogue, random, types[random.nextInt(types.length)]);
    }

    /** For jqwik properties; a failing try is repeated by its seed. */
    public static Arbitrary<Answers> arbitrary(Catalogue catalogue) {
        return Arbitraries.randomValue(random -> of(catalogue, random));
    }

    private Answers answers() {
        return new Answers(
                catalogue.id(),
                new Answers.Organization(RandomTexts.name(random), type),
                year,
                categories(),
                profile(),
                responses(),
                measures(),
                ratings(),
                conformance());
    }

    private boolean answered() {
        return random.nextDouble() < density;
    }

    private Set<String> categories() {
        if (random.nextBoolean()) {
            return Set.of();
        }
        Set<String> chosen = new LinkedHashSet<>();
        catalogue.categories().stream()
                .filter(_ -> random.nextInt(3) > 0)
                .map(Category::code)
                .forEach(chosen::add);
        List<Category> scored = catalogue.scoredCategories();
        chosen.add(scored.get(random.nextInt(scored.size())).code());
        return chosen;
    }

    private Map<String, String> profile() {
        Map<String, String> narratives = new LinkedHashMap<>();
        catalogue
                .categories(Category.Profile.class)
                .flatMap(profile -> profile.topics().stream())
                .filter(_ -> answered())
                .forEach(topic -> narratives.put(topic.code(), RandomTexts.of(random)));
        return narratives;
    }

    private Map<String, ItemResponse> responses() {
        Map<String, ItemResponse> responses = new LinkedHashMap<>();
        catalogue.levelItems().forEach(item -> {
            ItemResponse response = response(item);
            if (!response.equals(ItemResponse.NONE)) {
                responses.put(item.code(), response);
            }
        });
        return responses;
    }

    private ItemResponse response(LevelItem item) {
        Set<String> met = new LinkedHashSet<>();
        Map<String, String> notes = new LinkedHashMap<>();
        Map<String, String> explanations = new LinkedHashMap<>();
        for (ItemLevel level : item.levels()) {
            boolean complete = random.nextInt(3) == 0;
            for (Checkpoint checkpoint : level.applicableTo(type)) {
                if (complete || answered()) {
                    met.add(checkpoint.code());
                }
                if (random.nextInt(4) == 0) {
                    notes.put(checkpoint.code(), RandomTexts.of(random));
                }
            }
            if (answered()) {
                explanations.put(level.level().code(), RandomTexts.of(random));
            }
        }
        return new ItemResponse(met, notes, explanations);
    }

    private Map<String, List<Measure>> measures() {
        Map<String, List<Measure>> measures = new LinkedHashMap<>();
        catalogue.measureItems().forEach(item -> {
            List<Measure> own = new ArrayList<>();
            item.measureTypes().stream().filter(_ -> answered()).forEach(known -> own.add(measure(Optional.of(known))));
            if (random.nextInt(3) == 0) {
                own.add(measure(Optional.empty()));
                own.add(measure(Optional.of(anyType(item))));
            }
            if (!own.isEmpty()) {
                measures.put(item.code(), own);
            }
        });
        return measures;
    }

    private MeasureType anyType(MeasureItem item) {
        return item.measureTypes().get(random.nextInt(item.measureTypes().size()));
    }

    private Measure measure(Optional<MeasureType> known) {
        Measure.Direction direction = random.nextInt(3) > 0 ? Measure.Direction.HIGHER : Measure.Direction.LOWER;
        boolean zeroTarget = direction == Measure.Direction.LOWER && random.nextInt(4) == 0;
        double target = zeroTarget ? 0 : amount(1, 200);
        return new Measure(
                known.map(MeasureType::code),
                RandomTexts.of(random),
                random.nextInt(5) == 0 ? "" : RandomTexts.name(random),
                direction,
                sometimes(() -> direction == Measure.Direction.HIGHER ? 100 : 0),
                OptionalDouble.of(target),
                actuals(target),
                sometimes(() -> amount(0, 200)),
                random.nextBoolean() ? Optional.of(RandomTexts.of(random)) : Optional.empty(),
                links());
    }

    /** Around the target, so that every band of attainment is met. */
    private SortedMap<FiscalYear, Double> actuals(double target) {
        SortedMap<FiscalYear, Double> actuals = new TreeMap<>();
        for (int back = 0; back < 5; back++) {
            if (answered()) {
                actuals.put(new FiscalYear(year.buddhist() - back), actual(target));
            }
        }
        return actuals;
    }

    private double actual(double target) {
        return switch (random.nextInt(6)) {
            case 0 -> target;
            case 1 -> random.nextInt(3);
            default -> Math.rint(target * (800 + random.nextInt(400))) / 1000;
        };
    }

    private List<String> links() {
        return catalogue
                .levelItems()
                .map(LevelItem::code)
                .filter(_ -> random.nextInt(12) == 0)
                .toList();
    }

    private OptionalDouble sometimes(Supplier<Number> value) {
        return random.nextInt(3) == 0 ? OptionalDouble.of(value.get().doubleValue()) : OptionalDouble.empty();
    }

    /** Within the bounds, with up to two decimals and no noise behind them, as people enter them. */
    private double amount(int from, int below) {
        return random.nextInt(from * 100, below * 100) / 100.0;
    }

    private Map<String, QuestionRatings> ratings() {
        Map<String, QuestionRatings> ratings = new LinkedHashMap<>();
        catalogue.questions().forEach(question -> {
            QuestionRatings given = given(question);
            if (!given.equals(QuestionRatings.NONE)) {
                ratings.put(question.code(), given);
            }
        });
        return ratings;
    }

    private QuestionRatings given(Question question) {
        Map<String, Integer> byCriterion = ratings(question);
        Map<String, Achievement> done = new LinkedHashMap<>();
        Map<String, String> remarks = new LinkedHashMap<>();
        question.criteria().forEach(criterion -> {
            Achievement achieved = new Achievement(
                    positions(question.head().issues()),
                    positions(criterion.steps()),
                    criterion.percentOf().isPresent() && answered()
                            ? OptionalDouble.of(amount(0, 100))
                            : OptionalDouble.empty());
            if (!achieved.isNothing()) {
                done.put(criterion.code(), achieved);
            }
            if (random.nextInt(4) == 0) {
                remarks.put(criterion.code(), RandomTexts.of(random));
            }
        });
        boolean explained = !(question instanceof Question.TitleOnly) && answered();
        return new QuestionRatings(
                byCriterion, done, remarks, explained ? Optional.of(RandomTexts.of(random)) : Optional.empty());
    }

    private Set<Integer> positions(List<String> list) {
        Set<Integer> positions = new LinkedHashSet<>();
        for (int position = 1; position <= list.size(); position++) {
            if (answered()) {
                positions.add(position);
            }
        }
        return positions;
    }

    private Map<String, Integer> ratings(Question question) {
        Map<String, Integer> byCriterion = new LinkedHashMap<>();
        for (Criterion criterion : question.criteria().toList()) {
            if (answered()) {
                List<Integer> allowed = List.copyOf(criterion.descriptors().keySet());
                byCriterion.put(criterion.code(), allowed.get(random.nextInt(allowed.size())));
            }
        }
        return byCriterion;
    }

    private Map<String, Conformity> conformance() {
        Map<String, Conformity> conformance = new LinkedHashMap<>();
        catalogue
                .requirements()
                .map(Requirement::code)
                .filter(_ -> answered())
                .forEach(code -> conformance.put(code, conformity()));
        return conformance;
    }

    private Conformity conformity() {
        Conformity.Status[] statuses = Conformity.Status.values();
        Conformity.Status status = statuses[random.nextInt(statuses.length)];
        boolean reasoned = status == Conformity.Status.NOT_APPLICABLE || random.nextInt(5) == 0;
        return new Conformity(
                status,
                reasoned ? Optional.of(RandomTexts.of(random)) : Optional.empty(),
                random.nextBoolean() ? Optional.of(RandomTexts.of(random)) : Optional.empty());
    }
}
