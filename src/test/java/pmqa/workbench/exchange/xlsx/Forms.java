package pmqa.workbench.exchange.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.exchange.AssessmentReader.Assessment;
import pmqa.workbench.scoring.Answers;
import pmqa.workbench.shared.FiscalYear;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** Forms for tests, and what a reader makes of them. */
final class Forms {

    static final FiscalYear YEAR = new FiscalYear(2569);
    static final String AGENCY = "กรมตัวอย่าง";

    private static final Map<String, EditedForm> NAMED = new ConcurrentHashMap<>();

    private Forms() {}

    static byte[] empty(String catalogue, OrganizationType type) {
        return written(out -> AssessmentForm.write(Catalogues.get(catalogue), type, out));
    }

    /** A form that says who and when and nothing else; written once for each catalogue and type. */
    static EditedForm named(String catalogue, OrganizationType type) {
        return NAMED.computeIfAbsent(
                        catalogue + " " + type,
                        _ -> EditedForm.of(
                                filled(Answers.blank(catalogue, new Answers.Organization(AGENCY, type), YEAR))))
                .copy();
    }

    static byte[] filled(Answers answers) {
        Catalogue catalogue = Catalogues.get(answers.catalogue());
        return written(out -> AssessmentForm.write(catalogue, answers, out));
    }

    /** A form that carries along a text of some length, with a name for each measure. */
    static byte[] carrying(Answers answers, Random random) {
        Map<String, List<UUID>> names = new HashMap<>();
        answers.measures()
                .forEach((item, measures) -> names.put(
                        item,
                        measures.stream()
                                .map(_ -> new UUID(random.nextLong(), random.nextLong()))
                                .toList()));
        StringBuilder text = new StringBuilder();
        random.ints(60_000, 1, 0xD7FF).forEach(letter -> text.append((char) letter));
        return written(out -> AssessmentForm.write(
                Catalogues.get(answers.catalogue()),
                answers,
                new FormBase(text.toString(), names, Set.of(), new UUID(1, 2)),
                out));
    }

    interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    static byte[] written(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    static Answers accepted(byte[] workbook) {
        return switch (FormReader.read(workbook)) {
            case Result.Accepted<Assessment>(Assessment assessment) -> assessment.answers();
            case Result.Refused<Assessment>(List<Problem> problems) -> throw new AssertionError(problems);
        };
    }

    static List<Problem> problems(byte[] workbook) {
        return switch (FormReader.read(workbook)) {
            case Result.Accepted<Assessment> accepted -> throw new AssertionError("Accepted: " + accepted);
            case Result.Refused<Assessment>(List<Problem> problems) -> problems;
        };
    }
}
