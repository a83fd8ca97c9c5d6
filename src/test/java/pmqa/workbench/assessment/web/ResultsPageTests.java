package pmqa.workbench.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
class ResultsPageTests {

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
    void the_page_asks_for_every_required_type_and_offers_the_others() {
        var page = contributor.get(results("7.1"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(forms(page)).as("7.1.1 and 7.1.2 are required").hasSize(2);
        assertThat(page.body())
                .contains("7.1.1 ตัววัดตามภารกิจหลัก <span class=\"badge\">บังคับ</span>")
                .contains("7.1.5 การบรรลุตามยุทธศาสตร์อื่นๆ")
                .contains("ตัวชี้วัดของหน่วยงาน")
                .contains("ยิ่งมากยิ่งดี")
                .contains("ยิ่งน้อยยิ่งดี")
                .contains("name=\"actuals/2566\"")
                .contains("name=\"actuals/2569\"")
                .doesNotContain("name=\"actuals/2565\"");
    }

    @Test
    void two_people_who_begin_the_same_required_measure_meet_in_one() {
        var other = agency.signedIn(Role.CONTRIBUTOR);

        assertThat(forms(contributor.get(results("7.1")))).isEqualTo(forms(other.get(results("7.1"))));
    }

    @Test
    void a_form_without_script_saves_the_whole_measure() {
        var saved = contributor.post(form(ONE), fields("8๕", "86", "0"));

        assertThat(saved.location()).isEqualTo(results("7.1"));
        assertThat(saved.header("Location"))
                .hasValueSatisfying(
                        location -> assertThat(location).endsWith("#measure-01890000-0000-7000-8000-000000000001"));
        var page = contributor.get(results("7.1")).body();
        assertThat(page).contains("value=\"น้ำสะอาด\"").contains("400.00").contains("data-version=\"1\"");
        assertThat(stored(ONE)).contains("\"links\":[\"6.1\",\"6.4\"]");
    }

    @Test
    void a_form_with_mistakes_comes_back_with_everything_typed() {
        var refused = contributor.post(form(ONE), fields("แปดสิบ", "ครึ่งหนึ่ง", "0"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("class=\"error-summary\"")
                .contains("href=\"#measure-01890000-0000-7000-8000-000000000001-target\"")
                .contains("value=\"แปดสิบ\"")
                .contains("value=\"ครึ่งหนึ่ง\"")
                .contains("value=\"น้ำสะอาด\"")
                .contains("id=\"measure-01890000-0000-7000-8000-000000000001-actuals-2569-error\"");
        assertThat(site.trail(assessment, "measure/" + ONE)).isEmpty();
    }

    @Test
    void a_form_that_was_overtaken_comes_back_with_both() {
        put(agency.signedIn(Role.CONTRIBUTOR), ONE, GOOD, 0);
        var overtaken = contributor.post(form(ONE), fields("95", "86", "0"));

        assertThat(overtaken.status()).isEqualTo(409);
        assertThat(overtaken.body())
                .contains("ช่องนี้มีผู้แก้ไขก่อนท่าน")
                .contains("<dd>85 ร้อยละ</dd>")
                .contains("value=\"95\"")
                .contains("name=\"version\" value=\"1\"");
        assertThat(contributor.post(form(ONE), fields("95", "86", "1")).isRedirect())
                .isTrue();
        assertThat(stored(ONE)).contains("\"target\":95,");
    }

    @Test
    void without_script_a_removal_is_asked_and_can_be_taken_back() {
        put(contributor, ONE, GOOD, 0);
        var asked = contributor.post(form(ONE), with(fields("85", "86", "1"), "action", "ask"));
        assertThat(asked.body()).contains("นำตัวชี้วัดนี้ออกหรือไม่").contains("value=\"remove\"");
        assertThat(stored(ONE)).contains("\"target\":85,");

        var removed = contributor.post(form(ONE), with(fields("85", "86", "1"), "action", "remove"));
        var page = contributor.get(removed.location()).body();
        assertThat(page).contains("นำ “น้ำสะอาด” ออกแล้ว").contains("value=\"restore\"");

        contributor.post(
                form(ONE),
                "action",
                "restore",
                "version",
                hidden(page, "version"),
                "value",
                unescaped(hidden(page, "value")));
        assertThat(stored(ONE)).contains("\"target\":85,").contains("\"2569\":86}");
    }

    @Test
    void one_more_card_appears_where_it_was_asked_for() {
        var page = contributor.get(results("7.1") + "?add=7.1.4");

        assertThat(forms(page)).hasSize(3);
        assertThat(page.body()).contains("name=\"type\" value=\"7.1.4\"");
        var own = contributor.get(results("7.1") + "?add=own&key=01890000-0000-7000-8000-00000000000f");
        assertThat(forms(own)).contains("7.1/01890000-0000-7000-8000-00000000000f");
        assertThat(forms(contributor.get(results("7.1") + "?add=nonsense"))).hasSize(2);
    }

    @Test
    void earlier_years_are_asked_for_on_demand() {
        assertThat(contributor.get(results("7.1") + "?earlier=2").body())
                .contains("name=\"actuals/2564\"")
                .doesNotContain("name=\"actuals/2563\"");
        assertThat(contributor.get(results("7.1") + "?earlier=100000").status()).isEqualTo(200);
        assertThat(contributor.get(results("7.1") + "?earlier=-3").body()).contains("name=\"actuals/2566\"");
    }

    @Test
    void last_years_target_and_result_stand_beside() {
        put(contributor, ONE, GOOD, 0);
        var next = agency.begin(2570, Set.of(), Optional.of(assessment));
        var page = contributor.get("/assessments/" + next + "/results/7.1").body();

        assertThat(page)
                .contains("ปีก่อน: ค่าเป้าหมาย 85 · ผลการดำเนินการ 86 · 400.00 คะแนน")
                .contains("card measure unconfirmed")
                .contains("นำมาจากครั้งก่อน รอยืนยัน");
    }

    @Test
    void readers_see_facts_and_no_form() {
        put(contributor, ONE, GOOD, 0);
        var page = agency.signedIn(Role.VIEWER).get(results("7.1"));

        assertThat(forms(page)).isEmpty();
        assertThat(page.body()).contains("<dd>85 ร้อยละ</dd>").contains("<svg");
        assertThat(agency.signedIn(Role.VIEWER)
                        .post(form(ONE), fields("1", "1", "1"))
                        .status())
                .isEqualTo(403);
        assertThat(stored(ONE)).contains("\"target\":85,");
    }

    @Test
    void strangers_to_the_agency_learn_nothing() {
        var elsewhere = AssessedAgency.department(site).signedIn(Role.COORDINATOR);

        assertThat(elsewhere.get(results("7.1")).status()).isEqualTo(404);
        assertThat(elsewhere.post(form(ONE), fields("1", "1", "0")).status()).isEqualTo(404);
    }

    @Test
    void what_is_not_assessed_has_no_page() {
        var part = agency.begin(2568, Set.of("1"), Optional.empty());

        assertThat(contributor.get("/assessments/" + part + "/results/7.1").status())
                .isEqualTo(404);
        assertThat(contributor
                        .json(
                                "PUT",
                                "/assessments/" + part + "/answers/measure?key=" + ONE,
                                "{\"value\": null, \"version\": 0}")
                        .status())
                .isEqualTo(422);
        assertThat(contributor
                        .json(
                                "PUT",
                                "/assessments/" + part + "/answers/checkpoint?key=2.1-B1",
                                "{\"value\": \"true\", \"version\": 0}")
                        .status())
                .isEqualTo(422);
        assertThat(contributor.get(results("7.9")).status()).isEqualTo(404);
        assertThat(contributor.get(results("1.1")).status()).isEqualTo(404);
    }

    @Test
    void the_measures_of_the_fundamental_level_have_their_page() {
        var province = AssessedAgency.province(site);
        var page = province.signedIn(Role.COORDINATOR).get("/assessments/" + province.begin(2569) + "/results/RM");

        assertThat(forms(page)).hasSize(6);
        assertThat(page.body()).contains("name=\"unit\" value=\"ร้อยละ\"").doesNotContain("name=\"links\"");
    }

    private String results(String item) {
        return "/assessments/" + assessment + "/results/" + item;
    }

    private String form(String key) {
        return results("7.1") + "/measures/" + key.substring(4);
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

    private static List<Map.Entry<String, String>> fields(String target, String actual, String version) {
        return List.of(
                Map.entry("type", "7.1.1"),
                Map.entry("name", "น้ำสะอาด"),
                Map.entry("unit", "ร้อยละ"),
                Map.entry("direction", "higher"),
                Map.entry("target", target),
                Map.entry("best", ""),
                Map.entry("actuals/2568", ""),
                Map.entry("actuals/2569", actual),
                Map.entry("links", "6.1"),
                Map.entry("links", "6.4"),
                Map.entry("version", version));
    }

    private static List<Map.Entry<String, String>> with(
            List<Map.Entry<String, String>> fields, String name, String value) {
        return Stream.concat(fields.stream(), Stream.of(Map.entry(name, value))).toList();
    }

    private static List<String> forms(WebResponse page) {
        return Pattern.compile("data-kind=\"measure\" data-key=\"([^\"]+)\"")
                .matcher(page.body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String hidden(String page, String name) {
        var found = Pattern.compile("<form class=\"notice\".*?name=\"" + name + "\" value=\"([^\"]*)\"", Pattern.DOTALL)
                .matcher(page);
        assertThat(found.find()).as("hidden field " + name).isTrue();
        return found.group(1);
    }

    private static String unescaped(String attribute) {
        return attribute
                .replace("&#34;", "\"")
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&amp;", "&");
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
