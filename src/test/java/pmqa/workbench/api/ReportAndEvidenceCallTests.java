package pmqa.workbench.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import pmqa.workbench.document.Value;
import pmqa.workbench.reporting.rendering.ReportFormat;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.testing.ApiClient.Call;
import pmqa.workbench.testing.AssessedAgency;
import pmqa.workbench.testing.WebResponse;

@Tag("slow")
class ReportAndEvidenceCallTests {

    private static final ApiWorld WORLD = new ApiWorld();

    @TestFactory
    Stream<DynamicTest> a_report_is_given_in_every_format_with_every_option() {
        return Stream.of(ReportFormat.values())
                .flatMap(format -> Stream.of("", "&language=en", "&numerals=thai", "&categories=1,2", "&evidence=false")
                        .map(option -> DynamicTest.dynamicTest(format + option, () -> {
                            WebResponse report = WORLD.send(
                                    WORLD.get(WORLD.inAssessment("/report?format=" + format.extension() + option)));

                            assertThat(report.status()).as(report.toString()).isEqualTo(200);
                            assertThat(report.header("Content-Type").orElse("").replace(" ", ""))
                                    .isEqualToIgnoringCase(format.mediaType());
                            assertThat(report.header("Content-Disposition").orElse(""))
                                    .startsWith("attachment; filename=")
                                    .contains("-draft." + format.extension());
                            assertThat(new String(report.content(), 0, 4, StandardCharsets.ISO_8859_1))
                                    .isEqualTo(
                                            switch (format) {
                                                case DOCX, XLSX -> "PK\u0003\u0004";
                                                case PDF -> "%PDF";
                                                case HTML -> "<!DO";
                                            });
                        })));
    }

    @TestFactory
    Stream<DynamicTest> an_option_that_does_not_exist_is_named() {
        return Stream.of("format=odt", "language=fr", "numerals=roman", "categories=1,99", "evidence=maybe")
                .map(option -> DynamicTest.dynamicTest(option, () -> {
                    WebResponse refused = WORLD.send(WORLD.get(WORLD.inAssessment("/report?" + option)));

                    assertThat(refused.status()).isEqualTo(400);
                    assertThat(ApiWorld.text(ApiWorld.json(refused), "problems", "0", "place"))
                            .isEqualTo(option.substring(0, option.indexOf('=')));
                }));
    }

    @Test
    void a_file_comes_back_byte_for_byte_with_its_hash_and_its_revisions() {
        byte[] first = "รายงานฉบับแรก".getBytes(StandardCharsets.UTF_8);
        byte[] second = "รายงานฉบับแก้ไข".getBytes(StandardCharsets.UTF_8);
        WebResponse added = WORLD.send(upload(
                "/evidence?file=report.txt&name=%E0%B8%81&classification=open&expiresOn=2027-09-30"
                        + "&subject=checkpoint/1.2-B1&page=7&claim=x",
                first));
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        String item = added.header("Location").orElseThrow();

        WebResponse revised = WORLD.send(
                upload(item.substring(WORLD.inAssessment("").length()) + "/revisions?file=report.txt", second));

        assertThat(revised.status()).as(revised.toString()).isEqualTo(201);
        assertThat(WORLD.send(WORLD.get(item + "/revisions/1")).content()).isEqualTo(first);
        WebResponse newest = WORLD.send(WORLD.get(revised.header("Location").orElseThrow()));
        assertThat(newest.content()).isEqualTo(second);
        Value detail = ApiWorld.json(WORLD.send(WORLD.get(item)));
        assertThat(newest.header("ETag")).contains("\"" + ApiWorld.text(detail, "latest", "sha256") + "\"");
        assertThat(ApiWorld.text(detail, "name")).isEqualTo("ก");
        assertThat(ApiWorld.text(detail, "expiresOn")).isEqualTo("2027-09-30");
        assertThat(ApiWorld.text(detail, "citations", "0", "subject")).isEqualTo("checkpoint/1.2-B1");
        assertThat(ApiWorld.at(detail, "citations", "0", "revision")).isEqualTo(new Value.Num(BigDecimal.ONE));
    }

