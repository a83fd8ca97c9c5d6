package pmqa.workbench.evidence.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pmqa.workbench.testing.FakeS3;

/** A store, and a hand on what lies in it past the store: the same for each kind of store. */
interface StoreYard extends AutoCloseable {

    /** The kinds that there are. */
    enum Kind {
        FOLDER {
            @Override
            StoreYard open() throws IOException {
                return new OfFolder(Files.createTempDirectory("store"));
            }
        },
        S3 {
            @Override
            StoreYard open() throws IOException {
                return OfS3.make(true);
            }
        },
        S3_WITHOUT_CHECKSUMS {
            @Override
            StoreYard open() throws IOException {
                return OfS3.make(false);
            }
        };

        abstract StoreYard open() throws IOException;
    }

    ContentStore store();

    /** Names of everything that lies there apart from the marker, and of what is arriving. */
    Set<String> lying();

    void vanish() throws IOException;

    void comeBack() throws IOException;

    /** What tells it from an empty place is gone, and the rest lies there. */
    void loseMarker() throws IOException;

    /** Changes content past the store, without changing its length. */
    void damage(String sha256) throws IOException;

    void date(String sha256, Instant touched) throws IOException;

    @Override
    void close();

    record OfFolder(Path above, FolderStore store) implements StoreYard {

        OfFolder(Path above) {
            this(above, new FolderStore(above.resolve("mounted"), Clock.systemUTC()));
        }

        private Path root() {
            return above.resolve("mounted");
        }

        @Override
        public Set<String> lying() {
            return filesIn(root());
        }

        /** Its disk is gone, and the empty mount point is left. */
        @Override
        public void vanish() throws IOException {
            Files.move(root(), above.resolve("away"));
            Files.createDirectory(root());
        }

        @Override
        public void comeBack() throws IOException {
            Files.delete(root());
            Files.move(above.resolve("away"), root());
        }

        @Override
        public void loseMarker() throws IOException {
            Files.delete(root().resolve(ContentStore.MARKER));
        }

        @Override
        public void damage(String sha256) throws IOException {
            Path file = root().resolve(Sha256.place(sha256));
            Files.write(file, damaged(Files.readAllBytes(file)));
        }

        @Override
        public void date(String sha256, Instant touched) throws IOException {
            Files.setLastModifiedTime(root().resolve(Sha256.place(sha256)), FileTime.from(touched));
        }

        @Override
        public void close() {
            delete(above);
        }
    }

    record OfS3(FakeS3 server, Path incoming, S3Store store) implements StoreYard {

        static OfS3 make(boolean tellsChecksums) throws IOException {
            FakeS3 server = FakeS3.start();
            server.setTellsChecksums(tellsChecksums);
            Path incoming = Files.createTempDirectory("incoming");
            return new OfS3(server, incoming, new S3Store(place(server), incoming, Clock.systemUTC()));
        }

        static S3Place place(FakeS3 server) {
            return place(server.address(), FakeS3.BUCKET, FakeS3.ACCESS_KEY, FakeS3.SECRET_KEY, FakeS3.REGION);
        }

        static S3Place place(String address, String bucket, String accessKey, String secretKey, String region) {
            return new S3Place(
                    address, bucket, region, accessKey, secretKey, "pmqa/evidence", true, Duration.ofMillis(700));
        }

        @Override
        public Set<String> lying() {
            Set<String> all = server.keys().stream()
                    .filter(key -> !key.endsWith("/" + ContentStore.MARKER))
                    .collect(Collectors.toSet());
            all.addAll(filesIn(incoming));
            return all;
        }

        @Override
        public void vanish() {
            server.setBucketThere(false);
        }

        @Override
        public void comeBack() {
            server.setBucketThere(true);
        }

        @Override
        public void loseMarker() {
            server.lose("pmqa/evidence/" + ContentStore.MARKER);
        }

        @Override
        public void damage(String sha256) {
            server.replace(key(sha256), damaged(server.content(key(sha256))));
        }

        @Override
        public void date(String sha256, Instant touched) {
            server.date(key(sha256), touched);
        }

        static String key(String sha256) {
            return "pmqa/evidence/" + Sha256.place(sha256);
        }

        @Override
        public void close() {
            store.close();
            server.close();
            delete(incoming);
        }
    }

    private static byte[] damaged(byte[] content) {
        content[content.length - 1] ^= 1;
        return content;
    }

    private static Set<String> filesIn(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .filter(name -> !name.equals(ContentStore.MARKER))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path root) {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
