package pmqa.workbench.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.testing.FlatSheet;
import pmqa.workbench.testing.Oracle;
import pmqa.workbench.testing.RandomAnswers;

/** Random answers to every catalogue, scored twice: by the engine and, in exact fractions, by {@link Oracle}. */
class ScorerOracleProperties {

    @Property(tries = 2_000)
    void agrees_with_the_oracle_on_every_node(
            @ForAll("catalogues") String id, @ForAll OrganizationType type, @ForAll("seeds") long seed) {
        Answers answers = RandomAnswers.of(Catalogues.get(id), new Random(seed), type);

        Oracle.Sheet expected = Oracle.score(Catalogues.document(id).orElseThrow(), answers);
        FlatSheet sheet = FlatSheet.of(Scorer.score(Catalogues.get(id), answers));

        assertThat(sheet.scores().keySet()).isEqualTo(expected.scores().keySet());
        expected.scores()
                .forEach((node, exact) ->
                        assertThat(sheet.scores().get(node)).as(node).isCloseTo(exact.toDouble(), within(1e-9)));
        assertThat(sheet.levels()).isEqualTo(expected.levels());
    }

    @Provide
    Arbitrary<String> catalogues() {
        return Arbitraries.of(Catalogues.IDS);
    }

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs();
    }
}
