package pmqa.workbench.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pmqa.workbench.organization.Role;
import pmqa.workbench.testing.AssessedAgency;
import pmqa.workbench.testing.RunningSite;
import pmqa.workbench.testing.WebClient;
import pmqa.workbench.testing.WebResponse;

@Tag("slow")
class ProfilePageTests {

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
    void every_topic_stands_in_its_section_with_an_anchor() {
        var page = profile(contributor, assessment);

        assertThat(page.status()).isEqualTo(200);
        assertThat(Pattern.compile("<section class=\"card topic\" id=\"P")
                        .matcher(page.body())
                        .results())
                .hasSize(13);
        assertThat(page.body())
                .contains("ส่วนที่ 1ก")
                .contains("ส่วนที่ 2ค")
                .contains("id=\"P1.1\"")
                .contains("href=\"#P2.5\"")
                .contains("data-kind=\"profile\" data-key=\"P1.1\" data-version=\"0\"")
                .contains("data-kind=\"state\" data-key=\"P1.1\"");
    }

    @Test
    void a_saved_narrative_is_there_at_the_next_visit() {
        assertThat(put("profile", "P1.1", "น้ำสะอาดทุก <หมู่บ้าน>").status()).isEqualTo(200);
        assertThat(put("state", "P1.1", "completed").status()).isEqualTo(200);

        assertThat(profile(contributor, assessment).body())
                .contains("น้ำสะอาดทุก &lt;หมู่บ้าน")
                .contains("ครบแล้ว 1 จาก 13");
    }

    @Test
    void last_years_text_stands_beside_and_waits_to_be_confirmed() {
        put("profile", "P1.1", "พันธกิจเดิม");
        put("profile", "P1.2", "วิสัยทัศน์เดิม");
        var lastYear = assessment;
        assessment = agency.begin(2570, Set.of(), Optional.of(lastYear));
        assertThat(profile(contributor, assessment).body())
                .contains("(ตรงกับปีนี้)")
                .contains("data-confirm")
                .doesNotContain("<details class=\"last-years\" open>");

        site.sql()
                .sql(
                        "update answer set value = 'พันธกิจใหม่', unconfirmed = false where assessment_id = :id and key = 'P1.1'")
                .param("id", assessment)
                .update();
        assertThat(profile(contributor, assessment).body())
                .contains(">พันธกิจใหม่</textarea>")
                .contains("<p class=\"last-year\">พันธกิจเดิม</p>")
                .contains("<details class=\"last-years\" open>");
    }

    @Test
    void readers_cannot_type() {
        var page = profile(agency.signedIn(Role.VIEWER), assessment).body();

        assertThat(page).contains("data-editable=\"false\"");
        assertThat(Pattern.compile("<textarea[^>]* readonly").matcher(page).results())
                .hasSize(13);
        assertThat(Pattern.compile("type=\"checkbox\"[^>]* disabled")
                        .matcher(page)
                        .results())
                .hasSize(13);
    }

    @Test
    void strangers_to_the_agency_learn_nothing() {
        var elsewhere = AssessedAgency.department(site).signedIn(Role.COORDINATOR);

        assertThat(profile(elsewhere, assessment).status()).isEqualTo(404);
    }

    @Test
    void the_fundamental_level_has_one_topic_without_a_section() {
        var province = AssessedAgency.province(site);
        var page = profile(province.signedIn(Role.COORDINATOR), province.begin(2569))
                .body();

        assertThat(page).contains("id=\"P\"").doesNotContain("section-title");
    }

    private static WebResponse profile(WebClient client, UUID assessment) {
        return client.get("/assessments/" + assessment + "/profile");
    }

    private WebResponse put(String kind, String key, String value) {
        return contributor.json(
                "PUT",
                "/assessments/" + assessment + "/answers/" + kind + "?key=" + key,
                "{\"value\": \"" + value + "\", \"version\": 0}");
    }
}
