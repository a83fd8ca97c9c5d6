package pmqa.workbench.improvement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pmqa.workbench.audit.Erasures;
import pmqa.workbench.audit.Finding;
import pmqa.workbench.document.Limits;
import pmqa.workbench.exchange.CanonicalJson;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;

/**
 * Compares the submissions of phases 2 to 4 with their hashes and with the trail, in which every signing left the hash, and the
 * standing of each phase with the last decision; the evidence that they name with what the library has; and the results of
 * measures with the trail.
 */
@Component
public class YearVerification {

    private static final LocalizedText ADVICE = LocalizedText.of(
            "ดูค่าที่ถูกต้องในประวัติการแก้ไขหรือข้อมูลสำรอง และตรวจว่าใครเข้าถึงฐานข้อมูลโดยตรง",
            "Take the right value from the trail or a backup, and find out who reached the database directly.");

    private final JdbcClient sql;

    YearVerification(JdbcClient sql) {
        this.sql = sql;
    }

    /** How many submissions there are, and everything that does not fit. */
    public record Report(long submissions, List<Finding> findings) {
        public Report {
            findings = List.copyOf(findings);
        }
    }

    /** A phase of an assessment. */
    private record Place(UUID assessment, int phase) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byAssessment = assessment.compareTo(other.assessment);
            return byAssessment == 0 ? Integer.compare(phase, other.phase) : byAssessment;
        }

        String of(int number) {
            return "phase/%d/%d".formatted(phase, number);
        }
    }

    private record Signing(String sha256, Optional<UUID> by) {}

    private record Signed(Place place, int number, boolean intact, Signing signing) {}

    /** Compares everything. */
    public Report verify() {
        List<Finding> findings = new ArrayList<>();
        Map<Place, List<Signing>> signings = signings();
        long[] count = new long[1];
        Erasures erasures = Erasures.in(sql);
        sql.sql("""
                        select id, assessment_id, phase, number, content, sha256, signed_by from year_submission
                        order by assessment_id, phase, number
                        """)
                .query((row, _) -> new Signed(
                        new Place(row.getObject("assessment_id", UUID.class), row.getInt("phase")),
                        row.getInt("number"),
                        isIntact(
                                erasures,
                                row.getObject("id", UUID.class),
                                row.getString("content"),
                                row.getString("sha256")),
                        new Signing(
                                row.getString("sha256"), Optional.ofNullable(row.getObject("signed_by", UUID.class)))))
                .list()
                .forEach(signed -> {
                    count[0]++;
                    compare(signed, signings.getOrDefault(signed.place(), List.of()), findings);
                });
        removed(signings, findings);
        evidence(findings);
        results(findings);
        statuses(findings);
        return new Report(count[0], findings);
    }

    /** It is what was signed, or what an erasure left of it. */
    private static boolean isIntact(Erasures erasures, UUID id, String content, String sha256) {
        String hash = CanonicalJson.sha256(content);
        return hash.equals(sha256) || erasures.explain(Erasures.snapshot(id), hash);
    }

    /**
     * What was submitted can be read back; evidence that it names is there, is what it says, and cannot be removed. The bytes of that evidence
     * are compared elsewhere.
     */
    private void evidence(List<Finding> findings) {
        Map<UUID, Set<String>> pins = new HashMap<>();
        sql.sql("""
                        select p.submission_id, r.id || ' ' || coalesce(r.sha256, '') as pinned
                        from evidence_year_pin p join evidence_revision r on r.id = p.revision_id
                        """).query(row -> {
            pins.computeIfAbsent(row.getObject("submission_id", UUID.class), _ -> new HashSet<>())
                    .add(row.getString("pinned"));
        });
        sql.sql("""
                        select id, assessment_id, phase, number, content from year_submission
                        where content like '%"cited"%' or octet_length(content) > :most order by assessment_id, phase, number
                        """).param("most", Limits.ASSESSMENT.bytes()).query(row -> {
            Set<String> there = pins.getOrDefault(row.getObject("id", UUID.class), Set.of());
            Place place = new Place(row.getObject("assessment_id", UUID.class), row.getInt("phase"));
            wrongContent(row.getString("content"), there, place.of(row.getInt("number")))
                    .ifPresent(problem -> findings.add(new Finding(place.assessment(), problem)));
        });
    }

    private static Optional<Problem> wrongContent(String content, Set<String> there, String place) {
        Optional<SubmittedPhase> submitted = SubmittedPhase.read(content);
        if (submitted.isEmpty()) {
            return Optional.of(problem(
                    "year-content-unreadable",
                    place,
                    "อ่านเนื้อหาของฉบับที่ส่งไม่ได้: เสียหายหรือยาวเกินไป",
                    "The content of this submission cannot be read: it is damaged or too large."));
        }
        boolean whole = submitted.get().pinned().stream()
                .allMatch(pinned ->
                        there.contains(pinned.revision() + " " + pinned.sha256().orElse("")));
        return whole
                ? Optional.empty()
                : Optional.of(problem(
                        "year-evidence-differs",
                        place,
                        "หลักฐานที่ฉบับนี้อ้างหายไป หรือไม่ใช่ฉบับเดิม",
                        "Evidence that this submission names is gone or is not what it was."));
    }

    /** A result is the figure at the end of what its last entry in the trail tells; none where that tells of none. */
    private void results(List<Finding> findings) {
        sql.sql("""
                        select coalesce(r.assessment_id, l.stream) as assessment,
                               coalesce('year-result/' || r.phase || '/' || r.measure, l.subject) as place
                        from phase_result r
                        full join (
                            select distinct on (stream, subject) stream, subject, substring(after from '[-0-9.]+$') as value
                            from audit_entry where action = 'result' and subject ~ '^year-result/[34]/'
                            order by stream, subject, sequence desc) l
                          on l.stream = r.assessment_id and l.subject = 'year-result/' || r.phase || '/' || r.measure
                        where trim_scale(r.value)::text is distinct from l.value
                        order by 1, 2
                        """).query(row -> {
            findings.add(new Finding(
                    row.getObject("assessment", UUID.class),
                    problem(
                            "year-result-differs",
                            row.getString("place"),
                            "ผลของตัวชี้วัดในระยะนี้ไม่ตรงกับที่บันทึกไว้ในประวัติ",
                            "This result of a phase is not what the trail tells.")));
        });
    }

    private Map<Place, List<Signing>> signings() {
        Map<Place, List<Signing>> signings = new TreeMap<>();
        sql.sql("""
                        select stream, substr(subject, 7)::int as phase, actor, coalesce(after, '') as after from audit_entry
                        where action = 'submit' and subject ~ '^phase/[2-4]$' order by stream, sequence
                        """).query(row -> {
            signings.computeIfAbsent(
                            new Place(row.getObject("stream", UUID.class), row.getInt("phase")), _ -> new ArrayList<>())
                    .add(new Signing(row.getString("after"), Optional.ofNullable(row.getObject("actor", UUID.class))));
        });
        return signings;
    }

    private static void compare(Signed signed, List<Signing> signings, List<Finding> findings) {
        String place = signed.place().of(signed.number());
        UUID assessment = signed.place().assessment();
        if (!signed.intact()) {
            findings.add(new Finding(
                    assessment,
                    problem(
                            "year-content-differs",
                            place,
                            "เนื้อหาของฉบับที่ส่งไม่ตรงกับค่า SHA-256 ของฉบับนั้น: ถูกแก้ไข",
                            "The content of this submission does not hash to its SHA-256: it was changed.")));
        } else if (signed.number() > signings.size() || signed.number() < 1) {
            findings.add(
                    new Finding(
                            assessment,
                            problem(
                                    "year-without-entry",
                                    place,
                                    "ไม่มีรายการการลงนามของฉบับนี้ในประวัติ: ถูกใส่โดยไม่ผ่านโปรแกรม หรือประวัติถูกลบ",
                                    "The trail has no signing of this submission: it was put in past the program, or its entry was removed.")));
        } else if (!signings.get(signed.number() - 1).equals(signed.signing())) {
            findings.add(new Finding(
                    assessment,
                    problem(
                            "year-signature-differs",
                            place,
                            "เนื้อหาหรือผู้ลงนามของฉบับนี้ไม่ตรงกับที่ลงนามไว้",
                            "The content or the signer is not that of the signing.")));
        }
    }

    /** Numbers count from 1 without a gap, one for each signing. */
    private void removed(Map<Place, List<Signing>> signings, List<Finding> findings) {
        Map<Place, List<Integer>> there = new TreeMap<>();
        sql.sql("select assessment_id, phase, number from year_submission").query(row -> {
            there.computeIfAbsent(
                            new Place(row.getObject("assessment_id", UUID.class), row.getInt("phase")),
                            _ -> new ArrayList<>())
                    .add(row.getInt("number"));
        });
        signings.forEach((place, signed) -> {
            for (int number = 1; number <= signed.size(); number++) {
                if (!there.getOrDefault(place, List.of()).contains(number)) {
                    findings.add(new Finding(
                            place.assessment(),
                            problem(
                                    "year-gone",
                                    place.of(number),
                                    "ฉบับที่ลงนามไว้ถูกลบ",
                                    "This submission was signed and has been removed.")));
                }
            }
        });
    }

    private void statuses(List<Finding> findings) {
        sql.sql("""
                        select coalesce(p.assessment_id, l.stream) as assessment, coalesce(p.phase, l.phase) as phase,
                               coalesce(p.status, 'draft') as status, coalesce(l.status, 'draft') as expected
                        from year_phase p
                        full join (
                            select distinct on (stream, subject) stream, substr(subject, 7)::int as phase,
                                   case action when 'submit' then 'submitted' else action end as status
                            from audit_entry
                            where subject ~ '^phase/[2-4]$' and action in ('submit', 'returned', 'accepted')
                            order by stream, subject, sequence desc) l on l.stream = p.assessment_id and l.phase = p.phase
                        where coalesce(p.status, 'draft') <> coalesce(l.status, 'draft')
                        order by 1, 2
                        """).query(row -> {
            String stored = row.getString("status");
            String recorded = row.getString("expected");
            findings.add(new Finding(
                    row.getObject("assessment", UUID.class),
                    problem(
                            "year-status-differs",
                            "phase/" + row.getInt("phase"),
                            "สถานะของระยะนี้เป็น %s แต่ตามประวัติควรเป็น %s".formatted(stored, recorded),
                            "This phase is “%s”; by its trail it is “%s”.".formatted(stored, recorded))));
        });
    }

    private static Problem problem(String code, String place, String th, String en) {
        return new Problem(code, place, LocalizedText.of(th, en), ADVICE);
    }
}
