package pmqa.workbench.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pmqa.workbench.audit.TrailEntry;
import pmqa.workbench.mail.Outbox;
import pmqa.workbench.shared.Language;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** Brings people in: an account, their roles, and the link by which they choose a password. */
@Service
public class Inviting {

    private final People people;
    private final Granting granting;
    private final OneTimeLinks links;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;

    Inviting(People people, Granting granting, OneTimeLinks links, Outbox outbox, ApplicationEventPublisher events) {
        this.people = people;
        this.granting = granting;
        this.links = links;
        this.outbox = outbox;
        this.events = events;
    }

    /**
     * A wish to bring somebody in.
     *
     * @param organization where the roles hold; none: everywhere
     */
    public record Wish(String email, String name, Set<Role> roles, Optional<UUID> organization) {
        public Wish {
            email = PersonalData.tidied(email);
            name = PersonalData.tidied(name);
            roles = Set.copyOf(roles);
        }
    }

    /**
     * What came of it.
     *
     * @param known whether the person had an account before
     * @param linkPath the path of the one-time link, if the person has no password yet and whoever invites may see it
     */
    public record Invited(Person person, boolean known, Optional<String> linkPath) {}

    /**
     * Invites somebody, or gives roles to somebody who is known already. A link is made only for people without a password, and shown only
     * to somebody whose reach covers all that the person may do: a link is as good as the account.
     */
    @Transactional
    public Result<Invited> invite(Wish wish, UUID by) {
        granting.lock();
        Optional<Person> known = people.findByEmail(wish.email());
        List<Problem> problems = problems(wish, known, by);
        if (!problems.isEmpty()) {
            return Result.refused(problems);
        }
        Person person = known.orElseGet(() -> people.add(wish.email(), wish.name(), Language.THAI));
        if (known.isEmpty()) {
            publish(by, "invite", person);
        }
        wish.roles().stream().sorted().forEach(role -> granting.enter(person.id(), role, wish.organization(), by));
        return Result.accepted(new Invited(person, known.isPresent(), linkFor(person, by)));
    }

    /** Makes a new link for somebody who has not used theirs; the older ones die. */
    @Transactional
    public Result<Invited> inviteAgain(Person person, UUID by) {
        if (person.disabled()) {
            return Result.refused(PeopleProblems.DISABLED.at(""));
        }
        if (people.passwordHash(person.id()).isPresent()) {
            return Result.refused(PeopleProblems.NOT_WAITING);
        }
        if (!covers(by, person)) {
            return Result.refused(PeopleProblems.BEYOND_REACH);
        }
        publish(by, "invite-again", person);
        return Result.accepted(new Invited(person, true, linkFor(person, by)));
    }

    /** Whether everything that a person may do lies within somebody's reach; somebody without a role is within the reach of who reaches everywhere. */
    public boolean covers(UUID by, Person person) {
        List<HeldRole> held = granting.heldBy(person.id(), by);
        return held.isEmpty()
                ? !granting.grantable(by, Optional.empty()).isEmpty()
                : held.stream().allMatch(HeldRole::isWithinReach);
    }

    private List<Problem> problems(Wish wish, Optional<Person> known, UUID by) {
        List<Problem> problems = new ArrayList<>();
        if (!PersonalData.isEmail(wish.email())) {
            problems.add(PeopleProblems.NO_EMAIL);
        } else if (known.filter(person -> person.id().equals(by)).isPresent()) {
            problems.add(PeopleProblems.OWN_ROLES.at("email"));
        } else if (known.filter(Person::disabled).isPresent()) {
            problems.add(PeopleProblems.DISABLED);
        }
        if (known.isEmpty() && !PersonalData.isName(wish.name())) {
            problems.add(PeopleProblems.NO_NAME);
        }
        if (wish.roles().isEmpty()) {
            problems.add(PeopleProblems.NO_ROLE);
        }
        Set<Role> grantable = granting.grantable(by, wish.organization());
        wish.roles().stream()
                .filter(role -> !grantable.contains(role))
                .sorted()
                .map(PeopleProblems::notGrantable)
                .forEach(problems::add);
        return problems;
    }

    private Optional<String> linkFor(Person person, UUID by) {
        if (people.passwordHash(person.id()).isPresent()) {
            return Optional.empty();
        }
        String secret = links.replace(LinkPurpose.INVITATION, person.id(), OneTimeLinks.INVITATION_LIFE);
        outbox.put(List.of(LinkMail.invitation(secret).to(person)));
        return covers(by, person) ? Optional.of(LinkMail.path(secret)) : Optional.empty();
    }

    private void publish(UUID by, String action, Person person) {
        events.publishEvent(new TrailEntry(
                TrailEntry.ADMINISTRATION,
                Optional.of(by),
                action,
                "person/" + person.id(),
                Optional.empty(),
                Optional.of(person.email())));
    }
}
