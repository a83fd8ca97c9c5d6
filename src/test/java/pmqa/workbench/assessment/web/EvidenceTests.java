package pmqa.workbench.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pmqa.workbench.assessment.Snapshot;
import pmqa.workbench.assessment.SnapshotReading;
import pmqa.workbench.assessment.Snapshots;
import pmqa.workbench.evidence.EvidenceVerification;
import pmqa.workbench.evidence.OrphanSweep;
import pmqa.workbench.evidence.TextIndexing;
import pmqa.workbench.organization.Role;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.testing.RunningSite;
import pmqa.workbench.testing.SmallFiles;
import pmqa.workbench.testing.WebClient;
import pmqa.workbench.testing.WebResponse;

/** Evidence from the upload to the submission, through the pages without their scripts and as the scripts use them. */
class EvidenceTests {

    private static final RunningSite SITE = RunningSite.shared();
    private static final String BOX = "checkpoint/1.1-B1";

    private final UUID organization = SITE.organization(OrganizationType.DEPARTMENT, Optional.empty());
    private final UUID cycle = SITE.cycle(List.of(organization));
    private final UUID assessment =
            SITE.assessment(cycle, organization, SITE.person().id());
    private final WebClient contributor = SITE.signedIn(SITE.person(Role.CONTRIBUTOR, organization));
    private final String base = "/assessments/" + assessment + "/evidence";

