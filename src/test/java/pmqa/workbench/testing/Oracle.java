package pmqa.workbench.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import pmqa.workbench.document.Value;
import pmqa.workbench.scoring.Answers;
import pmqa.workbench.scoring.Conformity.Status;
import pmqa.workbench.scoring.ItemResponse;
import pmqa.workbench.scoring.Measure;
import pmqa.workbench.scoring.Measure.Direction;
import pmqa.workbench.scoring.QuestionRatings;

/**
 * A second scorer, written from docs/scoring.md alone, to check the first one against: exact fractions, the numbers written
 * into the code, and the catalogue read only as the document that is published. It shares no line with {@code scoring}.
 */
public final class Oracle {

    private final Value.Obj catalogue;
    private final Answers answers;
    private final Map<String, Fraction> scores = new LinkedHashMap<>();
    private final Map<String, String> levels = new LinkedHashMap<>();

    /**
     * What docs/scoring.md makes of some answers.
     *
     * @param scores by node: {@code total}, {@code index}, {@code category 1}, {@code item 1.1}, {@code measure 7.1/0} (by
     *     position), {@code question 1.1-1}, {@code met LD}, {@code applicable LD}; a node without a score is absent
     * @param levels by node the code of the level that it reaches; absent below the lowest
     */
    public record Sheet(Map<String, Fraction> scores, Map<String, String> levels) {}

    private Oracle(Value.Obj catalogue, Answers answers) {
        this.catalogue = catalogue;
        this.answers = answers;
    }

    public static Sheet score(Value.Obj catalogue, Answers answers) {
        Oracle oracle = new Oracle(catalogue, answers);
        oracle.score();
        return new Sheet(oracle.scores, oracle.levels);
    }

    private void score() {
        List<Fraction> points = new ArrayList<>();
        List<Fraction> ratings = new ArrayList<>();
        long met = 0;
        long applicable = 0;
        boolean counts = list(catalogue, "categories").stream().anyMatch(category -> has(category, "requirements"));
        for (Value.Obj category : list(catalogue, "categories")) {
            String code = text(category, "code");
            if (!answers.categories().isEmpty() && !answers.categories().contains(code)) {
                continue;
            }
            if (has(category, "requirements")) {
                met += requirements(category, status -> status == Status.MET);
                applicable += requirements(category, status -> status != Status.NOT_APPLICABLE);
                scores.put("met " + code, Fraction.of(requirements(category, status -> status == Status.MET)));
                scores.put(
                        "applicable " + code,
                        Fraction.of(requirements(category, status -> status != Status.NOT_APPLICABLE)));
            } else if (anyItemHas(category, "levels")) {
                points.add(graded("category " + code, mean(category, this::levelledItem)));
            } else if (anyItemHas(category, "measureTypes")) {
                Fraction score = mean(category, this::measuredItem);
                scores.put("category " + code, score);
                if (!counts) {
                    points.add(graded("category " + code, score));
                }
            } else if (anyItemHas(category, "questions")) {
                ratings.add(rubric(category));
            }
        }
        if (counts) {
            scores.put("met total", Fraction.of(met));
            scores.put("applicable total", Fraction.of(applicable));
        } else if (ratings.isEmpty()) {
            Fraction total = graded("total", Fraction.mean(points));
            scores.put("index", total.over(Fraction.of(500)).times(Fraction.of(4)));
        } else {
            scores.put("total", Fraction.mean(ratings));
        }
    }

    /** From 300 Basic, from 400 Advance, 500 Significance. */
    private Fraction graded(String node, Fraction score) {
        scores.put(node, score);
        if (!score.isLess(Fraction.of(500))) {
            levels.put(node, "significance");
        } else if (!score.isLess(Fraction.of(400))) {
            levels.put(node, "advance");
        } else if (!score.isLess(Fraction.of(300))) {
            levels.put(node, "basic");
        }
        return score;
    }

    private interface ItemScore {
        Fraction of(Value.Obj item);
    }

    private static Fraction mean(Value.Obj category, ItemScore score) {
        return Fraction.mean(list(category, "items").stream().map(score::of).toList());
    }

    /** 300·tB/nB + [tB = nB]·100·tA/nA + [tB = nB and tA = nA]·100·tS/nS; a level without applicable boxes is complete. */
    private Fraction levelledItem(Value.Obj item) {
        String code = text(item, "code");
        Set<String> met =
                answers.responses().getOrDefault(code, ItemResponse.NONE).met();
        Fraction score = Fraction.ZERO;
        boolean allMetSoFar = true;
        for (Value.Obj level : list(item, "levels")) {
            List<String> boxes = list(level, "checkpoints").stream()
                    .filter(this::applies)
                    .map(box -> text(box, "code"))
                    .toList();
            long ticked = boxes.stream().filter(met::contains).count();
            Fraction share = boxes.isEmpty() ? Fraction.of(1) : Fraction.of(ticked, boxes.size());
            if (allMetSoFar) {
                score = score.plus(share.times(worth(level)));
            }
            allMetSoFar &= ticked == boxes.size();
            if (allMetSoFar) {
                levels.put("item " + code, text(level, "level"));
            }
        }
        scores.put("item " + code, score);
        return score;
    }

    private static Fraction worth(Value.Obj level) {
        return Fraction.of(text(level, "level").equals("basic") ? 300 : 100);
    }

