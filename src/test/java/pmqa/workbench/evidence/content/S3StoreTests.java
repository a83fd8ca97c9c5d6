package pmqa.workbench.evidence.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pmqa.workbench.testing.FakeS3;
import pmqa.workbench.testing.FakeS3.Trouble;

/** Everything that can go wrong with a store on the other side of a network: said in clear words, nothing half-written, no restart. */
class S3StoreTests {

    private static final byte[] CONTENT = "หลักฐาน ".repeat(20_000).getBytes(UTF_8);

    private StoreYard.OfS3 yard;
    private FakeS3 server;
    private S3Store store;
    private String hash;

    @BeforeEach
    void makeStore() throws IOException {
        yard = StoreYard.OfS3.make(true);
        server = yard.server();
        store = yard.store();
        store.initialize();
        hash = Sha256.of(new ByteArrayInputStream(CONTENT));
    }

    @AfterEach
    void closeStore() {
        yard.close();
    }

    @ParameterizedTest
    @CsvSource({
        "WEAK, FAILING, evidence-store-unavailable",
        "FULL, FULL, evidence-store-full",
        "SKEWED, CLOCK, evidence-store-unavailable",
        "FORBIDDEN, FORBIDDEN, evidence-store-unavailable",
        "SILENT, TIMED_OUT, evidence-store-unavailable",
        "CUT_REQUEST, CUT, evidence-store-unavailable",
        "CORRUPT, DAMAGED, evidence-store-unavailable"
    })
    void a_file_that_the_store_does_not_take_leaves_nothing_there_and_goes_in_when_it_works_again(
            Trouble trouble, S3Reason reason, String told) throws IOException {
        Path temporary = arrived();
        server.fail(trouble, "PUT");

        StoreFailure failure = catchThrowableOfType(StoreFailure.class, () -> store.keep(temporary, hash));

        assertThat(failure.trouble()).isEqualTo(reason.trouble(where()));
        assertThat(failure.told().code()).isEqualTo(told);
        assertThat(failure.told().message().th()).containsPattern("[ก-๛]");
        assertThat(failure.told().message().en()).doesNotContain(FakeS3.BUCKET, server.address());
        assertThat(server.keys()).containsExactly("pmqa/evidence/" + ContentStore.MARKER);
        assertThat(temporary).exists();

        server.work();
        store.keep(temporary, hash);
        assertThat(server.content(StoreYard.OfS3.key(hash))).isEqualTo(CONTENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"WEAK", "CUT_REQUEST"})
    void a_single_hiccup_is_not_noticed(Trouble trouble) throws IOException {
        Path temporary = arrived();
        server.failTimes(1, trouble, "PUT");

        store.keep(temporary, hash);

        assertThat(server.content(StoreYard.OfS3.key(hash))).isEqualTo(CONTENT);
    }

    @Test
    void a_store_that_tells_no_hashes_is_read_back() throws IOException {
        server.setTellsChecksums(false);
        Path temporary = arrived();
        server.fail(Trouble.CORRUPT, "PUT");

        assertThatThrownBy(() -> store.keep(temporary, hash))
                .isInstanceOfSatisfying(
                        StoreFailure.class,
                        failure -> assertThat(failure.trouble()).isEqualTo(S3Reason.DAMAGED.trouble(where())));
        assertThat(server.keys()).hasSize(1);
    }

    @Test
    void a_failed_attempt_to_mend_never_removes_what_was_there() throws IOException {
        store.keep(arrived(), hash);
        yard.damage(hash);
        Path again = arrived();
        server.fail(Trouble.CORRUPT, "PUT");

        assertThatThrownBy(() -> store.keep(again, hash)).isInstanceOf(StoreFailure.class);

        assertThat(server.keys()).contains(StoreYard.OfS3.key(hash));
    }

    @ParameterizedTest
    @CsvSource({"CUT_ANSWER, CUT", "SILENT_ANSWER, TIMED_OUT"})
    void a_download_that_breaks_off_or_falls_silent_fails_and_does_not_hang(Trouble trouble, S3Reason reason)
            throws IOException {
        store.keep(arrived(), hash);
        server.fail(trouble, "GET");

        assertThatThrownBy(() -> {
                    try (InputStream in = store.open(hash)) {
                        in.readAllBytes();
                    }
                })
                .isInstanceOfSatisfying(
                        StoreFailure.class,
                        failure -> assertThat(failure.trouble()).isEqualTo(reason.trouble(where())));

        server.work();
        try (InputStream in = store.open(hash)) {
            assertThat(in.readAllBytes()).isEqualTo(CONTENT);
        }
    }

