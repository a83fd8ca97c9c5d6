package pmqa.workbench.seal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
public final class Seal {

    /** The shortest passphrase that is taken: a sealed file may be tried against for years. */
    public static final int SHORTEST_PASSPHRASE = 12;

    static final int CHUNK = 64 * 1024;
    static final int TAG = 16;

    private static final byte[] MAGIC = "PMQASEAL1".getBytes(StandardCharsets.US_ASCII);
    private static final int SALT = 16;
    private static final int NONCE_BEGINNING = 7;
    private static final int HEADER = 9 + 3 * Integer.BYTES + SALT + NONCE_BEGINNING;
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

    /** Whether a file is sealed, as its first bytes say. */
    public static boolean isSealed(byte[] beginning) {
        return beginning.length >= MAGIC.length && Arrays.equals(beginning, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    /** The content, sealed. */
    public static byte[] seal(byte[] content, char[] passphrase) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SealingStream sealing = sealing(out, passphrase)) {
            sealing.write(content);
            sealing.finish();
        } catch (IOException impossible) {
            throw new IllegalStateException("Writing to memory does not fail", impossible);
        }
        return out.toByteArray();
    }

    /** Seals what is written, chunk by chunk; whoever takes it calls {@link SealingStream#finish}. */
    public static SealingStream sealing(OutputStream out, char[] passphrase) throws IOException {
        SecureRandom random = new SecureRandom();
        byte[] salt = new byte[SALT];
        byte[] beginning = new byte[NONCE_BEGINNING];
        random.nextBytes(salt);
        random.nextBytes(beginning);
        byte[] bytes = ByteBuffer.allocate(HEADER)
                .put(MAGIC)
                .putInt(MEMORY_KIB)
                .putInt(PASSES)
                .putInt(LANES)
                .put(salt)
                .put(beginning)
                .array();
        return new SealingStream(out, new Header(bytes, beginning, key(passphrase, salt, MEMORY_KIB, PASSES, LANES)));
    }

    /** The content; nothing if the passphrase is wrong or a byte was changed, added or lost. */
    public static Optional<byte[]> open(byte[] file, char[] passphrase) {
        try (InputStream in = opening(new ByteArrayInputStream(file), passphrase)) {
            return Optional.of(in.readAllBytes());
        } catch (SealBroken broken) {
            return Optional.empty();
        } catch (IOException impossible) {
            throw new IllegalStateException("Reading from memory does not fail", impossible);
        }
    }

    /**
     * The content of a sealed file, chunk by chunk. What was read counts only when its end was reached.
     *
     * @throws SealBroken if it does not open; reading may throw it later, too
     */
    public static InputStream opening(InputStream file, char[] passphrase) throws IOException {
        byte[] bytes = file.readNBytes(HEADER);
        if (bytes.length < HEADER || !isSealed(bytes)) {
            throw new SealBroken(true);
        }
        ByteBuffer fields = ByteBuffer.wrap(bytes, MAGIC.length, HEADER - MAGIC.length);
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
        if (!bearable) {
            throw new SealBroken(true);
        }
        return new OpeningStream(file, new Header(bytes, beginning, key(passphrase, salt, memory, passes, lanes)));
    }

    /** The beginning of a sealed file, and the key that it and the passphrase make. */
    static final class Header {

        private final byte[] bytes;
        private final byte[] beginning;
        private final SecretKeySpec key;

        Header(byte[] bytes, byte[] beginning, SecretKeySpec key) {
            this.bytes = bytes;
            this.beginning = beginning;
            this.key = key;
        }

        byte[] bytes() {
            return bytes.clone();
        }

        byte[] sealed(byte[] content, int length, int number, boolean last) {
            try {
                return cipher(Cipher.ENCRYPT_MODE, number, last).doFinal(content, 0, length);
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException("Every JDK has AES-GCM", impossible);
            }
        }

        /** Nothing if it is not what was sealed as this chunk. */
        Optional<byte[]> opened(byte[] chunk, int number, boolean last) {
            if (chunk.length < TAG) {
                return Optional.empty();
            }
            try {
                return Optional.of(cipher(Cipher.DECRYPT_MODE, number, last).doFinal(chunk));
            } catch (AEADBadTagException wrong) {
                return Optional.empty();
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException("Every JDK has AES-GCM", impossible);
            }
        }

        private Cipher cipher(int mode, int number, boolean last) throws GeneralSecurityException {
            byte[] nonce = ByteBuffer.allocate(NONCE_BEGINNING + Integer.BYTES + 1)
                    .put(beginning)
                    .putInt(number)
                    .put((byte) (last ? 1 : 0))
                    .array();
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(bytes);
            return cipher;
        }
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