    @Test
    void a_file_that_was_tampered_with_is_not_given_out() throws IOException {
        byte[] content = ("จะถูกแก้ " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        WebResponse added = WORLD.send(upload("/evidence?file=tampered.txt", content));
        String address = added.header("Location").orElseThrow() + "/revisions/1";
        String hash = ApiWorld.text(ApiWorld.json(added), "latest", "sha256");
        Path file = Path.of(
                        WORLD.site.context().getEnvironment().getRequiredProperty("pmqa.data"),
                        "evidence",
                        hash.substring(0, 2))
                .resolve(hash.substring(2, 4))
                .resolve(hash);
        try {
            byte[] other = content.clone();
            other[0]++;
            Files.write(file, other);

            WebResponse refused = WORLD.send(WORLD.get(address));

            assertThat(refused.status()).as(refused.toString()).isEqualTo(503);
            assertThat(refused.header("ETag")).isEmpty();
            assertThat(ApiWorld.text(ApiWorld.json(refused), "problems", "0", "code"))
                    .isEqualTo("evidence-damaged");
        } finally {
            Files.write(file, content);
        }
        assertThat(WORLD.send(WORLD.get(address)).content()).isEqualTo(content);
    }

    @Test
    void a_file_that_is_sent_twice_under_one_key_is_kept_once() {
        Call call = upload("/evidence?file=once.txt", "ครั้งเดียว".getBytes(StandardCharsets.UTF_8))
                .with("Idempotency-Key", "once-" + UUID.randomUUID());

        WebResponse first = WORLD.send(call);
        WebResponse again = WORLD.send(call);

        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("Idempotency-Replayed")).contains("true");
        assertThat(countNamed("once.txt")).isEqualTo(1);
    }

    @TestFactory
    Stream<DynamicTest> what_cannot_be_evidence_is_refused_and_nothing_is_kept() {
        return Stream.of("MZ\u0090\u0000\u0003 a program", "", "PK\u0003\u0004 half a zip")
                .map(content -> DynamicTest.dynamicTest("“" + content.replaceAll("[^ -~]", "?") + "”", () -> {
                    long before = count();

                    WebResponse refused =
                            WORLD.send(upload("/evidence?file=x.pdf", content.getBytes(StandardCharsets.ISO_8859_1)));

                    assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
                    assertThat(ContractTests.departures("addEvidence", refused)).isEmpty();
                    assertThat(count()).isEqualTo(before);
                }));
    }

    @Test
    void a_link_and_a_secret_document_are_described_and_cited_without_any_file() {
        Value link = posted("/evidence/references", """
                {"name": "รายงานประจำปี", "url": "https://www.example.com/annual", "classification": "open",
                 "subject": "checkpoint/1.3-B1", "page": "12", "claim": "ตาราง 3"}""", 201);
        Value secret = posted("/evidence/references", """
                {"name": "แผนบริหารความเสี่ยง", "place": "งานสารบรรณ ชั้นลับ เลขที่ 12/2569", "classification": "secret",
                 "expiresOn": "2027-09-30"}""", 201);

        assertThat(ApiWorld.text(link, "latest", "kind")).isEqualTo("link");
        assertThat(ApiWorld.text(link, "latest", "url")).isEqualTo("https://www.example.com/annual");
        assertThat(ApiWorld.text(link, "citations", "0", "page")).isEqualTo("12");
        assertThat(ApiWorld.text(secret, "latest", "kind")).isEqualTo("held");
        assertThat(ApiWorld.text(secret, "classification")).isEqualTo("secret");
        assertThat(ApiWorld.text(secret, "expiresOn")).isEqualTo("2027-09-30");
        String piece = "/evidence/" + ApiWorld.text(secret, "id");
        assertThat(WORLD.send(WORLD.get(WORLD.inAssessment(piece + "/revisions/1")))
                        .status())
                .isEqualTo(404);

        Value cited = posted(piece + "/citations", "{\"subject\": \"checkpoint/1.3-B2\", \"page\": \"4\"}", 201);
        Value moved = posted(piece + "/references", "{\"place\": \"ห้อง 305\", \"renew\": true}", 201);

        assertThat(ApiWorld.at(cited, "citations", "0", "revision")).isEqualTo(new Value.Num(BigDecimal.ONE));
        assertThat(ApiWorld.text(moved, "latest", "place")).isEqualTo("ห้อง 305");
        assertThat(ApiWorld.at(moved, "citations", "0", "revision")).isEqualTo(new Value.Num(BigDecimal.TWO));
        assertThat(posted(piece + "/citations", "{\"subject\": \"checkpoint/1.3-B2\", \"page\": \"4\"}", 422))
                .satisfies(refused -> assertThat(ApiWorld.text(refused, "problems", "0", "code"))
                        .isEqualTo("cited-already"));
    }

