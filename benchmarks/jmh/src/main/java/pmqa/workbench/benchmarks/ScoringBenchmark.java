package pmqa.workbench.benchmarks;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.scoring.Answers;
import pmqa.workbench.scoring.PackedAnswers;
import pmqa.workbench.scoring.ScoreSheet;
import pmqa.workbench.scoring.Scorer;
import pmqa.workbench.scoring.ScoringPlan;
import pmqa.workbench.shared.OrganizationType;

/**
 * Scoring of {@code pmqa-4.0} on one thread: a province (all 319 checkpoints apply) with 27 measures that have data, one of
 * every type. One operation is one assessment.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 10, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class ScoringBenchmark {

    private static final int AGENCIES = 1024;

    /** {@code usual}: half of the levels complete; {@code perfect}: all, so that no gate shortens the work. */
    @Param({"usual", "perfect"})
    public String agencies = "usual";

    private Catalogue catalogue;
    private ScoringPlan plan;
    private Answers[] answers;
    private PackedAnswers[] packed;
    private double[] scores;
    private int next;

    @Setup
    public void prepare() {
        catalogue = Catalogues.get("pmqa-4.0");
        plan = ScoringPlan.of(catalogue, OrganizationType.PROVINCE);
        var random = new RandomAssessments(catalogue, 2569);
        answers = IntStream.range(0, AGENCIES)
                .mapToObj(_ -> agencies.equals("perfect")
                        ? random.perfect(OrganizationType.PROVINCE)
                        : random.full(OrganizationType.PROVINCE))
                .toArray(Answers[]::new);
        packed = IntStream.range(0, AGENCIES)
                .mapToObj(i -> plan.pack(answers[i]))
                .toArray(PackedAnswers[]::new);
        scores = new double[plan.nodes().size()];
    }

    private int next() {
        next = (next + 1) % AGENCIES;
        return next;
    }

    /** The total of packed answers. */
    @Benchmark
    public double total() {
        return plan.total(packed[next()]);
    }

    /** The score of every category and item of packed answers. */
    @Benchmark
    public double[] scores() {
        plan.scores(packed[next()], scores);
        return scores;
    }

    /** Packing, which is done once for each assessment. */
    @Benchmark
    public PackedAnswers pack() {
        return plan.pack(answers[next()]);
    }

    /** The whole score sheet with what its derivation needs. */
    @Benchmark
    public ScoreSheet sheet() {
        return Scorer.score(catalogue, answers[next()]);
    }
}
