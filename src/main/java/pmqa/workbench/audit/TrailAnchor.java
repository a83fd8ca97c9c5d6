package pmqa.workbench.audit;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;

/**
 * The ends of all chains on one day, kept outside of the database. A chain in a database proves that nothing within it was
 * changed, but not that nobody wrote all of it anew; whoever did cannot reproduce the ends that were kept elsewhere.
 */
@Component
public class TrailAnchor {

    private static final String FIRST_LINE = "pmqa-trail-anchor 1";
    private static final Pattern LINE = Pattern.compile("([0-9a-f-]{36}) (\\d{1,18}) ([0-9a-f]{64})");
    private static final HexFormat HEX = HexFormat.of();

    private final JdbcClient sql;

    /** The ends of the trails in the database behind this client. */
    public TrailAnchor(JdbcClient sql) {
        this.sql = sql;
    }

    /** The present ends as text: a line for each stream with its length and last hash. */
    public String present() {
        StringBuilder text = new StringBuilder(FIRST_LINE).append('\n');
        sql.sql("select stream, sequence, hash from audit_head where sequence > 0 order by stream")
                .query((row, _) -> "%s %d %s\n"
                        .formatted(
                                row.getObject("stream", UUID.class),
                                row.getLong("sequence"),
                                HEX.formatHex(row.getBytes("hash"))))
                .list()
                .forEach(text::append);
        return text.toString();
    }

    /** What stood at the end on that day and does not stand there any more; empty for a text that is no anchor. */
    public Optional<List<Finding>> differences(String anchor) {
        List<String> lines = anchor.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(FIRST_LINE)) {
            return Optional.empty();
        }
        TreeMap<String, Matcher> marks = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            Matcher mark = LINE.matcher(line);
            if (!mark.matches()) {
                return Optional.empty();
            }
            marks.put(line, mark);
        }
        List<Finding> findings = new ArrayList<>();
        marks.values().forEach(mark -> {
            UUID stream = UUID.fromString(mark.group(1));
            long sequence = Long.parseLong(mark.group(2));
            if (!hashOf(stream, sequence).equals(mark.group(3))) {
                findings.add(new Finding(stream, rewritten(sequence)));
            }
        });
        return Optional.of(findings);
    }

    private String hashOf(UUID stream, long sequence) {
        return sql.sql("select encode(hash, 'hex') from audit_entry where stream = :stream and sequence = :sequence")
                .param("stream", stream)
                .param("sequence", sequence)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private static Problem rewritten(long sequence) {
        return new Problem(
                "trail-rewritten",
                "#" + sequence,
                LocalizedText.of(
                        "ตอนตรวจครั้งก่อนมีรายการที่ %d แต่ตอนนี้รายการนั้นหายไปหรือเป็นรายการอื่น: บันทึกถูกตัดหรือเขียนใหม่"
                                .formatted(sequence),
                        "Entry %d of the earlier verification is gone or another one: the trail was cut or written anew."
                                .formatted(sequence)),
                LocalizedText.of(
                        "กู้คืนจากข้อมูลสำรองก่อนวันนั้น และตรวจว่าใครเข้าถึงฐานข้อมูลโดยตรง",
                        "Restore from a backup of that time, and find out who reached the database directly."));
    }
}