    @TestFactory
    Stream<DynamicTest> a_reference_that_cannot_be_kept_is_refused_at_its_member() {
        return Stream.of(
                        List.of("{\"name\": \"x\"}", "url-or-place", ""),
                        List.of(
                                "{\"name\": \"x\", \"url\": \"https://a.example\", \"place\": \"y\"}",
                                "url-or-place",
                                ""),
                        List.of("{\"name\": \"x\", \"url\": \"http://a.example\"}", "not-an-address", "/url"),
                        List.of("{\"name\": \"x\", \"url\": \"javascript:alert(1)\"}", "not-an-address", "/url"),
                        List.of("{\"place\": \"y\"}", "missing-field", "/name"),
                        List.of("{\"name\": \" \", \"place\": \"y\"}", "blank-text", "/name"),
                        List.of("{\"name\": 7, \"place\": \"y\"}", "wrong-kind", "/name"),
                        List.of(
                                "{\"name\": \"x\", \"url\": \"https://a.example\", \"classification\": \"secret\"}",
                                "secret-link",
                                "/classification"),
                        List.of(
                                "{\"name\": \"x\", \"place\": \"y\", \"classification\": \"cosmic\"}",
                                "unknown-classification",
                                "/classification"),
                        List.of(
                                "{\"name\": \"x\", \"place\": \"y\", \"expiresOn\": \"30/9/2569\"}",
                                "not-a-day",
                                "/expiresOn"),
                        List.of("{\"name\": \"x\", \"place\": \"y\", \"page\": \"3\"}", "missing-field", "/subject"),
                        List.of(
                                "{\"name\": \"x\", \"place\": \"y\", \"subject\": \"checkpoint/9.9-B1\"}",
                                "unknown-answer",
                                "/subject"),
                        List.of("{\"name\": \"" + "ก".repeat(301) + "\", \"place\": \"y\"}", "text-too-long", "/name"))
                .map(line -> DynamicTest.dynamicTest(line.getFirst(), () -> {
                    long before = count();

                    Value refused = posted("/evidence/references", line.getFirst(), 422);

                    assertThat(ApiWorld.text(refused, "problems", "0", "code")).isEqualTo(line.get(1));
                    assertThat(ApiWorld.text(refused, "problems", "0", "place")).isEqualTo(line.get(2));
                    assertThat(count()).isEqualTo(before);
                }));
    }

    private static Value posted(String below, String json, int status) {
        WebResponse answer = WORLD.send(WORLD.post(WORLD.inAssessment(below), json));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        return ApiWorld.json(answer);
    }

    @Test
    void what_was_decided_about_a_submission_is_told() {
        WebResponse decided = WORLD.send(WORLD.get(Provocations.returned(WORLD) + "/decisions"));

        assertThat(ApiWorld.text(ApiWorld.json(decided), "items", "0", "decision"))
                .isEqualTo("returned");
        assertThat(ApiWorld.text(ApiWorld.json(decided), "items", "0", "reason"))
                .isEqualTo("ขาดคำอธิบาย");
    }

    @Test
    void evidence_of_another_organisation_does_not_exist() {
        String item = Provocations.evidence(WORLD);
        ApiWorld other = new ApiWorld();
        String there = other.inAssessment(item.substring(item.indexOf("/evidence/")));

        assertThat(other.send(other.get(there)).status()).isEqualTo(404);
        assertThat(other.send(other.get(there + "/revisions/1")).status()).isEqualTo(404);
    }

