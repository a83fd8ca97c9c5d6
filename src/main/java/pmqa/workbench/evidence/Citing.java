package pmqa.workbench.evidence;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pmqa.workbench.audit.TrailEntry;
import pmqa.workbench.evidence.EvidenceKeeping.Actor;

/** Writes citations within the caller's transaction, each with its entry in the trail. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Citing {

    private final JdbcClient sql;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Citing(JdbcClient sql, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.events = events;
        this.clock = clock;
    }

    /** For what a piece is cited, and how: see {@link Citation}. */
    public record Wish(String subject, String category, String page, String claim) {}

    /** Cites the newest revision of a piece. Citing the same page for the same answer again changes nothing; then the answer is false. */
    public boolean cite(Actor actor, UUID item, Wish wish) {
        Optional<String> cited = sql.sql("""
                        insert into evidence_citation
                            (id, assessment_id, subject, category, item_id, revision_id, page, claim, version, cited_by, cited_at)
                        select :id, :assessment, :subject, :category, i.id, r.id, :page, :claim, 1, :person, :now
                        from evidence_item i join evidence_revision r on r.item_id = i.id and r.number = i.latest
                        where i.id = :item and i.organization_id = :organization
                        on conflict (assessment_id, subject, item_id, page) do nothing
                        returning (select name || ' #' || latest from evidence_item where id = item_id)
                        """)
                .param("id", UUID.randomUUID())
                .param("assessment", actor.assessment())
                .param("subject", wish.subject())
                .param("category", wish.category())
                .param("item", item)
                .param("organization", actor.organization())
                .param("page", wish.page())
                .param("claim", wish.claim())
                .param("person", actor.person())
                .param("now", now())
                .query(String.class)
                .optional();
        cited.ifPresent(name -> tell(
                actor, "cite", wish.subject(), Optional.empty(), Optional.of(told(name, wish.page(), wish.claim()))));
        return cited.isPresent();
    }

    /**
     * Changes page and claim of a citation, and lets it point to the newest revision if asked. Nothing happens, and the answer is false, if
     * somebody changed it meanwhile or the page is cited there already.
     */
    public boolean change(Actor actor, Citation before, long seen, String page, String claim, boolean toLatest) {
        boolean taken = sql.sql("""
                        select exists (select from evidence_citation where assessment_id = :assessment and subject = :subject
                                       and item_id = :item and page = :page and id <> :id)
                        """)
                .param("assessment", before.assessment())
                .param("subject", before.subject())
                .param("item", before.item())
                .param("page", page)
                .param("id", before.id())
                .query(Boolean.class)
                .single();
        int changed = taken
                ? 0
                : sql.sql("""
                        update evidence_citation n set page = :page, claim = :claim, version = n.version + 1,
                            cited_by = :person, cited_at = :now,
                            revision_id = case when :latest then r.id else n.revision_id end
                        from evidence_item i join evidence_revision r on r.item_id = i.id and r.number = i.latest
                        where n.id = :id and n.version = :version and i.id = n.item_id
                        """)
                        .param("id", before.id())
                        .param("version", seen)
                        .param("page", page)
                        .param("claim", claim)
                        .param("latest", toLatest)
                        .param("person", actor.person())
                        .param("now", now())
                        .update();
        if (changed == 1) {
            int revision = toLatest ? before.latest() : before.revision().number();
            tell(
                    actor,
                    "cite",
                    before.subject(),
                    Optional.of(told(before)),
                    Optional.of(told(before.name() + " #" + revision, page, claim)));
        }
        return changed == 1;
    }

    /** Lets citations of a piece for some answers of the assessment point to its newest revision; returns how many did not yet. */
    public int renew(Actor actor, UUID item, Collection<Citation> citations) {
        int renewed = 0;
        for (Citation citation : citations) {
            if (citation.item().equals(item)
                    && change(actor, citation, citation.version(), citation.page(), citation.claim(), true)) {
                renewed++;
            }
        }
        return renewed;
    }

    public void uncite(Actor actor, Citation citation) {
        int gone = sql.sql("delete from evidence_citation where id = :id")
                .param("id", citation.id())
                .update();
        if (gone == 1) {
            tell(actor, "uncite", citation.subject(), Optional.of(told(citation)), Optional.empty());
        }
    }

    static String told(Citation citation) {
        return told(citation.name() + " #" + citation.revision().number(), citation.page(), citation.claim());
    }

    static String told(String name, String page, String claim) {
        return name + (page.isEmpty() ? "" : " p. " + page) + (claim.isEmpty() ? "" : " – " + claim);
    }

    /** Never the answer's own subject: that of an answer tells what the answer is, and verification compares the two. */
    private void tell(Actor actor, String action, String subject, Optional<String> before, Optional<String> after) {
        events.publishEvent(new TrailEntry(
                actor.assessment(), Optional.of(actor.person()), action, "cited-" + subject, before, after));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
