package pmqa.workbench.identity;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pmqa.workbench.audit.TrailEntry;
import pmqa.workbench.organization.Person;
import pmqa.workbench.organization.PersonalData;
import pmqa.workbench.shared.Result;

/** Which account belongs to whom another authority names. */
@Service
public class OpenIdLinks {

    private final OpenIdSettings settings;
    private final JdbcClient sql;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OpenIdLinks(OpenIdSettings settings, JdbcClient sql, ApplicationEventPublisher events, Clock clock) {
        this.settings = settings;
        this.sql = sql;
        this.events = events;
        this.clock = clock;
    }

    /** Whether people sign in that way here at all. */
    public boolean isOn() {
        return settings.isOn();
    }

    /** By which name the authority knows a person. */
    public Optional<String> subjectOf(UUID person) {
        return sql.sql("select subject from openid_link where person_id = :person and issuer = :issuer")
                .param("person", person)
                .param("issuer", settings.issuer())
                .query(String.class)
                .optional();
    }

    Optional<UUID> personOf(String subject) {
        return sql.sql("select person_id from openid_link where issuer = :issuer and subject = :subject")
                .param("issuer", settings.issuer())
                .param("subject", subject)
                .query(UUID.class)
                .optional();
    }

    /** Links an account for good, or – with an empty name – takes the link away. */
    @Transactional
    public Result<Person> put(Person person, String typed, UUID by) {
        String subject = PersonalData.tidied(typed);
        if (OpenIdProblems.isCitizenId(subject)) {
            return Result.refused(OpenIdProblems.CITIZEN_ID.at("subject"));
        }
        if (subject.length() > 255) {
            return Result.refused(OpenIdProblems.TOO_LONG);
        }
        if (personOf(subject).filter(other -> !other.equals(person.id())).isPresent()) {
            return Result.refused(OpenIdProblems.TAKEN);
        }
        remove(person.id());
        if (subject.isEmpty()) {
            publish("openid-unlinked", person, Optional.of(by));
            return Result.accepted(person);
        }
        add(person, subject, Optional.of(by));
        return Result.accepted(person);
    }

    void add(Person person, String subject, Optional<UUID> by) {
        sql.sql("""
                        insert into openid_link (person_id, issuer, subject, linked_at)
                        values (:person, :issuer, :subject, :now)
                        """)
                .param("person", person.id())
                .param("issuer", settings.issuer())
                .param("subject", subject)
                .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .update();
        publish("openid-linked", person, by);
    }

    private void remove(UUID person) {
        sql.sql("delete from openid_link where person_id = :person and issuer = :issuer")
                .param("person", person)
                .param("issuer", settings.issuer())
                .update();
    }

    private void publish(String action, Person person, Optional<UUID> by) {
        events.publishEvent(new TrailEntry(
                TrailEntry.ADMINISTRATION, by, action, "person/" + person.id(), Optional.empty(), Optional.empty()));
    }
}
