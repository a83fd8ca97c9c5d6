package pmqa.workbench.exchange.xlsx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import pmqa.workbench.exchange.CanonicalJson;

/**
 * A long text in hidden cells: deflated and in Base64, because no program that saves the workbook has a reason to touch that, cut
 * into pieces that a cell holds. The first piece is the SHA-256 of the text, so that a missing or changed piece is noticed.
 */
final class HiddenText {

    /** The longest text in UTF-8 bytes; a whole assessment stays far below it, and a bomb is not inflated further. */
    static final int MOST_BYTES = 16 * 1024 * 1024;

    private static final int PIECE = 30_000;

    private HiddenText() {}

    static List<String> pieces(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        if (utf8.length > MOST_BYTES) {
            throw new IllegalArgumentException("Too much to hide in a workbook: " + utf8.length + " bytes");
        }
        String encoded = Base64.getEncoder().encodeToString(deflated(utf8));
        List<String> pieces = new ArrayList<>();
        pieces.add(CanonicalJson.sha256(text));
        for (int start = 0; start < encoded.length(); start += PIECE) {
            pieces.add(encoded.substring(start, Math.min(encoded.length(), start + PIECE)));
        }
        return pieces;
    }

    /** The text, if the pieces are whole and unchanged. */
    static Optional<String> joined(List<String> pieces) {
        if (pieces.size() < 2) {
            return Optional.empty();
        }
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(
                Base64.getDecoder().decode(String.join("", pieces.subList(1, pieces.size())))))) {
            byte[] utf8 = in.readNBytes(MOST_BYTES + 1);
            String text = new String(utf8, StandardCharsets.UTF_8);
            return utf8.length <= MOST_BYTES && CanonicalJson.sha256(text).equals(pieces.getFirst())
                    ? Optional.of(text)
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static byte[] deflated(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
