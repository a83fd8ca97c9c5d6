package pmqa.workbench.evidence.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pmqa.workbench.shared.Result;
import pmqa.workbench.testing.SmallFiles;

/** What is accepted, what is refused, and that a refusal leaves nothing behind. */
class ReceivingTests {

    private static final long LIMIT = 200_000;

    @TempDir
    Path root;

    private FolderStore store;

    @BeforeEach
    void makeStore() throws IOException {
        store = new FolderStore(root, Clock.systemUTC());
        store.initialize();
    }

    @Test
    void a_file_is_what_its_content_is_and_gets_an_ending_that_says_so() throws IOException {
        assertThat(accepted("scan.exe", SmallFiles.pdf("x"))).isEqualTo("scan.exe.pdf");
        assertThat(accepted("ภาพ.PNG", SmallFiles.png(3, 3))).isEqualTo("ภาพ.PNG");
        assertThat(accepted("บันทึก", SmallFiles.word("ก"))).isEqualTo("บันทึก.docx");
        assertThat(accepted("ตาราง.csv", "ก,ข\n1,2\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("ตาราง.csv");
    }

    @Test
    void programs_scripts_pages_and_archives_are_refused_whatever_they_are_called() throws IOException {
        assertThat(refused(
                        "แผน.pdf",
                        "MZ\u0090\u0000\u0003\u0000\u0000\u0000\u0004\u0000".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("file-type");
        assertThat(refused(
                        "แผน.txt",
                        "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("file-type");
        assertThat(refused(
                        "ภาพ.png",
                        "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>"
                                .getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("file-type");
        assertThat(refused("แผน.pdf", "#!/bin/sh\nrm -rf ~\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("file-type");
        assertThat(refused("รวม.docx", SmallFiles.zip(Map.of("a.txt", "ก")))).isEqualTo("file-archive");
        assertThat(refused("เก่า.doc", new byte[] {
                    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0
                }))
                .isEqualTo("file-old-office");
        assertThat(refused(
                        "แมโคร.docx",
                        SmallFiles.zip(Map.of(
                                "[Content_Types].xml", "<Types>wordprocessingml.document.main+xml</Types>",
                                "word/vbaProject.bin", "x"))))
                .isEqualTo("file-macros");
        assertThat(refused("ว่าง.txt", new byte[0])).isEqualTo("file-empty");
        assertThat(refused("ดิบ.txt", new byte[] {1, 2, 3, 0, 5})).isEqualTo("file-type");
    }

    @Test
    void a_file_that_unpacks_to_a_mountain_is_refused() throws IOException {
        assertThat(refused("ระเบิด.docx", SmallFiles.bomb(80L * 1024 * 1024))).isEqualTo("file-bomb");
    }

    @Test
    void an_image_with_a_header_that_promises_a_mountain_is_refused() throws IOException {
        byte[] png = SmallFiles.png(3, 3);
        // Width and height stand in the header chunk, four bytes each.
        for (int i : List.of(17, 21)) {
            png[i] = 1;
        }
        assertThat(refused("ใหญ่.png", png)).isIn("file-image-size", "file-broken");
    }

    @Test
    void the_test_file_of_virus_scanners_is_refused_without_any_scanner() throws IOException {
        assertThat(refused("eicar.txt", SmallFiles.eicar())).isEqualTo("file-infected");
    }

    @Test
    void more_than_the_limit_is_refused_by_what_is_declared_and_by_what_comes() throws IOException {
        assertThat(code(receiving().receive("ใหญ่.pdf", InputStream.nullInputStream(), 2L << 30)))
                .isEqualTo("file-too-large");
        var endless = new Endless();
        assertThat(code(receiving().receive("ใหญ่.pdf", endless, -1))).isEqualTo("file-too-large");
        assertThat(endless.read)
                .as("no more than the limit and a buffer is ever read")
                .isLessThan(LIMIT + 200_000);
        assertNothingIsLeft();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd",
                "C:\\Users\\x\\แผน.pdf",
                "a/b.pdf",
                "..",
                "",
                "ชื่อ\u0000.pdf",
                "แผน\u202Efdp.exe"
            })
    void a_name_that_is_a_path_or_a_trick_is_refused(String name) throws IOException {
        assertThat(refused(name, SmallFiles.pdf("x"))).isEqualTo("file-name-with-path");
    }

    @Test
    void a_full_disk_is_told_and_leaves_nothing() throws IOException {
        var full = new Receiving(new FullStore(store), LIMIT, List.of());

        assertThat(code(full.receive("แผน.pdf", new ByteArrayInputStream(SmallFiles.pdf("x")), -1)))
                .isEqualTo("evidence-store-full");
        assertNothingIsLeft();
    }

    @Test
    void clamd_is_asked_with_the_whole_file_and_its_finding_refuses_it() throws Exception {
        try (var clamd = FakeClamd.start()) {
            var receiving = new Receiving(store, LIMIT, List.of(new Clamd("127.0.0.1", clamd.port())));
            byte[] hidden = SmallFiles.zip(
                    Map.of("[Content_Types].xml", "<Types>wordprocessingml.document.main+xml</Types>", "a", "b"));
            byte[] infected = concat(hidden, SmallFiles.eicar());

            assertThat(code(receiving.receive("ดี.pdf", new ByteArrayInputStream(SmallFiles.pdf("x")), -1)))
                    .isEqualTo("accepted");
            assertThat(code(receiving.receive("ไวรัส.docx", new ByteArrayInputStream(infected), -1)))
                    .isEqualTo("file-infected");
            assertThat(clamd.longest()).isEqualTo(Math.max(SmallFiles.pdf("x").length, infected.length));
        }
    }

    @Test
    void without_its_scanner_nothing_is_accepted() throws Exception {
        int port;
        try (var clamd = FakeClamd.start()) {
            port = clamd.port();
        }
        var receiving = new Receiving(store, LIMIT, List.of(new Clamd("127.0.0.1", port)));

        assertThat(code(receiving.receive("ดี.pdf", new ByteArrayInputStream(SmallFiles.pdf("x")), -1)))
                .isEqualTo("scanner-unavailable");
        assertNothingIsLeft();
    }

    private Receiving receiving() {
        return new Receiving(store, LIMIT, List.of(new Eicar()));
    }

    private String accepted(String name, byte[] content) throws IOException {
        return switch (receiving().receive(name, new ByteArrayInputStream(content), content.length)) {
            case Result.Accepted<Received>(Received received) -> {
                try (received) {
                    yield received.name();
                }
            }
            case Result.Refused<Received> refused -> refused.toString();
        };
    }

    private String refused(String name, byte[] content) throws IOException {
        String code = code(receiving().receive(name, new ByteArrayInputStream(content), content.length));
        assertNothingIsLeft();
        return code;
    }

    private static String code(Result<Received> result) {
        return switch (result) {
            case Result.Accepted<Received>(Received received) -> {
                received.close();
                yield "accepted";
            }
            case Result.Refused<Received>(var problems) -> problems.getFirst().code();
        };
    }

    private void assertNothingIsLeft() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            assertThat(files.filter(Files::isRegularFile)).containsExactly(root.resolve(ContentStore.MARKER));
        }
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /** Never ends, as a hostile sender does. */
    private static final class Endless extends InputStream {
        private long read;

        @Override
        public int read() {
            read++;
            return 'x';
        }

        @Override
        public int read(byte[] buffer, int from, int length) {
            java.util.Arrays.fill(buffer, from, from + length, (byte) 'x');
            read += length;
            return length;
        }
    }

    /** A store on a disk without space. */
    private record FullStore(ContentStore store) implements ContentStore {
        @Override
        public void initialize() throws IOException {
            store.initialize();
        }

        @Override
        public Optional<StoreTrouble> trouble() {
            return store.trouble();
        }

        @Override
        public Path newTemporary() throws IOException {
            throw new FileSystemException("x", null, "No space left on device");
        }

        @Override
        public void keep(Path temporary, String sha256) throws IOException {
            store.keep(temporary, sha256);
        }

        @Override
        public InputStream open(String sha256) throws IOException {
            return store.open(sha256);
        }

        @Override
        public void forEach(Consumer<Kept> visitor) throws IOException {
            store.forEach(visitor);
        }

        @Override
        public void remove(String sha256) throws IOException {
            store.remove(sha256);
        }

        @Override
        public int sweepTemporary(Instant before) throws IOException {
            return store.sweepTemporary(before);
        }
    }
}
