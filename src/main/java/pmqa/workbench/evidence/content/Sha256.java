package pmqa.workbench.evidence.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The hash by which content is named, and where a store keeps what has it: {@code ab/cd/abcd…}, the same in every store. */
final class Sha256 {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern PLACE = Pattern.compile("([0-9a-f]{2})/([0-9a-f]{2})/(\\1\\2[0-9a-f]{60})");

    private Sha256() {}

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    /** Reads to the end, and closes. */
    static String of(InputStream content) throws IOException {
        MessageDigest digest = digest();
        try (DigestInputStream in = new DigestInputStream(content, digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The place of content in a store, with slashes. */
    static String place(String sha256) {
        if (!HASH.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a hash: " + sha256);
        }
        return "%s/%s/%s".formatted(sha256.substring(0, 2), sha256.substring(2, 4), sha256);
    }

    /** The hash of what lies in a place; nothing if it is the place of something else. */
    static Optional<String> inPlace(String place) {
        Matcher matcher = PLACE.matcher(place);
        return matcher.matches() ? Optional.of(matcher.group(3)) : Optional.empty();
    }
}
