package pmqa.workbench.assessment.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pmqa.workbench.evidence.EvidenceVerification;
import pmqa.workbench.evidence.OrphanSweep;
import pmqa.workbench.evidence.StorePreparation;
import pmqa.workbench.evidence.TextIndexing;
import pmqa.workbench.organization.Role;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.testing.FakeS3;
import pmqa.workbench.testing.FakeS3.Trouble;
import pmqa.workbench.testing.RunningSite;
import pmqa.workbench.testing.SmallFiles;
import pmqa.workbench.testing.WebClient;
import pmqa.workbench.testing.WebResponse;

/** The pages of evidence with their files in an S3 store, while it works and while it does not. */
class S3EvidenceTests {

    private static final FakeS3 S3 = started();
    private static final RunningSite SITE = RunningSite.start(S3.settings("pmqa.evidence.text-every", "PT24H"));
    private static final String BOX = "checkpoint/1.1-B1";

    private final UUID organization = SITE.organization(OrganizationType.DEPARTMENT, Optional.empty());
    private final UUID assessment = SITE.assessment(
            SITE.cycle(List.of(organization)), organization, SITE.person().id());
    private final WebClient contributor = SITE.signedIn(SITE.person(Role.CONTRIBUTOR, organization));
    private final String base = "/assessments/" + assessment + "/evidence";

