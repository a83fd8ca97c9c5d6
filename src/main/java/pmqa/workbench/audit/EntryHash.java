package pmqa.workbench.audit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The hash that the database computed when it appended an entry ({@code append_audit} in the migration), computed once more. */
final class EntryHash {

    private static final HexFormat HEX = HexFormat.of();

    private EntryHash() {}

    /**
     * The hash as hexadecimal digits.
     *
     * @param previous hash of the entry before, empty for the first
     */
    static String of(String previous, RecordedEntry entry) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(HEX.parseHex(previous));
        part(content, entry.stream().toString());
        part(content, Long.toString(entry.sequence()));
        part(content, Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, entry.at())));
        part(content, entry.actor().map(UUID::toString).orElse(null));
        part(content, entry.action());
        part(content, entry.subject());
        part(content, entry.before().orElse(null));
        part(content, entry.after().orElse(null));
        try {
            return HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(content.toByteArray()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    /** Its length in bytes, a colon, its bytes; absent and empty differ. */
    private static void part(ByteArrayOutputStream content, @Nullable String text) {
        if (text == null) {
            content.write('-');
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        content.writeBytes((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        content.writeBytes(bytes);
    }
}
