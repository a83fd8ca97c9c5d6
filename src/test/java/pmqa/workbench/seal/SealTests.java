package pmqa.workbench.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was sealed opens as it was, or not at all. */
class SealTests {

    private static final char[] SECRET = "ม้า แบตเตอรี่ ลวดเย็บ".toCharArray();
    private static final int HEADER = 44;
    private static final int SEALED_CHUNK = Seal.CHUNK + Seal.TAG;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, Seal.CHUNK - 1, Seal.CHUNK, Seal.CHUNK + 1, 3 * Seal.CHUNK, 200_001})
    void content_of_any_length_opens_as_it_was_in_whatever_pieces_it_was_written(int length) throws IOException {
        byte[] content = new byte[length];
        new Random(length).nextBytes(content);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SealingStream sealing = Seal.sealing(out, SECRET)) {
            for (int at = 0; at < length; at += 7_777) {
                sealing.write(content, at, Math.min(7_777, length - at));
            }
            sealing.finish();
        }

        assertThat(Seal.isSealed(out.toByteArray())).isTrue();
        assertThat(Seal.open(out.toByteArray(), SECRET)).contains(content);
        assertThat(Seal.open(Seal.seal(content, SECRET), SECRET)).contains(content);
    }

    @Test
    void every_changed_or_lost_byte_is_noticed() {
        byte[] sealed = Seal.seal("ความลับ".repeat(20_000).getBytes(StandardCharsets.UTF_8), SECRET);
        Random random = new Random(7);
        for (int i = 0; i < 12; i++) {
            byte[] changed = sealed.clone();
            int at = 21 + random.nextInt(changed.length - 21);
            changed[at] ^= (byte) (1 << random.nextInt(8));
            assertThat(Seal.open(changed, SECRET)).as("byte %d", at).isEmpty();
        }
        // Cut exactly between two chunks: each left is whole, but none is the last.
        assertThat(Seal.open(Arrays.copyOf(sealed, HEADER + SEALED_CHUNK), SECRET))
                .isEmpty();
        assertThat(Seal.open(Arrays.copyOf(sealed, sealed.length + 1), SECRET)).isEmpty();
    }

    @Test
    void chunks_that_changed_places_are_noticed() {
        byte[] sealed = Seal.seal(new byte[3 * Seal.CHUNK], SECRET);
        byte[] swapped = sealed.clone();
        System.arraycopy(sealed, HEADER, swapped, HEADER + SEALED_CHUNK, SEALED_CHUNK);
        System.arraycopy(sealed, HEADER + SEALED_CHUNK, swapped, HEADER, SEALED_CHUNK);

        assertThat(Seal.open(swapped, SECRET)).isEmpty();
    }

    @Test
    void what_was_never_finished_does_not_open() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SealingStream sealing = Seal.sealing(out, SECRET)) {
            sealing.write(new byte[3 * Seal.CHUNK]);
        }

        assertThat(Seal.open(out.toByteArray(), SECRET)).isEmpty();
    }

    @Test
    void a_wrong_passphrase_is_told_from_damage_further_on() {
        byte[] sealed = Seal.seal(new byte[3 * Seal.CHUNK], SECRET);

        assertThatThrownBy(() -> Seal.opening(new ByteArrayInputStream(sealed), "ผิด".toCharArray()))
                .isInstanceOfSatisfying(
                        SealBroken.class,
                        broken -> assertThat(broken.isAtTheBeginning()).isTrue());
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() ->
                        Seal.opening(new ByteArrayInputStream(sealed), SECRET).readAllBytes())
                .isInstanceOfSatisfying(
                        SealBroken.class,
                        broken -> assertThat(broken.isAtTheBeginning()).isFalse());
    }

    @Test
    void a_header_that_asks_for_too_much_memory_is_not_followed() {
        byte[] greedy = Seal.seal(new byte[10], SECRET);
        greedy[9] = 0x7F;

        assertThat(Seal.open(greedy, SECRET)).isEmpty();
    }
}
