package pmqa.workbench.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Types;
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
import pmqa.workbench.evidence.content.Received;
import pmqa.workbench.evidence.content.Receiving;

/**
 * Writes pieces of evidence and their revisions within the caller's transaction, each with its entry in the trail. A file is durable in the
 * store before its row is written, so that no committed row is ever without its file; a file without a row is swept later.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class EvidenceKeeping {

    private final Receiving receiving;
    private final JdbcClient sql;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EvidenceKeeping(Receiving receiving, JdbcClient sql, ApplicationEventPublisher events, Clock clock) {
        this.receiving = receiving;
        this.sql = sql;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Who does something, in which assessment: the trail of that gets the entry.
     *
     * @param organization whose evidence it is
     */
    public record Actor(UUID person, UUID assessment, UUID organization) {}

    /** What a new revision is made of. */
    public sealed interface Material {

        /** A file that has arrived. */
        record Upload(Received received) implements Material {}

        /** Anything that needs no bytes. */
        record Named(Substance substance) implements Material {}
    }

    /** Adds a piece with its first revision and returns its id. */
    public UUID add(Actor actor, Description description, Material material) {
        UUID item = UUID.randomUUID();
        sql.sql("""
                        insert into evidence_item (id, organization_id, name, description, classification, expires_on, search_text,
                            latest, version, created_by, created_at, changed_by, changed_at)
                        values (:id, :organization, :name, :description, :classification, :expires, :search,
                            1, 1, :person, :now, :person, :now)
                        """)
                .param("id", item)
                .param("organization", actor.organization())
                .param("name", description.name())
                .param("description", description.description())
                .param("classification", description.classification().code())
                .param("expires", description.expiresOn().orElse(null), Types.DATE)
                .param("search", searchable(description))
                .param("person", actor.person())
                .param("now", now())
                .update();
        Substance substance = insert(item, 1, material, actor);
        tell(actor, "upload", "evidence/" + item, Optional.empty(), description.told() + " · " + substance.told());
        return item;
    }

    /** Adds a revision to a piece and returns its number. */
    public int revise(Actor actor, UUID item, Material material) {
        int number = sql.sql("""
                        update evidence_item set latest = latest + 1, changed_by = :person, changed_at = :now
                        where id = :item and organization_id = :organization returning latest
                        """)
                .param("item", item)
                .param("organization", actor.organization())
                .param("person", actor.person())
                .param("now", now())
                .query(Integer.class)
                .single();
        Substance substance = insert(item, number, material, actor);
        tell(actor, "revise", "evidence/" + item, Optional.empty(), "#" + number + " · " + substance.told());
        return number;
    }

    /** Changes what is said about a piece, unless somebody else was faster; then nothing is written and the answer is false. */
    public boolean describe(Actor actor, EvidenceItem before, long seen, Description description) {
        int changed = sql.sql("""
                        update evidence_item set name = :name, description = :description, classification = :classification,
                            expires_on = :expires, search_text = :search, version = version + 1, changed_by = :person, changed_at = :now
                        where id = :item and version = :version
                        """)
                .param("item", before.id())
                .param("version", seen)
                .param("name", description.name())
                .param("description", description.description())
                .param("classification", description.classification().code())
                .param("expires", description.expiresOn().orElse(null), Types.DATE)
                .param("search", searchable(description))
                .param("person", actor.person())
                .param("now", now())
                .update();
        if (changed == 1) {
            var old = new Description(before.name(), before.description(), before.classification(), before.expiresOn());
            tell(actor, "describe", "evidence/" + before.id(), Optional.of(old.told()), description.told());
        }
        return changed == 1;
    }

    /** Removes a piece that is cited nowhere and pinned by no submission; the answer says whether it was. Its files are swept later. */
    public boolean remove(Actor actor, EvidenceItem item) {
        boolean held =
                sql.sql("""
                        select exists (select from evidence_citation where item_id = :item)
                            or exists (select from evidence_report_citation where item_id = :item)
                            or exists (select from evidence_year_pin p join evidence_revision r on r.id = p.revision_id
                                       where r.item_id = :item)
                            or exists (select from evidence_pin p join evidence_revision r on r.id = p.revision_id
                                       where r.item_id = :item)
                        """).param("item", item.id()).query(Boolean.class).single();
        if (held) {
            return false;
        }
        sql.sql("delete from evidence_revision where item_id = :item")
                .param("item", item.id())
                .update();
        sql.sql("delete from evidence_item where id = :item")
                .param("item", item.id())
                .update();
        String before = item.name() + " · " + item.latest().substance().told();
        events.publishEvent(new TrailEntry(
                actor.assessment(),
                Optional.of(actor.person()),
                "remove",
                "evidence/" + item.id(),
                Optional.of(before),
                Optional.empty()));
        return true;
    }

    /** Pins every revision that an assessment cites to its submission. */
    public void pin(UUID snapshot, UUID assessment) {
        sql.sql("""
                        insert into evidence_pin (snapshot_id, revision_id)
                        select distinct cast(:snapshot as uuid), revision_id from evidence_citation where assessment_id = :assessment
                        """).param("snapshot", snapshot).param("assessment", assessment).update();
    }

    private Substance insert(UUID item, int number, Material material, Actor actor) {
        Substance substance = switch (material) {
            case Material.Upload(Received received) -> kept(received);
            case Material.Named(Substance named) -> named;
        };
        Optional<Substance.File> file = substance.file();
        sql.sql("""
                        insert into evidence_revision (id, item_id, number, sha256, file_name, url, place, added_by, added_at)
                        values (:id, :item, :number, :sha256, :file, :url, :place, :person, :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("item", item)
                .param("number", number)
                .param("sha256", file.map(Substance.File::sha256).orElse(null), Types.VARCHAR)
                .param("file", file.map(Substance.File::name).orElse(null), Types.VARCHAR)
                .param("url", substance instanceof Substance.Link link ? link.url() : null, Types.VARCHAR)
                .param("place", substance instanceof Substance.Held held ? held.place() : null, Types.VARCHAR)
                .param("person", actor.person())
                .param("now", now())
                .update();
        return substance;
    }

    /** The lock on the hash keeps the sweep from taking the file between its arrival and its row. */
    private Substance kept(Received received) {
        ContentLock.take(sql, received.sha256());
        try {
            receiving.keep(received);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        sql.sql("""
                        insert into evidence_content (sha256, size, media_type, kept_at, text_state)
                        values (:sha256, :size, :type, :now, :state) on conflict do nothing
                        """)
                .param("sha256", received.sha256())
                .param("size", received.size())
                .param("type", received.type().mediaType())
                .param("now", now())
                .param("state", (received.type().isImage() ? TextState.NONE : TextState.WAITING).code())
                .update();
        return new Substance.File(received.sha256(), received.name(), received.size(), received.type());
    }

    private static String searchable(Description description) {
        return SearchText.of(description.name()) + " " + SearchText.of(description.description());
    }

    private void tell(Actor actor, String action, String subject, Optional<String> before, String after) {
        events.publishEvent(new TrailEntry(
                actor.assessment(), Optional.of(actor.person()), action, subject, before, Optional.of(after)));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
