package pmqa.workbench.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pmqa.workbench.shared.OrganizationType;

/** The organisations that take part in cycles, chosen and listed as sets. */
@Repository
public class Participants {

    private static final String CHOSEN = """
            from organization o
            where o.retired_at is null and o.type = any(:types)
              and (:everything or o.id in (select id from within))
            """;

    private final JdbcClient sql;

    Participants(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * An organisation in a cycle.
     *
     * @param extensions what it was granted, by phase and then by date
     */
    public record Participant(Organization organization, List<Extension> extensions) {
        public Participant {
            extensions = List.copyOf(extensions);
        }
    }

    /** More time for one organisation in one phase. */
    public record Extension(int phase, LocalDate endsOn, String reason, String grantedBy) {}

    /** How many organisations a choice means today. */
    public long count(Territory territory, List<OrganizationType> types) {
        return sql.sql("with recursive " + Territory.WITHIN + " select count(*) " + CHOSEN)
                .param("everything", territory.everything())
                .param("nodes", territory.ids())
                .param("types", codes(types))
                .query(Long.class)
                .single();
    }

    /** Enters them all in one statement and says how many are new. */
    int enter(UUID cycle, Territory territory, List<OrganizationType> types) {
        return sql.sql("insert into cycle_participant (cycle_id, organization_id) with recursive " + Territory.WITHIN
                        + " select :cycle, o.id " + CHOSEN + " on conflict do nothing")
                .param("cycle", cycle)
                .param("everything", territory.everything())
                .param("nodes", territory.ids())
                .param("types", codes(types))
                .update();
    }

    /** The participants whose code or name holds the words. */
    public Slice<Participant> search(UUID cycle, String words, int page) {
        Slice<Participant> participants = Slice.of(
                page,
                sql.sql("""
                        select o.id, o.parent_id, o.code, o.name_th, o.name_en, o.type, count(*) over () as total
                        from cycle_participant c join organization o on o.id = c.organization_id
                        where c.cycle_id = :cycle
                          and (position(lower(:words) in lower(o.name_th)) > 0 or position(lower(:words) in lower(o.name_en)) > 0
                               or position(lower(:words) in lower(o.code)) > 0)
                        order by o.name_th collate "th-x-icu", o.code limit :limit offset :offset
                        """)
                        .param("cycle", cycle)
                        .param("words", words)
                        .param("limit", Slice.SIZE)
                        .param("offset", Slice.offset(page))
                        .query((row, number) -> new Slice.Counted<>(
                                new Participant(Organizations.row(row, number), List.of()), row.getLong("total")))
                        .list());
        Map<UUID, List<Extension>> extensions = extensions(
                cycle,
                participants.items().stream()
                        .map(participant -> participant.organization().id())
                        .toList());
        return new Slice<>(
                participants.items().stream()
                        .map(participant -> new Participant(
                                participant.organization(),
                                extensions.getOrDefault(
                                        participant.organization().id(), List.of())))
                        .toList(),
                participants.number(),
                participants.total());
    }

    public Optional<Participant> find(UUID cycle, UUID organization) {
        return sql.sql("""
                        select o.id, o.parent_id, o.code, o.name_th, o.name_en, o.type
                        from cycle_participant c join organization o on o.id = c.organization_id
                        where c.cycle_id = :cycle and o.id = :organization
                        """)
                .param("cycle", cycle)
                .param("organization", organization)
                .query(Organizations::row)
                .optional()
                .map(found -> new Participant(
                        found, extensions(cycle, List.of(organization)).getOrDefault(organization, List.of())));
    }

    private Map<UUID, List<Extension>> extensions(UUID cycle, List<UUID> organizations) {
        Map<UUID, List<Extension>> extensions = new LinkedHashMap<>();
        sql.sql("""
                        select e.organization_id, e.phase, e.ends_on, e.reason, p.name
                        from phase_extension e join person p on p.id = e.granted_by
                        where e.cycle_id = :cycle and e.organization_id = any(cast(:organizations as uuid[]))
                        order by e.phase, e.ends_on
                        """)
                .param("cycle", cycle)
                .param(
                        "organizations",
                        organizations.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    extensions
                            .computeIfAbsent(row.getObject("organization_id", UUID.class), _ -> new ArrayList<>())
                            .add(new Extension(
                                    row.getInt("phase"),
                                    row.getObject("ends_on", LocalDate.class),
                                    row.getString("reason"),
                                    row.getString("name")));
                });
        return extensions;
    }

    private static String[] codes(List<OrganizationType> types) {
        return types.stream().map(OrganizationType::code).toArray(String[]::new);
    }
}
