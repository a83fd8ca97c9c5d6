package pmqa.workbench.exchange.offline;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Encryption with a passphrase: Argon2id (RFC 9106) makes the key, AES-256-GCM seals chunks of 64 KiB. A chunk's nonce is a random
 * beginning, its number and whether it is the last, so that chunks cannot be swapped, left out or cut off; the header is
 * authenticated with each of them.
 */
final class Seal {

    private static final byte[] MAGIC = "PMQASEAL1".getBytes(StandardCharsets.US_ASCII);
    private static final int SALT = 16;
    private static final int NONCE_BEGINNING = 7;
    private static final int HEADER = 9 + 3 * Integer.BYTES + SALT + NONCE_BEGINNING;
    private static final int CHUNK = 64 * 1024;
    private static final int TAG = 16;
    private static final int TAG_BITS = 128;
    private static final int KEY = 32;

    /** The second recommended choice of RFC 9106 §4: 64 MiB, three passes, four lanes. */
    private static final int MEMORY_KIB = 64 * 1024;

    private static final int PASSES = 3;
    private static final int LANES = 4;

    /** A file must not make us use more than this. */
    private static final int MOST_MEMORY_KIB = 256 * 1024;

    private static final int MOST_PASSES = 10;
    private static final int MOST_LANES = 16;

    private Seal() {}

    static boolean isSealed(byte[] file) {
        return file.length >= MAGIC.length && Arrays.equals(file, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    static byte[] seal(byte[] content, char[] passphrase) {
        SecureRandom random = new SecureRandom();
        byte[] salt = new byte[SALT];
        byte[] beginning = new byte[NONCE_BEGINNING];
        random.nextBytes(salt);
        random.nextBytes(beginning);
        byte[] header = ByteBuffer.allocate(HEADER)
                .put(MAGIC)
                .putInt(MEMORY_KIB)
                .putInt(PASSES)
                .putInt(LANES)
                .put(salt)
                .put(beginning)
                .array();
        SecretKeySpec key = key(passphrase, salt, MEMORY_KIB, PASSES, LANES);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(header);
        int chunks = Math.max(1, Math.ceilDiv(content.length, CHUNK));
        for (int i = 0; i < chunks; i++) {
            byte[] chunk = Arrays.copyOfRange(content, i * CHUNK, Math.min(content.length, (i + 1) * CHUNK));
            try {
                out.writeBytes(cipher(Cipher.ENCRYPT_MODE, key, header, beginning, i, i == chunks - 1)
                        .doFinal(chunk));
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException("Every JDK has AES-GCM", impossible);
            }
        }
        return out.toByteArray();
    }

    /** The content; nothing if the passphrase is wrong or a byte was changed, added or lost. */
    static Optional<byte[]> open(byte[] file, char[] passphrase) {
        if (file.length < HEADER + TAG) {
            return Optional.empty();
        }
        byte[] header = Arrays.copyOf(file, HEADER);
        ByteBuffer fields = ByteBuffer.wrap(header, MAGIC.length, HEADER - MAGIC.length);
        int memory = fields.getInt();
        int passes = fields.getInt();
        int lanes = fields.getInt();
        byte[] salt = new byte[SALT];
        byte[] beginning = new byte[NONCE_BEGINNING];
        fields.get(salt).get(beginning);
        boolean bearable = lanes >= 1
                && lanes <= MOST_LANES
                && passes >= 1
                && passes <= MOST_PASSES
                && memory >= 8 * lanes
                && memory <= MOST_MEMORY_KIB;
        return bearable
                ? content(file, header, beginning, key(passphrase, salt, memory, passes, lanes))
                : Optional.empty();
    }

    private static Optional<byte[]> content(byte[] file, byte[] header, byte[] beginning, SecretKeySpec key) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int number = 0;
        for (int start = HEADER; start < file.length; start += CHUNK + TAG) {
            int end = Math.min(file.length, start + CHUNK + TAG);
            try {
                out.writeBytes(cipher(Cipher.DECRYPT_MODE, key, header, beginning, number++, end == file.length)
                        .doFinal(file, start, end - start));
            } catch (AEADBadTagException wrong) {
                return Optional.empty();
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException("Every JDK has AES-GCM", impossible);
            }
        }
        return Optional.of(out.toByteArray());
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] header, byte[] beginning, int number, boolean last)
            throws GeneralSecurityException {
        byte[] nonce = ByteBuffer.allocate(NONCE_BEGINNING + Integer.BYTES + 1)
                .put(beginning)
                .putInt(number)
                .put((byte) (last ? 1 : 0))
                .array();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(header);
        return cipher;
    }

    private static SecretKeySpec key(char[] passphrase, byte[] salt, int memory, int passes, int lanes) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] key = new byte[KEY];
        generator.generateBytes(passphrase, key);
        return new SecretKeySpec(key, "AES");
    }
}
