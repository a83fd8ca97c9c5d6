package pmqa.workbench.evidence;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pmqa.workbench.audit.TrailEntry;
import pmqa.workbench.evidence.EvidenceKeeping.Actor;

/** Writes citations for reports on progress within the caller's transaction, each with its entry in the trail. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ReportCiting {

    private final JdbcClient sql;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReportCiting(JdbcClient sql, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.events = events;
        this.clock = clock;
    }

    /** Cites the newest revision of a piece of the actor's organisation; false if that organisation has no such piece, or it is cited there already. */
    public boolean cite(Actor actor, UUID report, UUID item, String page, String claim) {
        Optional<String> cited = sql.sql("""
                        insert into evidence_report_citation
                            (id, report_id, assessment_id, item_id, revision_id, page, claim, cited_by, cited_at)
                        select :id, :report, :assessment, i.id, r.id, :page, :claim, :person, :now
                        from evidence_item i join evidence_revision r on r.item_id = i.id and r.number = i.latest
                        where i.id = :item and i.organization_id = :organization
                        on conflict (report_id, item_id) do nothing
                        returning (select name || ' #' || latest from evidence_item where id = item_id)
                        """)
                .param("id", UUID.randomUUID())
                .param("report", report)
                .param("assessment", actor.assessment())
                .param("item", item)
                .param("organization", actor.organization())
                .param("page", page)
                .param("claim", claim)
                .param("person", actor.person())
                .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .query(String.class)
                .optional();
        cited.ifPresent(name -> tell(
                actor,
                "cite",
                ReportCitations.subject(report),
                Optional.empty(),
                Optional.of(Citing.told(name, page, claim))));
        return cited.isPresent();
    }

    /** Takes a citation away; the piece stays in the library, the report as it was told. */
    public void uncite(Actor actor, Citation citation) {
        int gone = sql.sql("delete from evidence_report_citation where id = :id")
                .param("id", citation.id())
                .update();
        if (gone == 1) {
            tell(actor, "uncite", citation.subject(), Optional.of(Citing.told(citation)), Optional.empty());
        }
    }

    /** Pins every revision that reports of an assessment's plans cite to a submission of phases 2 to 4. */
    public void pin(UUID submission, UUID assessment) {
        sql.sql("""
                        insert into evidence_year_pin (submission_id, revision_id)
                        select distinct cast(:submission as uuid), n.revision_id
                        from evidence_report_citation n
                        join activity_progress g on g.id = n.report_id
                        join plan_activity a on a.id = g.activity_id and a.withdrawn_at is null
                        join improvement_plan p on p.id = a.plan_id and p.withdrawn_at is null
                        where n.assessment_id = :assessment
                        """)
                .param("submission", submission)
                .param("assessment", assessment)
                .update();
    }

    private void tell(Actor actor, String action, String subject, Optional<String> before, Optional<String> after) {
        events.publishEvent(new TrailEntry(
                actor.assessment(), Optional.of(actor.person()), action, "cited-" + subject, before, after));
    }
}
