package pmqa.workbench.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pmqa.workbench.testing.RunningSite;
import pmqa.workbench.testing.WebClient;
import pmqa.workbench.testing.WebResponse;

@Tag("slow")
class ApiPageTests {

    private final RunningSite site = RunningSite.shared();

    @Test
    void the_page_shows_every_operation_and_every_problem_in_both_languages_to_everybody() {
        WebClient stranger = site.stranger();
        String thai = stranger.get("/api").body();
        stranger.post("/language", "language", "en", "back", "/api");
        String english = stranger.get("/api").body();

        site.bean(Operations.class).all().forEach(operation -> {
            assertThat(thai)
                    .contains(operation.fullPath())
                    .contains(operation.summary().th());
            assertThat(english)
                    .contains(operation.fullPath())
                    .contains(operation.summary().en());
        });
        for (ApiProblem problem : ApiProblem.values()) {
            assertThat(thai)
                    .contains("id=\"" + problem.code() + "\"")
                    .contains(problem.title().th());
            assertThat(english).contains(problem.title().en());
        }
        // The criteria's own words stand in quotation marks or brackets.
        String main = english.substring(english.indexOf("<main"), english.indexOf("</main>"));
        assertThat(main.replaceAll("“[^”]*”|\\([^)]*\\)", "")).doesNotContainPattern("[ก-๙]");
    }

    @Test
    void the_page_loads_nothing_from_elsewhere() {
        WebResponse page = site.stranger().get("/api");

        assertThat(page.header("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'; ")
                .contains("; script-src 'self';");
        assertThat(page.body())
                .doesNotContain("<style")
                .doesNotContain("style=\"")
                .doesNotContain("src=\"http");
    }

    @Test
    void the_description_for_programs_can_be_kept_as_long_as_it_holds() {
        WebResponse document = site.stranger().get("/api/v1/openapi.json");

        assertThat(document.status()).isEqualTo(200);
        assertThat(document.body()).startsWith("{\"openapi\":\"3.1.1\"");
        assertThat(document.header("ETag")).isPresent();
    }
}
