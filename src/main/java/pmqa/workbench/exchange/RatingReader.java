package pmqa.workbench.exchange;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Criterion;
import pmqa.workbench.catalogue.Question;
import pmqa.workbench.document.Node;
import pmqa.workbench.scoring.QuestionRatings;
import pmqa.workbench.shared.LocalizedText;

/**
 * Reads {@code ratings}: for each rubric question the ratings of its dimensions, or of its aspects under {@code what}, and beside them why they
 * are what they are.
 */
final class RatingReader {

    private static final String WHAT = "what";

    private final Map<String, Question> questions;

    RatingReader(Catalogue catalogue) {
        this.questions = catalogue
                .questions()
                .collect(Collectors.toMap(Question::code, Function.identity(), (a, _) -> a, LinkedHashMap::new));
    }

    Map<String, QuestionRatings> read(Node root) {
        Map<String, QuestionRatings> ratings = new LinkedHashMap<>();
        root.field("ratings")
                .ifPresent(node -> node.members().forEach((code, given) -> {
                    Question question = questions.get(code);
                    if (question == null) {
                        given.reportUnknown(
                                "unknown-question", LocalizedText.of("คำถาม", "question"), code, questions.keySet());
                    } else {
                        ratings.put(code, ratings(given, question));
                    }
                }));
        return ratings;
    }

    private static QuestionRatings ratings(Node node, Question question) {
        Map<String, List<Criterion>> groups = switch (question) {
            case Question.How how -> how.dimensions();
            case Question.What what -> Map.of(WHAT, what.aspects());
            case Question.TitleOnly _ -> Map.of();
        };
        if (groups.isEmpty()) {
            node.report(
                    "no-rubric",
                    LocalizedText.of(
                            "คำถาม " + question.code() + " ไม่มีเกณฑ์ให้คะแนนในเอกสารต้นทาง",
                            "Question " + question.code() + " has no rubric in the source."),
                    LocalizedText.of("เอาคำถามนี้ออก", "Leave it out."));
            return QuestionRatings.NONE;
        }
        Map<String, Integer> byCriterion = new LinkedHashMap<>();
        Set<String> fields = new LinkedHashSet<>(groups.keySet());
        fields.addAll(RatingReasonReader.FIELDS);
        node.onlyFields(fields);
        Map<String, Node> given = node.isObject() ? node.members() : Map.of();
        given.forEach((group, list) -> {
            List<Criterion> criteria = groups.getOrDefault(group, List.of());
            if (!criteria.isEmpty()) {
                rate(list, question, group, criteria, byCriterion);
            }
        });
        RatingReasonReader reasons = new RatingReasonReader(question);
        return new QuestionRatings(
                byCriterion, reasons.done(node), reasons.remarks(node), RatingReasonReader.explanation(node));
    }

    private static void rate(
            Node list, Question question, String group, List<Criterion> criteria, Map<String, Integer> byCriterion) {
        List<Node> elements = list.elements();
        if (elements.size() > criteria.size()) {
            list.report(
                    "too-many-ratings",
                    LocalizedText.of(
                            question.code() + " " + group + " มีค่าคะแนน " + elements.size() + " ค่า แต่มีเพียง "
                                    + criteria.size() + " เกณฑ์ย่อย",
                            question.code() + " " + group + " has " + elements.size() + " ratings but only "
                                    + criteria.size() + " sub-criteria."),
                    LocalizedText.of(
                            "ใส่ค่าคะแนนตามลำดับเกณฑ์ย่อย ใช้ null สำหรับข้อที่ยังไม่ให้คะแนน",
                            "Give one for each in order; null for one that is not rated yet."));
        }
        for (int i = 0; i < Math.min(elements.size(), criteria.size()); i++) {
            Node element = elements.get(i);
            Criterion criterion = criteria.get(i);
            if (!element.isNull()) {
                element.integer()
                        .filter(rating -> isAllowed(element, criterion, question, rating))
                        .ifPresent(rating -> byCriterion.put(criterion.code(), rating));
            }
        }
    }

    private static boolean isAllowed(Node node, Criterion criterion, Question question, int rating) {
        if (criterion.allows(rating)) {
            return true;
        }
        String allowed =
                criterion.descriptors().keySet().stream().map(String::valueOf).collect(Collectors.joining(", "));
        node.report(
                "rating-without-descriptor",
                LocalizedText.of(
                        question.code() + " " + criterion.code() + " ไม่มีคำอธิบายสำหรับค่าคะแนน " + rating,
                        question.code() + " " + criterion.code() + " has no descriptor for the rating " + rating + "."),
                LocalizedText.of("เลือกจาก " + allowed, "Choose from " + allowed + "."));
        return false;
    }
}
