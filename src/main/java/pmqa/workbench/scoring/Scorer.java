package pmqa.workbench.scoring;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import pmqa.workbench.catalogue.Basis;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.catalogue.Grading;
import pmqa.workbench.catalogue.Level;
import pmqa.workbench.catalogue.ScoringRule;
import pmqa.workbench.shared.Figures;

/** Scores a filled assessment by the rules of its catalogue. */
public final class Scorer {

    private final Catalogue catalogue;
    private final Answers answers;
    private final Set<Basis> bases = new LinkedHashSet<>();

    private Scorer(Catalogue catalogue, Answers answers) {
        this.catalogue = catalogue;
        this.answers = answers;
    }

    /**
     * The score sheet of these answers (docs/scoring.md). Nothing is rounded.
     *
     * @throws IllegalArgumentException if the answers are for another catalogue
     */
    public static ScoreSheet score(Catalogue catalogue, Answers answers) {
        return of(catalogue, answers).sheet();
    }

    /**
     * What the score sheet of these answers says of one category; nothing if the category is not scored or the assessment does not
     * cover it. Other categories' answers need not be there.
     *
     * @throws IllegalArgumentException if the answers are for another catalogue
     */
    public static Optional<CategoryResult> score(Catalogue catalogue, Answers answers, String category) {
        Scorer scorer = of(catalogue, answers);
        return catalogue.scoredCategories().stream()
                .filter(scored -> scored.code().equals(category) && answers.covers(category))
                .findFirst()
                .map(scorer::category);
    }

    private static Scorer of(Catalogue catalogue, Answers answers) {
        if (!answers.catalogue().equals(catalogue.id())) {
            throw new IllegalArgumentException(
                    "Answers for " + answers.catalogue() + " cannot be scored by " + catalogue.id());
        }
        return new Scorer(catalogue, answers);
    }

    private ScoreSheet sheet() {
        List<Category> scored = catalogue.scoredCategories();
        List<CategoryResult> results = scored.stream()
                .filter(category -> answers.covers(category.code()))
                .map(this::category)
                .toList();
        TotalResult total = total(results);
        bases.add(catalogue.scoring().totals().basis());
        return new ScoreSheet(
                catalogue.id(),
                catalogue.version(),
                answers.organization(),
                answers.fiscalYear(),
                total,
                results.stream().map(CategoryResult::completeness).reduce(Completeness.NOTHING, Completeness::plus),
                results.size() < scored.size(),
                results,
                List.copyOf(bases));
    }

    private CategoryResult category(Category category) {
        return switch (category) {
            case Category.Process process ->
                new LevelledCategory(rule(ScoringRule.LevelGatedBoxes.class), answers).score(process, this::level);
            case Category.Results results ->
                new MeasuredCategory(rule(ScoringRule.AttainmentBands.class), answers)
                        .score(results, this::level, measuresCount());
            case Category.Rubric rubric ->
                new RubricCategory(rule(ScoringRule.AdliRubric.class), catalogue, answers).score(rubric);
            case Category.Requirements requirements -> {
                rule(ScoringRule.Conformance.class);
                yield ConformanceCategory.score(requirements, answers);
            }
            case Category.Profile _ -> throw new IllegalStateException("A profile is not scored");
        };
    }

    private <R extends ScoringRule> R rule(Class<R> family) {
        R rule = catalogue
                .scoring()
                .rule(family)
                .orElseThrow(
                        () -> new IllegalStateException(catalogue.id() + " has no rule " + family.getSimpleName()));
        bases.add(rule.basis());
        return rule;
    }

    /** Measures are part of the total where the total is a mean of points; beside counts of requirements they only stand. */
    private boolean measuresCount() {
        return switch (catalogue.scoring().totals().method()) {
            case MEAN_OF_CATEGORIES -> true;
            case SUM_OF_COUNTS -> false;
        };
    }

    private TotalResult total(List<CategoryResult> results) {
        return switch (catalogue.scoring().totals().method()) {
            case MEAN_OF_CATEGORIES -> mean(results);
            case SUM_OF_COUNTS -> sum(results);
        };
    }

    private TotalResult mean(List<CategoryResult> results) {
        List<Double> points = new ArrayList<>();
        List<Double> ratings = new ArrayList<>();
        for (CategoryResult result : results) {
            switch (result) {
                case CategoryResult.Process process -> points.add(process.score());
                case CategoryResult.Results measured -> points.add(measured.score());
                case CategoryResult.Rubric rubric -> ratings.add(rubric.rating());
                case CategoryResult.Requirements requirements ->
                    requirements.percent().ifPresent(points::add);
            }
        }
        if (!ratings.isEmpty()) {
            double rating = Means.of(ratings);
            return new TotalResult.Rating(rating, RubricCategory.percent(catalogue, rating));
        }
        double score = Means.of(points);
        OptionalDouble index = catalogue.scoring().grading().map(Grading::index).stream()
                .mapToDouble(rule -> rule.of(score))
                .findFirst();
        return new TotalResult.Points(score, level(score), index);
    }

    private static TotalResult sum(List<CategoryResult> results) {
        int met = 0;
        int applicable = 0;
        for (CategoryResult result : results) {
            if (result instanceof CategoryResult.Requirements requirements) {
                met += requirements.met();
                applicable += requirements.applicable();
            }
        }
        return new TotalResult.Count(met, applicable);
    }

    /** The highest level whose threshold a score reaches. */
    private Optional<Level> level(double score) {
        Optional<Level> reached = Optional.empty();
        if (catalogue.scoring().grading().isPresent()) {
            Grading grading = catalogue.scoring().grading().get();
            bases.add(grading.basis());
            for (Grading.Step step : grading.thresholds()) {
                if (Figures.reaches(score, step.from())) {
                    reached = Optional.of(step.level());
                }
            }
        }
        return reached;
    }
}
