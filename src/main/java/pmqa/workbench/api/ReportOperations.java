package pmqa.workbench.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pmqa.workbench.api.Operation.Section;
import pmqa.workbench.api.token.Scope;
import pmqa.workbench.assessment.Assessment;
import pmqa.workbench.assessment.AssessmentAnswers.Filled;
import pmqa.workbench.assessment.Snapshot;
import pmqa.workbench.assessment.SnapshotReading;
import pmqa.workbench.assessment.Snapshots;
import pmqa.workbench.assessment.YearOnYear;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.document.Value;
import pmqa.workbench.exchange.AssessmentReader;
import pmqa.workbench.organization.Right;
import pmqa.workbench.reporting.Numerals;
import pmqa.workbench.reporting.Report;
import pmqa.workbench.reporting.ReportFacts;
import pmqa.workbench.reporting.ReportOptions;
import pmqa.workbench.reporting.rendering.ReportFormat;
import pmqa.workbench.reporting.web.ReportDesk;
import pmqa.workbench.reporting.web.ReportMaterial;
import pmqa.workbench.shared.Language;
import pmqa.workbench.shared.LocalizedText;

/** The self-assessment report as a file: of the answers as they are, which is a draft, and of what was submitted. */
@Component
@Order(7)
class ReportOperations implements OperationSource {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final List<String> MEDIA_TYPES =
            Arrays.stream(ReportFormat.values()).map(ReportFormat::mediaType).toList();
    private static final List<String> FORMATS =
            Arrays.stream(ReportFormat.values()).map(ReportFormat::extension).toList();

    private final YearOnYear years;
    private final Snapshots snapshots;
    private final SnapshotReading reading;
    private final ReportDesk desk;
    private final Admission admission;

