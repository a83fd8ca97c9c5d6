package pmqa.workbench.evidence.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class ContentStoreProperties {

    /** Whatever arrives, and however often: each content lies there once, under its hash, as it was. */
    @Property(tries = 90)
    void equal_content_is_stored_once_and_comes_back_as_it_was(
            @ForAll StoreYard.Kind kind, @ForAll @Size(max = 12) List<@Size(max = 6) byte[]> uploads)
            throws IOException {
        try (StoreYard yard = kind.open()) {
            ContentStore store = yard.store();
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
        }
    }

    private static String sha256(byte[] content) throws IOException {
        return Sha256.of(new ByteArrayInputStream(content));
    }
}
