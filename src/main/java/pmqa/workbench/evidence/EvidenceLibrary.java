package pmqa.workbench.evidence;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pmqa.workbench.organization.Slice;

/** Finds pieces of evidence. */
@Repository
public class EvidenceLibrary {

    private static final String ITEM = "select " + EvidenceRows.REVISION + """
            , i.organization_id, i.name, i.description, i.classification, i.expires_on, i.version, i.changed_at,
            ip.name as changed_by,
            (select count(*) from evidence_citation n where n.item_id = i.id)
            + (select count(*) from evidence_report_citation n where n.item_id = i.id) as uses
            """;

    private static final String FROM = """
             from evidence_item i
            join evidence_revision r on r.item_id = i.id and r.number = i.latest
            join person ip on ip.id = i.changed_by
            """ + EvidenceRows.REVISION_JOINS;

    private final JdbcClient sql;

    EvidenceLibrary(JdbcClient sql) {
        this.sql = sql;
    }

    /** What is looked for; each part that is not empty narrows it. */
    public record Query(String text, String category, Optional<Classification> classification, Show show, int page) {

        public static Query all() {
            return new Query("", "", Optional.empty(), Show.ALL, 1);
        }
    }

    /** Which pieces. */
    public enum Show {
        ALL,
        /** Cited nowhere. */
        UNUSED,
        /** No longer valid today. */
        EXPIRED
    }

    /**
     * The pieces of an organisation, those changed last first.
     *
     * @param assessment in which they must be cited if a category is asked for
     */
    public Slice<EvidenceItem> find(UUID organization, UUID assessment, Query query, LocalDate today) {
        return Slice.of(
                query.page(),
                sql.sql(ITEM + ", count(*) over () as total" + FROM + """
                                where i.organization_id = :organization
                                  and (:classification = '' or i.classification = :classification)
                                  and (not :unused or not exists (select from evidence_citation n where n.item_id = i.id)
                                       and not exists (select from evidence_report_citation n where n.item_id = i.id))
                                  and (not :expired or i.expires_on < :today)
                                  and (:category = '' or exists (select from evidence_citation n
                                       where n.item_id = i.id and n.assessment_id = :assessment and n.category = :category))
                                  and not exists (select from unnest(cast(:patterns as text[])) as term
                                       where not (i.search_text like term
                                                  or coalesce(r.url, '') || coalesce(r.file_name, '') ilike term
                                                  or coalesce(c.search_text, '') like term))
                                order by i.changed_at desc, i.id limit :size offset :offset
                                """)
                        .param("organization", organization)
                        .param(
                                "classification",
                                query.classification().map(Classification::code).orElse(""))
                        .param("unused", query.show() == Show.UNUSED)
                        .param("expired", query.show() == Show.EXPIRED)
                        .param("today", today)
                        .param("category", query.category())
                        .param("assessment", assessment)
                        .param("patterns", SearchText.patterns(query.text()).toArray(String[]::new))
                        .param("size", Slice.SIZE)
                        .param("offset", Slice.offset(query.page()))
                        .query((row, _) -> new Slice.Counted<>(EvidenceRows.item(row), row.getLong("total")))
                        .list());
    }

    /** The pieces of an organisation in an order that a new piece does not disturb, behind one of them. */
    public List<EvidenceItem> after(UUID organization, Optional<UUID> item, int limit) {
        return sql.sql(ITEM + FROM + """
                        where i.organization_id = :organization and (cast(:after as uuid) is null or i.id > cast(:after as uuid))
                        order by i.id limit :limit
                        """)
                .param("organization", organization)
                .param("after", item.map(UUID::toString).orElse(null), Types.VARCHAR)
                .param("limit", limit)
                .query((row, _) -> EvidenceRows.item(row))
                .list();
    }

    /** Those of some pieces that the organisation has, in no order. */
    public List<EvidenceItem> find(UUID organization, Collection<UUID> items) {
        return items.isEmpty()
                ? List.of()
                : sql.sql(ITEM + FROM + "where i.id in (:items) and i.organization_id = :organization")
                        .param("items", items)
                        .param("organization", organization)
                        .query((row, _) -> EvidenceRows.item(row))
                        .list();
    }

    /** The pieces that a person added to an organisation's library since a moment, the oldest first; 50 at most. */
    public List<EvidenceItem> addedBy(UUID person, UUID organization, Instant since) {
        return sql.sql(ITEM + FROM + """
                        where i.organization_id = :organization and i.created_by = :person and i.created_at >= :since
                        order by i.created_at, i.id limit 50
                        """)
                .param("organization", organization)
                .param("person", person)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, _) -> EvidenceRows.item(row))
                .list();
    }

    /** A piece, if that organisation has it. */
    public Optional<EvidenceItem> find(UUID organization, UUID item) {
        return sql.sql(ITEM + FROM + "where i.id = :item and i.organization_id = :organization")
                .param("item", item)
                .param("organization", organization)
                .query((row, _) -> EvidenceRows.item(row))
                .optional();
    }

    /**
     * A piece with its history.
     *
     * @param revisions the newest first, 100 at most
     */
    public record Whole(EvidenceItem item, List<EvidenceRevision> revisions) {
        public Whole {
            revisions = List.copyOf(revisions);
        }
    }

    /** A piece with its revisions, if that organisation has it: one statement. */
    public Optional<Whole> whole(UUID organization, UUID item) {
        List<EvidenceItem> rows = sql.sql(ITEM + FROM.replace(" and r.number = i.latest", "") + """
                        where i.id = :item and i.organization_id = :organization order by r.number desc limit 100
                        """)
                .param("item", item)
                .param("organization", organization)
                .query((row, _) -> EvidenceRows.item(row))
                .list();
        return rows.stream()
                .findFirst()
                .map(newest -> new Whole(
                        newest, rows.stream().map(EvidenceItem::latest).toList()));
    }

    /** The revisions of a piece, the newest first. */
    public List<EvidenceRevision> revisions(UUID item) {
        return sql.sql("select " + EvidenceRows.REVISION + """
                         from evidence_revision r
                        """ + EvidenceRows.REVISION_JOINS + """
                        where r.item_id = :item order by r.number desc limit 100
                        """)
                .param("item", item)
                .query((row, _) -> EvidenceRows.revision(row))
                .list();
    }

    /** A revision of a piece of that organisation. */
    public Optional<EvidenceRevision> revision(UUID organization, UUID item, int number) {
        return sql.sql("select " + EvidenceRows.REVISION + """
                         from evidence_revision r
                        join evidence_item i on i.id = r.item_id
                        """ + EvidenceRows.REVISION_JOINS + """
                        where r.item_id = :item and r.number = :number and i.organization_id = :organization
                        """)
                .param("item", item)
                .param("number", number)
                .param("organization", organization)
                .query((row, _) -> EvidenceRows.revision(row))
                .optional();
    }

    /** A revision that a submission pinned, whatever became of its piece since. */
    public Optional<EvidenceRevision> pinned(UUID snapshot, UUID revision) {
        return EvidenceRows.pinned(sql, "evidence_pin", "snapshot_id", snapshot, revision);
    }
}
