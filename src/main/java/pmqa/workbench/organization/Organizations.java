package pmqa.workbench.organization;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.OrganizationType;

/** The organisation tree. Lists are sorted as Thai readers expect and are bounded. */
@Repository
public class Organizations {

    private static final String COLUMNS = "id, parent_id, code, name_th, name_en, type";

    private final JdbcClient sql;

    Organizations(JdbcClient sql) {
        this.sql = sql;
    }

    public Optional<Organization> find(UUID id) {
        return sql.sql("select " + COLUMNS + " from organization where id = :id")
                .param("id", id)
                .query(Organizations::row)
                .optional();
    }

    public Optional<Organization> findByCode(String code) {
        return sql.sql("select " + COLUMNS + " from organization where code = :code")
                .param("code", code)
                .query(Organizations::row)
                .optional();
    }

    /** The nodes directly below one, or the roots of the tree. */
    public List<Organization> below(@Nullable UUID parent, int limit, int offset) {
        return sql.sql("select " + COLUMNS + """
                         from organization
                        where parent_id is not distinct from :parent and retired_at is null
                        order by name_th collate "th-x-icu", code limit :limit offset :offset
                        """)
                .param("parent", parent)
                .param("limit", limit)
                .param("offset", offset)
                .query(Organizations::row)
                .list();
    }

    /** The nodes above one, the root first. */
    public List<Organization> above(UUID id) {
        return sql.sql("""
                        with recursive above as (
                            select o.*, 0 as height from organization o
                            where o.id = (select parent_id from organization where id = :id)
                            union all
                            select o.*, a.height + 1 from organization o join above a on o.id = a.parent_id)
                        select id, parent_id, code, name_th, name_en, type from above order by height desc
                        """).param("id", id).query(Organizations::row).list();
    }

    /** A node with all those above it. */
    public Optional<LocatedOrganization> locate(UUID id) {
        List<Step> steps = sql.sql("""
                        with recursive above as (
                            select o.*, 0 as height from organization o where o.id = :id
                            union all
                            select o.*, a.height + 1 from organization o join above a on o.id = a.parent_id)
                        select id, parent_id, code, name_th, name_en, type, retired_at is not null as retired
                        from above order by height desc
                        """)
                .param("id", id)
                .query((row, number) -> new Step(row(row, number), row.getBoolean("retired")))
                .list();
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        List<Organization> above = steps.subList(0, steps.size() - 1).stream()
                .map(Step::organization)
                .toList();
        return Optional.of(new LocatedOrganization(
                steps.getLast().organization(), steps.getLast().retired(), above));
    }

    private record Step(Organization organization, boolean retired) {}

    /** The nodes directly below one, or the roots. */
    public Slice<OrganizationNode> children(Optional<UUID> parent, boolean withRetired, int page) {
        return nodes(
                "o.parent_id is not distinct from cast(:parent as uuid)",
                "",
                withRetired,
                Territory.EVERYTHING,
                "",
                parent,
                page);
    }

    /** The nodes at which a territory begins, leaving out those that stand below another of them. */
    public Slice<OrganizationNode> tops(Territory territory, boolean withRetired, int page) {
        return territory.everything()
                ? children(Optional.empty(), withRetired, page)
                : nodes(
                        "o.id = any(cast(:nodes as uuid[])) and (o.parent_id is null or o.parent_id not in (select id from within))",
                        Territory.WITHIN,
                        withRetired,
                        territory,
                        "",
                        Optional.empty(),
                        page);
    }

    /** The nodes of a territory whose code or name holds the words. */
    public Slice<OrganizationNode> search(String words, Territory territory, boolean withRetired, int page) {
        return nodes("""
                (:everything or o.id in (select id from within))
                and (position(lower(:words) in lower(o.name_th)) > 0 or position(lower(:words) in lower(o.name_en)) > 0
                     or position(lower(:words) in lower(o.code)) > 0)
                """, Territory.WITHIN, withRetired, territory, words, Optional.empty(), page);
    }

