package pmqa.workbench.assessment.transfer;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pmqa.workbench.assessment.AnswerKey;
import pmqa.workbench.assessment.AssessmentAnswers.Filled;
import pmqa.workbench.assessment.AssessmentFiles;
import pmqa.workbench.audit.Trail;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.document.Value;
import pmqa.workbench.exchange.CanonicalJson;
import pmqa.workbench.exchange.offline.OfflinePackage;
import pmqa.workbench.exchange.offline.PackageFile;
import pmqa.workbench.shared.Result;

/** Assessments as offline packages, and packages as offers. */
@Component
public class AssessmentPackages {

    private final Trail trail;
    private final JdbcClient sql;
    private final Clock clock;

    AssessmentPackages(Trail trail, JdbcClient sql, Clock clock) {
        this.trail = trail;
        this.sql = sql;
        this.clock = clock;
    }

    /** The package of an assessment; with a passphrase it is sealed. */
    public byte[] write(Filled filled, String person, Optional<char[]> passphrase) {
        UUID assessment = filled.assessment().id();
        Map<AnswerKey, String> texts = new HashMap<>();
        Map<String, Value> versions = new TreeMap<>();
        filled.rows().forEach((key, row) -> {
            texts.put(key, row.value().orElse(""));
            versions.put(key.subject(), new Value.Num(BigDecimal.valueOf(row.version())));
        });
        Map<String, Value> answers = new TreeMap<>();
        answers.put("answers", OfferJson.texts(texts));
        answers.put("versions", new Value.Obj(versions));
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(OfflinePackage.ANSWERS, utf8(CanonicalJson.write(new Value.Obj(answers))));
        parts.put(OfflinePackage.ASSESSMENT, utf8(AssessmentFiles.canonical(filled)));
        base(assessment).ifPresent(base -> parts.put(OfflinePackage.BASE, utf8(base)));
        Trail.Head head = trail.head(assessment).orElse(new Trail.Head(0, ""));
        return PackageFile.write(
                new OfflinePackage(
                        new OfflinePackage.Manifest(
                                filled.catalogue().id(),
                                filled.catalogue().version(),
                                catalogueHash(filled.catalogue().id()),
                                filled.organization().code(),
                                filled.organization().nameTh(),
                                filled.organization().type().code(),
                                filled.cycle().fiscalYear().buddhist(),
                                assessment.toString(),
                                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                                person,
                                head.sequence(),
                                head.hash()),
                        parts),
                passphrase);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String catalogueHash(String id) {
        return CanonicalJson.sha256(CanonicalJson.write(Catalogues.document(id).orElseThrow()));
    }

    /** The offer of a package to an assessment, or why it is none. */
    Result<Offer> read(byte[] file, Optional<char[]> passphrase, Filled filled) {
        return PackageFile.read(file, passphrase).flatMap(content -> offer(content, filled));
    }

    private static Result<Offer> offer(OfflinePackage content, Filled filled) {
        OfflinePackage.Manifest manifest = content.manifest();
        if (!manifest.catalogue().equals(filled.catalogue().id())) {
            return Result.refused(TransferProblems.otherCatalogue(manifest.catalogue(), filled.catalogue()));
        }
        if (!manifest.catalogueVersion().equals(filled.catalogue().version())
                || !manifest.catalogueSha256().equals(catalogueHash(manifest.catalogue()))) {
            return Result.refused(TransferProblems.otherVersion(manifest.catalogueVersion(), filled.catalogue()));
        }
        boolean same = manifest.fiscalYear() == filled.cycle().fiscalYear().buddhist()
                && manifest.organizationType()
                        .equals(filled.organization().type().code())
                && (manifest.organizationCode().equals(filled.organization().code())
                        || manifest.organizationName()
                                .equals(filled.organization().nameTh()));
        if (!same) {
            return Result.refused(TransferProblems.otherAssessment(
                    manifest.organizationName(), Integer.toString(manifest.fiscalYear()), filled));
        }
        Map<AnswerKey, String> base = Optional.ofNullable(content.parts().get(OfflinePackage.BASE))
                .map(AssessmentPackages::answers)
                .orElse(Map.of());
        return Result.accepted(new Offer(
                new Offer.Origin(
                        Offer.Kind.PACKAGE, Optional.of(manifest.exportedAt()), Optional.of(manifest.exportedBy())),
                base,
                Map.of(),
                answers(content.parts().getOrDefault(OfflinePackage.ANSWERS, new byte[0])),
                Map.of()));
    }

    private static Map<AnswerKey, String> answers(byte[] json) {
        Map<AnswerKey, String> answers = new HashMap<>();
        OfferJson.answers(OfferJson.object(new String(json, StandardCharsets.UTF_8))
                        .orElse(Map.of())
                        .get("answers"))
                .forEach((key, text) -> answers.put(key, Offer.comparable(key.kind(), text)));
        return answers;
    }

    private Optional<String> base(UUID assessment) {
        return sql.sql("select answers from transfer_base where assessment_id = :assessment")
                .param("assessment", assessment)
                .query(String.class)
                .optional();
    }

    /** Remembers what the other side said, for the next package that goes there. */
    void remember(UUID assessment, Map<AnswerKey, String> offered) {
        sql.sql("""
                        insert into transfer_base (assessment_id, answers, taken_at) values (:assessment, :answers, :now)
                        on conflict (assessment_id) do update set answers = excluded.answers, taken_at = excluded.taken_at
                        """)
                .param("assessment", assessment)
                .param("answers", CanonicalJson.write(new Value.Obj(Map.of("answers", OfferJson.texts(offered)))))
                .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .update();
    }
}
