package pmqa.workbench.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import pmqa.workbench.reporting.rendering.ReportFormat;
import pmqa.workbench.testing.Examples;

/** The reports under {@code examples/reports} are what the program makes today. {@code -Dsamples=write} makes them anew. */
class SampleReportsTests {

    private static final List<String> EXAMPLES =
            List.of("department-2569", "department-form1-2569", "province-2569", "department-2551");

    /** Together they stay below this, so that nobody minds having them. */
    private static final long MOST_BYTES = 2_000_000;

    private static final Path FOLDER = Path.of("examples/reports");

    @BeforeAll
    static void allowSmallParts() {
        ZipSecureFile.setMinInflateRatio(0.001);
    }

    static Stream<Arguments> samples() {
        return EXAMPLES.stream()
                .flatMap(example -> Stream.of(ReportFormat.values())
                        // HTML carries its fonts along, so one is enough.
                        .filter(format -> format != ReportFormat.HTML || example.contains("form1"))
                        .map(format -> Arguments.arguments(example, format)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_sample_is_current(String name, ReportFormat format)
            throws IOException, java.security.GeneralSecurityException {
        String example = name + ".json";
        String hash = HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(Examples.bytes(example)));
        ReportFacts facts =
                ReportFacts.NONE.with(new ReportFacts.Fingerprint(ReportFacts.Fingerprint.Hashed.FILE, hash));
        byte[] made = Reports.file(Reports.of(example, facts, Reports.THAI), format);
        Path sample = FOLDER.resolve(name + "." + format.extension());
        if (System.getProperty("samples", "").equals("write")) {
            Files.write(sample, made);
        }

        assertThat(text(Files.readAllBytes(sample), format)).isEqualTo(text(made, format));
    }

    @Test
    void the_samples_are_small() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.mapToLong(file -> file.toFile().length()).sum()).isLessThan(MOST_BYTES);
        }
    }

    /** Files carry times and random ids; what people read in them does not. */
    private static String text(byte[] file, ReportFormat format) throws IOException {
        return switch (format) {
            case HTML -> new String(file, java.nio.charset.StandardCharsets.UTF_8);
            case DOCX -> {
                try (var word = new XWPFWordExtractor(new XWPFDocument(new java.io.ByteArrayInputStream(file)))) {
                    yield word.getText();
                }
            }
            case XLSX -> {
                try (var excel = new XSSFExcelExtractor(new XSSFWorkbook(new java.io.ByteArrayInputStream(file)))) {
                    yield excel.getText();
                }
            }
            case PDF -> {
                try (PdfReader reader = new PdfReader(file)) {
                    PdfTextExtractor extractor = new PdfTextExtractor(reader);
                    yield Stream.iterate(1, page -> page <= reader.getNumberOfPages(), page -> page + 1)
                            .map(page -> page(extractor, page))
                            .reduce("", String::concat);
                }
            }
        };
    }

    private static String page(PdfTextExtractor extractor, int number) {
        try {
            return extractor.getTextFromPage(number);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
