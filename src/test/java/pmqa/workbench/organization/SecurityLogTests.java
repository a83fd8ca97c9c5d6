package pmqa.workbench.organization;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import pmqa.workbench.identity.Telephone;
import pmqa.workbench.testing.RunningSite;

/** What stands in the log of what happens at the doors. */
@Tag("slow")
class SecurityLogTests {

    private final RunningSite site = RunningSite.shared();
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        // Commands of other tests may have left logging switched off for the whole run.
        ((LoggerContext) LoggerFactory.getILoggerFactory()).resetTurboFilterList();
        log().setLevel(Level.INFO);
        lines.start();
        log().addAppender(lines);
    }

    @AfterEach
    void stopListening() {
        log().detachAppender(lines);
        log().setLevel(null);
    }

    private static Logger log() {
        return (Logger) LoggerFactory.getLogger("pmqa.security");
    }

    @Test
    void what_happens_at_the_doors_is_noted_without_names_addresses_or_anything_typed() {
        var person = site.person();
        site.stranger().post("/sign-in", "email", person.email(), "password", "typed-by-somebody");
        site.stranger().post("/sign-in", "email", "nobody@example.test", "password", "typed-by-somebody");
        var client = site.signedIn(person);
        var telephone = Telephone.switchedOn(client, site.clock());
        client.post("/account/second-factor/off", "password", RunningSite.PASSWORD, "off-code", telephone.wrongCode());
        client.postWithoutToken("/account/sessions");
        client.post("/account/data");
        client.post("/sign-out");
        site.stranger().post("/sign-in", "email", person.email(), "password", RunningSite.PASSWORD);

        var id = person.id().toString();
        assertThat(messages())
                .contains(
                        "SIGN_IN_REFUSED person=" + id,
                        "SIGN_IN_REFUSED person=-",
                        "SIGNED_IN person=" + id,
                        "CODE_REFUSED person=" + id,
                        "ACCESS_DENIED person=" + id + " POST",
                        "PERSONAL_DATA_EXPORTED person=" + id,
                        "SIGNED_OUT person=" + id,
                        "CODE_ASKED person=" + id);
        assertThat(String.join("\n", messages()))
                .doesNotContain(person.email())
                .doesNotContain(person.name())
                .doesNotContain("nobody@")
                .doesNotContain("typed-by-somebody")
                .doesNotContain("127.0.0.1");
    }

    private List<String> messages() {
        return lines.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .map(String::strip)
                .toList();
    }
}
