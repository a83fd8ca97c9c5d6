package pmqa.workbench.catalogue.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.loading.CatalogueLoader.Loaded;
import pmqa.workbench.document.Value;
import pmqa.workbench.scoring.Answers;
import pmqa.workbench.scoring.NextSteps;
import pmqa.workbench.scoring.ScoreSheet;
import pmqa.workbench.scoring.Scorer;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;
import pmqa.workbench.testing.RandomAnswers;
import pmqa.workbench.testing.RandomChanges;

/** Catalogues broken by the hundred: each is refused with places and reasons, or it is one that can be scored. */
class CatalogueLoaderProperties {

    @Property(tries = 1_000)
    void a_catalogue_with_some_parts_exchanged_is_refused_or_can_be_scored(
            @ForAll("catalogues") String id, @ForAll("few") int changes, @ForAll long seed) {
        Random random = new Random(seed);
        Value document = Catalogues.document(id).orElseThrow();
        for (int i = 0; i < changes; i++) {
            document = RandomChanges.of(document, random);
        }
        if (document instanceof Value.Obj object) {
            isRefusedOrCanBeScored(CatalogueLoader.decode(CatalogueDraft.inOnePiece(object)), random);
        }
    }

    /** The rules are a small part of a catalogue, and the one that can break the reckoning. */
    @Property(tries = 1_000)
    void a_catalogue_with_other_rules_and_levels_is_refused_or_can_be_scored(
            @ForAll("catalogues") String id,
            @ForAll("parts") String part,
            @ForAll("few") int changes,
            @ForAll long seed) {
        Random random = new Random(seed);
        Value.Obj document = Catalogues.document(id).orElseThrow();
        if (document.members().get(part) instanceof Value found) {
            Value changed = found;
            for (int i = 0; i < changes; i++) {
                changed = RandomChanges.of(changed, random);
            }
            Map<String, Value> members = new LinkedHashMap<>(document.members());
            members.put(part, changed);
            isRefusedOrCanBeScored(CatalogueLoader.decode(CatalogueDraft.inOnePiece(new Value.Obj(members))), random);
        }
    }

    @Provide
    Arbitrary<String> catalogues() {
        return Arbitraries.of(Catalogues.IDS);
    }

    @Provide
    Arbitrary<String> parts() {
        return Arbitraries.of("scoring", "levels", "ratingScale", "rubricDimensions");
    }

    @Provide
    Arbitrary<Integer> few() {
        return Arbitraries.integers().between(1, 4);
    }

    private static void isRefusedOrCanBeScored(Result<Loaded> result, Random random) {
        switch (result) {
            case Result.Refused<Loaded>(List<Problem> problems) ->
                assertThat(problems).isNotEmpty().allSatisfy(problem -> {
                    assertThat(problem.message().th().length()).isLessThan(400);
                    assertThat(problem.advice().en()).isNotBlank();
                });
            case Result.Accepted<Loaded>(Loaded loaded) -> {
                Catalogue catalogue = loaded.catalogue();
                Answers answers = RandomAnswers.of(catalogue, random);
                ScoreSheet sheet = Scorer.score(catalogue, answers);
                assertThat(sheet.because().th()).isNotBlank().doesNotContain("NaN", "Infinity");
                NextSteps.of(catalogue, sheet)
                        .forEach(step ->
                                assertThat(step.because().en()).isNotBlank().doesNotContain("NaN", "Infinity"));
            }
        }
    }
}