    private boolean applies(Value.Obj checkpoint) {
        return !(checkpoint.members().get("appliesTo") instanceof Value.Arr(List<Value> types))
                || types.contains(new Value.Str(answers.organization().type().code()));
    }

    /** The mean over the measures that have data; a required type without a measure or without data counts 0. */
    private Fraction measuredItem(Value.Obj item) {
        String code = text(item, "code");
        List<Fraction> counted = new ArrayList<>();
        List<String> reported = new ArrayList<>();
        List<Measure> measures = answers.measures().getOrDefault(code, List.of());
        for (int i = 0; i < measures.size(); i++) {
            Optional<Fraction> points = points(measures.get(i));
            if (points.isPresent()) {
                counted.add(points.get());
                measures.get(i).type().ifPresent(reported::add);
                scores.put("measure " + code + "/" + i, points.get());
            }
        }
        list(item, "measureTypes").stream()
                .filter(type -> new Value.Bool(true).equals(type.members().get("required")))
                .filter(type -> !reported.contains(text(type, "code")))
                .forEach(_ -> counted.add(Fraction.ZERO));
        Fraction score = Fraction.mean(counted);
        scores.put("item " + code, score);
        return score;
    }

    private Optional<Fraction> points(Measure measure) {
        Double entered = measure.actuals().get(answers.fiscalYear());
        if (entered == null || measure.target().isEmpty()) {
            return Optional.empty();
        }
        boolean higher = measure.direction() == Direction.HIGHER;
        Fraction actual = Fraction.typed(entered);
        Fraction target = Fraction.typed(measure.target().getAsDouble());
        if (measure.best().isPresent()) {
            Fraction best = Fraction.typed(measure.best().getAsDouble());
            if (higher ? !actual.isLess(best) : !best.isLess(actual)) {
                return Optional.of(Fraction.of(500));
            }
        }
        if (target.equals(Fraction.ZERO)) {
            return Optional.of(Fraction.of(Fraction.ZERO.isLess(actual) ? 0 : 500));
        }
        Fraction share = Fraction.of(100).times(actual).over(target);
        return Optional.of(band(higher ? share : Fraction.of(200).minus(share)));
    }

    /** Below 100 3·p and never below 0, to 101 300, to 105 400, above 500. */
    static Fraction band(Fraction percent) {
        if (percent.isLess(Fraction.of(100))) {
            return percent.isLess(Fraction.ZERO) ? Fraction.ZERO : percent.times(Fraction.of(3));
        }
        if (!Fraction.of(101).isLess(percent)) {
            return Fraction.of(300);
        }
        return Fraction.of(Fraction.of(105).isLess(percent) ? 500 : 400);
    }

    /** Items and categories are means of their questions that have a rubric. */
    private Fraction rubric(Value.Obj category) {
        List<Fraction> all = new ArrayList<>();
        for (Value.Obj item : list(category, "items")) {
            List<Fraction> ofItem = list(item, "questions").stream()
                    .flatMap(question -> question(question).stream())
                    .toList();
            scores.put("item " + text(item, "code"), Fraction.mean(ofItem));
            all.addAll(ofItem);
        }
        Fraction rating = Fraction.mean(all);
        scores.put("category " + text(category, "code"), rating);
        return rating;
    }

    /** A dimension is the mean of its three ratings, a HOW question of its dimensions, a WHAT question of its three. */
    private Optional<Fraction> question(Value.Obj question) {
        String code = text(question, "code");
        List<Fraction> parts = new ArrayList<>();
        if (question.members().get("dimensions") instanceof Value.Obj(Map<String, Value> dimensions)) {
            dimensions.forEach((dimension, criteria) -> parts.add(Fraction.mean(
                    ratings(code, dimension, ((Value.Arr) criteria).elements().size()))));
        } else if (question.members().get("aspects") instanceof Value.Arr(List<Value> aspects)) {
            parts.addAll(ratings(code, "what", aspects.size()));
        }
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        Fraction rating = Fraction.mean(parts);
        scores.put("question " + code, rating);
        return Optional.of(rating);
    }

    private List<Fraction> ratings(String question, String prefix, int count) {
        Map<String, Integer> given =
                answers.ratings().getOrDefault(question, QuestionRatings.NONE).byCriterion();
        List<Fraction> ratings = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            ratings.add(Fraction.of(given.getOrDefault(prefix + i, 0)));
        }
        return ratings;
    }

    private long requirements(Value.Obj category, Predicate<Status> counts) {
        return list(category, "requirements").stream()
                .map(requirement -> answers.conformance().get(text(requirement, "code")))
                .map(given -> given == null ? Status.NOT_STARTED : given.status())
                .filter(counts)
                .count();
    }

    private static boolean anyItemHas(Value.Obj category, String member) {
        return list(category, "items").stream().anyMatch(item -> has(item, member));
    }

    private static boolean has(Value.Obj object, String member) {
        return object.members().containsKey(member);
    }

    private static List<Value.Obj> list(Value.Obj object, String member) {
        return object.members().get(member) instanceof Value.Arr(List<Value> elements)
                ? elements.stream().map(Value.Obj.class::cast).toList()
                : List.of();
    }

    private static String text(Value.Obj object, String member) {
        if (object.members().get(member) instanceof Value.Str(String text)) {
            return text;
        }
        throw new IllegalArgumentException("No text " + member);
    }
}
