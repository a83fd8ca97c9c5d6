package pmqa.workbench.exchange;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import pmqa.workbench.catalogue.Criterion;
import pmqa.workbench.catalogue.Question;
import pmqa.workbench.document.Node;
import pmqa.workbench.scoring.Achievement;
import pmqa.workbench.shared.LocalizedText;

/** Reads what stands beside the ratings of a question: what was done, the remarks of those who rated, and the explanation. */
final class RatingReasonReader {

    static final List<String> FIELDS = List.of("explanation", "remarks", "done");

    private static final double WHOLE = 100;

    private final Question question;
    private final Map<String, Criterion> criteria;

    RatingReasonReader(Question question) {
        this.question = question;
        this.criteria = question.criteria()
                .collect(Collectors.toMap(Criterion::code, Function.identity(), (a, _) -> a, LinkedHashMap::new));
    }

    static Optional<String> explanation(Node node) {
        return node.isObject()
                ? node.field("explanation").flatMap(Node::textOrBlank).filter(text -> !text.isBlank())
                : Optional.empty();
    }

    Map<String, String> remarks(Node node) {
        Map<String, String> remarks = new LinkedHashMap<>();
        each(
                node,
                "remarks",
                (code, remark) -> remark.textOrBlank()
                        .filter(text -> !text.isBlank())
                        .ifPresent(text -> remarks.put(code, text)));
        return remarks;
    }

    Map<String, Achievement> done(Node node) {
        Map<String, Achievement> done = new LinkedHashMap<>();
        each(node, "done", (code, achieved) -> {
            achieved.onlyFields(Set.of("issues", "steps", "percent"));
            Criterion criterion = criteria.get(code);
            if (criterion != null && achieved.isObject()) {
                done.put(
                        code,
                        new Achievement(
                                positions(
                                        achieved,
                                        "issues",
                                        question.head().issues().size()),
                                positions(achieved, "steps", criterion.steps().size()),
                                percent(achieved)));
            }
        });
        return done;
    }

    private void each(Node node, String field, BiConsumer<String, Node> read) {
        if (!node.isObject()) {
            return;
        }
        node.field(field)
                .ifPresent(members -> members.members().forEach((code, given) -> {
                    if (criteria.containsKey(code)) {
                        read.accept(code, given);
                    } else {
                        given.reportUnknown(
                                "unknown-criterion",
                                LocalizedText.of("เกณฑ์ย่อย", "sub-criterion"),
                                code,
                                criteria.keySet());
                    }
                }));
    }

    private static Set<Integer> positions(Node node, String field, int most) {
        Set<Integer> positions = new LinkedHashSet<>();
        node.field(field)
                .ifPresent(list -> list.elements()
                        .forEach(element -> element.integer().ifPresent(position -> {
                            if (position < 1 || position > most) {
                                element.report(
                                        "no-such-position",
                                        LocalizedText.of(
                                                "ไม่มีลำดับที่ " + position + " (มี " + most + " ข้อ)",
                                                "There is no number " + position + " (there are " + most + ")."),
                                        LocalizedText.of(
                                                "ใช้ลำดับตั้งแต่ 1 ตามเกณฑ์",
                                                "Count from 1, in the order of the criteria."));
                            } else {
                                positions.add(position);
                            }
                        })));
        return positions;
    }

    private static OptionalDouble percent(Node node) {
        Optional<Node> given = node.field("percent").filter(found -> !found.isNull());
        if (given.isEmpty()) {
            return OptionalDouble.empty();
        }
        OptionalDouble percent = given.get().number();
        if (percent.isPresent() && (percent.getAsDouble() < 0 || percent.getAsDouble() > WHOLE)) {
            given.get()
                    .report(
                            "not-a-percentage",
                            LocalizedText.of("ร้อยละต้องอยู่ระหว่าง 0 ถึง 100", "A percentage lies between 0 and 100."),
                            LocalizedText.of("แก้ตัวเลข หรือเอาช่องนี้ออก", "Correct the number or leave it out."));
        }
        return percent;
    }
}
