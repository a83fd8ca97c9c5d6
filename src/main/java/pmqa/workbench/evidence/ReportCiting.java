package pmqa.workbench.evidence;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
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

    /** Pins revisions to the submission of phases 2 to 4 whose content names them. */
    public void pin(UUID submission, Set<UUID> revisions) {
        sql.sql("""
                        insert into evidence_year_pin (submission_id, revision_id)
                        select :submission, unnest(cast(:revisions as uuid[]))
                        """)
                .param("submission", submission)
                .param("revisions", revisions.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }

    private void tell(Actor actor, String action, String subject, Optional<String> before, Optional<String> after) {
        events.publishEvent(new TrailEntry(
                actor.assessment(), Optional.of(actor.person()), action, "cited-" + subject, before, after));
    }
}