    private static FakeS3 started() {
        try {
            return FakeS3.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void letItWork() {
        S3.work();
        S3.setBucketThere(true);
    }

    @AfterAll
    static void close() {
        SITE.context().close();
        S3.close();
    }

    @Test
    void a_file_goes_from_the_form_into_the_bucket_and_from_there_to_the_reader() {
        byte[] pdf = SmallFiles.pdf("annual budget " + UUID.randomUUID());

        var sent = contributor.upload(
                base + "/files", "file", "แผน.pdf", pdf, Map.of("subject", BOX, "classification", "open", "page", "7"));

        assertThat(sent.location()).isEqualTo("/assessments/" + assessment + "/items/1.1");
        assertThat(S3.content(key("แผน"))).isEqualTo(pdf);
        var download = contributor.get(fileOf("แผน"));
        assertThat(download.content()).isEqualTo(pdf);
        assertThat(download.header("Content-Disposition").orElseThrow()).startsWith("attachment");
        var preview = contributor.get(fileOf("แผน") + "?show=true");
        assertThat(preview.content()).isEqualTo(pdf);
        assertThat(preview.header("Content-Disposition").orElseThrow()).startsWith("inline");
        assertThat(contributor.get("/assessments/" + assessment + "/items/1.1").body())
                .contains("แผน", "หน้า 7");

        SITE.bean(TextIndexing.class).indexAll();
        assertThat(contributor.get(base + "?q=annualbudget").body()).contains("แผน");
        assertThat(SITE.bean(EvidenceVerification.class).verify().isIntact()).isTrue();
        assertThat(SITE.bean(StorePreparation.class).trouble()).isEmpty();
    }

    @Test
    void the_same_file_of_two_agencies_is_one_object() {
        byte[] content = text("เหมือนกัน " + UUID.randomUUID());
        put("หนึ่ง.txt", content);
        int before = S3.keys().size();

        put("สอง.txt", content);

        assertThat(key("สอง")).isEqualTo(key("หนึ่ง"));
        assertThat(S3.keys()).hasSize(before);
    }

    @Test
    void while_the_store_is_away_people_are_told_and_nothing_is_half_saved_and_it_goes_on_without_a_restart() {
        put("มีอยู่.txt", text("มีอยู่ " + UUID.randomUUID()));
        int objects = S3.keys().size();
        byte[] content = text("ส่งตอนที่เก็บไม่อยู่ " + UUID.randomUUID());
        S3.setBucketThere(false);

        var sent = put("ใหม่.txt", content);
        assertThat(sent.status()).isEqualTo(503);
        assertThat(sent.body())
                .contains("เข้าถึงที่เก็บหลักฐานไม่ได้", "ไม่มี bucket", "คำตอบอื่นยังบันทึกได้")
                .doesNotContain(FakeS3.BUCKET);
        var form = contributor.upload(base + "/files", "file", "ใหม่.txt", content, Map.of("page", "หน้าที่พิมพ์ไว้"));
        assertThat(form.status()).isEqualTo(503);
        assertThat(form.body()).contains("เข้าถึงที่เก็บหลักฐานไม่ได้");
        var shown = contributor.get(fileOf("มีอยู่"));
        assertThat(shown.status()).isEqualTo(503);
        assertThat(shown.body()).contains("เข้าถึงที่เก็บหลักฐานไม่ได้");
        assertThat(contributor
                        .json(
                                "PUT",
                                "/assessments/" + assessment + "/answers/checkpoint?key=1.1-B1",
                                "{\"value\":\"true\",\"version\":0}")
                        .status())
                .isEqualTo(200);
        assertThat(SITE.bean(StorePreparation.class).trouble().orElseThrow().code())
                .isEqualTo("evidence-s3-no-bucket");
        assertThat(SITE.bean(EvidenceVerification.class).verify().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("evidence-s3-no-bucket"));
        assertThat(pieces("ใหม่")).isZero();
        assertThat(S3.keys()).hasSize(objects);

        S3.setBucketThere(true);
        assertThat(put("ใหม่.txt", content).status()).isEqualTo(200);
        assertThat(contributor.get(fileOf("ใหม่")).content()).isEqualTo(content);
        assertThat(SITE.bean(StorePreparation.class).trouble()).isEmpty();
    }

    @Test
    void an_upload_that_breaks_off_on_its_way_to_the_store_leaves_no_row_and_no_object() {
        put("ก่อน.txt", text("ก่อน " + UUID.randomUUID()));
        int objects = S3.keys().size();
        byte[] content = text("ขาดกลางคัน ".repeat(5_000) + UUID.randomUUID());
        S3.fail(Trouble.CUT_REQUEST, "PUT");

        var sent = put("ขาด.txt", content);

        assertThat(sent.status()).isEqualTo(503);
        assertThat(sent.body()).contains("ขาดกลางคัน");
        assertThat(pieces("ขาด")).isZero();
        assertThat(S3.keys()).hasSize(objects);
        S3.work();
        assertThat(put("ขาด.txt", content).status()).isEqualTo(200);
    }

    @Test
    void a_full_store_and_one_that_keeps_something_else_are_told() {
        put("ก่อน.txt", text("ก่อน " + UUID.randomUUID()));

        S3.fail(Trouble.FULL, "PUT");
        var full = put("เต็ม.txt", text("เต็ม " + UUID.randomUUID()));
        assertThat(full.status()).isEqualTo(507);
        assertThat(full.body()).contains("ที่เก็บหลักฐานเต็ม");
        S3.fail(Trouble.CORRUPT, "PUT");
        var corrupt = put("เพี้ยน.txt", text("เพี้ยน " + UUID.randomUUID()));
        assertThat(corrupt.status()).isEqualTo(503);
        assertThat(corrupt.body()).contains("ไม่ตรงกับที่ส่งไป");

        assertThat(pieces("เต็ม") + pieces("เพี้ยน")).isZero();
    }

    @Test
    void an_object_that_was_changed_or_lost_is_not_shown_and_found_by_verification_and_mended_by_sending_it_again() {
        byte[] content = text("ต้นฉบับ " + UUID.randomUUID());
        put("ต้นฉบับ.txt", content);
        String key = key("ต้นฉบับ");

        S3.replace(key, text("ปลอม"));
        var changed = contributor.get(fileOf("ต้นฉบับ"));
        assertThat(changed.status()).isEqualTo(503);
        assertThat(changed.body()).contains("เสียหาย หรือถูกแก้ไขนอกระบบ").doesNotContain("ปลอม");
        assertThat(SITE.bean(EvidenceVerification.class).verify().problems())
                .singleElement()
                .satisfies(problem -> assertThat(key).endsWith(problem.place()));

        S3.lose(key);
        assertThat(contributor.get(fileOf("ต้นฉบับ")).body()).contains("ไม่พบไฟล์หลักฐานนี้");
        assertThat(SITE.bean(EvidenceVerification.class).verify().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message().th()).contains("หายไป"));

        assertThat(put("ส่งใหม่.txt", content).status()).isEqualTo(200);
        assertThat(contributor.get(fileOf("ต้นฉบับ")).content()).isEqualTo(content);
        assertThat(SITE.bean(EvidenceVerification.class).verify().isIntact()).isTrue();
    }

    @Test
    void a_large_download_that_breaks_off_or_is_damaged_never_looks_complete() {
        byte[] content = text("ใหญ่ ".repeat(60_000) + UUID.randomUUID());
        put("ใหญ่.txt", content);
        String file = fileOf("ใหญ่");
        assertThat(contributor.get(file).content()).isEqualTo(content);

        for (Trouble trouble : List.of(Trouble.CUT_ANSWER, Trouble.SILENT_ANSWER)) {
            S3.fail(trouble, "GET");
            assertThatThrownBy(() -> contributor.get(file))
                    .as(trouble.name())
                    .rootCause()
                    .isInstanceOf(IOException.class)
                    .as("the line is cut at once")
                    .isNotInstanceOf(HttpTimeoutException.class);
        }
        S3.work();
        byte[] other = content.clone();
        other[5] ^= 1;
        S3.replace(key("ใหญ่"), other);
        assertThatThrownBy(() -> contributor.get(file)).hasRootCauseInstanceOf(IOException.class);
        S3.replace(key("ใหญ่"), content);
        assertThat(contributor.get(file).content()).isEqualTo(content);
    }

    @Test
    void text_waits_for_a_store_that_is_away() {
        String word = "รอคลัง" + UUID.randomUUID();
        put("รอ.txt", text(word));
        SITE.bean(TextIndexing.class).indexAll();
        S3.setBucketThere(false);
        SITE.sql()
                .sql(
                        "update evidence_content set text_state = 'waiting', search_text = '' where search_text like :word")
                .param("word", "%" + word.substring(0, 6) + "%")
                .update();

        SITE.bean(TextIndexing.class).indexAll();
        assertThat(waiting()).isOne();
        S3.setBucketThere(true);
        SITE.bean(TextIndexing.class).indexAll();

        assertThat(waiting()).isZero();
        assertThat(contributor.get(base + "?q=" + encoded(word)).body()).contains(itemOf("รอ"));
    }

    private long waiting() {
        return SITE.sql()
                .sql("select count(*) from evidence_content where text_state = 'waiting'")
                .query(Long.class)
                .single();
    }

    @Test
    void the_sweep_takes_old_objects_that_nothing_refers_to_and_leaves_the_rest() {
        put("อยู่ต่อ.txt", text("อยู่ต่อ " + UUID.randomUUID()));
        put("ถอน.txt", text("ถอน " + UUID.randomUUID()));
        String stays = key("อยู่ต่อ");
        String goes = key("ถอน");
        assertThat(contributor
                        .post(base + "/items/" + itemOf("ถอน") + "/removal")
                        .isRedirect())
                .isTrue();
        SITE.bean(OrphanSweep.class).sweep();
        assertThat(S3.keys()).as("young ones stay").contains(stays, goes);

        Instant old = Instant.now().minus(Duration.ofDays(2));
        S3.date(stays, old);
        S3.date(goes, old);
        SITE.bean(OrphanSweep.class).sweep();

        assertThat(S3.keys()).contains(stays).doesNotContain(goes);
    }

    private WebResponse put(String name, byte[] content) {
        return contributor.putFile(base + "/files?file=" + encoded(name), content);
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, UTF_8);
    }

    private static byte[] text(String text) {
        return text.getBytes(UTF_8);
    }

    private long pieces(String name) {
        return SITE.sql()
                .sql("select count(*) from evidence_item where organization_id = :organization and name = :name")
                .param("organization", organization)
                .param("name", name)
                .query(Long.class)
                .single();
    }

    private String itemOf(String name) {
        return SITE.sql()
                .sql("select id from evidence_item where organization_id = :organization and name = :name")
                .param("organization", organization)
                .param("name", name)
                .query((row, _) -> row.getString(1))
                .single();
    }

    private String fileOf(String name) {
        return base + "/items/" + itemOf(name) + "/revisions/1";
    }

    private String key(String name) {
        String hash = SITE.sql()
                .sql("select sha256 from evidence_revision where item_id = :item")
                .param("item", UUID.fromString(itemOf(name)))
                .query((row, _) -> row.getString(1))
                .single();
        return "pmqa/%s/%s/%s".formatted(hash.substring(0, 2), hash.substring(2, 4), hash);
    }
}
