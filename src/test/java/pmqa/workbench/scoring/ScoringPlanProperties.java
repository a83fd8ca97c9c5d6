package pmqa.workbench.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.catalogue.Checkpoint;
import pmqa.workbench.catalogue.Checkpoint.Kind;
import pmqa.workbench.catalogue.ItemLevel;
import pmqa.workbench.catalogue.LevelItem;
import pmqa.workbench.catalogue.ScoringRule;
import pmqa.workbench.catalogue.ScoringRule.AttainmentBands;
import pmqa.workbench.catalogue.ScoringRule.LevelGatedBoxes;
import pmqa.workbench.catalogue.ScoringRules;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.shared.Figures;
import pmqa.workbench.shared.FiscalYear;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.testing.RandomAnswers;

class ScoringPlanProperties {

    private static final Catalogue PMQA_4 = Catalogues.get("pmqa-4.0");
    private static final Map<Catalogue, Map<OrganizationType, ScoringPlan>> PLANS = new HashMap<>();

    @Property
    void gives_exactly_what_the_tree_scorer_gives(
            @ForAll("catalogues of points") Catalogue catalogue,
            @ForAll OrganizationType type,
            @ForAll("random sources") Random random) {
        Answers answers = withoutSomeTargets(RandomAnswers.of(catalogue, random, type), random);

        ScoringPlan plan = plan(catalogue, type);
        PackedAnswers packed = plan.pack(answers);

        assertThat(plan.total(packed)).isEqualTo(treeTotal(catalogue, answers));
        assertThat(scores(plan, packed)).isEqualTo(treeScores(catalogue, answers));
    }

    @Property(tries = 200)
    void follows_the_parameters_of_the_rules(
            @ForAll("random sources") Random random,
            @ForAll("weights") double process,
            @ForAll("weights") double result) {
        Catalogue catalogue = withRules(process, result, 50.5);
        Answers answers = withoutSomeTargets(RandomAnswers.of(catalogue, random, OrganizationType.PROVINCE), random);

        ScoringPlan plan = ScoringPlan.of(catalogue, OrganizationType.PROVINCE);

        assertThat(plan.total(plan.pack(answers))).isCloseTo(treeTotal(catalogue, answers), within(Figures.NOISE));
    }

    @Property(tries = 200)
    void counts_levels_of_any_length_and_levels_in_which_nothing_applies(
            @ForAll("random sources") Random random, @ForAll("lengths") int basic, @ForAll("lengths") int advance) {
        Catalogue catalogue = withOneItem(item(basic, advance));
        for (OrganizationType type : OrganizationType.values()) {
            Answers answers = RandomAnswers.of(catalogue, random, type);
            ScoringPlan plan = ScoringPlan.of(catalogue, type);

            assertThat(plan.total(plan.pack(answers))).isEqualTo(treeTotal(catalogue, answers));
        }
    }

    @Example
    void leaves_out_what_the_catalogue_does_not_know() {
        Answers answers = answers(Set.of("9"), Map.of("1.1", ItemResponse.met("B99"), "9.9", ItemResponse.met("B1")));

        ScoringPlan plan = plan(PMQA_4, OrganizationType.DEPARTMENT);

        assertThat(plan.total(plan.pack(answers))).isZero();
        assertThat(scores(plan, plan.pack(answers)).values()).containsOnly(Double.NaN);
    }

    @Example
    void totals_the_worked_example_of_the_domain() {
        Map<String, ItemResponse> responses = Map.of(
                "1.1", met("1.1", 2, 7, 5),
                "1.2", met("1.2", 8, 4, 3),
                "1.3", met("1.3", 5, 4, 0),
                "1.4", met("1.4", 4, 5, 2));

        ScoringPlan plan = plan(PMQA_4, OrganizationType.DEPARTMENT);

        assertThat(plan.total(plan.pack(answers(Set.of("1"), responses))))
                .isEqualTo((300 * (2 / 7.0) + (300 + 100 * (4 / 6.0)) + 400 + 450) / 4);
    }

