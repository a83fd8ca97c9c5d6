package pmqa.workbench.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
import pmqa.workbench.exchange.offline.OfflinePackage;
import pmqa.workbench.exchange.offline.PackageFile;
import pmqa.workbench.exchange.xlsx.AssessmentForm;
import pmqa.workbench.exchange.xlsx.FilledForm;
import pmqa.workbench.exchange.xlsx.FormBase;
import pmqa.workbench.exchange.xlsx.FormReader;
import pmqa.workbench.shared.Result;

/** An assessment goes out as an Excel form that carries its base, or as an offline package, and is read back and checked. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx256m")
public class ExchangeBenchmark {

    @Param({"department-2569", "province-2569", "department-2551"})
    public String example = "department-2569";

    private Assessment assessment;
    private FormBase base;
    private OfflinePackage content;
    private byte[] form = {};
    private byte[] pack = {};

    @Setup
    public void read() throws IOException {
        byte[] json = accepted(DocumentFile.read(Path.of("examples/" + example + ".json"), Limits.ASSESSMENT));
        assessment = accepted(Documents.readJson(json, Limits.ASSESSMENT).flatMap(new AssessmentReader()::read));
        Map<String, List<UUID>> measures = new LinkedHashMap<>();
        assessment
                .answers()
                .measures()
                .forEach((item, list) -> measures.put(
                        item, list.stream().map(_ -> UUID.randomUUID()).toList()));
        base = new FormBase(new String(json, StandardCharsets.UTF_8), measures, Set.of(), new UUID(1, 2));
        content = new OfflinePackage(
                new OfflinePackage.Manifest(
                        assessment.catalogue().id(),
                        assessment.catalogue().version(),
                        "",
                        "D01",
                        "กรมตัวอย่าง",
                        "department",
                        2569,
                        new UUID(1, 2).toString(),
                        "2026-11-21T00:00:00Z",
                        "benchmark",
                        1,
                        ""),
                Map.of(OfflinePackage.ANSWERS, json, OfflinePackage.ASSESSMENT, json));
        form = writeForm();
        pack = writePackage();
    }

    @Benchmark
    public byte[] writeForm() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AssessmentForm.write(assessment.catalogue(), assessment.answers(), base, out);
        return out.toByteArray();
    }

    @Benchmark
    public FilledForm readForm() {
        return accepted(FormReader.readForm(form));
    }

    @Benchmark
    public byte[] writePackage() {
        return PackageFile.write(content, Optional.empty());
    }

    @Benchmark
    public OfflinePackage readPackage() {
        return accepted(PackageFile.read(pack, Optional.empty()));
    }

    private static <T> T accepted(Result<T> result) {
        return switch (result) {
            case Result.Accepted<T>(T value) -> value;
            case Result.Refused<T> refused ->
                throw new IllegalStateException("Run from the root of a clone: " + refused.problems());
        };
    }
}
