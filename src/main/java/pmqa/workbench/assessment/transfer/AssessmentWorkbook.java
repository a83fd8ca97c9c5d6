package pmqa.workbench.assessment.transfer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import pmqa.workbench.assessment.AnswerKey;
import pmqa.workbench.assessment.AnswerKind;
import pmqa.workbench.assessment.AssessmentAnswers.Filled;
import pmqa.workbench.assessment.ConformanceValues;
import pmqa.workbench.assessment.MeasureValues;
import pmqa.workbench.document.JsonWriter;
import pmqa.workbench.document.Value;
import pmqa.workbench.exchange.xlsx.AssessmentForm;
import pmqa.workbench.exchange.xlsx.FormBase;
import pmqa.workbench.scoring.Answers;
import pmqa.workbench.scoring.Conformity;
import pmqa.workbench.scoring.ItemResponse;
import pmqa.workbench.scoring.Measure;
import pmqa.workbench.scoring.QuestionRatings;

/** An assessment as an Excel form that finds its way back: it carries along what every answer was, and its version. */
@Component
public class AssessmentWorkbook {

    /** What a cell holds, in UTF-16 units. */
    private static final int LONGEST_CELL = 32_767;

    private final MeasureValues measures;
    private final Clock clock;

    AssessmentWorkbook(MeasureValues measures, Clock clock) {
        this.measures = measures;
        this.clock = clock;
    }

    /** The form. A text that no cell can hold is replaced by a sentence that says so; importing that sentence changes nothing. */
    public byte[] write(Filled filled, String person) {
        SortedMap<String, Measure> byKey = measures.of(filled);
        Map<String, List<UUID>> ids = new TreeMap<>();
        byKey.keySet().forEach(key -> {
            int slash = key.indexOf('/');
            ids.computeIfAbsent(key.substring(0, slash), _ -> new ArrayList<>())
                    .add(UUID.fromString(key.substring(slash + 1)));
        });
        Answers answers = fitting(filled.answers());
        String base = base(filled, byKey, person);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            AssessmentForm.write(
                    filled.catalogue(), answers, new FormBase(base, ids, unstated(filled), UUID.randomUUID()), out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private String base(Filled filled, SortedMap<String, Measure> readable, String person) {
        Map<AnswerKey, String> texts = new LinkedHashMap<>();
        Map<String, Value> versions = new TreeMap<>();
        filled.rows().forEach((key, row) -> {
            boolean shown = key.kind() != AnswerKind.STATE
                    && (key.kind() != AnswerKind.MEASURE || readable.containsKey(key.key()));
            if (shown) {
                String text = row.value().orElse("");
                texts.put(key, fitting(key.kind(), text));
                versions.put(key.subject(), new Value.Num(BigDecimal.valueOf(row.version())));
            }
        });
        Map<String, Value> members = new LinkedHashMap<>();
        members.put("assessment", new Value.Str(filled.assessment().id().toString()));
        members.put("organization", new Value.Str(filled.organization().nameTh()));
        members.put("fiscalYear", new Value.Str(filled.cycle().fiscalYear().toString()));
        members.put(
                "exportedAt",
                new Value.Str(clock.instant().truncatedTo(ChronoUnit.SECONDS).toString()));
        members.put("exportedBy", new Value.Str(person));
        members.put("answers", OfferJson.texts(texts));
        members.put("versions", new Value.Obj(versions));
        return JsonWriter.toString(new Value.Obj(members), JsonWriter.Layout.ONE_LINE);
    }

    /** What was explained or declared done and was given no status. */
    private static Set<String> unstated(Filled filled) {
        return filled.answers().conformance().keySet().stream()
                .filter(code -> ConformanceValues.stated(filled, code).isEmpty())
                .collect(Collectors.toSet());
    }

    /** As the cells of the form will hold it. */
    private static String fitting(AnswerKind kind, String text) {
        return switch (kind) {
            case MEASURE -> text;
            case CONFORMANCE ->
                ConformanceValues.stated(text)
                        .map(stated -> ConformanceValues.write(stated.status(), fitting(stated.reason())))
                        .orElse(text);
            case CHECKPOINT, NOTE, EXPLANATION, RESULT, PROFILE, STATE, RATING, ACHIEVEMENT -> fitting(text);
        };
    }

    private static Answers fitting(Answers answers) {
        Map<String, ItemResponse> responses = new LinkedHashMap<>();
        answers.responses()
                .forEach((item, response) -> responses.put(
                        item,
                        new ItemResponse(
                                response.met(),
                                fitting(response.notes()),
                                fitting(response.explanations()),
                                fitting(response.results()))));
        Map<String, QuestionRatings> ratings = new LinkedHashMap<>();
        answers.ratings()
                .forEach((question, given) -> ratings.put(
                        question,
                        new QuestionRatings(
                                given.byCriterion(),
                                given.done(),
                                fitting(given.remarks()),
                                given.explanation().map(AssessmentWorkbook::fitting))));
        Map<String, Conformity> conformance = new LinkedHashMap<>();
        answers.conformance()
                .forEach((requirement, given) -> conformance.put(
                        requirement,
                        new Conformity(
                                given.status(),
                                given.reason().map(AssessmentWorkbook::fitting),
                                given.explanation().map(AssessmentWorkbook::fitting))));
        return new Answers(
                answers.catalogue(),
                answers.organization(),
                answers.fiscalYear(),
                answers.categories(),
                fitting(answers.profile()),
                responses,
                answers.measures(),
                ratings,
                conformance);
    }

    private static Map<String, String> fitting(Map<String, String> texts) {
        Map<String, String> fitting = new LinkedHashMap<>();
        texts.forEach((key, text) -> fitting.put(key, fitting(text)));
        return fitting;
    }

    private static String fitting(String text) {
        return text.length() <= LONGEST_CELL
                ? text
                : "[ข้อความนี้ยาว " + text.length()
                        + " ตัวอักษร เกินกว่าที่ช่องของ Excel รับได้ โปรดแก้ไขในระบบ ช่องนี้ไม่ต้องแก้]";
    }
}
