package pmqa.workbench.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Checkpoint;
import pmqa.workbench.catalogue.LevelItem;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.testing.FlatSheet;
import pmqa.workbench.testing.Measuring;
import pmqa.workbench.testing.RandomAnswers;

/** What holds for every assessment, whatever is in it. */
class ScoringProperties {

    private static final double EXACT = 1e-9;

    @Property(tries = 500)
    void every_score_lies_between_0_and_500_and_every_rating_between_0_and_5(@ForAll("assessments") Answers answers) {
        double most = answers.catalogue().equals("pmqa-2551") ? 5 : 500;

        Map<String, Double> scores = flat(answers).scores();

        assertThat(scores.values()).allMatch(score -> score >= 0 && score <= most + EXACT);
    }

    @Property(tries = 300)
    void the_same_answers_give_the_same_sheet_in_whatever_order_they_are_given(
            @ForAll("assessments") Answers answers, @ForAll Random random) {
        Map<String, ItemResponse> shuffled = new LinkedHashMap<>();
        List<String> items = new ArrayList<>(answers.responses().keySet());
        Collections.shuffle(items, random);
        for (String item : items) {
            ItemResponse response = answers.responses().getOrDefault(item, ItemResponse.NONE);
            List<String> met = new ArrayList<>(response.met());
            Collections.shuffle(met, random);
            shuffled.put(item, new ItemResponse(new LinkedHashSet<>(met), response.notes(), response.explanations()));
        }

        assertThat(score(withResponses(answers, shuffled))).isEqualTo(score(answers));
    }

    @Property(tries = 500)
    void ticking_one_more_box_never_lowers_a_score(@ForAll("levelled") Answers answers, @ForAll Random random) {
        List<LevelItem> items = catalogue(answers).levelItems().toList();
        LevelItem item = items.get(random.nextInt(items.size()));
        List<Checkpoint> boxes = item.checkpoints().toList();
        Checkpoint box = boxes.get(random.nextInt(boxes.size()));

        Map<String, Double> before = flat(answers).scores();
        Map<String, Double> after =
                flat(ticked(answers, item.code(), List.of(box.code()))).scores();

        assertThat(after.keySet()).isEqualTo(before.keySet());
        before.forEach((node, score) ->
                assertThat(after.getOrDefault(node, Double.NaN)).as(node).isGreaterThanOrEqualTo(score - EXACT));
    }

    @Property(tries = 150)
    void completing_the_level_that_a_next_step_names_brings_exactly_what_it_promises(
            @ForAll("levelled") Answers answers) {
        FlatSheet before = flat(answers);

        NextSteps.of(catalogue(answers), score(answers)).stream()
                .filter(NextStep.CompleteLevel.class::isInstance)
                .map(NextStep.CompleteLevel.class::cast)
                .forEach(step -> {
                    FlatSheet after = flat(ticked(answers, step.item(), step.checkpoints()));
                    assertThat(after.score("item " + step.item()) - before.score("item " + step.item()))
                            .as(step.item())
                            .isCloseTo(step.own() + step.released(), within(EXACT));
                    assertThat(after.score("total") - before.score("total"))
                            .as(step.item())
                            .isCloseTo(step.total(), within(EXACT));
                });
    }

    /** One box less than a step names leaves the level incomplete, so nothing above it is released. */
    @Property(tries = 100)
    void no_smaller_set_of_boxes_brings_as_much_as_a_next_step(
            @ForAll("levelled") Answers answers, @ForAll Random random) {
        FlatSheet before = flat(answers);

        NextSteps.of(catalogue(answers), score(answers)).stream()
                .filter(NextStep.CompleteLevel.class::isInstance)
                .map(NextStep.CompleteLevel.class::cast)
                .forEach(step -> {
                    List<String> fewer = new ArrayList<>(step.checkpoints());
                    fewer.remove(random.nextInt(fewer.size()));
                    double gain = flat(ticked(answers, step.item(), fewer)).score("item " + step.item())
                            - before.score("item " + step.item());
                    assertThat(gain).isLessThan(step.gain() - EXACT);
                });
    }

    @Property(tries = 100)
    void reporting_a_required_measure_at_its_best_brings_what_its_step_promises(@ForAll("measured") Answers answers) {
        FlatSheet before = flat(answers);
        int year = answers.fiscalYear().buddhist();

        NextSteps.of(catalogue(answers), score(answers)).stream()
                .filter(NextStep.ReportMeasure.class::isInstance)
                .map(NextStep.ReportMeasure.class::cast)
                .forEach(step -> {
                    Measure best = Measuring.higher(step.measureType())
                            .target(1)
                            .actual(2)
                            .measure(year);
                    FlatSheet after = flat(withMeasure(answers, step.item(), best));
                    assertThat(after.score("item " + step.item()) - before.score("item " + step.item()))
                            .isCloseTo(step.own(), within(EXACT));
                    if (before.scores().containsKey("total")) {
                        assertThat(after.score("total") - before.score("total")).isCloseTo(step.total(), within(EXACT));
                    }
                });
    }

    @Property(tries = 50)
    void raising_a_rating_brings_what_its_step_promises(@ForAll("rated") Answers answers) {
        FlatSheet before = flat(answers);

        NextSteps.of(catalogue(answers), score(answers)).stream()
                .filter(NextStep.RaiseRating.class::isInstance)
                .map(NextStep.RaiseRating.class::cast)
                .limit(20)
                .forEach(step -> {
                    FlatSheet after = flat(withRating(answers, step.item(), step.criterion(), step.to()));
                    assertThat(after.score("question " + step.item()) - before.score("question " + step.item()))
                            .isCloseTo(step.own(), within(EXACT));
                });
    }

