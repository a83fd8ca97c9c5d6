package pmqa.workbench.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
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
import pmqa.workbench.document.DocumentFile;
import pmqa.workbench.document.Documents;
import pmqa.workbench.document.Limits;
import pmqa.workbench.exchange.AssessmentReader;
import pmqa.workbench.exchange.AssessmentReader.Assessment;
import pmqa.workbench.reporting.ReportFacts;
import pmqa.workbench.reporting.ReportMaker;
import pmqa.workbench.reporting.ReportOptions;
import pmqa.workbench.reporting.rendering.ReportFormat;
import pmqa.workbench.scoring.Scorer;
import pmqa.workbench.shared.Language;
import pmqa.workbench.shared.Result;

/** Scores the full department example and writes its report, as one click in the web application does. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 7)
@Fork(1)
public class ReportBenchmark {

    @Param({"DOCX", "PDF", "XLSX", "HTML"})
    public String format = "DOCX";

    private Assessment assessment;

    @Setup
    public void read() {
        Result<Assessment> read = DocumentFile.read(Path.of("examples/department-2569.json"), Limits.ASSESSMENT)
                .flatMap(bytes -> Documents.readJson(bytes, Limits.ASSESSMENT))
                .flatMap(new AssessmentReader()::read);
        if (read instanceof Result.Accepted<Assessment>(Assessment accepted)) {
            assessment = accepted;
        } else {
            throw new IllegalStateException("Run from the root of a clone: " + read);
        }
    }

    @Benchmark
    public void write() throws IOException {
        var sheet = Scorer.score(assessment.catalogue(), assessment.answers());
        var report = ReportMaker.make(
                assessment.catalogue(),
                assessment.answers(),
                sheet,
                ReportFacts.NONE,
                ReportOptions.whole(Language.THAI));
        ReportFormat.valueOf(format.toUpperCase(Locale.ROOT)).write(report, OutputStream.nullOutputStream());
    }
}
