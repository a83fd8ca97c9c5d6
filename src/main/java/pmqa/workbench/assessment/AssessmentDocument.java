package pmqa.workbench.assessment;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import pmqa.workbench.assessment.AssessmentAnswers.Filled;
import pmqa.workbench.document.Documents;
import pmqa.workbench.document.Limits;
import pmqa.workbench.document.Value;
import pmqa.workbench.evidence.Citation;
import pmqa.workbench.scoring.ItemResponse;
import pmqa.workbench.scoring.Measure;
import pmqa.workbench.shared.Result;

/**
 * An assessment in the JSON shape of an assessment file (formats.md), with the version of the catalogue that it is pinned to: what a
 * snapshot keeps. A measure without a target is left out: it has no data and a finished file has none of them.
 */
final class AssessmentDocument {

    private AssessmentDocument() {}

    static Value.Obj of(Filled filled) {
        return of(filled, Map.of());
    }

    /** Evidence is a member only where some is cited: a snapshot without any reads as it always did. */
    static Value.Obj of(Filled filled, Map<String, List<Citation>> citations) {
        Map<String, Value> members = new LinkedHashMap<>();
        members.put("catalogue", text(filled.catalogue().id()));
        members.put("catalogueVersion", text(filled.catalogue().version()));
        members.put(
                "organization",
                new Value.Obj(Map.of(
                        "name", text(filled.organization().nameTh()),
                        "type", text(filled.organization().type().code()),
                        "code", text(filled.organization().code()))));
        members.put(
                "fiscalYear",
                new Value.Num(BigDecimal.valueOf(filled.cycle().fiscalYear().buddhist())));
        if (!filled.assessment().categories().isEmpty()) {
            members.put("categories", texts(filled.assessment().categories()));
        }
        members.put("profile", texts(filled.answers().profile()));
        Map<String, Value> responses = new TreeMap<>();
        filled.answers().responses().forEach((item, response) -> responses.put(item, response(response)));
        members.put("responses", new Value.Obj(responses));
        Map<String, Value> measures = new TreeMap<>();
        filled.answers()
                .measures()
                .forEach((item, list) -> measures.put(
                        item,
                        new Value.Arr(list.stream()
                                .filter(measure -> measure.target().isPresent())
                                .map(AssessmentDocument::measure)
                                .toList())));
        members.put("measures", new Value.Obj(measures));
        if (!citations.isEmpty()) {
            members.put("evidence", PinnedEvidence.write(citations));
        }
        members.put("ratings", RubricDocument.ratings(filled));
        members.put("conformance", RubricDocument.conformance(filled));
        return new Value.Obj(members);
    }

    private static Value response(ItemResponse response) {
        Map<String, Value> members = new TreeMap<>();
        members.put("met", texts(List.copyOf(new TreeSet<>(response.met()))));
        members.put("notes", texts(response.notes()));
        members.put("explanations", texts(response.explanations()));
        if (!response.results().isEmpty()) {
            members.put("results", texts(response.results())); // A submission without any keeps the hash that it had.
        }
        return new Value.Obj(members);
    }

    private static Value measure(Measure measure) {
        byte[] json = MeasureJson.write(measure).getBytes(StandardCharsets.UTF_8);
        return switch (Documents.readJson(json, Limits.ASSESSMENT)) {
            case Result.Accepted<Value>(Value value) -> value;
            case Result.Refused<Value> refused ->
                throw new IllegalStateException(
                        refused.problems().getFirst().message().en());
        };
    }

    static Value text(String text) {
        return new Value.Str(text);
    }

    private static Value texts(List<String> texts) {
        return new Value.Arr(texts.stream().map(AssessmentDocument::text).toList());
    }

    static Value texts(Map<String, String> texts) {
        Map<String, Value> members = new TreeMap<>();
        texts.forEach((name, text) -> members.put(name, text(text)));
        return new Value.Obj(members);
    }
}
