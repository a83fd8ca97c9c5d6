package pmqa.workbench.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pmqa.workbench.organization.Role;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.testing.RunningSite;
import pmqa.workbench.testing.SmallFiles;
import pmqa.workbench.testing.WebClient;
import pmqa.workbench.testing.WebResponse;

/** Files that must not get in, in the ways in which people and programs send them: a clear answer, and nothing kept. */
class EvidenceAbuseTests {

    private static final RunningSite SITE = RunningSite.shared();

    private final UUID organization = SITE.organization(OrganizationType.DEPARTMENT, Optional.empty());
    private final UUID assessment = SITE.assessment(
            SITE.cycle(List.of(organization)), organization, SITE.person().id());
    private final WebClient contributor = SITE.signedIn(SITE.person(Role.CONTRIBUTOR, organization));
    private final String files = "/assessments/" + assessment + "/evidence/files";
    private long before;

    @BeforeEach
    void countFiles() throws IOException {
        before = filesInStore();
    }

    @AfterEach
    void nothing_was_kept() throws IOException {
        assertThat(filesInStore()).isEqualTo(before);
        assertThat(SITE.sql()
                        .sql("select count(*) from evidence_item where organization_id = :organization")
                        .param("organization", organization)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_virus_is_refused_in_the_language_of_the_reader() {
        var thai = contributor.upload(files, "file", "ดี.txt", SmallFiles.eicar(), Map.of());
        assertThat(thai.status()).isEqualTo(422);
        assertThat(thai.body()).contains("ดี.txt – พบไวรัสในไฟล์นี้").doesNotContain("<td>X5O");

        contributor.post("/language", "language", "en", "back", "/");
        assertThat(put("good.txt", SmallFiles.eicar()).body()).contains("A virus was found in this file");
    }

    @Test
    void a_zip_bomb_a_program_and_a_path_are_refused_each_with_what_to_do() {
        assertThat(put("bomb.docx", SmallFiles.bomb(80L * 1024 * 1024)).body())
                .contains("file-bomb", "ขยายออกมาใหญ่ผิดปกติ");
        assertThat(put("แผน.pdf", "#!/bin/sh\necho\n".getBytes(StandardCharsets.UTF_8))
                        .body())
                .contains("file-type", "ส่งเป็น PDF");
        assertThat(put("../../../etc/cron.d/x.txt", "x".getBytes(StandardCharsets.UTF_8))
                        .body())
                .contains("file-name-with-path", "เปลี่ยนชื่อไฟล์");
    }

    @Test
    void two_gigabytes_are_refused_by_their_announcement_before_they_come() throws IOException {
        long twoGigabytes = 2L << 30;
        String form = announced("POST", files, "multipart/form-data; boundary=b", twoGigabytes);
        assertThat(form).startsWith("HTTP/1.1 413").contains("ข้อมูลใหญ่เกินไป");

        String script = announced("PUT", files + "?file=big.pdf", "application/octet-stream", twoGigabytes);
        assertThat(script).startsWith("HTTP/1.1 413").contains("ไฟล์ใหญ่เกิน 50 MB", "ใช้ลิงก์แทน");
    }

    @Test
    void two_gigabytes_that_come_without_an_announcement_are_cut_off_soon_after_the_limit() throws Exception {
        String head =
                "PUT " + files + "?file=big.pdf HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/octet-stream"
                        + "\r\nTransfer-Encoding: chunked\r\nConnection: close\r\nX-XSRF-TOKEN: " + contributor.csrf()
                        + "\r\nX-Requested-With: fetch\r\nCookie: " + contributor.cookies() + "\r\n\r\n";
        byte[] mebibyte = new byte[1 << 20];
        var sent = new AtomicInteger();
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), SITE.address().getPort())) {
            socket.setSoTimeout(30_000);
            var out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.UTF_8));
            var sender = Thread.ofPlatform().start(() -> {
                try {
                    while (sent.get() < 2048) {
                        out.write("100000\r\n".getBytes(StandardCharsets.UTF_8));
                        out.write(mebibyte);
                        out.write("\r\n".getBytes(StandardCharsets.UTF_8));
                        sent.incrementAndGet();
                    }
                } catch (IOException cutOff) {
                    // As it should be.
                }
            });
            byte[] answer = new byte[12];
            assertThat(socket.getInputStream().readNBytes(answer, 0, answer.length))
                    .isEqualTo(answer.length);
            assertThat(new String(answer, StandardCharsets.UTF_8)).isEqualTo("HTTP/1.1 413");
            sender.join();
        }
        assertThat(sent.get())
                .as("mebibytes that were taken, most of them thrown away")
                .isLessThan(400);
    }

    @Test
    void a_stranger_can_send_no_file_at_all() {
        WebClient stranger = SITE.stranger();

        assertThat(stranger.upload(files, "file", "a.txt", new byte[] {65}, Map.of())
                        .status())
                .isEqualTo(401);
        assertThat(stranger.upload("/sign-in", "file", "a.txt", new byte[] {65}, Map.of())
                        .status())
                .isEqualTo(401);
    }

    @Test
    void a_form_without_its_token_is_refused() {
        assertThat(contributor.postWithoutToken(files).status()).isEqualTo(403);
    }

    @Test
    void a_form_without_a_file_says_so_and_a_good_file_beside_a_bad_one_needs_no_second_sending() {
        assertThat(contributor.post(files, "classification", "open").body()).contains("ยังไม่ได้เลือกไฟล์");
    }

    @Test
    void a_piece_of_another_agency_cannot_be_cited_or_seen() {
        UUID other = SITE.organization(OrganizationType.DEPARTMENT, Optional.empty());
        UUID theirs =
                SITE.assessment(SITE.cycle(List.of(other)), other, SITE.person().id());
        String item = SITE.citedEvidence(theirs, other).item().toString();
        before++;

        var cited = contributor.post(
                "/assessments/" + assessment + "/evidence/citations", "item", item, "subject", "checkpoint/1.1-B1");

        assertThat(cited.status()).isEqualTo(422);
        assertThat(cited.body()).contains("ไม่มีหลักฐานชิ้นนี้แล้ว");
        assertThat(contributor
                        .get("/assessments/" + assessment + "/evidence/items/" + item)
                        .status())
                .isEqualTo(404);
        assertThat(contributor
                        .get("/assessments/" + assessment + "/evidence/items/" + item + "/revisions/1")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void evidence_for_a_box_that_does_not_exist_is_refused() {
        var sent = contributor.putFile(
                files + "?file=a.txt&subject=checkpoint%2F9.9-B1", "ก".getBytes(StandardCharsets.UTF_8));

        assertThat(sent.status()).isEqualTo(422);
    }

    @Test
    void a_store_that_is_gone_is_told_answers_still_save_and_it_works_again_when_it_is_back() throws IOException {
        // A store that was used once is never made anew.
        SITE.citedEvidence(assessmentOfOthers(), others);
        before = filesInStore();
        Path store = store();
        Path away = store.resolveSibling("away");
        Files.move(store, away);
        try {
            var sent = put("a.txt", "ก".getBytes(StandardCharsets.UTF_8));
            assertThat(sent.status()).isEqualTo(503);
            assertThat(sent.body()).contains("เข้าถึงที่เก็บหลักฐานไม่ได้");
            assertThat(store).doesNotExist();
            assertThat(contributor
                            .json(
                                    "PUT",
                                    "/assessments/" + assessment + "/answers/checkpoint?key=1.1-B1",
                                    "{\"value\":\"true\",\"version\":0}")
                            .status())
                    .isEqualTo(200);
        } finally {
            Files.move(away, store);
        }
        assertThat(put("../x", new byte[] {65}).status()).isEqualTo(422);
    }

    private final UUID others = SITE.organization(OrganizationType.DEPARTMENT, Optional.empty());

    private UUID assessmentOfOthers() {
        return SITE.assessment(
                SITE.cycle(List.of(others)), others, SITE.person().id());
    }

    private WebResponse put(String name, byte[] content) {
        return contributor.putFile(files + "?file=" + URLEncoder.encode(name, StandardCharsets.UTF_8), content);
    }

    /** Announces a body and sends none of it. */
    private String announced(String method, String path, String type, long length) throws IOException {
        String head = method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: " + type
                + "\r\nContent-Length: " + length + "\r\nX-XSRF-TOKEN: " + contributor.csrf() + "\r\nCookie: "
                + contributor.cookies() + "\r\n\r\n";
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), SITE.address().getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Path store() {
        return Path.of(SITE.context().getEnvironment().getRequiredProperty("pmqa.data"), "evidence");
    }

    private static long filesInStore() throws IOException {
        if (!Files.isDirectory(store())) {
            return 0;
        }
        try (Stream<Path> all = Files.walk(store())) {
            return all.filter(path -> path.getFileName().toString().matches("[0-9a-f]{64}"))
                    .count();
        }
    }
}