    /**
     * The nodes of a territory in the order of their ids, which neither a new node nor a new name disturbs.
     *
     * @param after the last id of the page before; none for the first page
     */
    public List<ListedOrganization> after(Territory territory, Optional<UUID> after, int limit) {
        return sql.sql("with recursive " + Territory.WITHIN + """
                        select id, parent_id, code, name_th, name_en, type, retired_at is not null as retired
                        from organization
                        where (:everything or id in (select id from within))
                          and (cast(:after as uuid) is null or id > cast(:after as uuid))
                        order by id limit :limit
                        """)
                .param("everything", territory.everything())
                .param("nodes", territory.ids())
                .param("after", after.orElse(null), java.sql.Types.OTHER)
                .param("limit", limit)
                .query((row, number) -> new ListedOrganization(row(row, number), row.getBoolean("retired")))
                .list();
    }

    private Slice<OrganizationNode> nodes(
            String condition,
            String expression,
            boolean withRetired,
            Territory territory,
            String words,
            Optional<UUID> parent,
            int page) {
        String with = expression.isEmpty() ? "" : "with recursive " + expression;
        return Slice.of(
                page,
                sql.sql(with + """
                                 select o.id, o.parent_id, o.code, o.name_th, o.name_en, o.type,
                                        o.retired_at is not null as retired, p.name_th as parent_th, p.name_en as parent_en,
                                        (select count(*) from organization c
                                         where c.parent_id = o.id and c.retired_at is null) as children,
                                        count(*) over () as total
                                from organization o left join organization p on p.id = o.parent_id
                                where (:retired or o.retired_at is null) and
                                """ + condition + """
                                 order by o.name_th collate "th-x-icu", o.code limit :limit offset :offset
                                """)
                        .param("retired", withRetired)
                        .param("everything", territory.everything())
                        .param("nodes", territory.ids())
                        .param("words", words)
                        .param("parent", parent.orElse(null), java.sql.Types.OTHER)
                        .param("limit", Slice.SIZE)
                        .param("offset", Slice.offset(page))
                        .query((row, number) -> new Slice.Counted<>(node(row, number), row.getLong("total")))
                        .list());
    }

    boolean hasChildren(UUID id) {
        return sql.sql("select exists (select from organization where parent_id = :id and retired_at is null)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    boolean isRetired(UUID id) {
        return sql.sql("select exists (select from organization where id = :id and retired_at is not null)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    void change(Organization organization) {
        sql.sql("""
                        update organization
                        set parent_id = :parent, code = :code, name_th = :nameTh, name_en = :nameEn, type = :type
                        where id = :id
                        """)
                .param("id", organization.id())
                .param("parent", organization.parent().orElse(null), java.sql.Types.OTHER)
                .param("code", organization.code())
                .param("nameTh", organization.nameTh())
                .param("nameEn", organization.nameEn())
                .param("type", organization.type().code())
                .update();
    }

    void retire(UUID id, Optional<OffsetDateTime> at) {
        sql.sql("update organization set retired_at = :at where id = :id")
                .param("id", id)
                .param("at", at.orElse(null), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    void add(Organization organization) {
        sql.sql("""
                        insert into organization (id, parent_id, code, name_th, name_en, type)
                        values (:id, :parent, :code, :nameTh, :nameEn, :type)
                        """)
                .param("id", organization.id())
                .param("parent", organization.parent().orElse(null), java.sql.Types.OTHER)
                .param("code", organization.code())
                .param("nameTh", organization.nameTh())
                .param("nameEn", organization.nameEn())
                .param("type", organization.type().code())
                .update();
    }

    private static OrganizationNode node(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        String parent = row.getString("parent_th");
        Optional<LocalizedText> parentName = Optional.empty();
        if (parent != null) {
            String english = row.getString("parent_en");
            parentName = Optional.of(new LocalizedText(parent, english.isEmpty() ? parent : english));
        }
        return new OrganizationNode(row(row, number), row.getBoolean("retired"), row.getLong("children"), parentName);
    }

    static Organization row(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Organization(
                row.getObject("id", UUID.class),
                Optional.ofNullable(row.getObject("parent_id", UUID.class)),
                row.getString("code"),
                row.getString("name_th"),
                row.getString("name_en"),
                OrganizationType.ofCode(row.getString("type")).orElseThrow());
    }
}
