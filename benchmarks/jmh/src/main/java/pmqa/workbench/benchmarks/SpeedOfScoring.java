package pmqa.workbench.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.scoring.Answers;
import pmqa.workbench.scoring.PackedAnswers;
import pmqa.workbench.scoring.Scorer;
import pmqa.workbench.scoring.ScoringPlan;
import pmqa.workbench.shared.OrganizationType;

/**
 * How much processor time scoring takes on one thread, that of the garbage collector included, in rounds between other work.
 * Rough, for a ratio within one run; {@link ScoringBenchmark} measures properly.
 */
final class SpeedOfScoring {

    private static final long NANOSECONDS_OF_A_ROUND = 500_000_000L;
    private static final int WARM_UPS = 5;

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final Catalogue catalogue;
    private final List<Answers> assessments;
    private final ScoringPlan[] plans;
    private final PackedAnswers[] packed;
    private final List<Double> sheets = new ArrayList<>();
    private final List<Double> totals = new ArrayList<>();

    SpeedOfScoring(Catalogue catalogue, List<Answers> assessments) {
        this.catalogue = catalogue;
        this.assessments = assessments;
        Map<OrganizationType, ScoringPlan> planOfType = new EnumMap<>(OrganizationType.class);
        this.plans = assessments.stream()
                .map(answers -> planOfType.computeIfAbsent(
                        answers.organization().type(), type -> ScoringPlan.of(catalogue, type)))
                .toArray(ScoringPlan[]::new);
        this.packed = IntStream.range(0, plans.length)
                .mapToObj(i -> plans[i].pack(assessments.get(i)))
                .toArray(PackedAnswers[]::new);
        for (int i = 0; i < WARM_UPS; i++) {
            round();
        }
        sheets.clear();
        totals.clear();
    }

    /** Scores all assessments again and again, for about a second. */
    void round() {
        sheets.add(secondsFor(
                i -> Scorer.score(catalogue, assessments.get(i)).categories().size()));
        totals.add(secondsFor(i -> plans[i].total(packed[i])));
    }

    /** Seconds for the score sheet of an assessment, median of the rounds. */
    double sheet() {
        return Medians.of(sheets);
    }

    /** Seconds for the total of packed answers by a plan, median of the rounds. */
    double total() {
        return Medians.of(totals);
    }

    private interface Work {
        double of(int assessment);
    }

    private double secondsFor(Work work) {
        long start = PROCESS.getProcessCpuTime();
        long elapsed = 0;
        long done = 0;
        double sum = 0;
        while (elapsed < NANOSECONDS_OF_A_ROUND) {
            for (int i = 0; i < packed.length; i++) {
                sum += work.of(i);
            }
            done += packed.length;
            elapsed = PROCESS.getProcessCpuTime() - start;
        }
        if (Double.isNaN(sum)) { // asked, so that no work can be left out
            throw new IllegalStateException("A score is not a number");
        }
        return elapsed / 1e9 / done;
    }
}
