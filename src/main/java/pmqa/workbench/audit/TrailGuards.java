package pmqa.workbench.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;

/** Whether the triggers stand that refuse to change the trail and the submissions. */
final class TrailGuards {

    /** Trigger → the table on which it stands. */
    private static final Map<String, String> GUARDS = new TreeMap<>(Map.of(
            "audit_entry_append_only", "audit_entry",
            "audit_entry_not_emptied", "audit_entry",
            "audit_head_stays", "audit_head",
            "audit_head_not_emptied", "audit_head",
            "snapshot_stays", "snapshot",
            "snapshot_not_emptied", "snapshot",
            "year_submission_stays", "year_submission",
            "year_submission_not_emptied", "year_submission",
            "evidence_revision_immutable", "evidence_revision"));

    private final JdbcClient sql;

    TrailGuards(JdbcClient sql) {
        this.sql = sql;
    }

    List<Finding> findings() {
        List<String> standing = sql.sql("""
                        select t.tgname || ' ' || c.relname from pg_trigger t
                        join pg_class c on c.oid = t.tgrelid
                        join pg_proc p on p.oid = t.tgfoid
                        where not t.tgisinternal and t.tgenabled in ('O', 'A') and p.prosrc ilike '%raise exception%'
                          and c.relnamespace = current_schema::regnamespace
                        """).query((row, _) -> row.getString(1)).list();
        List<Finding> findings = new ArrayList<>();
        GUARDS.forEach((trigger, table) -> {
            if (!standing.contains(trigger + " " + table)) {
                findings.add(new Finding(TrailEntry.ADMINISTRATION, disarmed(trigger, table)));
            }
        });
        return findings;
    }

    private static Problem disarmed(String trigger, String table) {
        return new Problem(
                "trail-guard-off",
                "trigger/" + trigger,
                LocalizedText.of(
                        "ทริกเกอร์ %s ซึ่งกันไม่ให้แก้ไขตาราง %s ถูกปิด ลบ หรือแก้ไข".formatted(trigger, table),
                        "The trigger %s, which keeps the table %s from being changed, is off, gone or altered."
                                .formatted(trigger, table)),
                LocalizedText.of(
                        "ตรวจว่าใครเข้าถึงฐานข้อมูลโดยตรง แล้วเปิดคืนด้วย alter table %s enable trigger %s"
                                .formatted(table, trigger),
                        "Find out who reached the database directly, then: alter table %s enable trigger %s"
                                .formatted(table, trigger)));
    }
}
