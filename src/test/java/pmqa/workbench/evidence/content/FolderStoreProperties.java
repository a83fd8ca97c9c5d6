package pmqa.workbench.evidence.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class FolderStoreProperties {

    /** Whatever arrives, and however often: each content lies there once, under its hash, as it was. */
    @Property(tries = 60)
    void equal_content_is_stored_once_and_comes_back_as_it_was(
            @ForAll @Size(max = 12) List<@Size(max = 6) byte[]> uploads) throws IOException {
        Path root = Files.createTempDirectory("store");
        var store = new FolderStore(root, Clock.systemUTC());
        store.initialize();
        Set<String> expected = new TreeSet<>();

        for (byte[] upload : uploads) {
            Path temporary = store.newTemporary();
            Files.write(temporary, upload);
            store.keep(temporary, sha256(upload));
            expected.add(sha256(upload));
            assertThat(temporary).doesNotExist();
        }

        List<String> kept = new ArrayList<>();
        store.forEach(one -> kept.add(one.sha256()));
        assertThat(kept).containsExactlyInAnyOrderElementsOf(expected);
        for (byte[] upload : uploads) {
            try (InputStream in = store.open(sha256(upload))) {
                assertThat(in.readAllBytes()).isEqualTo(upload);
            }
        }
        delete(root);
    }

    @Example
    void a_store_whose_disk_is_not_there_fails_and_works_again_when_it_is_back() throws IOException {
        Path root = Files.createTempDirectory("store").resolve("mounted");
        var store = new FolderStore(root, Clock.systemUTC());
        store.initialize();
        keep(store, "ก");
        Path away = root.resolveSibling("away");
        Files.move(root, away);
        Files.createDirectory(root);

        assertThat(store.isReady()).isFalse();
        assertThatThrownBy(store::newTemporary).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> store.open(sha256("ก".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(IOException.class);
        try (Stream<Path> empty = Files.list(root)) {
            assertThat(empty)
                    .as("nothing is written into the empty mount point")
                    .isEmpty();
        }

        Files.delete(root);
        Files.move(away, root);
        try (InputStream in = store.open(keep(store, "ก"))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("ก");
        }
        delete(root);
    }

    @Example
    void a_hash_that_is_a_path_is_no_hash() throws IOException {
        Path root = Files.createTempDirectory("store");
        var store = new FolderStore(root, Clock.systemUTC());
        store.initialize();

        assertThatThrownBy(() -> store.open("../../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
        delete(root);
    }

    private static String keep(ContentStore store, String text) throws IOException {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        Path temporary = store.newTemporary();
        Files.write(temporary, content);
        store.keep(temporary, sha256(content));
        return sha256(content);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
