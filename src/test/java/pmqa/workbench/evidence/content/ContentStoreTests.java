package pmqa.workbench.evidence.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every store promises, whatever it stores in. */
class ContentStoreTests {

    @ParameterizedTest
    @EnumSource
    void a_place_in_which_nothing_was_ever_kept_is_no_store_until_it_is_made_one(StoreYard.Kind kind)
            throws IOException {
        try (StoreYard yard = kind.open()) {
            assertThat(yard.store().trouble())
                    .get()
                    .satisfies(trouble -> assertThat(trouble.kind()).isEqualTo(StoreTrouble.Kind.NOT_THERE));
            assertThatThrownBy(() -> yard.store().newTemporary()).isInstanceOf(StoreFailure.class);

            yard.store().initialize();
            yard.store().initialize();

            assertThat(yard.store().trouble()).isEmpty();
            assertThat(yard.lying()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void content_lies_there_once_under_its_hash_and_comes_back_as_it_was(StoreYard.Kind kind) throws IOException {
        try (StoreYard yard = ready(kind)) {
            String hash = keep(yard, "หลักฐาน");
            assertThat(yard.lying()).singleElement().asString().endsWith(Sha256.place(hash));

            assertThat(keep(yard, "หลักฐาน")).isEqualTo(hash);

            assertThat(yard.lying()).hasSize(1);
            assertThat(read(yard, hash)).isEqualTo("หลักฐาน");
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_not_there_is_told_apart_from_a_store_that_fails(StoreYard.Kind kind) throws IOException {
        try (StoreYard yard = ready(kind)) {
            assertThatThrownBy(() -> yard.store().open(hash("ไม่มี"))).isInstanceOf(NoSuchFileException.class);
            yard.vanish();
            assertThatThrownBy(() -> yard.store().open(hash("ไม่มี"))).isInstanceOf(StoreFailure.class);
            yard.comeBack();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_hash_that_is_a_path_is_no_hash(StoreYard.Kind kind) throws IOException {
        try (StoreYard yard = ready(kind)) {
            assertThatThrownBy(() -> yard.store().open("../../../etc/passwd"))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> yard.store().remove("")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void keeping_damaged_content_again_mends_it(StoreYard.Kind kind) throws IOException {
        try (StoreYard yard = ready(kind)) {
            String hash = keep(yard, "ของแท้");
            yard.damage(hash);
            assertThat(read(yard, hash)).isNotEqualTo("ของแท้");

            keep(yard, "ของแท้");

            assertThat(read(yard, hash)).isEqualTo("ของแท้");
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_removed_is_gone_and_nothing_else_and_removing_it_again_does_no_harm(StoreYard.Kind kind)
            throws IOException {
        try (StoreYard yard = ready(kind)) {
            String gone = keep(yard, "ลบ");
            String stays = keep(yard, "อยู่");

            yard.store().remove(gone);
            yard.store().remove(gone);

            assertThatThrownBy(() -> yard.store().open(gone)).isInstanceOf(NoSuchFileException.class);
            assertThat(read(yard, stays)).isEqualTo("อยู่");
        }
    }

    @ParameterizedTest
    @EnumSource
    void everything_that_is_kept_is_shown_once_with_size_and_time(StoreYard.Kind kind) throws IOException {
        try (StoreYard yard = ready(kind)) {
            Map<String, Long> expected = new HashMap<>();
            for (int i = 0; i < 7; i++) {
                expected.put(keep(yard, "x".repeat(i + 1)), i + 1L);
            }
            String old = keep(yard, "เก่า");
            expected.put(old, (long) "เก่า".getBytes(UTF_8).length);
            Instant then = Instant.parse("2026-01-02T03:04:05Z");
            yard.date(old, then);

            Map<String, Long> shown = new HashMap<>();
            Map<String, Instant> touched = new HashMap<>();
            yard.store().forEach(kept -> {
                assertThat(shown.put(kept.sha256(), kept.size())).isNull();
                touched.put(kept.sha256(), kept.touched());
            });

            assertThat(shown).isEqualTo(expected);
            assertThat(touched).containsEntry(old, then);
        }
    }

    @ParameterizedTest
    @EnumSource
    void while_the_store_is_gone_everything_fails_and_nothing_is_written_and_it_works_when_it_is_back(
            StoreYard.Kind kind) throws IOException {
        try (StoreYard yard = ready(kind)) {
            String hash = keep(yard, "ก");
            Path arriving = temporary(yard, "ข");
            Set<String> before = yard.lying();
            yard.vanish();

            assertThat(yard.store().trouble()).isPresent();
            assertThatThrownBy(() -> yard.store().newTemporary()).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> yard.store().keep(arriving, hash("ข"))).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> yard.store().open(hash)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> yard.store().remove(hash)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> yard.store().forEach(_ -> {})).isInstanceOf(IOException.class);

            yard.comeBack();
            assertThat(yard.lying()).isEqualTo(before);
            assertThat(yard.store().trouble()).isEmpty();
            assertThat(read(yard, hash)).isEqualTo("ก");
            assertThat(keep(yard, "ค")).isEqualTo(hash("ค"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_put_into_or_taken_out_of_a_place_that_may_be_the_wrong_one(StoreYard.Kind kind) throws IOException {
        try (StoreYard yard = ready(kind)) {
            String hash = keep(yard, "ก");
            yard.loseMarker();

            assertThatThrownBy(() -> yard.store().newTemporary()).isInstanceOf(StoreFailure.class);
            assertThatThrownBy(() -> yard.store().remove(hash)).isInstanceOf(StoreFailure.class);
            assertThatThrownBy(() -> yard.store().forEach(_ -> {})).isInstanceOf(StoreFailure.class);
            assertThat(yard.lying()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_was_left_while_arriving_is_swept_when_it_is_old(StoreYard.Kind kind) throws IOException {
        try (StoreYard yard = ready(kind)) {
            Path young = temporary(yard, "กำลังมา");
            Path old = temporary(yard, "ค้าง");
            Instant now = Instant.now();
            Files.setLastModifiedTime(old, FileTime.from(now.minus(2, ChronoUnit.DAYS)));
            String hash = keep(yard, "เก็บแล้ว");

            assertThat(yard.store().sweepTemporary(now.minus(1, ChronoUnit.DAYS)))
                    .isOne();

            assertThat(old).doesNotExist();
            assertThat(young).exists();
            assertThat(read(yard, hash)).isEqualTo("เก็บแล้ว");
        }
    }

    @ParameterizedTest
    @EnumSource
    void damaged_and_lost_content_is_not_given_out_to_people(StoreYard.Kind kind) throws IOException {
        try (StoreYard yard = ready(kind)) {
            String hash = keep(yard, "ตัวจริง");
            long size = "ตัวจริง".getBytes(UTF_8).length;
            try (InputStream in = CheckedContent.open(yard.store(), hash, size)) {
                assertThat(new String(in.readAllBytes(), UTF_8)).isEqualTo("ตัวจริง");
            }

            yard.damage(hash);
            assertThatThrownBy(() -> CheckedContent.open(yard.store(), hash, size))
                    .isInstanceOfSatisfying(
                            StoreFailure.class,
                            failure -> assertThat(failure.told().code()).isEqualTo("evidence-damaged"));
            yard.store().remove(hash);
            assertThatThrownBy(() -> CheckedContent.open(yard.store(), hash, size))
                    .isInstanceOfSatisfying(
                            StoreFailure.class,
                            failure -> assertThat(failure.told().code()).isEqualTo("evidence-missing"));
        }
    }

    private static StoreYard ready(StoreYard.Kind kind) throws IOException {
        StoreYard yard = kind.open();
        yard.store().initialize();
        return yard;
    }

    private static Path temporary(StoreYard yard, String text) throws IOException {
        return Files.writeString(yard.store().newTemporary(), text);
    }

    private static String keep(StoreYard yard, String text) throws IOException {
        Path temporary = temporary(yard, text);
        yard.store().keep(temporary, hash(text));
        assertThat(temporary).doesNotExist();
        return hash(text);
    }

    private static String read(StoreYard yard, String sha256) throws IOException {
        try (InputStream in = yard.store().open(sha256)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private static String hash(String text) throws IOException {
        return Sha256.of(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }
}
