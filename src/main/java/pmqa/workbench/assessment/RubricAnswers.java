package pmqa.workbench.assessment;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Criterion;
import pmqa.workbench.catalogue.Question;
import pmqa.workbench.scoring.Achievement;
import pmqa.workbench.scoring.QuestionRatings;

/** The answers of rubric questions as rows: their keys, and what the rows say together. */
public final class RubricAnswers {

    private RubricAnswers() {}

    /** A sub-criterion with the question to which it belongs. */
    public record Place(Question question, Criterion criterion) {
        /** {@code 1.1-1-A1}, the key of its rating and of the remark on it. */
        public String key() {
            return RubricAnswers.key(question, criterion);
        }
    }

    /** The key of a rating and of the remark on it. */
    public static String key(Question question, Criterion criterion) {
        return question.code() + "-" + criterion.code();
    }

    /** The key of an issue that is covered; positions from 1. */
    public static String issueKey(Question question, Criterion criterion, int position) {
        return key(question, criterion) + "-issue-" + position;
    }

    /** The key of a step that is done; positions from 1. */
    public static String stepKey(Question question, Criterion criterion, int position) {
        return key(question, criterion) + "-step-" + position;
    }

    /** The key of the percentage that is reached. */
    public static String percentKey(Question question, Criterion criterion) {
        return key(question, criterion) + "-percent";
    }

    /** The sub-criterion that a key names, or to which what it names belongs. */
    public static Optional<Place> place(Catalogue catalogue, String key) {
        return question(catalogue, key)
                .flatMap(question -> question.criteria()
                        .map(criterion -> new Place(question, criterion))
                        .filter(place -> key.equals(place.key()) || key.startsWith(place.key() + "-"))
                        .findFirst());
    }

    /** The question that a key names, or to which what it names belongs. */
    public static Optional<Question> question(Catalogue catalogue, String key) {
        return catalogue
                .questions()
                .filter(question -> key.equals(question.code()) || key.startsWith(question.code() + "-"))
                .findFirst();
    }

    /** Every key under which something can be said to be done for a sub-criterion, the percentage apart. */
    static boolean isTick(Place place, String key) {
        return positions(place.question().head().issues())
                        .anyMatch(position -> key.equals(issueKey(place.question(), place.criterion(), position)))
                || positions(place.criterion().steps())
                        .anyMatch(position -> key.equals(stepKey(place.question(), place.criterion(), position)));
    }

    private static IntStream positions(List<String> list) {
        return IntStream.rangeClosed(1, list.size());
    }

    /** What rows say was done for a sub-criterion. */
    public static Achievement done(Map<AnswerKey, StoredAnswer> rows, Question question, Criterion criterion) {
        return new Achievement(
                ticked(rows, question.head().issues(), position -> issueKey(question, criterion, position)),
                ticked(rows, criterion.steps(), position -> stepKey(question, criterion, position)),
                value(rows, AnswerKind.ACHIEVEMENT, percentKey(question, criterion))
                        .map(text -> OptionalDouble.of(Double.parseDouble(text)))
                        .orElse(OptionalDouble.empty()));
    }

    private static Set<Integer> ticked(
            Map<AnswerKey, StoredAnswer> rows, List<String> list, java.util.function.IntFunction<String> key) {
        return positions(list)
                .filter(position -> value(rows, AnswerKind.ACHIEVEMENT, key.apply(position))
                        .filter("true"::equals)
                        .isPresent())
                .boxed()
                .collect(Collectors.toSet());
    }

    /** Every question of which something was said. */
    static Map<String, QuestionRatings> of(Catalogue catalogue, Map<AnswerKey, StoredAnswer> rows) {
        Map<String, QuestionRatings> ratings = new LinkedHashMap<>();
        catalogue.questions().forEach(question -> {
            QuestionRatings given = of(question, rows);
            if (!given.equals(QuestionRatings.NONE)) {
                ratings.put(question.code(), given);
            }
        });
        return ratings;
    }

    private static QuestionRatings of(Question question, Map<AnswerKey, StoredAnswer> rows) {
        Map<String, Integer> byCriterion = new HashMap<>();
        Map<String, Achievement> done = new HashMap<>();
        Map<String, String> remarks = new HashMap<>();
        question.criteria().forEach(criterion -> {
            String key = key(question, criterion);
            value(rows, AnswerKind.RATING, key)
                    .ifPresent(rating -> byCriterion.put(criterion.code(), Integer.valueOf(rating)));
            Achievement achieved = done(rows, question, criterion);
            if (!achieved.isNothing()) {
                done.put(criterion.code(), achieved);
            }
            value(rows, AnswerKind.NOTE, key).ifPresent(remark -> remarks.put(criterion.code(), remark));
        });
        return new QuestionRatings(byCriterion, done, remarks, value(rows, AnswerKind.EXPLANATION, question.code()));
    }

    private static Optional<String> value(Map<AnswerKey, StoredAnswer> rows, AnswerKind kind, String key) {
        return Optional.ofNullable(rows.get(new AnswerKey(kind, key)))
                .flatMap(StoredAnswer::value)
                .filter(text -> !text.isBlank());
    }

    /** The rows that a filled question makes. */
    static Map<AnswerKey, String> rows(Question question, QuestionRatings given) {
        Map<AnswerKey, String> rows = new LinkedHashMap<>();
        question.criteria().forEach(criterion -> {
            String key = key(question, criterion);
            Integer rating = given.byCriterion().get(criterion.code());
            if (rating != null) {
                rows.put(new AnswerKey(AnswerKind.RATING, key), rating.toString());
            }
            String remark = given.remarks().get(criterion.code());
            if (remark != null) {
                rows.put(new AnswerKey(AnswerKind.NOTE, key), remark);
            }
            Achievement done = given.done().getOrDefault(criterion.code(), Achievement.NOTHING);
            done.issues().stream()
                    .sorted()
                    .forEach(position -> rows.put(tick(issueKey(question, criterion, position)), "true"));
            done.steps().stream()
                    .sorted()
                    .forEach(position -> rows.put(tick(stepKey(question, criterion, position)), "true"));
            done.percent()
                    .ifPresent(percent -> rows.put(
                            tick(percentKey(question, criterion)), pmqa.workbench.shared.Figures.plain(percent)));
        });
        given.explanation().ifPresent(text -> rows.put(new AnswerKey(AnswerKind.EXPLANATION, question.code()), text));
        return rows;
    }

    private static AnswerKey tick(String key) {
        return new AnswerKey(AnswerKind.ACHIEVEMENT, key);
    }
}
