package pmqa.workbench.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pmqa.workbench.audit.Finding;

/**
 * Compares what stands in the tables with what the trail says: every answer with its last entry, every submission with its
 * address and with the entry of its signing, the standing of every assessment with the last decision. So it finds what
 * was changed in the database past the program. Whether the trail itself can be trusted, {@code TrailVerification} says.
 */
@Component
public class StateVerification {

    private final JdbcClient sql;
    private final AnswerVerification answers;
    private final SubmissionVerification submissions;

    StateVerification(JdbcClient sql) {
        this.sql = sql;
        this.answers = new AnswerVerification(sql);
        this.submissions = new SubmissionVerification(sql);
    }

    /**
     * What was compared and what was found.
     *
     * @param snapshots how many submissions
     */
    public record Report(int assessments, long answers, long snapshots, List<Finding> findings) {
        public Report {
            findings = List.copyOf(findings);
        }
    }

    /** How many assessments {@link #verify} will go through. */
    public long assessments() {
        return sql.sql("select count(*) from assessment").query(Long.class).single();
    }

    /**
     * Compares everything.
     *
     * @param progress is told how many assessments are done
     */
    public Report verify(LongConsumer progress) {
        List<Finding> findings = new ArrayList<>(orphans());
        List<UUID> all = sql.sql("select id from assessment order by id")
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
        long compared = 0;
        long snapshots = 0;
        for (int i = 0; i < all.size(); i++) {
            UUID assessment = all.get(i);
            compared += answers.verify(assessment, findings);
            snapshots += submissions.verify(assessment, findings);
            progress.accept(i + 1L);
        }
        return new Report(all.size(), compared, snapshots, findings);
    }

    /** Trails whose assessment is gone from the tables. */
    private List<Finding> orphans() {
        return sql.sql("""
                        select distinct e.stream from audit_entry e
                        where e.sequence = 1 and e.subject = 'assessment' and not exists (select from assessment a where a.id = e.stream)
                        """)
                .query((row, _) -> new Finding(row.getObject(1, UUID.class), StateProblems.ASSESSMENT_GONE))
                .list();
    }

    /** The names of assessments – organisation and fiscal year – by which people know them; none for ids that are no assessment's. */
    public Map<UUID, AssessmentFrames.Frame> names(List<UUID> ids) {
        Map<UUID, AssessmentFrames.Frame> names = new HashMap<>();
        if (!ids.isEmpty()) {
            sql.sql(AssessmentFrames.SELECT + " where a.id in (:ids)")
                    .param("ids", ids)
                    .query((row, _) -> AssessmentFrames.row(row.getObject("assessment_id", UUID.class), row))
                    .list()
                    .forEach(frame -> names.put(frame.assessment(), frame));
        }
        return names;
    }
}
