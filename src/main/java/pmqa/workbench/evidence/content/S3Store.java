package pmqa.workbench.evidence.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A store in a bucket that speaks S3, its objects named as the files of a {@link FolderStore}, so that one becomes the other by copying.
 * What is arriving lies in a local folder until it is whole and hashed. A PUT sets a whole object in place or none, and counts only when
 * the store has been asked what it kept.
 */
final class S3Store implements ContentStore {

    private static final Logger LOG = LoggerFactory.getLogger(S3Store.class);

    private static final byte[] MARKER_CONTENT = "PMQA Workbench\n".getBytes(UTF_8);

    private final S3Client client;
    private final String prefix;
    private final IncomingFolder incoming;
    private final AtomicBoolean away = new AtomicBoolean();

    S3Store(S3Place place, Path incoming, Clock clock) {
        this.client = new S3Client(place, clock);
        this.prefix = place.prefix();
        this.incoming = new IncomingFolder(incoming);
    }

    @Override
    public void initialize() throws IOException {
        if (!hasMarker()) {
            String sha256 = Sha256.of(new ByteArrayInputStream(MARKER_CONTENT));
            client.put(prefix + MARKER, S3Client.Body.of(MARKER_CONTENT, sha256), base64(sha256));
        }
    }

    @Override
    public Optional<StoreTrouble> trouble() {
        try {
            boolean there = hasMarker();
            noteReturn();
            return there ? Optional.empty() : Optional.of(S3Reason.NOT_THERE.trouble(client.where()));
        } catch (StoreFailure failure) {
            noteAway(failure);
            return Optional.of(failure.trouble());
        } catch (IOException failure) {
            noteAway(failure);
            return Optional.of(S3Reason.FAILING.trouble(client.where()));
        }
    }

    /** A line when it goes and one when it is back, however often it is asked meanwhile. */
    private void noteAway(IOException failure) {
        if (!away.getAndSet(true)) {
            LOG.warn("the evidence store cannot be used: {}", failure.toString());
        }
    }

    private void noteReturn() {
        if (away.getAndSet(false)) {
            LOG.info("the evidence store answers again: {}", client.where());
        }
    }

    @Override
    public Path newTemporary() throws IOException {
        requireReady();
        return incoming.newFile();
    }

    @Override
    public void keep(Path temporary, String sha256) throws IOException {
        String key = key(sha256);
        long size = Files.size(temporary);
        Optional<S3Client.Head> before = client.head(key);
        if (before.isEmpty() || !isWhole(before.get(), key, size, sha256)) {
            client.put(key, S3Client.Body.of(temporary, size, sha256), base64(sha256));
            requireWhole(key, size, sha256, before.isEmpty());
        }
        Files.deleteIfExists(temporary);
    }

    private void requireWhole(String key, long size, String sha256, boolean isNew) throws IOException {
        Optional<S3Client.Head> kept = client.head(key);
        if (kept.isEmpty() || !isWhole(kept.get(), key, size, sha256)) {
            if (isNew) {
                client.delete(key);
            }
            throw S3Reason.DAMAGED.failure(client.where(), key, null);
        }
    }

    /** By the hash that the store has of it; a store that tells none is read back. */
    private boolean isWhole(S3Client.Head head, String key, long size, String sha256) throws IOException {
        if (head.size() != size) {
            return false;
        }
        if (head.sha256Base64().isPresent()) {
            return head.sha256Base64().get().equals(base64(sha256));
        }
        Optional<InputStream> content = client.get(key);
        return content.isPresent() && Sha256.of(content.get()).equals(sha256);
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        return client.get(key(sha256)).orElseThrow(() -> new NoSuchFileException(sha256));
    }

    @Override
    public void forEach(Consumer<Kept> visitor) throws IOException {
        requireReady();
        Optional<String> next = Optional.empty();
        do {
            SortedMap<String, String> query = new TreeMap<>();
            query.put("list-type", "2");
            query.put("prefix", prefix);
            next.ifPresent(token -> query.put("continuation-token", token));
            S3Listing page = listing(query);
            for (S3Listing.Entry entry : page.entries()) {
                hashOf(entry.key())
                        .ifPresent(sha256 -> visitor.accept(new Kept(sha256, entry.size(), entry.modified())));
            }
            next = page.next();
        } while (next.isPresent());
    }

    private S3Listing listing(SortedMap<String, String> query) throws IOException {
        byte[] answer = client.ask(query);
        try {
            return S3Listing.read(answer);
        } catch (IOException unreadable) {
            throw S3Reason.NOT_S3.failure(client.where(), "listing", unreadable);
        }
    }

    private Optional<String> hashOf(String key) {
        return key.startsWith(prefix) ? Sha256.inPlace(key.substring(prefix.length())) : Optional.empty();
    }

    @Override
    public void remove(String sha256) throws IOException {
        requireReady();
        client.delete(key(sha256));
    }

    @Override
    public int sweepTemporary(Instant before) throws IOException {
        return incoming.sweep(before);
    }

    @Override
    public void close() {
        client.close();
    }

    private void requireReady() throws IOException {
        if (!hasMarker()) {
            throw S3Reason.NOT_THERE.failure(client.where(), "", null);
        }
    }

    private boolean hasMarker() throws IOException {
        Optional<InputStream> marker = client.get(prefix + MARKER);
        if (marker.isEmpty()) {
            return false;
        }
        try (InputStream in = marker.get()) {
            in.readNBytes(MARKER_CONTENT.length);
            return true;
        }
    }

    private String key(String sha256) {
        return prefix + Sha256.place(sha256);
    }

    private static String base64(String hex) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    }
}
