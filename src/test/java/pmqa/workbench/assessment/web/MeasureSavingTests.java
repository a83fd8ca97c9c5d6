package pmqa.workbench.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pmqa.workbench.organization.Role;
import pmqa.workbench.testing.AssessedAgency;
import pmqa.workbench.testing.RunningSite;
import pmqa.workbench.testing.WebClient;
import pmqa.workbench.testing.WebResponse;

@Tag("slow")
class MeasureSavingTests {

    private static final String ONE = "7.1/01890000-0000-7000-8000-000000000001";
    private static final String GOOD = """
            {"type": "7.1.1", "name": "น้ำสะอาด", "unit": "ร้อยละ", "direction": "higher", "target": "๘๕",
             "benchmark": "84", "actuals": {"2567": "80", "2568": "83", "2569": "86"}}""";

    private final RunningSite site = RunningSite.shared();
    private AssessedAgency agency = AssessedAgency.department(site);
    private UUID assessment = agency.begin(2569);
    private WebClient contributor = agency.signedIn(Role.CONTRIBUTOR);

    @BeforeEach
    void begin() {
        agency = AssessedAgency.department(site);
        assessment = agency.begin(2569);
        contributor = agency.signedIn(Role.CONTRIBUTOR);
    }

    @Test
    void a_saved_measure_answers_with_what_it_earns() {
        var saved = put(contributor, ONE, GOOD, 0);

        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.body())
                .contains("\"version\":1")
                .contains("\"attainment\":\"101.18\"")
                .contains("\"score\":\"400.00\"")
                .contains("\"trend\":\"improving\"")
                .contains("\"comparison\":\"better\"")
                .contains("100 × 86 ÷ 85 = 101.18%")
                .contains("<svg")
                .as("the item: 7.1.1 has data, the required 7.1.2 has none")
                .contains("\"score\":\"200.00\"");
        assertThat(stored(ONE)).contains("\"target\":85,").contains("\"2569\":86}");
        assertThat(site.trail(assessment, "measure/" + ONE))
                .singleElement()
                .asString()
                .startsWith("answer {");
    }

    @Test
    void a_word_where_a_number_belongs_changes_nothing_and_is_told_at_its_field() {
        put(contributor, ONE, GOOD, 0);
        var refused = put(contributor, ONE, GOOD.replace("๘๕", "แปดสิบห้า").replace("\"83\"", "\"8,3\""), 1);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("\"place\":\"/target\"")
                .contains("“แปดสิบห้า” ไม่ใช่ตัวเลข")
                .contains("\"place\":\"/actuals/2568\"");
        assertThat(stored(ONE)).contains("\"target\":85,");
        assertThat(site.trail(assessment, "measure/" + ONE)).hasSize(1);
    }

    @Test
    void whoever_was_overtaken_gets_both_and_overwrites_nothing() {
        put(contributor, ONE, GOOD, 0);
        var theirs = put(agency.signedIn(Role.CONTRIBUTOR), ONE, GOOD.replace("๘๕", "90"), 1);
        var mine = put(contributor, ONE, GOOD.replace("๘๕", "95"), 1);

        assertThat(theirs.status()).isEqualTo(200);
        assertThat(mine.status()).isEqualTo(409);
        assertThat(mine.body()).contains("\\\"target\\\":90").contains("\"version\":2");
        assertThat(stored(ONE)).contains("\"target\":90,");
    }

    @Test
    void the_same_wish_sent_twice_is_saved_once() {
        put(contributor, ONE, GOOD, 0);

        assertThat(put(contributor, ONE, GOOD, 0).status()).isEqualTo(200);
        assertThat(site.trail(assessment, "measure/" + ONE)).hasSize(1);
    }

    @Test
    void a_removed_measure_counts_no_more_and_comes_back() {
        put(contributor, ONE, GOOD, 0);
        var removed = put(contributor, ONE, null, 1);

        assertThat(removed.body()).contains("\"score\":\"0.00\"").doesNotContain("\"measure\":");
        assertThat(contributor.get(results("7.1")).body()).doesNotContain(ONE);
        assertThat(put(contributor, ONE, GOOD, 2).body()).contains("\"score\":\"400.00\"");
    }

    @Test
    void keys_that_no_page_sends_are_refused() {
        for (String key : List.of(
                "7.1/",
                "7.1/1",
                "7.1/../7.2",
                "9.9/01890000-0000-7000-8000-000000000001",
                "1.1/01890000-0000-7000-8000-000000000001",
                "7.1/01890000-0000-7000-8000-00000000000A",
                "7.1/01890000-0000-7000-8000-000000000001\n",
                "7.1")) {
            assertThat(put(contributor, key, GOOD, 0).status()).as(key).isEqualTo(422);
        }
        assertThat(put(contributor, ONE, "{", 0).status()).isEqualTo(422);
        assertThat(put(contributor, ONE, "\u0000", 0).status()).isEqualTo(422);
        assertThat(site.sql()
                        .sql("select count(*) from answer where assessment_id = :id")
                        .param("id", assessment)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_name_full_of_markup_stays_text() {
        put(contributor, ONE, GOOD.replace("น้ำสะอาด", "<script>alert(1)</script>\\\"><img>"), 0);

        assertThat(contributor.get(results("7.1")).body())
                .doesNotContain("<script>alert")
                .doesNotContain("\"><img>");
    }

    private String results(String item) {
        return "/assessments/" + assessment + "/results/" + item;
    }

    private WebResponse put(WebClient client, String key, @Nullable String value, long version) {
        String text = value == null ? "null" : quoted(value);
        return client.json(
                "PUT",
                "/assessments/" + assessment + "/answers/measure?key=" + URLEncoder.encode(key, StandardCharsets.UTF_8),
                "{\"value\": " + text + ", \"version\": " + version + "}");
    }

    private static String quoted(String text) {
        return "\""
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\0", "\\u0000") + "\"";
    }

    private String stored(String key) {
        return site.sql()
                .sql("select value from answer where assessment_id = :id and kind = 'measure' and key = :key")
                .param("id", assessment)
                .param("key", key)
                .query(String.class)
                .optional()
                .orElse("");
    }
}
