package pmqa.workbench.exchange.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.scoring.Answers;
import pmqa.workbench.shared.Result;
import pmqa.workbench.testing.LibreOffice;
import pmqa.workbench.testing.RandomAnswers;

/** Forms that LibreOffice has opened and saved again, as many agencies will. */
@Tag("slow")
class LibreOfficeRoundTripTests {

    private static final int FORMS_OF_EACH_CATALOGUE = 4;

    @Test
    void a_form_saved_by_libreoffice_gives_the_same_answers(@TempDir Path folder) {
        LibreOffice office = LibreOffice.orSkip(folder);
        Map<String, Answers> answers = new LinkedHashMap<>();
        Map<String, byte[]> forms = new LinkedHashMap<>();
        for (String id : Catalogues.IDS) {
            for (int i = 0; i < FORMS_OF_EACH_CATALOGUE; i++) {
                answers.put(id + "_" + i, RandomAnswers.of(Catalogues.get(id), new Random(i)));
            }
        }
        answers.forEach((name, given) -> forms.put(name, Forms.filled(given)));

        office.saved(forms)
                .forEach((name, form) ->
                        assertThat(Forms.accepted(form)).as(name).isEqualTo(answers.get(name)));
    }

    @Test
    void a_form_saved_by_libreoffice_is_the_same_in_every_cell_and_in_what_it_carries_along(@TempDir Path folder) {
        LibreOffice office = LibreOffice.orSkip(folder);
        Map<String, byte[]> forms = new LinkedHashMap<>();
        for (String id : Catalogues.IDS) {
            for (int i = 0; i < FORMS_OF_EACH_CATALOGUE; i++) {
                forms.put(
                        id + "_" + i,
                        Forms.carrying(RandomAnswers.of(Catalogues.get(id), new Random(100 + i)), new Random(200 + i)));
            }
        }

        office.saved(forms).forEach((name, form) -> {
            FilledForm before = read(forms.getOrDefault(name, new byte[0]));
            FilledForm after = read(form);
            assertThat(after.base()).as(name).isEqualTo(before.base()).isPresent();
            assertThat(after.cells()).as(name).isEqualTo(before.cells()).isNotEmpty();
            assertThat(after.statuses()).as(name).isEqualTo(before.statuses());
            assertThat(after.measures()).as(name).isEqualTo(before.measures());
            assertThat(after).as(name).isEqualTo(before);
        });
    }

    private static FilledForm read(byte[] form) {
        return switch (FormReader.readForm(form)) {
            case Result.Accepted<FilledForm>(FilledForm filled) -> filled;
            case Result.Refused<FilledForm> refused -> throw new AssertionError(refused.problems());
        };
    }
}
