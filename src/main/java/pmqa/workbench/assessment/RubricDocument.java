package pmqa.workbench.assessment;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import pmqa.workbench.assessment.AssessmentAnswers.Filled;
import pmqa.workbench.catalogue.Criterion;
import pmqa.workbench.catalogue.Question;
import pmqa.workbench.document.Value;
import pmqa.workbench.scoring.Achievement;
import pmqa.workbench.scoring.Conformity;
import pmqa.workbench.scoring.QuestionRatings;
import pmqa.workbench.shared.Figures;

/** The members {@code ratings} and {@code conformance} of an assessment file (formats.md); empty where the catalogue has none. */
final class RubricDocument {

    private RubricDocument() {}

    static Value ratings(Filled filled) {
        Map<String, Value> members = new TreeMap<>();
        filled.catalogue().questions().forEach(question -> {
            QuestionRatings given = filled.answers().ratings().get(question.code());
            if (given != null) {
                members.put(question.code(), ratings(question, given));
            }
        });
        return new Value.Obj(members);
    }

    private static Value ratings(Question question, QuestionRatings given) {
        Map<String, Value> members = new LinkedHashMap<>();
        switch (question) {
            case Question.How how ->
                how.dimensions().forEach((dimension, criteria) -> members.put(dimension, ratings(criteria, given)));
            case Question.What what -> members.put("what", ratings(what.aspects(), given));
            case Question.TitleOnly _ -> {
                // Nothing can be said of it.
            }
        }
        given.explanation().ifPresent(text -> members.put("explanation", AssessmentDocument.text(text)));
        if (!given.remarks().isEmpty()) {
            members.put("remarks", AssessmentDocument.texts(given.remarks()));
        }
        if (!given.done().isEmpty()) {
            Map<String, Value> done = new TreeMap<>();
            given.done().forEach((criterion, achieved) -> done.put(criterion, done(achieved)));
            members.put("done", new Value.Obj(done));
        }
        return new Value.Obj(members);
    }

    /** In the order of the sub-criteria; null for one that is not rated. */
    private static Value ratings(List<Criterion> criteria, QuestionRatings given) {
        return new Value.Arr(criteria.stream()
                .map(criterion -> {
                    Integer rating = given.byCriterion().get(criterion.code());
                    return rating == null ? new Value.Null() : number(rating);
                })
                .toList());
    }

    private static Value done(Achievement achieved) {
        Map<String, Value> members = new LinkedHashMap<>();
        members.put("issues", positions(achieved.issues()));
        members.put("steps", positions(achieved.steps()));
        achieved.percent()
                .ifPresent(percent -> members.put("percent", new Value.Num(new BigDecimal(Figures.plain(percent)))));
        return new Value.Obj(members);
    }

    private static Value positions(java.util.Set<Integer> positions) {
        return new Value.Arr(
                new TreeSet<>(positions).stream().map(RubricDocument::number).toList());
    }

    private static Value number(int number) {
        return new Value.Num(BigDecimal.valueOf(number));
    }

    static Value conformance(Filled filled) {
        Map<String, Value> members = new TreeMap<>();
        filled.answers().conformance().forEach((code, conformity) -> members.put(code, conformity(conformity)));
        return new Value.Obj(members);
    }

    private static Value conformity(Conformity conformity) {
        Map<String, Value> members = new LinkedHashMap<>();
        members.put("status", AssessmentDocument.text(conformity.status().code()));
        conformity.reason().ifPresent(reason -> members.put("reason", AssessmentDocument.text(reason)));
        conformity.explanation().ifPresent(text -> members.put("explanation", AssessmentDocument.text(text)));
        return new Value.Obj(members);
    }
}
