package pmqa.workbench.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the erasures of persons announced in the trail: which records they changed, and the hash of what stands there since. A record that
 * does not have the hash that it was written with must have the one that was announced last.
 */
public final class Erasures {

    /** The action under which an erasure stands in the trail of the administration. */
    public static final String ACTION = "erase-person";

    private static final Pattern LINE = Pattern.compile("(entry \\S+ \\d+|snapshot \\S+) ([0-9a-f]{64})");

    /** Nobody was erased. */
    public static final Erasures NONE = new Erasures(Map.of());

    private final Map<String, String> announced;

    private Erasures(Map<String, String> announced) {
        this.announced = Map.copyOf(announced);
    }

    /** All that were announced until now. */
    public static Erasures in(JdbcClient sql) {
        Map<String, String> announced = new HashMap<>();
        List<String> texts = sql.sql("""
                        select coalesce(after, '') from audit_entry where stream = :administration and action = :action order by sequence
                        """)
                .param("administration", TrailEntry.ADMINISTRATION)
                .param("action", ACTION)
                .query((row, _) -> row.getString(1))
                .list();
        texts.forEach(text -> text.lines().forEach(line -> {
            Matcher record = LINE.matcher(line);
            if (record.matches()) {
                announced.put(record.group(1), record.group(2));
            }
        }));
        return new Erasures(announced);
    }

    /** How an entry is named there. */
    public static String entry(UUID stream, long sequence) {
        return "entry " + stream + " " + sequence;
    }

    /** How a submission is named there. */
    public static String snapshot(UUID id) {
        return "snapshot " + id;
    }

    /** Whether a record with this hash is what an erasure left. */
    public boolean explain(String record, String hash) {
        return hash.equals(announced.get(record));
    }

    /** How many records were changed by erasures. */
    public int size() {
        return announced.size();
    }
}
