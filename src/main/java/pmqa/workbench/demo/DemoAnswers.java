package pmqa.workbench.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pmqa.workbench.document.Documents;
import pmqa.workbench.document.Limits;
import pmqa.workbench.exchange.AssessmentReader;
import pmqa.workbench.scoring.Answers;
import pmqa.workbench.scoring.ItemResponse;
import pmqa.workbench.scoring.Measure;
import pmqa.workbench.shared.FiscalYear;
import pmqa.workbench.shared.Result;

/** What the demo's agencies answered over the years, made from the shipped example assessments. */
@Component
class DemoAnswers {

    private static final String FIRST_DEPARTMENT = "department-2569";

    /** How far the department had come. */
    enum Story {
        TWO_YEARS_AGO,
        LAST_YEAR,
        THIS_YEAR
    }

    /** The answers of a year; this year begins with what is carried over from last year. */
    Optional<Answers> of(Story story, FiscalYear year) {
        return switch (story) {
            case TWO_YEARS_AGO -> Optional.of(shifted(example(FIRST_DEPARTMENT), year, true));
            case LAST_YEAR -> Optional.of(shifted(example(FIRST_DEPARTMENT), year, false));
            case THIS_YEAR -> Optional.empty();
        };
    }

    /** An example by other criteria, as if it were of that year. */
    Answers example(String name, FiscalYear year) {
        return shifted(example(name), year, false);
    }

    private static Answers example(String name) {
        String path = "/examples/" + name + ".json";
        try (@Nullable InputStream in = DemoAnswers.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("The example " + path + " is missing");
            }
            return switch (Documents.readJson(in.readAllBytes(), Limits.ASSESSMENT)
                    .flatMap(new AssessmentReader()::read)) {
                case Result.Accepted<AssessmentReader.Assessment>(AssessmentReader.Assessment assessment) ->
                    assessment.answers();
                case Result.Refused<AssessmentReader.Assessment> refused ->
                    throw new IllegalStateException("The example is broken: "
                            + refused.problems().getFirst().message().en());
            };
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + path, unreadable);
        }
    }

    /** The same answers in another year; a weaker year has no boxes of the highest level. */
    private static Answers shifted(Answers example, FiscalYear year, boolean weaker) {
        int shift = year.buddhist() - example.fiscalYear().buddhist();
        Map<String, ItemResponse> responses = new HashMap<>();
        example.responses().forEach((item, response) -> responses.put(item, weaker ? weakened(response) : response));
        Map<String, List<Measure>> measures = new HashMap<>();
        example.measures()
                .forEach((item, list) -> measures.put(
                        item,
                        list.stream().map(measure -> shifted(measure, shift)).toList()));
        return new Answers(
                example.catalogue(),
                example.organization(),
                year,
                example.categories(),
                example.profile(),
                responses,
                measures,
                example.ratings(),
                example.conformance());
    }

    private static ItemResponse weakened(ItemResponse response) {
        Set<String> met = new HashSet<>(response.met());
        met.removeIf(code -> code.contains("S"));
        Map<String, String> explanations = new HashMap<>(response.explanations());
        explanations.remove("significance");
        Map<String, String> notes = new HashMap<>(response.notes());
        notes.keySet().retainAll(met);
        return new ItemResponse(met, notes, explanations);
    }

    private static Measure shifted(Measure measure, int shift) {
        TreeMap<FiscalYear, Double> actuals = new TreeMap<>();
        measure.actuals().forEach((year, value) -> actuals.put(new FiscalYear(year.buddhist() + shift), value));
        return measure.with(actuals);
    }
}
