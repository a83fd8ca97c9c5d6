package pmqa.workbench.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.catalogue.Checkpoint;
import pmqa.workbench.catalogue.Checkpoint.Kind;
import pmqa.workbench.catalogue.ItemLevel;
import pmqa.workbench.catalogue.LevelItem;
import pmqa.workbench.catalogue.MeasureItem;
import pmqa.workbench.catalogue.MeasureType;
import pmqa.workbench.catalogue.ScoringRule;
import pmqa.workbench.catalogue.ScoringRule.AttainmentBands;
import pmqa.workbench.catalogue.ScoringRule.LevelGatedBoxes;
import pmqa.workbench.catalogue.Totals;
import pmqa.workbench.shared.OrganizationType;

/**
 * A catalogue of points, compiled for one type of organisation: it gives the scores of {@link Scorer} without their
 * derivation, hundreds of thousands in a second, as the roll-up of a whole country needs them. Immutable, for any number of
 * threads.
 */
public final class ScoringPlan {

    /*
     * How it works. Whatever can be answered with yes or no – a category is assessed, a box is met, a measure type has data –
     * is numbered when the plan is made, and packed answers hold one bit for each number. Numbers follow the catalogue, so the
     * boxes of a level lie side by side, in one word or two. What the tree scorer finds by looking up codes is then a count:
     *
     *     row      … 1 1 0 1 1 1 1 0 0 1 …
     *     mask     … 0 1 1 1 1 1 0 0 0 0 …     the process boxes of one level
     *     met      bitCount(row & mask) = 4 of 5
     *
     * A box that does not apply to the type of organisation gets no number, so it is in no mask and never counted. Measures
     * keep their figures in arrays, item by item; those without data are left out when answers are packed. Shares, points and
     * means come from LevelGate, Attainment and Means, as they do in the tree scorer: there is one formula.
     */

    private final Catalogue catalogue;
    private final OrganizationType organizationType;
    private final List<CategoryPlan> categories = new ArrayList<>();
    private final List<String> nodes = new ArrayList<>();

    /** Item code → box or measure type → number. */
    private final Map<String, Map<String, Integer>> numbers = new HashMap<>();

    private final List<String> measuredItems = new ArrayList<>();
    private int size;

    private record CategoryPlan(String code, int number, List<ItemPlan> items) {
        double score(PackedAnswers answers) {
            double sum = 0;
            for (ItemPlan item : items) {
                sum += item.score(answers);
            }
            return Means.of(sum, items.size());
        }
    }

    private ScoringPlan(Catalogue catalogue, OrganizationType organizationType) {
        this.catalogue = catalogue;
        this.organizationType = organizationType;
        if (catalogue.scoring().totals().method() != Totals.Method.MEAN_OF_CATEGORIES) {
            throw withoutPoints();
        }
        for (Category category : catalogue.scoredCategories()) {
            nodes.add(category.code());
            int number = size++;
            List<ItemPlan> items = switch (category) {
                case Category.Process process ->
                    process.items().stream().map(this::levelled).toList();
                case Category.Results results ->
                    results.items().stream().map(this::measured).toList();
                case Category.Rubric _, Category.Requirements _, Category.Profile _ -> throw withoutPoints();
            };
            categories.add(new CategoryPlan(category.code(), number, items));
        }
    }

    /**
     * The plan of a catalogue whose total is a mean of points.
     *
     * @throws IllegalArgumentException if its total is something else
     */
    public static ScoringPlan of(Catalogue catalogue, OrganizationType organizationType) {
        return new ScoringPlan(catalogue, organizationType);
    }

    /**
     * These answers as this plan needs them. Like the scorer it assumes that they fit the catalogue; what the catalogue does
     * not know is left out.
     *
     * @throws IllegalArgumentException if they are for another catalogue or by another type of organisation
     */
    public PackedAnswers pack(Answers answers) {
        if (!answers.catalogue().equals(catalogue.id())
                || answers.organization().type() != organizationType) {
            throw new IllegalArgumentException("Answers for " + answers.catalogue() + " by a "
                    + answers.organization().type().code() + " do not fit the plan of " + catalogue.id() + " for a "
                    + organizationType.code());
        }
        long[] row = new long[Math.ceilDiv(size, Long.SIZE)];
        for (CategoryPlan category : categories) {
            if (answers.covers(category.code())) {
                set(row, category.number());
            }
        }
        answers.responses().forEach((item, response) -> response.met().forEach(box -> set(row, number(item, box))));
        List<List<Measure>> measures = new ArrayList<>();
        for (String item : measuredItems) {
            List<Measure> withData = answers.measures().getOrDefault(item, List.of()).stream()
                    .filter(measure -> measure.hasData(answers.fiscalYear()))
                    .toList();
            withData.forEach(measure -> measure.type().ifPresent(type -> set(row, number(item, type))));
            measures.add(withData);
        }
        return new PackedAnswers(this, row, measures, answers.fiscalYear());
    }