    @Test
    void of_a_large_file_that_is_damaged_the_end_is_never_given_out() throws IOException {
        store.keep(arrived(), hash);
        byte[] other = CONTENT.clone();
        other[10] ^= 1;
        server.replace(StoreYard.OfS3.key(hash), other);
        assertThat(given(CONTENT.length)).isLessThan(CONTENT.length);

        server.replace(StoreYard.OfS3.key(hash), Arrays.copyOf(CONTENT, CONTENT.length - 1));
        assertThat(given(CONTENT.length)).isLessThan(CONTENT.length);

        server.replace(StoreYard.OfS3.key(hash), Arrays.copyOf(CONTENT, CONTENT.length * 4));
        assertThat(given(CONTENT.length)).isLessThan(CONTENT.length);
    }

    /** How many bytes somebody gets before the failure. */
    private int given(long size) throws IOException {
        int given = 0;
        try (InputStream in = CheckedContent.open(store, hash, size)) {
            byte[] buffer = new byte[8_192];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                given += read;
            }
        } catch (StoreFailure damaged) {
            assertThat(damaged.told().code()).isEqualTo("evidence-damaged");
            return given;
        }
        throw new AssertionError("given out as if nothing had happened");
    }

    @ParameterizedTest
    @CsvSource({
        "SKEWED, CLOCK, FAILING",
        "WEAK, FAILING, FAILING",
        "SILENT, TIMED_OUT, FAILING",
        "FORBIDDEN, FORBIDDEN, WRONG_SETTINGS",
        "WEB_PAGE, NOT_S3, WRONG_SETTINGS"
    })
    void what_is_wrong_is_told_to_whoever_runs_the_system(Trouble trouble, S3Reason reason, StoreTrouble.Kind kind) {
        server.fail(trouble);

        assertThat(store.trouble()).contains(reason.trouble(where()));
        assertThat(reason.trouble("x").kind()).isEqualTo(kind);
        server.work();
        assertThat(store.trouble()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "no-such-bucket, AKTEST000000000001, s3cr3t/for+tests, th-test-1, NO_BUCKET",
        "evidence-of-tests, AKSOMEBODYELSE, s3cr3t/for+tests, th-test-1, CREDENTIALS",
        "evidence-of-tests, AKTEST000000000001, wr0ng, th-test-1, CREDENTIALS",
        "evidence-of-tests, AKTEST000000000001, s3cr3t/for+tests, us-east-1, REGION"
    })
    void wrong_settings_are_told_apart_and_named_without_secrets(
            String bucket, String accessKey, String secretKey, String region, S3Reason reason) {
        var place = StoreYard.OfS3.place(server.address(), bucket, accessKey, secretKey, region);
        try (var wrong = new S3Store(place, yard.incoming(), Clock.systemUTC())) {
            var trouble = wrong.trouble().orElseThrow();

            assertThat(trouble.problem().code())
                    .isEqualTo(reason.trouble("").problem().code());
            assertThat(trouble.kind()).isEqualTo(StoreTrouble.Kind.WRONG_SETTINGS);
            assertThat(trouble.problem().message().th()).contains(server.address() + bucket);
            assertThat(trouble.toString() + place).doesNotContain(accessKey, secretKey);
            assertThatThrownBy(wrong::initialize).message().doesNotContain(secretKey);
        }
        assertThat(server.keys()).hasSize(1);
    }

    @Test
    void a_store_that_is_not_there_is_told_at_once() {
        server.close();

        assertThat(store.trouble().orElseThrow()).isEqualTo(S3Reason.UNREACHABLE.trouble(where()));
    }

    @Test
    void the_bucket_stands_in_the_path_or_in_the_name_of_the_host() {
        var path = new S3Place("https://s3.example.test/", "b", "r", "a", "s", "", true, Duration.ofSeconds(1));
        var host = new S3Place("https://s3.example.test:9000/", "b", "r", "a", "s", "", false, Duration.ofSeconds(1));

        assertThat(path.bucketAddress()).isEqualTo(URI.create("https://s3.example.test/b/"));
        assertThat(host.bucketAddress()).isEqualTo(URI.create("https://b.s3.example.test:9000/"));
    }

    @Test
    void objects_of_others_beside_the_prefix_and_under_it_are_left_alone() throws IOException {
        store.keep(arrived(), hash);
        var neighbour = new S3Place(
                server.address(),
                FakeS3.BUCKET,
                FakeS3.REGION,
                FakeS3.ACCESS_KEY,
                FakeS3.SECRET_KEY,
                "pmqa/evidence/other",
                true,
                Duration.ofSeconds(1));
        try (var other = new S3Store(neighbour, yard.incoming(), Clock.systemUTC())) {
            other.initialize();
            Path theirs = Files.writeString(other.newTemporary(), "ของคนอื่น");
            other.keep(theirs, Sha256.of(new ByteArrayInputStream("ของคนอื่น".getBytes(UTF_8))));
        }

        Set<String> shown = new java.util.HashSet<>();
        store.forEach(kept -> shown.add(kept.sha256()));

        assertThat(shown).containsExactly(hash);
    }

    private Path arrived() throws IOException {
        return Files.write(store.newTemporary(), CONTENT);
    }

    private String where() {
        return server.address() + FakeS3.BUCKET + "/pmqa/evidence/";
    }
}