    @Property(tries = 300)
    void a_mean_of_ratings_lies_between_its_lowest_and_its_highest(@ForAll("rated") Answers answers) {
        score(answers).categories().stream()
                .flatMap(category -> ((CategoryResult.Rubric) category).questions().stream())
                .forEach(question -> {
                    double lowest = Collections.min(question.criteria().values());
                    double highest = Collections.max(question.criteria().values());
                    assertThat(question.rating()).isBetween(lowest - EXACT, highest + EXACT);
                    assertThat(question.dimensions().values())
                            .allMatch(mean -> mean >= lowest - EXACT && mean <= highest + EXACT);
                    assertThat(question.percent()).isCloseTo(question.rating() * 20, within(EXACT));
                });
    }

    @Property(tries = 300)
    void conformance_counts_add_up_to_the_requirements(@ForAll("conforming") Answers answers) {
        score(answers).categories().stream()
                .filter(CategoryResult.Requirements.class::isInstance)
                .map(CategoryResult.Requirements.class::cast)
                .forEach(category -> {
                    assertThat(category.counts().values().stream()
                                    .mapToInt(Integer::intValue)
                                    .sum())
                            .isEqualTo(category.requirements().size());
                    assertThat(category.met()).isBetween(0, category.applicable());
                });
    }

    /** Nothing that an agency can enter makes a derivation fail. */
    @Property(tries = 300)
    void every_node_can_say_why(@ForAll("assessments") Answers answers) {
        ScoreSheet sheet = score(answers);
        List<Explained> nodes = new ArrayList<>(List.of(sheet));
        for (CategoryResult category : sheet.categories()) {
            nodes.add(category);
            switch (category) {
                case CategoryResult.Process process ->
                    process.items().forEach(item -> {
                        nodes.add(item);
                        nodes.addAll(item.levels());
                    });
                case CategoryResult.Results results ->
                    results.items().forEach(item -> {
                        nodes.add(item);
                        nodes.addAll(item.measures());
                    });
                case CategoryResult.Rubric rubric ->
                    rubric.items().forEach(item -> {
                        nodes.add(item);
                        nodes.addAll(item.questions());
                    });
                case CategoryResult.Requirements _ -> {}
            }
        }
        nodes.addAll(NextSteps.of(catalogue(answers), sheet));

        assertThat(nodes).allSatisfy(node -> {
            assertThat(node.because().th()).isNotBlank().doesNotContain("NaN", "Infinity", "Optional");
            assertThat(node.because().en()).isNotBlank().doesNotContain("NaN", "Infinity", "Optional");
        });
    }

    @Provide
    Arbitrary<Answers> assessments() {
        return answersTo("pmqa-4.0", "pmqa-4.0-form1", "pmqa-fl-province", "pmqa-2551");
    }

    @Provide
    Arbitrary<Answers> levelled() {
        return answersTo("pmqa-4.0", "pmqa-4.0-form1");
    }

    @Provide
    Arbitrary<Answers> measured() {
        return answersTo("pmqa-4.0", "pmqa-fl-province");
    }

    @Provide
    Arbitrary<Answers> rated() {
        return answersTo("pmqa-2551");
    }

    @Provide
    Arbitrary<Answers> conforming() {
        return answersTo("pmqa-fl-province");
    }

    private static Arbitrary<Answers> answersTo(String... ids) {
        return Arbitraries.of(ids).flatMap(id -> RandomAnswers.arbitrary(Catalogues.get(id)));
    }

    private static Catalogue catalogue(Answers answers) {
        return Catalogues.get(answers.catalogue());
    }

    private static ScoreSheet score(Answers answers) {
        return Scorer.score(catalogue(answers), answers);
    }

    private static FlatSheet flat(Answers answers) {
        return FlatSheet.of(score(answers));
    }

    private static Answers ticked(Answers answers, String item, List<String> boxes) {
        ItemResponse response = answers.responses().getOrDefault(item, ItemResponse.NONE);
        Set<String> met = new HashSet<>(response.met());
        met.addAll(boxes);
        Map<String, ItemResponse> responses = new LinkedHashMap<>(answers.responses());
        responses.put(item, new ItemResponse(met, response.notes(), response.explanations()));
        return withResponses(answers, responses);
    }

    private static Answers withResponses(Answers answers, Map<String, ItemResponse> responses) {
        return new Answers(
                answers.catalogue(),
                answers.organization(),
                answers.fiscalYear(),
                answers.categories(),
                answers.profile(),
                responses,
                answers.measures(),
                answers.ratings(),
                answers.conformance());
    }

    private static Answers withMeasure(Answers answers, String item, Measure measure) {
        Map<String, List<Measure>> measures = new LinkedHashMap<>(answers.measures());
        List<Measure> list = new ArrayList<>(measures.getOrDefault(item, List.of()));
        list.add(measure);
        measures.put(item, list);
        return answers.with(measures);
    }

    private static Answers withRating(Answers answers, String question, String criterion, int rating) {
        Map<String, Integer> byCriterion = new LinkedHashMap<>(
                answers.ratings().getOrDefault(question, QuestionRatings.NONE).byCriterion());
        byCriterion.put(criterion, rating);
        Map<String, QuestionRatings> ratings = new LinkedHashMap<>(answers.ratings());
        ratings.put(question, new QuestionRatings(byCriterion));
        return new Answers(
                answers.catalogue(),
                answers.organization(),
                answers.fiscalYear(),
                answers.categories(),
                answers.profile(),
                answers.responses(),
                answers.measures(),
                ratings,
                answers.conformance());
    }
}
