package pmqa.workbench.organization;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pmqa.workbench.shared.FiscalYear;
import pmqa.workbench.shared.LocalizedText;

/** The cycles. */
@Repository
public class Cycles {

    private final JdbcClient sql;

    Cycles(JdbcClient sql) {
        this.sql = sql;
    }

    public Optional<Cycle> find(UUID id) {
        List<Cycle.Phase> phases = sql.sql("select phase, starts_on, ends_on from cycle_phase where cycle_id = :id")
                .param("id", id)
                .query(Cycles::phase)
                .list();
        return sql.sql("""
                        select id, fiscal_year, catalogue_id, catalogue_version, name_th, name_en from cycle where id = :id
                        """).param("id", id).query((row, _) -> row(row, phases)).optional();
    }

    /** The newest cycles first. */
    public List<Cycle> all(int limit, int offset) {
        List<Cycle> bare = sql.sql("""
                        select id, fiscal_year, catalogue_id, catalogue_version, name_th, name_en from cycle
                        order by fiscal_year desc, name_th collate "th-x-icu", id limit :limit offset :offset
                        """)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> row(row, List.of()))
                .list();
        return withPhases(bare);
    }

    /**
     * The cycles in which an organisation of a territory takes part – all of them for everything – in the order of their ids, which a new cycle
     * does not disturb.
     *
     * @param after the last id of the page before; none for the first page
     */
    public List<Cycle> after(Territory territory, Optional<UUID> after, int limit) {
        return withPhases(visible(territory, "(cast(:id as uuid) is null or c.id > cast(:id as uuid))", after, limit));
    }

    /** A cycle, if an organisation of the territory takes part in it. */
    public Optional<Cycle> find(UUID id, Territory territory) {
        return withPhases(visible(territory, "c.id = cast(:id as uuid)", Optional.of(id), 1)).stream()
                .findFirst();
    }

    private List<Cycle> visible(Territory territory, String condition, Optional<UUID> id, int limit) {
        return sql.sql("with recursive " + Territory.WITHIN + """
                        select c.id, c.fiscal_year, c.catalogue_id, c.catalogue_version, c.name_th, c.name_en from cycle c
                        where (:everything or exists (
                            select from cycle_participant p
                            where p.cycle_id = c.id and p.organization_id in (select id from within)))
                          and
                        """ + condition + " order by c.id limit :limit")
                .param("everything", territory.everything())
                .param("nodes", territory.ids())
                .param("id", id.orElse(null), java.sql.Types.OTHER)
                .param("limit", limit)
                .query((row, _) -> row(row, List.of()))
                .list();
    }

    private List<Cycle> withPhases(List<Cycle> bare) {
        Map<UUID, List<Cycle.Phase>> phases = new HashMap<>();
        sql.sql("""
                        select cycle_id, phase, starts_on, ends_on from cycle_phase
                        where cycle_id = any(cast(:ids as uuid[]))
                        """)
                .param("ids", bare.stream().map(cycle -> cycle.id().toString()).toArray(String[]::new))
                .query(row -> {
                    phases.computeIfAbsent(row.getObject("cycle_id", UUID.class), _ -> new ArrayList<>())
                            .add(phase(row, 0));
                });
        return bare.stream()
                .map(cycle -> new Cycle(
                        cycle.id(),
                        cycle.fiscalYear(),
                        cycle.catalogueId(),
                        cycle.catalogueVersion(),
                        cycle.name(),
                        phases.getOrDefault(cycle.id(), List.of())))
                .toList();
    }

    public long count() {
        return sql.sql("select count(*) from cycle").query(Long.class).single();
    }

    boolean exists(FiscalYear year, String catalogue, String nameTh) {
        return sql.sql("""
                        select exists (select from cycle
                                       where fiscal_year = :year and catalogue_id = :catalogue and name_th = :name)
                        """)
                .param("year", year.buddhist())
                .param("catalogue", catalogue)
                .param("name", nameTh)
                .query(Boolean.class)
                .single();
    }

    void add(Cycle cycle, OffsetDateTime now) {
        sql.sql("""
                        insert into cycle (id, fiscal_year, catalogue_id, catalogue_version, name_th, name_en, created_at)
                        values (:id, :year, :catalogue, :version, :th, :en, :now)
                        """)
                .param("id", cycle.id())
                .param("year", cycle.fiscalYear().buddhist())
                .param("catalogue", cycle.catalogueId())
                .param("version", cycle.catalogueVersion())
                .param("th", cycle.name().th())
                .param("en", cycle.name().en())
                .param("now", now)
                .update();
        changePhases(cycle);
    }

    void changePhases(Cycle cycle) {
        for (Cycle.Phase phase : cycle.phases()) {
            sql.sql("""
                            insert into cycle_phase (cycle_id, phase, starts_on, ends_on) values (:cycle, :phase, :starts, :ends)
                            on conflict (cycle_id, phase) do update
                            set starts_on = excluded.starts_on, ends_on = excluded.ends_on
                            """)
                    .param("cycle", cycle.id())
                    .param("phase", phase.number())
                    .param("starts", phase.startsOn())
                    .param("ends", phase.endsOn())
                    .update();
        }
    }

    void extend(
            UUID cycle, int phase, UUID organization, LocalDate endsOn, String reason, UUID by, OffsetDateTime now) {
        sql.sql("""
                        insert into phase_extension
                            (id, cycle_id, phase, organization_id, ends_on, reason, granted_by, granted_at)
                        values (:id, :cycle, :phase, :organization, :ends, :reason, :by, :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("cycle", cycle)
                .param("phase", phase)
                .param("organization", organization)
                .param("ends", endsOn)
                .param("reason", reason)
                .param("by", by)
                .param("now", now)
                .update();
    }

    /** The window of a phase for one organisation, its extension included. */
    public Optional<Cycle.Phase> window(UUID cycle, int phase, UUID organization) {
        return sql.sql("""
                        select p.phase, p.starts_on, greatest(p.ends_on, coalesce(max(e.ends_on), p.ends_on)) as ends_on
                        from cycle_phase p
                        left join phase_extension e
                          on e.cycle_id = p.cycle_id and e.phase = p.phase and e.organization_id = :organization
                        where p.cycle_id = :cycle and p.phase = :phase
                        group by p.phase, p.starts_on, p.ends_on
                        """)
                .param("cycle", cycle)
                .param("phase", phase)
                .param("organization", organization)
                .query(Cycles::phase)
                .optional();
    }

    public boolean participates(UUID cycle, UUID organization) {
        return sql.sql("""
                        select exists (select from cycle_participant
                                       where cycle_id = :cycle and organization_id = :organization)
                        """)
                .param("cycle", cycle)
                .param("organization", organization)
                .query(Boolean.class)
                .single();
    }

    private static Cycle row(java.sql.ResultSet row, List<Cycle.Phase> phases) throws java.sql.SQLException {
        return new Cycle(
                row.getObject("id", UUID.class),
                new FiscalYear(row.getInt("fiscal_year")),
                row.getString("catalogue_id"),
                row.getString("catalogue_version"),
                new LocalizedText(row.getString("name_th"), row.getString("name_en")),
                phases);
    }

    private static Cycle.Phase phase(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Cycle.Phase(
                row.getInt("phase"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class));
    }
}