    ReportOperations(
            YearOnYear years, Snapshots snapshots, SnapshotReading reading, ReportDesk desk, Admission admission) {
        this.years = years;
        this.snapshots = snapshots;
        this.reading = reading;
        this.desk = desk;
        this.admission = admission;
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                options(Operation.get("getReport", "/assessments/{id}/report")
                                .says("รายงานของคำตอบขณะนี้", "Get the report of the present answers")
                                .about(
                                        "รายงานผลการประเมินตนเองฉบับร่าง สร้างใหม่ทุกครั้ง ใช้เวลาไม่กี่วินาที",
                                        "The self-assessment report as a draft, made anew each time within seconds.")
                                .path("id", Schema.id(), "id ของแบบประเมิน", "Id of the assessment."))
                        .by(this::draft),
                options(Operation.get("getSnapshotReport", "/assessments/{id}/snapshots/{sha256}/report")
                                .says("รายงานของฉบับที่ส่ง", "Get the report of a submission")
                                .about(
                                        "รายงานของสิ่งที่ลงนามไว้ มีค่าแฮชและผู้ลงนามบนปก",
                                        "The report of what was signed, with its hash and who signed on the cover.")
                                .path("id", Schema.id(), "id ของแบบประเมิน", "Id of the assessment.")
                                .path(
                                        "sha256",
                                        Schema.matching("^[0-9a-f]{64}$"),
                                        "ค่าแฮช",
                                        "The hash of the content."))
                        .by(this::submitted));
    }

    private static Operation.Builder options(Operation.Builder operation) {
        return operation
                .in(Section.REPORTS)
                .needs(Scope.READ)
                .query(
                        "format",
                        Schema.oneOf(FORMATS),
                        "รูปแบบไฟล์ ปกติ pdf",
                        "The kind of file; pdf unless said otherwise.")
                .query(
                        "language",
                        Schema.oneOf(List.of("th", "en")),
                        "ภาษาของรายงาน ปกติ th",
                        "The language of the report; th unless said otherwise.")
                .query(
                        "numerals",
                        Schema.oneOf(List.of("arabic", "thai")),
                        "ตัวเลข ปกติ arabic",
                        "Arabic or Thai digits; arabic unless said otherwise.")
                .query(
                        "categories",
                        Schema.text(),
                        "รหัสหมวดคั่นด้วยจุลภาค เช่น 1,2 ปกติทุกหมวด",
                        "Codes of categories with commas between, for instance 1,2; all unless said otherwise.")
                .query(
                        "evidence",
                        Schema.oneOf(List.of("true", "false")),
                        "มีรายการหลักฐาน ปกติ true",
                        "Whether evidence is listed; true unless said otherwise.")
                .givesFile(MEDIA_TYPES, "รายงาน", "The report.");
    }

    private ApiReply draft(ApiCall call) {
        Assessment assessment = admission.assessment(call, Right.READ_ASSESSMENT);
        YearOnYear.Years both = years.whole(assessment.id()).orElseThrow(() -> ApiRefusal.of(ApiProblem.NOT_FOUND));
        Filled filled = both.present();
        ReportOptions options = options(call, filled.catalogue(), true);
        ReportFacts facts = both.lastYear()
                .map(before -> ReportFacts.NONE.withLastYear(before.score()))
                .orElse(ReportFacts.NONE);
        return made(
                call,
                () -> ReportMaterial.of(filled, facts, options),
                name(
                                filled.cycle().fiscalYear().toString(),
                                filled.organization().code()) + "-draft");
    }

    private ApiReply submitted(ApiCall call) {
        Assessment assessment = admission.assessment(call, Right.READ_SUBMISSION);
        Snapshot snapshot = Optional.of(call.path("sha256"))
                .filter(hash -> HASH.matcher(hash).matches())
                .flatMap(hash -> snapshots.find(assessment.id(), hash))
                .orElseThrow(() -> ApiRefusal.of(ApiProblem.NOT_FOUND));
        AssessmentReader.Assessment signed = reading.read(snapshot);
        ReportOptions options = options(call, signed.catalogue(), false);
        return made(
                call,
                () -> ReportMaterial.of(snapshot, signed, options),
                name(signed.answers().fiscalYear().toString(), snapshot.sha256().substring(0, 12)) + "-"
                        + snapshot.number());
    }

    private static String name(String year, String what) {
        return "pmqa-" + year + "-" + what.replaceAll("[^A-Za-z0-9-]", "_");
    }

    private ApiReply made(ApiCall call, Supplier<Report> report, String name) {
        ReportFormat format = ReportFormat.ofExtension(word(call, "format", FORMATS, ReportFormat.PDF.extension()))
                .orElseThrow();
        try {
            Path file = desk.make(report, format);
            long length = Files.size(file);
            return ApiReply.of(new Attachment(
                    format.mediaType(),
                    name + "." + format.extension(),
                    length,
                    Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE)));
        } catch (ReportDesk.BusyException busy) {
            throw ApiRefusal.of(
                            ApiProblem.UNAVAILABLE,
                            "",
                            LocalizedText.of(
                                    "มีผู้ขอรายงานพร้อมกันมากเกินไป", "Too many reports are being made at once."),
                            LocalizedText.of("รอหนึ่งนาทีแล้วลองใหม่", "Wait a minute and try again."))
                    .header("Retry-After", "60");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static ReportOptions options(ApiCall call, Catalogue catalogue, boolean draft) {
        return new ReportOptions(
                word(call, "language", List.of("th", "en"), "th").equals("en") ? Language.ENGLISH : Language.THAI,
                word(call, "numerals", List.of("arabic", "thai"), "arabic").equals("thai")
                        ? Numerals.THAI
                        : Numerals.ARABIC,
                categories(call, catalogue),
                word(call, "evidence", List.of("true", "false"), "true").equals("true"),
                draft);
    }

    private static Set<String> categories(ApiCall call, Catalogue catalogue) {
        List<String> known = catalogue.categories().stream().map(Category::code).toList();
        Set<String> chosen = call.query("categories")
                .map(text -> new LinkedHashSet<>(Arrays.asList(text.split(",", -1))))
                .map(codes -> codes.stream().map(String::strip).collect(Collectors.toSet()))
                .orElse(Set.of());
        if (!known.containsAll(chosen)) {
            throw invalid("categories", String.join(", ", known));
        }
        return chosen.size() == known.size() ? Set.of() : chosen;
    }

    private static String word(ApiCall call, String name, List<String> words, String otherwise) {
        String word = call.query(name).orElse(otherwise);
        if (!words.contains(word)) {
            throw invalid(name, String.join(", ", words));
        }
        return word;
    }

    private static ApiRefusal invalid(String name, String choices) {
        return ApiRefusal.of(
                ApiProblem.INVALID_PARAMETER,
                name,
                LocalizedText.of(name + " ต้องเป็น " + choices, name + " must be of: " + choices + "."),
                LocalizedText.of("แก้ค่า หรือเอาออก", "Correct it or leave it out."));
    }

    @Override
    public Map<String, Value.Obj> schemas() {
        return Map.of();
    }
}
