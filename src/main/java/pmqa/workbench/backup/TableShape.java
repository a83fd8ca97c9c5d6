package pmqa.workbench.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A table as it is copied.
 *
 * @param name its name, without schema
 * @param columns those that hold something of their own, in no particular order
 * @param order what orders the rows the same way on every server
 */
record TableShape(String name, List<String> columns, List<String> order) {

    /** Also what keeps names out of a file from becoming SQL. */
    private static final Pattern IDENTIFIER = Pattern.compile("[a-z_][a-z0-9_]{0,62}");

    TableShape {
        columns = List.copyOf(columns);
        order = List.copyOf(order);
        if (!isIdentifier(name) || !columns.stream().allMatch(TableShape::isIdentifier) || columns.isEmpty()) {
            throw new IllegalArgumentException("not a table: " + name);
        }
    }

    static boolean isIdentifier(String name) {
        return IDENTIFIER.matcher(name).matches();
    }

    private String columnList() {
        return columns.stream().map(column -> '"' + column + '"').collect(Collectors.joining(", "));
    }

    String copyOut() {
        return "copy (select %s from \"%s\" order by %s) to stdout"
                .formatted(columnList(), name, String.join(", ", order));
    }

    String copyIn() {
        return "copy \"%s\" (%s) from stdin".formatted(name, columnList());
    }

    /**
     * The tables of the current schema that belong into a backup: not the sessions, with which nobody is to come back, nor what is
     * gone after a crash anyway, nor the history of the migrations, which the restoring program writes itself.
     */
    static List<TableShape> of(Connection connection) throws SQLException {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        Map<String, List<String>> keys = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement("""
                        select c.relname, a.attname,
                               coalesce(a.attnum = any (i.indkey), false) as key,
                               a.attcollation <> 0 as text
                        from pg_class c
                        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                             and a.attgenerated = ''
                        left join pg_index i on i.indrelid = c.oid and i.indisprimary
                        where c.relnamespace = current_schema::regnamespace and c.relkind in ('r', 'p')
                          and not c.relispartition and c.relpersistence = 'p'
                          and c.relname not like 'spring\\_session%' and c.relname <> 'flyway_schema_history'
                        order by c.relname collate "C", a.attnum
                        """);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                String table = rows.getString(1);
                String column = rows.getString(2);
                columns.computeIfAbsent(table, _ -> new ArrayList<>()).add(column);
                List<String> key = keys.computeIfAbsent(table, _ -> new ArrayList<>());
                if (rows.getBoolean(3)) {
                    key.add(rows.getBoolean(4) ? '"' + column + "\" collate \"C\"" : '"' + column + '"');
                }
            }
        }
        return columns.entrySet().stream()
                .map(table -> new TableShape(
                        table.getKey(),
                        table.getValue(),
                        orderOf(keys.getOrDefault(table.getKey(), List.of()), table.getValue())))
                .toList();
    }

    /** Without a primary key: by everything. */
    private static List<String> orderOf(List<String> key, List<String> columns) {
        return key.isEmpty()
                ? columns.stream()
                        .map(column -> '"' + column + "\"::text collate \"C\"")
                        .toList()
                : key;
    }
}
