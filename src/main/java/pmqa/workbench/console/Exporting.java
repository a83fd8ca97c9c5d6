package pmqa.workbench.console;

import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import pmqa.workbench.assessment.AssessmentAnswers;
import pmqa.workbench.assessment.AssessmentAnswers.Filled;
import pmqa.workbench.assessment.AssessmentFiles;
import pmqa.workbench.assessment.Assessments;
import pmqa.workbench.assessment.transfer.AssessmentPackages;
import pmqa.workbench.assessment.transfer.AssessmentWorkbook;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** Takes an assessment out of an installation as the files that its page gives. */
public final class Exporting {

    /** Who exports, where a person would stand. */
    private static final String CONSOLE = "./pmqa package export";

    private final JdbcClient sql;
    private final Assessments assessments;
    private final AssessmentAnswers answers;
    private final AssessmentPackages packages;
    private final AssessmentWorkbook workbook;
    private final TransactionTemplate snapshot;

    Exporting(
            JdbcClient sql,
            Assessments assessments,
            AssessmentAnswers answers,
            AssessmentPackages packages,
            AssessmentWorkbook workbook,
            PlatformTransactionManager transactions) {
        this.sql = sql;
        this.assessments = assessments;
        this.answers = answers;
        this.packages = packages;
        this.workbook = workbook;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    /** What comes out. */
    public sealed interface Kind {

        /** The offline package, sealed if there is a passphrase. */
        record Package(Optional<char[]> passphrase) implements Kind {}

        /** The Excel form that finds its way back. */
        record Form() implements Kind {}

        /** The answers as canonical JSON. */
        record Answers() implements Kind {}
    }

    private record Found(UUID id, int year, String catalogue) {}

    /**
     * Which assessment.
     *
     * @param organization the organisation's code
     * @param year the fiscal year; the newest one of the organisation if it is not said
     * @param catalogue the criteria, where there are several in a year
     */
    public record Wanted(String organization, OptionalInt year, Optional<String> catalogue) {}

    /** The file, as everything stood at one moment. */
    public Result<byte[]> export(Wanted wanted, Kind kind) {
        return java.util.Objects.requireNonNull(snapshot.execute(_ -> find(wanted)
                .flatMap(found -> Result.accepted(
                        file(answers.read(assessments.find(found.id()).orElseThrow()), kind)))));
    }

    private byte[] file(Filled filled, Kind kind) {
        return switch (kind) {
            case Kind.Package(Optional<char[]> passphrase) -> packages.write(filled, CONSOLE, passphrase);
            case Kind.Form _ -> workbook.write(filled, CONSOLE);
            case Kind.Answers _ -> AssessmentFiles.canonical(filled).getBytes(StandardCharsets.UTF_8);
        };
    }

    private Result<Found> find(Wanted wanted) {
        List<Found> all = sql.sql("""
                        select a.id, c.fiscal_year, c.catalogue_id from assessment a
                        join organization o on o.id = a.organization_id
                        join cycle c on c.id = a.cycle_id
                        where o.code = :code and (cast(:catalogue as text) is null or c.catalogue_id = :catalogue)
                        order by c.fiscal_year desc, c.catalogue_id
                        """)
                .param("code", wanted.organization())
                .param("catalogue", wanted.catalogue().orElse(null), Types.VARCHAR)
                .query((row, _) -> new Found(row.getObject(1, UUID.class), row.getInt(2), row.getString(3)))
                .list();
        if (all.isEmpty()) {
            return Result.refused(problem(
                    "no-assessment",
                    "ไม่พบแบบประเมินของหน่วยงานรหัส " + wanted.organization(),
                    "There is no assessment of an organisation with the code " + wanted.organization() + ".",
                    "ตรวจรหัสหน่วยงานในหน้าดูแลหน่วยงาน",
                    "See the codes on the page of organisations."));
        }
        int year = wanted.year().orElse(all.getFirst().year());
        List<Found> ofYear = all.stream().filter(found -> found.year() == year).toList();
        if (ofYear.size() == 1) {
            return Result.accepted(ofYear.getFirst());
        }
        String years = all.stream()
                .map(found -> Integer.toString(found.year()))
                .distinct()
                .collect(Collectors.joining(", "));
        String catalogues = ofYear.stream().map(Found::catalogue).distinct().collect(Collectors.joining(", "));
        return Result.refused(
                ofYear.isEmpty()
                        ? problem(
                                "no-assessment",
                                "หน่วยงานนี้ไม่มีแบบประเมินปี " + year,
                                "This organisation has no assessment of " + year + ".",
                                "ใช้ --year " + years,
                                "Use --year with one of: " + years + ".")
                        : problem(
                                "several-assessments",
                                "ปี " + year + " มีแบบประเมินมากกว่าหนึ่งฉบับ",
                                "There is more than one assessment of " + year + ".",
                                "ระบุ --catalogue " + catalogues,
                                "Say which one with --catalogue: " + catalogues + "."));
    }

    private static Problem problem(String code, String th, String en, String adviceTh, String adviceEn) {
        return new Problem(code, "", LocalizedText.of(th, en), LocalizedText.of(adviceTh, adviceEn));
    }
}