    /**
     * The total over the categories that are assessed, 0 to the points of the highest level, full precision: what
     * {@link TotalResult.Points} of the same answers holds. Allocates nothing.
     *
     * @throws IllegalArgumentException if another plan has packed them
     */
    public double total(PackedAnswers answers) {
        checkOwn(answers);
        double sum = 0;
        int assessed = 0;
        for (CategoryPlan category : categories) {
            if (answers.isSet(category.number())) {
                sum += category.score(answers);
                assessed++;
            }
        }
        return Means.of(sum, assessed);
    }

    /** The codes of what {@link #scores} gives: each scored category, followed by its items, in the catalogue's order. */
    public List<String> nodes() {
        return List.copyOf(nodes);
    }

    /**
     * Fills in the score of every category and item, in the order of {@link #nodes()}; NaN for what is not assessed.
     * Allocates nothing.
     *
     * @param scores at least as long as {@link #nodes()}
     * @throws IllegalArgumentException if another plan has packed them
     */
    public void scores(PackedAnswers answers, double[] scores) {
        checkOwn(answers);
        int next = 0;
        for (CategoryPlan category : categories) {
            boolean assessed = answers.isSet(category.number());
            int own = next++;
            double sum = 0;
            for (ItemPlan item : category.items()) {
                double score = assessed ? item.score(answers) : Double.NaN;
                scores[next++] = score;
                sum += score;
            }
            scores[own] = assessed ? Means.of(sum, category.items().size()) : Double.NaN;
        }
    }

    private ItemPlan levelled(LevelItem item) {
        nodes.add(item.code());
        item.checkpoints()
                .filter(box -> box.appliesTo(organizationType))
                .forEach(box -> assign(item.code(), box.code()));
        List<ItemPlan.LevelPlan> levels = new ArrayList<>();
        int below = 0;
        for (ItemLevel level : item.levels()) {
            int points = level.level().points();
            levels.add(new ItemPlan.LevelPlan(
                    points - below, mask(item, level, Kind.PROCESS), mask(item, level, Kind.RESULT)));
            below = points;
        }
        return new ItemPlan.Levelled(rule(LevelGatedBoxes.class), levels);
    }

    private BitMask mask(LevelItem item, ItemLevel level, Kind kind) {
        return mask(
                item.code(),
                level.applicableTo(organizationType).stream()
                        .filter(box -> box.kind() == kind)
                        .map(Checkpoint::code));
    }

    private ItemPlan measured(MeasureItem item) {
        nodes.add(item.code());
        measuredItems.add(item.code());
        item.measureTypes().forEach(type -> assign(item.code(), type.code()));
        BitMask required = mask(
                item.code(),
                item.measureTypes().stream().filter(MeasureType::required).map(MeasureType::code));
        return new ItemPlan.Measured(rule(AttainmentBands.class), measuredItems.size() - 1, required);
    }

    private <R extends ScoringRule> R rule(Class<R> family) {
        return catalogue.scoring().rule(family).orElseThrow(this::withoutPoints);
    }

    private IllegalArgumentException withoutPoints() {
        return new IllegalArgumentException("The total of " + catalogue.id() + " is not a mean of points");
    }

    private void assign(String item, String code) {
        numbers.computeIfAbsent(item, _ -> new HashMap<>()).put(code, size++);
    }

    private BitMask mask(String item, Stream<String> codes) {
        return BitMask.of(codes.mapToInt(code -> Objects.requireNonNull(number(item, code))));
    }

    private @Nullable Integer number(String item, String code) {
        return numbers.getOrDefault(item, Map.of()).get(code);
    }

    private static void set(long[] row, @Nullable Integer number) {
        if (number != null) {
            row[number / Long.SIZE] |= 1L << number;
        }
    }

    private void checkOwn(PackedAnswers answers) {
        if (answers.plan != this) {
            throw new IllegalArgumentException("These answers were packed by another plan");
        }
    }
}
