package pmqa.workbench.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Criterion;
import pmqa.workbench.catalogue.Question;
import pmqa.workbench.catalogue.Requirement;
import pmqa.workbench.catalogue.ScoringRule;
import pmqa.workbench.scoring.LevelledResult.LevelTally;
import pmqa.workbench.shared.Figures;

/**
 * What to do next, best first: for each level-gated item the smallest set of unmet boxes that completes its lowest incomplete
 * level, where credit that is earned but not counted yet comes first; required measures without data; for rubrics the next
 * rating of each sub-criterion; for requirements those that are not met.
 *
 * <p>Within a level all boxes of a kind are worth the same, and boxes above an incomplete level are worth nothing yet, so
 * completing the lowest incomplete level is the smallest set after which nothing that was earned is lost.
 */
public final class NextSteps {

    private final Catalogue catalogue;
    private final ScoreSheet sheet;

    private NextSteps(Catalogue catalogue, ScoreSheet sheet) {
        this.catalogue = catalogue;
        this.sheet = sheet;
    }

    /** All steps of a score sheet of that catalogue, the best first. */
    public static List<NextStep> of(Catalogue catalogue, ScoreSheet sheet) {
        return new NextSteps(catalogue, sheet).all();
    }

    /** The step of one level-gated item; none for an item that has everything. */
    public static Optional<NextStep.CompleteLevel> of(LevelledResult item) {
        return completion(item, 1);
    }

    private List<NextStep> all() {
        List<NextStep> steps = new ArrayList<>();
        for (CategoryResult category : sheet.categories()) {
            switch (category) {
                case CategoryResult.Process process -> {
                    double shareOfTotal =
                            1.0 / process.items().size() / sheet.categories().size();
                    process.items()
                            .forEach(item -> completion(item, shareOfTotal).ifPresent(steps::add));
                }
                case CategoryResult.Results results -> {
                    double shareOfTotal = results.counted()
                            ? 1.0 / results.items().size() / sheet.categories().size()
                            : 0;
                    results.items().forEach(item -> steps.addAll(reports(item, shareOfTotal)));
                }
                case CategoryResult.Rubric rubric ->
                    rubric.questions().forEach(question -> steps.addAll(raises(question)));
                case CategoryResult.Requirements requirements -> steps.addAll(unmet(requirements));
            }
        }
        return steps.stream().sorted(BEST_FIRST).toList();
    }

    /** Released credit first, then the most points for each thing to be done; ties keep the catalogue's order. */
    private static final Comparator<NextStep> BEST_FIRST = Comparator.comparing(
                    (NextStep step) ->
                            step instanceof NextStep.CompleteLevel complete && complete.released() > Figures.NOISE,
                    Comparator.reverseOrder())
            .thenComparing(NextSteps::worth, Comparator.reverseOrder());

    private static double worth(NextStep step) {
        return switch (step) {
            case NextStep.CompleteLevel complete ->
                complete.total() / complete.checkpoints().size();
            case NextStep.ReportMeasure report -> report.total();
            case NextStep.RaiseRating raise -> raise.own();
            case NextStep.MeetRequirement meet -> meet.status() == Conformity.Status.PARTIAL ? 1 : 0;
        };
    }

    private static Optional<NextStep.CompleteLevel> completion(LevelledResult item, double shareOfTotal) {
        List<LevelTally> levels = item.levels();
        for (int i = 0; i < levels.size(); i++) {
            LevelTally open = levels.get(i);
            if (open.isComplete()) {
                continue;
            }
            double own = open.worth() - open.points();
            double released = released(levels.subList(i + 1, levels.size()));
            return Optional.of(new NextStep.CompleteLevel(
                    item.code(), open.level().title(), open.unmet(), own, released, (own + released) * shareOfTotal));
        }
        return Optional.empty();
    }

    /** Points above that begin to count: level by level, up to and including the first incomplete one. */
    private static double released(List<LevelTally> above) {
        double points = 0;
        for (LevelTally level : above) {
            points += level.points();
            if (!level.isComplete()) {
                break;
            }
        }
        return points;
    }

    private List<NextStep> reports(MeasuredResult item, double shareOfTotal) {
        int counted = item.missingRequired().size()
                + (int) item.measures().stream()
                        .filter(measure -> measure.score().isPresent())
                        .count();
        double most = catalogue.scoring().rule(ScoringRule.AttainmentBands.class).stream()
                .mapToDouble(ScoringRule.AttainmentBands::bestPoints)
                .findFirst()
                .orElse(0);
        double own = (most - item.missingPoints()) / counted;
        return item.missingRequired().stream()
                .<NextStep>map(type ->
                        new NextStep.ReportMeasure(item.code(), type.code(), type.title(), own, own * shareOfTotal))
                .toList();
    }

    private List<NextStep> raises(QuestionResult result) {
        return catalogue
                .questions()
                .filter(question -> question.code().equals(result.code()))
                .flatMap(question -> raises(question, result))
                .toList();
    }

    private static Stream<NextStep> raises(Question question, QuestionResult result) {
        return question.criteria().flatMap(criterion -> {
            int from = result.criteria().getOrDefault(criterion.code(), 0.0).intValue();
            return next(criterion, from).stream()
                    .map(to -> new NextStep.RaiseRating(
                            question.code(),
                            criterion.code(),
                            from,
                            to,
                            criterion.descriptors().getOrDefault(to, criterion.title()),
                            (to - from) * weight(result)));
        });
    }

    /** Every dimension has as many sub-criteria, and every question weighs them alike. */
    private static double weight(QuestionResult result) {
        return 1.0 / result.criteria().size();
    }

    private static Optional<Integer> next(Criterion criterion, int from) {
        return criterion.descriptors().keySet().stream()
                .filter(rating -> rating > from)
                .findFirst();
    }

    private List<NextStep> unmet(CategoryResult.Requirements category) {
        return catalogue
                .requirements()
                .filter(requirement -> isOpen(category.requirements().get(requirement.code())))
                .<NextStep>map(requirement -> meet(category, requirement))
                .toList();
    }

    private static NextStep meet(CategoryResult.Requirements category, Requirement requirement) {
        return new NextStep.MeetRequirement(
                requirement.code(),
                category.requirements().getOrDefault(requirement.code(), Conformity.Status.NOT_STARTED),
                requirement.text());
    }

    private static boolean isOpen(Conformity.@org.jspecify.annotations.Nullable Status status) {
        return status == Conformity.Status.NOT_STARTED || status == Conformity.Status.PARTIAL;
    }
}
