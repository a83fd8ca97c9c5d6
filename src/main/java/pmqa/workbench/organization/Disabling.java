package pmqa.workbench.organization;

import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pmqa.workbench.audit.TrailEntry;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** Closes accounts and opens them again. What their people did stays under their names. */
@Service
public class Disabling {

    private final People people;
    private final Inviting inviting;
    private final Granting granting;
    private final ApplicationEventPublisher events;

    Disabling(People people, Inviting inviting, Granting granting, ApplicationEventPublisher events) {
        this.people = people;
        this.inviting = inviting;
        this.granting = granting;
        this.events = events;
    }

    /** Closes or opens an account whose every role lies within the reach of whoever does it; sessions end at once. */
    @Transactional
    public Result<Person> disable(Person person, boolean disabled, UUID by) {
        granting.lock();
        Optional<Problem> refusal = refusal(person, by);
        if (refusal.isPresent()) {
            return Result.refused(refusal.get());
        }
        if (person.disabled() != disabled) {
            people.disable(person.id(), disabled);
            events.publishEvent(new TrailEntry(
                    TrailEntry.ADMINISTRATION,
                    Optional.of(by),
                    disabled ? "disable" : "enable",
                    "person/" + person.id(),
                    Optional.empty(),
                    Optional.empty()));
        }
        return Result.accepted(people.find(person.id()).orElseThrow());
    }

    private Optional<Problem> refusal(Person person, UUID by) {
        if (PersonalData.isErased(person)) {
            return Optional.of(PeopleProblems.ERASED);
        }
        if (person.id().equals(by)) {
            return Optional.of(PeopleProblems.OWN_ROLES.at(""));
        }
        return inviting.covers(by, person) ? Optional.empty() : Optional.of(PeopleProblems.BEYOND_REACH);
    }
}
