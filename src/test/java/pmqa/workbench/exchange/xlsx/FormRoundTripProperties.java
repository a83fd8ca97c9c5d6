package pmqa.workbench.exchange.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.scoring.Answers;
import pmqa.workbench.testing.RandomAnswers;

/** What is written into a form is what is read from it. */
class FormRoundTripProperties {

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void a_filled_form_gives_its_answers_back(@ForAll("answers") Answers answers) {
        assertThat(Forms.accepted(Forms.filled(answers))).isEqualTo(answers);
    }

    @Provide
    Arbitrary<Answers> answers() {
        return Arbitraries.of(Catalogues.IDS).flatMap(id -> RandomAnswers.arbitrary(Catalogues.get(id)));
    }
}
