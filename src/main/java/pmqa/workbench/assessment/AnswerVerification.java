package pmqa.workbench.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import pmqa.workbench.audit.Finding;
import pmqa.workbench.shared.Problem;

/** Compares the answers of an assessment with the last entry that the trail has of each. */
final class AnswerVerification {

    private static final List<String> KINDS =
            Arrays.stream(AnswerKind.values()).map(AnswerKind::code).toList();

    private final JdbcClient sql;

    AnswerVerification(JdbcClient sql) {
        this.sql = sql;
    }

    /** Adds what does not fit, and returns how many answers there are. */
    long verify(UUID assessment, List<Finding> findings) {
        sql.sql("""
                        with last as (
                            select distinct on (subject) subject, sequence, actor, action, after,
                                   count(*) over (partition by subject) as entries
                            from audit_entry
                            where stream = :assessment and split_part(subject, '/', 1) in (:kinds)
                            order by subject, sequence desc)
                        select coalesce(l.subject, a.kind || '/' || a.key) as subject,
                               a.version is null as row_missing, l.sequence is null as entry_missing,
                               a.value is distinct from l.after as value_differs,
                               a.changed_by is distinct from l.actor as person_differs,
                               a.version is distinct from l.entries as version_differs,
                               a.unconfirmed is distinct from (l.action = :carried) as confirmation_differs,
                               l.sequence, a.value, l.after
                        from (select kind, key, value, version, changed_by, unconfirmed
                              from answer where assessment_id = :assessment and track = 'self') a
                        full join last l on l.subject = a.kind || '/' || a.key
                        where a.version is null or l.sequence is null
                           or a.value is distinct from l.after or a.changed_by is distinct from l.actor
                           or a.version is distinct from l.entries or a.unconfirmed is distinct from (l.action = :carried)
                        order by 1
                        """)
                .param("assessment", assessment)
                .param("kinds", KINDS)
                .param("carried", Beginning.CARRY_OVER)
                .query((row, _) -> new Finding(assessment, problem(row)))
                .list()
                .forEach(findings::add);
        return sql.sql("select count(*) from answer where assessment_id = :assessment")
                .param("assessment", assessment)
                .query(Long.class)
                .single();
    }

    /** The gravest of what differs. */
    private static Problem problem(ResultSet row) throws SQLException {
        String subject = row.getString("subject");
        if (row.getBoolean("entry_missing")) {
            return StateProblems.withoutEntry(subject);
        }
        long entry = row.getLong("sequence");
        if (row.getBoolean("row_missing")) {
            return StateProblems.answerGone(subject, entry);
        }
        if (row.getBoolean("value_differs")) {
            return StateProblems.valueDiffers(
                    subject,
                    entry,
                    Optional.ofNullable(row.getString("value")),
                    Optional.ofNullable(row.getString("after")));
        }
        if (row.getBoolean("person_differs")) {
            return StateProblems.personDiffers(subject, entry);
        }
        return row.getBoolean("version_differs")
                ? StateProblems.versionDiffers(subject, entry)
                : StateProblems.confirmationDiffers(subject, entry);
    }
}