    @Example
    void is_made_for_catalogues_of_points_only() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScoringPlan.of(Catalogues.get("pmqa-2551"), OrganizationType.DEPARTMENT))
                .withMessageContaining("pmqa-2551");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScoringPlan.of(Catalogues.get("pmqa-fl-province"), OrganizationType.PROVINCE))
                .withMessageContaining("pmqa-fl-province");
    }

    @Example
    void refuses_answers_that_are_not_its_own() {
        ScoringPlan plan = plan(PMQA_4, OrganizationType.DEPARTMENT);
        ScoringPlan provinces = plan(PMQA_4, OrganizationType.PROVINCE);
        ScoringPlan form1 = plan(Catalogues.get("pmqa-4.0-form1"), OrganizationType.DEPARTMENT);
        Answers answers = answers(Set.of(), Map.of());
        PackedAnswers packed = plan.pack(answers);

        assertThatIllegalArgumentException().isThrownBy(() -> provinces.pack(answers));
        assertThatIllegalArgumentException().isThrownBy(() -> form1.pack(answers));
        assertThatIllegalArgumentException().isThrownBy(() -> provinces.total(packed));
        assertThatIllegalArgumentException().isThrownBy(() -> provinces.scores(packed, new double[100]));
    }

    @Provide("catalogues of points")
    Arbitrary<Catalogue> cataloguesOfPoints() {
        return Arbitraries.of(PMQA_4, Catalogues.get("pmqa-4.0-form1"));
    }

    @Provide("random sources")
    Arbitrary<Random> randomSources() {
        return Arbitraries.longs().map(Random::new);
    }

    @Provide
    Arbitrary<Double> weights() {
        return Arbitraries.of(0.1, 0.3, 0.7, 1.0, 1.3, 2.0);
    }

    @Provide
    Arbitrary<Integer> lengths() {
        return Arbitraries.integers().between(0, 200);
    }

    private static double treeTotal(Catalogue catalogue, Answers answers) {
        return ((TotalResult.Points) Scorer.score(catalogue, answers).total()).score();
    }

    private static Map<String, Double> treeScores(Catalogue catalogue, Answers answers) {
        Map<String, Double> scores = new LinkedHashMap<>();
        for (Category category : catalogue.scoredCategories()) {
            scores.put(category.code(), Double.NaN);
            switch (category) {
                case Category.Process process -> process.items().forEach(item -> scores.put(item.code(), Double.NaN));
                case Category.Results results -> results.items().forEach(item -> scores.put(item.code(), Double.NaN));
                default -> throw new AssertionError(category);
            }
        }
        for (CategoryResult category : Scorer.score(catalogue, answers).categories()) {
            switch (category) {
                case CategoryResult.Process process -> {
                    scores.put(process.code(), process.score());
                    process.items().forEach(item -> scores.put(item.code(), item.score()));
                }
                case CategoryResult.Results results -> {
                    scores.put(results.code(), results.score());
                    results.items().forEach(item -> scores.put(item.code(), item.score()));
                }
                default -> throw new AssertionError(category);
            }
        }
        return scores;
    }

    private static Map<String, Double> scores(ScoringPlan plan, PackedAnswers packed) {
        double[] scores = new double[plan.nodes().size()];
        plan.scores(packed, scores);
        Map<String, Double> byNode = new LinkedHashMap<>();
        IntStream.range(0, scores.length).forEach(i -> byNode.put(plan.nodes().get(i), scores[i]));
        return byNode;
    }

    private static ScoringPlan plan(Catalogue catalogue, OrganizationType type) {
        return PLANS.computeIfAbsent(catalogue, _ -> new HashMap<>())
                .computeIfAbsent(type, _ -> ScoringPlan.of(catalogue, type));
    }

    private static Answers answers(Set<String> categories, Map<String, ItemResponse> responses) {
        return new Answers(
                PMQA_4.id(),
                new Answers.Organization("กรมตัวอย่าง", OrganizationType.DEPARTMENT),
                new FiscalYear(2569),
                categories,
                Map.of(),
                responses,
                Map.of(),
                Map.of(),
                Map.of());
    }

    /** So many boxes of each level, as the form lists them. */
    private static ItemResponse met(String item, int... counts) {
        LevelItem found = PMQA_4.levelItems()
                .filter(candidate -> candidate.code().equals(item))
                .findFirst()
                .orElseThrow();
        return ItemResponse.met(IntStream.range(0, counts.length)
                .boxed()
                .flatMap(level ->
                        found.levels().get(level).checkpoints().stream().limit(counts[level]))
                .map(Checkpoint::code)
                .toArray(String[]::new));
    }

    private static Answers withoutSomeTargets(Answers answers, Random random) {
        Map<String, List<Measure>> measures = new LinkedHashMap<>();
        answers.measures()
                .forEach((item, list) -> measures.put(
                        item,
                        list.stream()
                                .map(measure -> random.nextInt(5) == 0 ? withoutTarget(measure) : measure)
                                .toList()));
        return new Answers(
                answers.catalogue(),
                answers.organization(),
                answers.fiscalYear(),
                answers.categories(),
                answers.profile(),
                answers.responses(),
                measures,
                answers.ratings(),
                answers.conformance());
    }

    private static Measure withoutTarget(Measure measure) {
        return new Measure(
                measure.type(),
                measure.name(),
                measure.unit(),
                measure.direction(),
                measure.best(),
                OptionalDouble.empty(),
                measure.actuals(),
                measure.benchmark(),
                measure.source(),
                measure.links());
    }

    private static Catalogue withRules(double process, double result, double missingRequired) {
        List<ScoringRule> rules = PMQA_4.scoring().rules().stream()
                .<ScoringRule>map(rule -> switch (rule) {
                    case LevelGatedBoxes boxes -> new LevelGatedBoxes(boxes.basis(), process, result);
                    case AttainmentBands bands ->
                        new AttainmentBands(
                                bands.basis(),
                                bands.bands(),
                                bands.bestPoints(),
                                bands.zeroTargetReached(),
                                bands.zeroTargetMissed(),
                                missingRequired,
                                bands.trendYears());
                    default -> throw new AssertionError(rule);
                })
                .toList();
        return with(
                new ScoringRules(
                        rules, PMQA_4.scoring().totals(), PMQA_4.scoring().grading()),
                PMQA_4.categories());
    }

    /** An item with so many boxes on its first two levels, and a third level for provinces only. */
    private static LevelItem item(int... lengths) {
        List<ItemLevel> levels = IntStream.range(0, PMQA_4.levels().size())
                .mapToObj(level -> new ItemLevel(
                        PMQA_4.levels().get(level),
                        Optional.empty(),
                        "",
                        level < lengths.length
                                ? boxes(level, lengths[level], Set.of())
                                : boxes(level, 3, Set.of(OrganizationType.PROVINCE))))
                .toList();
        return new LevelItem("1.1", LocalizedText.same("1.1"), Optional.empty(), List.of(), levels);
    }

    private static List<Checkpoint> boxes(int level, int count, Set<OrganizationType> onlyFor) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        new Checkpoint("L" + level + "-" + i, i % 3 == 0 ? Kind.RESULT : Kind.PROCESS, "", onlyFor))
                .toList();
    }

    private static Catalogue withOneItem(LevelItem item) {
        Category category =
                new Category.Process("1", LocalizedText.same("1"), Optional.empty(), Optional.empty(), List.of(item));
        return with(PMQA_4.scoring(), List.of(category));
    }

    private static Catalogue with(ScoringRules scoring, List<Category> categories) {
        return new Catalogue(
                PMQA_4.id(),
                PMQA_4.version(),
                PMQA_4.title(),
                PMQA_4.description(),
                PMQA_4.publisher(),
                PMQA_4.source(),
                PMQA_4.provenance(),
                PMQA_4.gaps(),
                PMQA_4.levels(),
                PMQA_4.dimensions(),
                PMQA_4.ratingScale(),
                PMQA_4.rubricDimensions(),
                categories,
                scoring);
    }
}
