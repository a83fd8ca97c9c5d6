package pmqa.workbench.privacy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table of the application as the database describes it.
 *
 * @param texts the columns that can hold words, with what kind of column each is
 * @param people the columns that name a person by id
 */
record Table(String name, Map<String, Kind> texts, List<String> people) {

    /** Whoever is signed in stands here by id, and the sessions of somebody erased are deleted. The other is the migrations' own. */
    private static final Set<String> LEFT_OUT =
            Set.of("flyway_schema_history", "spring_session", "spring_session_attributes");

    Table {
        texts = Map.copyOf(texts);
        people = List.copyOf(people);
    }

    /** How words lie in a column. */
    enum Kind {
        TEXT,
        TEXTS,
        JSON
    }

    static List<Table> all(JdbcClient sql) {
        Map<String, Map<String, Kind>> texts = new LinkedHashMap<>();
        Map<String, List<String>> people = new LinkedHashMap<>();
        sql.sql("""
                        select c.table_name, c.column_name, c.data_type, c.udt_name
                        from information_schema.columns c
                        join information_schema.tables t using (table_schema, table_name)
                        where c.table_schema = current_schema() and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
                        order by c.table_name, c.ordinal_position
                        """).query(row -> {
            String table = row.getString("table_name");
            texts.putIfAbsent(table, new LinkedHashMap<>());
            people.putIfAbsent(table, new ArrayList<>());
            switch (row.getString("data_type")) {
                case "text", "character varying", "character" ->
                    texts.get(table).put(row.getString("column_name"), Kind.TEXT);
                case "json", "jsonb" -> texts.get(table).put(row.getString("column_name"), Kind.JSON);
                case "ARRAY" -> {
                    if (Set.of("_text", "_varchar").contains(row.getString("udt_name"))) {
                        texts.get(table).put(row.getString("column_name"), Kind.TEXTS);
                    }
                }
                default -> {
                    // Numbers, dates, ids, bytes: no words.
                }
            }
        });
        sql.sql("""
                        select c.conrelid::regclass::text as table_name, a.attname
                        from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                        where c.contype = 'f' and c.confrelid = 'person'::regclass and cardinality(c.conkey) = 1
                        order by 1, 2
                        """).query(row -> {
            people.computeIfAbsent(row.getString("table_name"), _ -> new ArrayList<>())
                    .add(row.getString("attname"));
        });
        people.computeIfAbsent("audit_entry", _ -> new ArrayList<>()).add("actor");
        return texts.entrySet().stream()
                .filter(table -> !LEFT_OUT.contains(table.getKey()))
                .map(table ->
                        new Table(table.getKey(), table.getValue(), people.getOrDefault(table.getKey(), List.of())))
                .toList();
    }
}
