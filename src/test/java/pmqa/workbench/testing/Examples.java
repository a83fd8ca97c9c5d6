package pmqa.workbench.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import pmqa.workbench.document.Documents;
import pmqa.workbench.document.Limits;
import pmqa.workbench.document.Value;
import pmqa.workbench.exchange.AssessmentReader;
import pmqa.workbench.exchange.AssessmentReader.Assessment;
import pmqa.workbench.scoring.ScoreSheet;
import pmqa.workbench.scoring.Scorer;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** The filled assessments of {@code examples/}. */
public final class Examples {

    /** One for each catalogue. */
    public static final List<String> NAMES =
            List.of("department-2569.json", "department-form1-2569.json", "province-2569.json", "department-2551.json");

    private Examples() {}

    public static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(Path.of("examples", name));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    public static Value.Obj document(String name) {
        return (Value.Obj) accepted(Documents.readJson(bytes(name), Limits.ASSESSMENT));
    }

    public static Assessment assessment(String name) {
        return accepted(new AssessmentReader().read(document(name)));
    }

    public static ScoreSheet sheet(String name) {
        Assessment assessment = assessment(name);
        return Scorer.score(assessment.catalogue(), assessment.answers());
    }

    private static <T> T accepted(Result<T> result) {
        return switch (result) {
            case Result.Accepted<T>(T value) -> value;
            case Result.Refused<T>(List<Problem> problems) -> throw new AssertionError(problems);
        };
    }
}
