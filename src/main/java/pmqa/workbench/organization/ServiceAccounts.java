package pmqa.workbench.organization;

import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pmqa.workbench.audit.TrailEntry;
import pmqa.workbench.shared.Language;
import pmqa.workbench.shared.Result;

/**
 * Accounts of programs: a name, one role, and neither a password nor a mailbox, so that nobody signs in with them. What a program
 * does stands in the trail under the name of its account.
 */
@Service
public class ServiceAccounts {

    /** No mail reaches it (RFC 2606). */
    private static final String MAILBOX = "@service.invalid";

    private final People people;
    private final Granting granting;
    private final Disabling disabling;
    private final ApplicationEventPublisher events;

    ServiceAccounts(People people, Granting granting, Disabling disabling, ApplicationEventPublisher events) {
        this.people = people;
        this.granting = granting;
        this.disabling = disabling;
        this.events = events;
    }

    /**
     * Opens an account with a role that {@code by} may give there.
     *
     * @param name one tidy line
     * @param organization where the role holds; none: everywhere
     */
    @Transactional
    public Result<Person> open(String name, Role role, Optional<UUID> organization, UUID by) {
        granting.lock();
        if (!granting.grantable(by, organization).contains(role)) {
            return Result.refused(PeopleProblems.notGrantable(role));
        }
        Person account = people.add("service-" + UUID.randomUUID() + MAILBOX, name, Language.THAI);
        events.publishEvent(new TrailEntry(
                TrailEntry.ADMINISTRATION,
                Optional.of(by),
                "open-service-account",
                "person/" + account.id(),
                Optional.empty(),
                Optional.of(name)));
        granting.enter(account.id(), role, organization, by);
        return Result.accepted(account);
    }

    /** Closes an account whose role {@code by} could have given. */
    @Transactional
    public Result<Person> close(UUID account, UUID by) {
        return disabling.disable(people.find(account).orElseThrow(), true, by);
    }
}
