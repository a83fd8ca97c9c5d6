package pmqa.workbench.exchange.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.scoring.Answers;
import pmqa.workbench.shared.Result;
import pmqa.workbench.testing.RandomAnswers;

/** Forms that LibreOffice has opened and saved again, as many agencies will. */
@Tag("slow")
class LibreOfficeRoundTripTests {

    private static final int FORMS_OF_EACH_CATALOGUE = 4;
    private static final int MOST_MINUTES = 5;

    @Test
    void a_form_saved_by_libreoffice_gives_the_same_answers(@TempDir Path folder)
            throws IOException, InterruptedException {
        Optional<Path> office = office();
        assumeTrue(
                office.isPresent(),
                "LibreOffice is not installed, so saving with it was not tried: apt-get install libreoffice-calc-nogui");
        Map<Path, Answers> forms = new LinkedHashMap<>();
        for (String id : Catalogues.IDS) {
            for (int i = 0; i < FORMS_OF_EACH_CATALOGUE; i++) {
                Answers answers = RandomAnswers.of(Catalogues.get(id), new Random(i));
                forms.put(Files.write(folder.resolve(id + "_" + i + ".xlsx"), Forms.filled(answers)), answers);
            }
        }

        List<Path> carrying = new ArrayList<>();
        for (String id : Catalogues.IDS) {
            Answers answers = RandomAnswers.of(Catalogues.get(id), new Random(11));
            carrying.add(Files.write(folder.resolve(id + "_carrying.xlsx"), Forms.carrying(answers, new Random(12))));
        }
        List<Path> all = new ArrayList<>(forms.keySet());
        all.addAll(carrying);

        Path saved = save(office.orElseThrow(), all, folder);

        for (Path form : carrying) {
            assertThat(FormReader.readForm(Files.readAllBytes(saved.resolve(form.getFileName()))))
                    .as("cell by cell, and what is carried along: %s", form)
                    .isEqualTo(FormReader.readForm(Files.readAllBytes(form)))
                    .isInstanceOf(Result.Accepted.class);
        }

        for (Map.Entry<Path, Answers> form : forms.entrySet()) {
            byte[] workbook = Files.readAllBytes(saved.resolve(form.getKey().getFileName()));
            assertThat(Forms.accepted(workbook)).as(form.getKey().toString()).isEqualTo(form.getValue());
        }
    }

    private static Optional<Path> office() {
        String path = System.getenv("PATH");
        return Stream.of((path == null ? "" : path).split(File.pathSeparator, -1))
                .flatMap(folder -> Stream.of("soffice", "libreoffice").map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** With a profile of its own: a running LibreOffice would otherwise take the work and answer before it is done. */
    private static Path save(Path office, Iterable<Path> forms, Path folder) throws IOException, InterruptedException {
        Path saved = folder.resolve("saved");
        List<String> command = new ArrayList<>(List.of(
                office.toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "xlsx:Calc MS Excel 2007 XML",
                "--outdir",
                saved.toString()));
        forms.forEach(form -> command.add(form.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        try {
            assertThat(process.waitFor(MOST_MINUTES, TimeUnit.MINUTES))
                    .as("LibreOffice is done after %d minutes", MOST_MINUTES)
                    .isTrue();
        } finally {
            process.destroy();
        }
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("log")))
                .isZero();
        return saved;
    }
}
