package pmqa.workbench.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pmqa.workbench.audit.TrailEntry;
import pmqa.workbench.organization.People;
import pmqa.workbench.testing.RunningSite;

@Tag("slow")
class FirstStartTests {

    private static final String PASSWORD = "ต้นไม้ ทะเล เมฆ ขนมปัง";

    @Test
    void the_first_link_makes_an_administrator_once_and_is_not_offered_again() {
        var site = RunningSite.start(Map.of());
        try {
            var start = site.bean(FirstStart.class);
            var address = URI.create("http://pmqa.example/");
            var other = URI.create(start.lines(address).getLast().en().strip());
            var link = URI.create(start.lines(address).getLast().en().strip());
            assertThat(link.toString()).startsWith("http://pmqa.example/link/");

            var stranger = site.stranger();
            var incomplete = stranger.post(link.getPath(), "email", "admin", "name", "ผู้ดูแล", "password", PASSWORD);
            assertThat(incomplete.status()).isEqualTo(422);
            assertThat(incomplete.body()).contains("value=\"admin\"", "value=\"ผู้ดูแล\"");

            var made = stranger.post(
                    link.getPath(), "email", "admin@example.test", "name", "ผู้ดูแล สมมติ", "password", PASSWORD);

            assertThat(made.location()).isEqualTo("/");
            assertThat(stranger.get("/administration/outbox").status()).isEqualTo(200);
            assertThat(stranger.get("/administration/cycles").status()).isEqualTo(200);
            assertThat(start.lines(address)).isEmpty();
            assertThat(site.stranger()
                            .post(other.getPath(), "email", "b@example.test", "name", "อีกคน", "password", PASSWORD)
                            .isRedirect())
                    .isFalse();
            var person =
                    site.bean(People.class).findByEmail("admin@example.test").orElseThrow();
            assertThat(site.trail(TrailEntry.ADMINISTRATION, "person/" + person.id()))
                    .first()
                    .asString()
                    .startsWith("set-up");
        } finally {
            site.context().close();
        }
    }
}