    @Test
    void requirements_and_ratings_are_saved_as_what_they_are() {
        String province = begun(AssessedAgency.province(WORLD.site));
        assertSaved(province + "/responses/conformance/LD1", "\"met\"");
        assertSaved(
                province + "/responses/conformance/LD2",
                "{\"status\":\"not-applicable\",\"reason\":\"ไม่มีภารกิจนี้\"}");
        assertSaved(province + "/responses/explanation/LD1", "\"ประกาศแล้ว\"");
        assertRefused(province + "/responses/conformance/LD3", "\"not-applicable\"", "missing-reason");
        assertRefused(province + "/responses/conformance/LD3", "{\"status\":\"maybe\"}", "unknown-status");
        assertRefused(province + "/responses/conformance/LD3", "7", "wrong-kind");

        String rubric = begun(AssessedAgency.of(WORLD.site, "pmqa-2551", OrganizationType.DEPARTMENT));
        assertSaved(rubric + "/responses/rating/1.1-1-A1", "3");
        assertSaved(rubric + "/responses/achievement/1.1-1-A1-issue-1", "true");
        assertSaved(rubric + "/responses/note/1.1-1-A1", "\"ตามรายงาน\"");
        assertRefused(rubric + "/responses/rating/1.1-1-L2", "2", "rating-without-descriptor");
        assertRefused(rubric + "/responses/rating/1.1-1-A2", "\"3\"", "wrong-kind");
        assertRefused(rubric + "/responses/rating/1.1-1-A2", "2.5", "not-a-whole-number");
        assertRefused(rubric + "/responses/achievement/1.1-1-A1-issue-1", "1e300", "");
    }

    private static String begun(AssessedAgency agency) {
        String token = WORLD.site.token(agency.coordinator());
        TOKENS.add(token);
        return ApiWorld.ROOT + "/assessments/" + agency.begin(2569);
    }

    private static final List<String> TOKENS = new ArrayList<>();

    private static void assertSaved(String path, String value) {
        WebResponse saved = put(path, value);
        assertThat(saved.status()).as(saved.toString()).isEqualTo(200);
        assertThat(ContractTests.departures("putResponse", saved)).isEmpty();
        String read = WORLD.send(Call.of("GET", path).token(TOKENS.getLast())).body();
        assertThat(read).contains("\"value\":" + value);
    }

    private static void assertRefused(String path, String value, String code) {
        WebResponse refused = put(path, value);
        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(ContractTests.departures("putResponse", refused)).isEmpty();
        if (!code.isEmpty()) {
            assertThat(ApiWorld.text(ApiWorld.json(refused), "problems", "0", "code"))
                    .isEqualTo(code);
        }
    }

    private static WebResponse put(String path, String value) {
        String version = WORLD.send(Call.of("GET", path).token(TOKENS.getLast()))
                .header("ETag")
                .orElseThrow();
        return WORLD.send(Call.of("PUT", path)
                .token(TOKENS.getLast())
                .with("If-Match", version)
                .json("{\"value\": " + value + "}"));
    }

    private static Call upload(String below, byte[] content) {
        return Call.of("POST", WORLD.inAssessment(below)).token(WORLD.token).bytes(content);
    }

    private static long count() {
        return countNamed("%");
    }

    private static long countNamed(String pattern) {
        return WORLD.site
                .sql()
                .sql("select count(*) from evidence_item where organization_id = :organization and name like :pattern")
                .param("organization", WORLD.organization)
                .param("pattern", pattern)
                .query(Long.class)
                .single();
    }

    @Test
    void somebody_who_may_only_read_sends_no_file_and_is_told_before_it_is_read() {
        WebResponse refused =
                WORLD.send(upload("/evidence?file=x.txt", new byte[200_000]).token(WORLD.viewerToken));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(ApiWorld.code(refused)).isEqualTo("not-allowed");
    }
}
