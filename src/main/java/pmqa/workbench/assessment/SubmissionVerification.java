package pmqa.workbench.assessment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import pmqa.workbench.audit.Erasures;
import pmqa.workbench.audit.Finding;
import pmqa.workbench.exchange.CanonicalJson;

/** Compares the submissions of an assessment with their addresses and with the trail, and its standing with the last decision. */
final class SubmissionVerification {

    private static final String SUBJECT = "snapshot/";

    private final JdbcClient sql;

    SubmissionVerification(JdbcClient sql) {
        this.sql = sql;
    }

    private record Signing(long sequence, Optional<UUID> actor, String signature) {}

    /** Adds what does not fit, and returns how many submissions there are. */
    long verify(UUID assessment, List<Finding> findings) {
        Map<String, Signing> signings = signings(assessment);
        List<Snapshot> snapshots = snapshots(assessment);
        Erasures erasures = snapshots.isEmpty() ? Erasures.NONE : Erasures.in(sql);
        for (Snapshot snapshot : snapshots) {
            String place = SUBJECT + snapshot.number();
            Optional<Signing> signing = Optional.ofNullable(signings.remove(place));
            String hash = CanonicalJson.sha256(snapshot.content());
            if (!hash.equals(snapshot.sha256()) && !erasures.explain(Erasures.snapshot(snapshot.id()), hash)) {
                findings.add(new Finding(assessment, StateProblems.contentDiffers(place)));
            } else if (signing.isEmpty()) {
                findings.add(new Finding(assessment, StateProblems.unsigned(place)));
            } else if (!signing.get().signature().equals(Submitting.signature(snapshot))
                    || !signing.get().actor().equals(Optional.of(snapshot.signedBy()))) {
                findings.add(new Finding(
                        assessment,
                        StateProblems.signatureDiffers(place, signing.get().sequence())));
            }
        }
        signings.forEach((place, signing) ->
                findings.add(new Finding(assessment, StateProblems.snapshotGone(place, signing.sequence()))));
        verifyStatus(assessment, findings);
        return snapshots.size();
    }

    private Map<String, Signing> signings(UUID assessment) {
        Map<String, Signing> signings = new TreeMap<>();
        sql.sql("""
                        select subject, sequence, actor, coalesce(after, '') as after from audit_entry
                        where stream = :assessment and action = :submit and starts_with(subject, 'snapshot/') order by sequence
                        """)
                .param("assessment", assessment)
                .param("submit", Submitting.SUBMIT)
                .query((row, _) -> Map.entry(
                        row.getString("subject"),
                        new Signing(
                                row.getLong("sequence"),
                                Optional.ofNullable(row.getObject("actor", UUID.class)),
                                row.getString("after"))))
                .list()
                .forEach(signing -> signings.put(signing.getKey(), signing.getValue()));
        return signings;
    }

    private List<Snapshot> snapshots(UUID assessment) {
        return sql.sql("select " + Snapshots.COLUMNS
                        + " from snapshot where assessment_id = :assessment order by number")
                .param("assessment", assessment)
                .query(Snapshots::row)
                .list();
    }

    /** A reopening leaves the status as it is. */
    private void verifyStatus(UUID assessment, List<Finding> findings) {
        sql
                .sql("""
                        select a.status, coalesce(l.sequence, 0) as sequence,
                               case l.action when :submit then 'submitted' when 'returned' then 'returned'
                                             when 'accepted' then 'accepted' else 'draft' end as expected
                        from assessment a
                        left join lateral (
                            select sequence, action from audit_entry
                            where stream = a.id and action in (:submit, 'returned', 'accepted')
                              and (subject = 'submission' or starts_with(subject, 'snapshot/'))
                            order by sequence desc limit 1) l on true
                        where a.id = :assessment
                        """)
                .param("assessment", assessment)
                .param("submit", Submitting.SUBMIT)
                .query((row, _) -> new String[] {
                    row.getString("status"), row.getString("expected"), Long.toString(row.getLong("sequence"))
                })
                .list()
                .stream()
                .filter(row -> !row[0].equals(row[1]))
                .forEach(row -> findings.add(new Finding(assessment, StateProblems.statusDiffers(row[0], row[1]))));
    }
}