    @Test
    void a_file_sent_for_a_box_is_kept_by_its_hash_and_cited_with_page_and_claim() {
        byte[] pdf = SmallFiles.pdf("annual plan " + UUID.randomUUID());

        var sent = contributor.upload(
                base + "/files",
                "file",
                "แผนปฏิบัติราชการ.pdf",
                pdf,
                Map.of("subject", BOX, "classification", "open", "page", "12–15", "claim", "ทบทวนทุกปี"));

        assertThat(sent.location()).isEqualTo("/assessments/" + assessment + "/items/1.1");
        var page = contributor.get("/assessments/" + assessment + "/items/1.1").body();
        assertThat(page).contains("แผนปฏิบัติราชการ", "หน้า 12–15", "ทบทวนทุกปี", "เปิดเผย");
        assertThat(SITE.trail(assessment, "cited-" + BOX))
                .containsExactly("cite แผนปฏิบัติราชการ #1 p. 12–15 – ทบทวนทุกปี");
        var file = contributor.get(fileOf("แผนปฏิบัติราชการ"));
        assertThat(file.content()).isEqualTo(pdf);
        assertThat(file.header("Content-Type")).contains("application/pdf");
        assertThat(file.header("Content-Disposition").orElseThrow()).startsWith("attachment");
        assertThat(file.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(file.header("Content-Security-Policy").orElseThrow()).contains("default-src 'none'", "sandbox");
    }

    @Test
    void a_script_sends_a_file_as_the_body_of_a_request_and_gets_the_list_of_the_box_back() {
        var sent = put("ภาพ.png", SmallFiles.png(20, 10), "&subject=" + BOX);

        assertThat(sent.status()).isEqualTo(200);
        var list = contributor.get(base + "/cited?subject=" + BOX).body();
        assertThat(list).contains("ภาพ", "data-evidence=\"" + BOX + "\"").doesNotContain("<html");
        var shown = contributor.get(fileOf("ภาพ") + "?show=true");
        assertThat(shown.header("Content-Type")).contains("image/png");
        assertThat(shown.header("Content-Disposition").orElseThrow()).startsWith("inline");
        assertThat(shown.header("Content-Security-Policy").orElseThrow()).contains("sandbox");
    }

    @Test
    void a_word_file_is_never_shown_by_the_browser_itself() {
        put("บันทึก.docx", SmallFiles.word("ก"), "");

        var file = contributor.get(fileOf("บันทึก") + "?show=true");

        assertThat(file.header("Content-Disposition").orElseThrow()).startsWith("attachment");
    }

    @Test
    void one_piece_backs_many_answers_and_its_page_says_where() {
        put("ระเบียบ.txt", text("ระเบียบ"), "&subject=" + BOX);
        String item = itemOf("ระเบียบ");

        for (String subject : List.of("explanation/1.1-basic", "profile/P1.1", "checkpoint/2.1-B1")) {
            var cited = contributor.post(
                    base + "/citations", "item", item, "subject", subject, "page", "3", "claim", "ข้อ 7");
            assertThat(cited.isRedirect()).as(cited.toString()).isTrue();
        }

        assertThat(contributor.get(base + "/items/" + item).body())
                .contains("1.1 B1", "1.1 คำอธิบายระดับพื้นฐาน", "P1.1", "2.1 B1");
        assertThat(contributor.get(base + "?category=2").body()).contains("ระเบียบ");
        assertThat(contributor.get(base + "?category=3").body()).doesNotContain("ระเบียบ");
        assertThat(contributor.get("/assessments/" + assessment + "/profile").body())
                .contains("ระเบียบ");
    }

    @Test
    void the_same_page_is_cited_once_and_a_second_time_is_refused_with_what_was_typed_kept() {
        put("คู่มือ.txt", text("คู่มือ"), "&subject=" + BOX + "&page=4");

        var again = contributor.post(
                base + "/citations", "item", itemOf("คู่มือ"), "subject", BOX, "page", "4", "claim", "พิมพ์ไว้แล้ว");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("อ้างหลักฐานชิ้นนี้หน้าเดียวกันอยู่แล้ว", "พิมพ์ไว้แล้ว");
    }

    @Test
    void a_link_must_be_an_https_address_and_what_was_typed_stays() {
        var wrong = contributor.post(
                base + "/links", "url", "javascript:alert(1)", "name", "เว็บไซต์ของกรม", "subject", BOX);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("https://", "เว็บไซต์ของกรม", "javascript:alert(1)");

        var right = contributor.post(
                base + "/links",
                "url",
                "https://www.example.test/plan?y=2569",
                "name",
                "เว็บไซต์ของกรม",
                "subject",
                BOX);
        assertThat(right.isRedirect()).isTrue();
        assertThat(contributor.get("/assessments/" + assessment + "/items/1.1").body())
                .contains("href=\"https://www.example.test/plan?y=2569\"", "noreferrer");
    }

    @Test
    void a_secret_document_is_described_and_never_uploaded() {
        var uploaded = put("ลับ.pdf", SmallFiles.pdf("secret"), "&classification=secret");
        assertThat(uploaded.status()).isEqualTo(422);
        assertThat(uploaded.body()).contains("เอกสารลับต้องไม่ส่งเข้าระบบนี้");

        var described = contributor.post(
                base + "/held",
                "name",
                "แผนเผชิญเหตุ",
                "classification",
                "secret",
                "place",
                "ตู้เอกสารลับ กองกลาง เลขที่ ล 12/2569",
                "subject",
                BOX);
        assertThat(described.isRedirect()).as(described.toString()).isTrue();
        assertThat(contributor.get("/assessments/" + assessment + "/items/1.1").body())
                .contains("แผนเผชิญเหตุ", "ลับ", "ตู้เอกสารลับ กองกลาง");

        put("เดิมเปิดเผย.txt", text("x"), "");
        var turned = contributor.post(
                base + "/items/" + itemOf("เดิมเปิดเผย"),
                "name",
                "เดิมเปิดเผย",
                "classification",
                "secret",
                "version",
                "1");
        assertThat(turned.status()).isEqualTo(422);
        assertThat(turned.body()).contains("เปลี่ยนเป็นชั้นลับไม่ได้");
    }

    @Test
    void details_change_under_a_version_and_expiry_is_shown_in_the_buddhist_era() {
        put("ใบรับรอง.txt", text("ISO"), "");
        String item = base + "/items/" + itemOf("ใบรับรอง");
        String[] first = {
            "name",
            "ใบรับรอง ISO",
            "classification",
            "open",
            "expiresOn",
            "30/9/2560",
            "description",
            "มาตรฐาน",
            "version",
            "1"
        };

        assertThat(contributor.post(item, first).isRedirect()).isTrue();
        assertThat(contributor.get(item).body()).contains("หมดอายุ 30 ก.ย. 2560");
        assertThat(contributor.get(base + "?show=expired").body()).contains("ใบรับรอง ISO");

        var overtaken = contributor.post(item, "name", "ชื่ออื่น", "classification", "open", "version", "1");
        assertThat(overtaken.status()).isEqualTo(409);
        assertThat(overtaken.body()).contains("แก้ไขรายละเอียดนี้ก่อนท่าน", "ชื่ออื่น");
        assertThat(contributor
                        .post(item, "name", "x", "classification", "open", "expiresOn", "พรุ่งนี้", "version", "2")
                        .body())
                .contains("อ่านวันหมดอายุไม่ได้", "พรุ่งนี้");
    }

    @Test
    void correcting_a_refused_form_does_not_overwrite_what_somebody_else_saved_meanwhile() {
        put("ใบรับรอง.txt", text("ISO"), "&subject=" + BOX);
        String item = base + "/items/" + itemOf("ใบรับรอง");
        String citation = base + "/citations/" + citation();
        var colleague = SITE.signedIn(SITE.person(Role.CONTRIBUTOR, organization));
        colleague.post(item, "name", "แก้โดยเพื่อน", "classification", "open", "version", "1");
        colleague.post(citation, "page", "5", "claim", "แก้โดยเพื่อน", "version", "1");

        var nameless = contributor.post(item, "name", "", "classification", "open", "version", "1");
        var named = contributor.post(item, "name", "แก้ทีหลัง", "classification", "open", "version", version(nameless));
        var tooLong = contributor.post(citation, "page", "9".repeat(61), "claim", "แก้ทีหลัง", "version", "1");
        var shorter = contributor.post(citation, "page", "9", "claim", "แก้ทีหลัง", "version", version(tooLong));

        assertThat(nameless.status()).isEqualTo(422);
        assertThat(named.status()).isEqualTo(409);
        assertThat(named.body()).contains("แก้ไขรายละเอียดนี้ก่อนท่าน", "แก้โดยเพื่อน", "value=\"แก้ทีหลัง\"");
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(shorter.status()).isEqualTo(409);
        assertThat(shorter.body()).contains("มีผู้แก้การอ้างอิงนี้ก่อนท่าน", "แก้ทีหลัง");
        assertThat(contributor.get(item).body())
                .contains("<h1>แก้โดยเพื่อน</h1>")
                .doesNotContain("แก้ทีหลัง");
        assertThat(contributor
                        .post(item, "name", "แก้ทีหลัง", "classification", "open", "version", version(named))
                        .isRedirect())
                .as("they know of the other and choose their own")
                .isTrue();
        assertThat(contributor
                        .post(citation, "page", "9", "claim", "แก้ทีหลัง", "version", version(shorter))
                        .isRedirect())
                .isTrue();
    }

    @Test
    void a_refused_change_of_a_citation_shows_what_it_says_now() {
        put("ใบรับรอง.txt", text("ISO"), "&subject=" + BOX);
        String citation = base + "/citations/" + citation();
        var colleague = SITE.signedIn(SITE.person(Role.CONTRIBUTOR, organization));
        assertThat(contributor.get(citation).body()).doesNotContain("ค่าที่บันทึกอยู่");
        colleague.post(citation, "page", "5–7", "claim", "ผ่าน <b>การรับรอง</b>", "version", "1");

        var tooLong = contributor.post(citation, "page", "9".repeat(61), "claim", "แก้ทีหลัง", "version", "1");
        var overtaken = contributor.post(citation, "page", "9", "claim", "แก้ทีหลัง", "version", "1");
        colleague.post(citation, "page", "", "claim", "", "version", "2");
        var again = contributor.post(citation, "page", "9", "claim", "แก้ทีหลัง", "version", "2");

        assertThat(tooLong.body()).doesNotContain("ค่าที่บันทึกอยู่");
        assertThat(overtaken.body())
                .contains("<h2>ค่าที่บันทึกอยู่</h2>", "<p>หน้า: 5–7</p>")
                .contains("<p>แสดงให้เห็นว่า: ผ่าน &lt;b&gt;การรับรอง&lt;/b&gt;</p>", "value=\"แก้ทีหลัง\"");
        assertThat(again.body()).contains("<p>หน้า: (ว่าง)</p>", "<p>แสดงให้เห็นว่า: (ว่าง)</p>");
    }

    /** The version that a form carries. */
    private static String version(WebResponse form) {
        return form.body().replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
    }

    @Test
    void a_new_revision_leaves_the_old_one_and_what_was_submitted_as_they_were() {
        byte[] old = text("ฉบับแรก " + UUID.randomUUID());
        byte[] renewed = text("ฉบับแก้ไข " + UUID.randomUUID());
        put("ประกาศ.txt", old, "&subject=" + BOX);
        String item = itemOf("ประกาศ");
        UUID approver = SITE.person(Role.APPROVER, organization).id();
        Snapshot snapshot = submit(approver);

        var revised = contributor.upload(
                base + "/items/" + item + "/revisions", "file", "ประกาศ-2.txt", renewed, Map.of("renew", "true"));

        assertThat(revised.isRedirect()).as(revised.toString()).isTrue();
        assertThat(contributor.get(base + "/items/" + item + "/revisions/1").content())
                .isEqualTo(old);
        assertThat(contributor.get(base + "/items/" + item + "/revisions/2").content())
                .isEqualTo(renewed);
        assertThat(SITE.bean(SnapshotReading.class).isIntact(find(snapshot))).isTrue();
        assertThat(snapshot.content()).contains("\"evidence\":{\"" + BOX + "\":[", "\"revision\":1");
        WebClient assessor = SITE.signedIn(SITE.personEverywhere(Role.ASSESSOR));
        String pinned = "/assessments/" + assessment + "/history/1/evidence";
        assertThat(assessor.get(pinned).body()).contains("ประกาศ", "ฉบับที่ 1").doesNotContain("ฉบับที่ 2");
        String revision = revision(item, 1);
        assertThat(assessor.get(pinned + "/" + revision).content()).isEqualTo(old);
        assertThat(assessor.get(pinned + "/" + revision(item, 2)).status()).isEqualTo(404);
        assertThat(assessor.get(base).status()).isEqualTo(404);
        assertThat(assessor.get(base + "/items/" + item + "/revisions/1").status())
                .isEqualTo(404);
        assertThat(contributor
                        .post(base + "/citations/" + citation(), "action", "remove")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void before_a_submission_citations_follow_a_new_revision_only_when_asked() {
        put("แผน.txt", text("1 " + UUID.randomUUID()), "&subject=" + BOX);
        String item = itemOf("แผน");

        contributor.upload(base + "/items/" + item + "/revisions", "file", "แผน.txt", text("2"), Map.of());
        assertThat(contributor.get("/assessments/" + assessment + "/items/1.1").body())
                .contains("อ้างฉบับที่ 1 – มีฉบับที่ 2 แล้ว");
        contributor.upload(
                base + "/items/" + item + "/revisions", "file", "แผน.txt", text("3"), Map.of("renew", "true"));
        assertThat(contributor.get("/assessments/" + assessment + "/items/1.1").body())
                .doesNotContain("มีฉบับที่");
    }

    @Test
    void a_citation_is_withdrawn_and_the_piece_can_then_be_removed_and_its_bytes_swept() {
        byte[] content = text("ลบได้ " + UUID.randomUUID());
        put("ลบได้.txt", content, "&subject=" + BOX);
        String item = itemOf("ลบได้");
        assertThat(contributor.post(base + "/items/" + item + "/removal").status())
                .isEqualTo(422);

        contributor.post(base + "/citations/" + citation(), "action", "remove");
        assertThat(contributor.post(base + "/items/" + item + "/removal").isRedirect())
                .isTrue();

        assertThat(contributor.get(base + "/items/" + item).status()).isEqualTo(404);
        assertThat(SITE.trail(assessment, "cited-" + BOX)).hasSize(2).last().isEqualTo("uncite");
        assertThat(SITE.bean(EvidenceVerification.class).verify().isIntact()).isTrue();
    }

    @Test
    void the_strength_of_evidence_is_a_signal_of_its_own() {
        String item = "/assessments/" + assessment + "/items/1.1";
        tick("1.1-B1");
        tick("1.1-B2");
        String before = score();
        assertThat(contributor.get(item).body()).contains("มีทั้งคำอธิบายและหลักฐาน 0 จาก 2");

        put("หลักฐาน.txt", text("e"), "&subject=" + BOX);
        contributor.json(
                "PUT",
                "/assessments/" + assessment + "/answers/explanation?key=1.1-basic",
                "{\"value\":\"ทำแล้ว\",\"version\":0}");

        assertThat(contributor.get(item).body()).contains("มีทั้งคำอธิบายและหลักฐาน 1 จาก 2 ข้อ");
        assertThat(contributor.get("/assessments/" + assessment + "/score").body())
                .contains("มีคำอธิบาย 2 มีหลักฐาน 1");
        assertThat(score()).isEqualTo(before);
    }

    @Test
    void the_library_finds_thai_text_inside_files_whatever_their_line_breaks() {
        put("รายงานประชุม.docx", SmallFiles.word("คณะกรรมการเห็นชอบการจัด", "การความรู้ของหน่วยงาน ปี ๒๕๖๙"), "");
        put("minutes.pdf", SmallFiles.pdf("Minutes of the Steering Committee"), "");
        put("locked.pdf", SmallFiles.pdf("nobody reads this", "secret"), "");
        SITE.bean(TextIndexing.class).indexAll();

        assertThat(contributor.get(base + "?q=" + encoded("จัดการความรู้")).body())
                .contains("รายงานประชุม")
                .doesNotContain(">minutes<");
        assertThat(contributor.get(base + "?q=" + encoded("หน่วยงาน 2569")).body())
                .contains("รายงานประชุม");
        assertThat(contributor.get(base + "?q=steering").body()).contains(">minutes<");
        assertThat(contributor.get(base + "?q=100%25").body()).contains("ไม่พบหลักฐาน");
        assertThat(contributor.get(base + "/items/" + itemOf("locked")).body()).contains("มีรหัสผ่าน");
    }

    @Test
    void who_may_read_the_assessment_sees_evidence_and_changes_nothing() {
        put("อ่านได้.txt", text("อ่านได้"), "&subject=" + BOX);
        WebClient viewer = SITE.signedIn(SITE.person(Role.VIEWER, organization));

        assertThat(viewer.get(base).body()).contains("อ่านได้").doesNotContain("type=\"file\"");
        assertThat(viewer.get("/assessments/" + assessment + "/items/1.1").body())
                .contains("อ่านได้")
                .doesNotContain("เพิ่มหลักฐาน");
        assertThat(viewer.post(base + "/links", "url", "https://example.test/").status())
                .isEqualTo(403);
    }

    @Test
    void a_missing_file_is_found_by_verification_and_the_reader_is_told_what_is_wrong() throws IOException {
        byte[] content = text("จะหายไป " + UUID.randomUUID());
        put("จะหายไป.txt", content, "");
        Path place = place(content);
        Path aside = place.resolveSibling("aside");
        Files.move(place, aside);
        try {
            var report = SITE.bean(EvidenceVerification.class).verify();
            assertThat(report.isIntact()).isFalse();
            assertThat(report.problems())
                    .anySatisfy(problem -> assertThat(problem.place()).isEqualTo(sha256(content)));
            var file = contributor.get(fileOf("จะหายไป"));
            assertThat(file.status()).isEqualTo(503);
            assertThat(file.body()).contains("ไม่พบไฟล์หลักฐานนี้ในที่เก็บ", "สำเนาสำรอง");
            Files.writeString(place, "ปลอม");
            assertThat(contributor.get(fileOf("จะหายไป")).body())
                    .contains("เสียหาย หรือถูกแก้ไขนอกระบบ")
                    .doesNotContain("ปลอม");
            assertThat(SITE.bean(EvidenceVerification.class).verify().isIntact())
                    .isFalse();
        } finally {
            Files.deleteIfExists(place);
            Files.move(aside, place);
        }
        assertThat(SITE.bean(EvidenceVerification.class).verify().isIntact()).isTrue();
    }

    @Test
    void the_sweep_takes_what_nothing_refers_to_and_leaves_the_rest() throws IOException {
        byte[] kept = text("อยู่ต่อ " + UUID.randomUUID());
        put("อยู่ต่อ.txt", kept, "");
        Path orphan = place(text("ไม่มีใครอ้าง " + UUID.randomUUID()));
        Files.createDirectories(orphan.getParent());
        Files.writeString(orphan, "ไม่มีใครอ้าง");
        assertThat(SITE.bean(OrphanSweep.class).sweep().contents()).isZero();

        Path site = store().resolve("incoming");
        Path unfinished = Files.createTempFile(site, "", ".part");
        var old = java.nio.file.attribute.FileTime.from(java.time.Instant.now().minus(java.time.Duration.ofDays(2)));
        Files.setLastModifiedTime(orphan, old);
        Files.setLastModifiedTime(unfinished, old);
        Files.setLastModifiedTime(place(kept), old);

        SITE.bean(OrphanSweep.class).sweep();

        assertThat(orphan).doesNotExist();
        assertThat(unfinished).doesNotExist();
        assertThat(place(kept)).exists();
    }

    private Snapshot submit(UUID approver) {
        var director = SITE.bean(pmqa.workbench.organization.People.class)
                .find(approver)
                .orElseThrow();
        SITE.bean(pmqa.workbench.assessment.Submitting.class).submit(assessment, director, "อธิบดี");
        return SITE.bean(Snapshots.class).find(assessment, 1).orElseThrow();
    }

    private Snapshot find(Snapshot snapshot) {
        return SITE.bean(Snapshots.class)
                .find(snapshot.assessment(), snapshot.number())
                .orElseThrow();
    }

    private void tick(String box) {
        var saved = contributor.json(
                "PUT",
                "/assessments/" + assessment + "/answers/checkpoint?key=" + box,
                "{\"value\":\"true\",\"version\":0}");
        assertThat(saved.status()).isEqualTo(200);
    }

    private String score() {
        String page =
                contributor.get("/assessments/" + assessment + "/items/1.1").body();
        int figure = page.indexOf("data-item-score>");
        return page.substring(figure, page.indexOf('<', figure));
    }

    private WebResponse put(String name, byte[] content, String more) {
        return contributor.putFile(base + "/files?file=" + encoded(name) + encodedFields(more), content);
    }

    private static String encodedFields(String more) {
        return more.replace("/", "%2F");
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
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

    private static String revision(String item, int number) {
        return SITE.sql()
                .sql("select id from evidence_revision where item_id = :item and number = :number")
                .param("item", UUID.fromString(item))
                .param("number", number)
                .query((row, _) -> row.getString(1))
                .single();
    }

    private String citation() {
        return SITE.sql()
                .sql("select id from evidence_citation where assessment_id = :assessment")
                .param("assessment", assessment)
                .query((row, _) -> row.getString(1))
                .single();
    }

    private static Path store() {
        return Path.of(SITE.context().getEnvironment().getRequiredProperty("pmqa.data"), "evidence");
    }

    private static Path place(byte[] content) {
        String sha256 = sha256(content);
        return store().resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private static String sha256(byte[] content) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("SHA-256").digest(content));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
