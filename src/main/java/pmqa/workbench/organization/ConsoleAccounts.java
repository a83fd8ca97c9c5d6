package pmqa.workbench.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pmqa.workbench.audit.TrailEntry;
import pmqa.workbench.shared.Language;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/**
 * Accounts from the server's console, where nobody is signed in: whoever can reach the database there is its master. The rules of
 * what an account and a role may be hold all the same, and the trail names no actor.
 */
@Service
public class ConsoleAccounts {

    private static final int PAGE = 500;

    private final People people;
    private final Roles roles;
    private final Granting granting;
    private final Organizations organizations;
    private final Accounts accounts;
    private final OneTimeLinks links;
    private final JdbcClient sql;
    private final ApplicationEventPublisher events;

    ConsoleAccounts(
            People people,
            Roles roles,
            Granting granting,
            Organizations organizations,
            Accounts accounts,
            OneTimeLinks links,
            JdbcClient sql,
            ApplicationEventPublisher events) {
        this.people = people;
        this.roles = roles;
        this.granting = granting;
        this.organizations = organizations;
        this.accounts = accounts;
        this.links = links;
        this.sql = sql;
        this.events = events;
    }

    /**
     * An account.
     *
     * @param waiting whether its person has not chosen a password yet
     * @param roles each with the code of the organisation where it holds, or nothing for everywhere
     */
    public record Listed(Person person, boolean waiting, List<Held> roles) {
        public Listed {
            roles = List.copyOf(roles);
        }
    }

    /** A role and where it holds; no organisation: everywhere. */
    public record Held(Role role, Optional<String> organization) {}

    /** The accounts by e-mail address, page by page; those after an address, from the beginning after the empty one. */
    public List<Listed> after(String email) {
        return sql.sql("""
                        select p.id, p.email, p.name, p.language, p.disabled, p.session_epoch,
                               p.password_hash is null as waiting,
                               array(select r.role || ' ' || coalesce(o.code, '') from role_assignment r
                                     left join organization o on o.id = r.organization_id
                                     where r.person_id = p.id order by 1) as roles
                        from person p where lower(p.email) > :after order by lower(p.email) limit :page
                        """)
                .param("after", People.folded(email))
                .param("page", PAGE)
                .query(ConsoleAccounts::row)
                .list();
    }

    private static Listed row(ResultSet row, int number) throws SQLException {
        List<Held> held = new ArrayList<>();
        for (String text : (String[]) row.getArray("roles").getArray()) {
            String[] words = text.split(" ", 2);
            Role.ofCode(words[0])
                    .ifPresent(role ->
                            held.add(new Held(role, words[1].isEmpty() ? Optional.empty() : Optional.of(words[1]))));
        }
        return new Listed(People.row(row, number), row.getBoolean("waiting"), held);
    }

    /**
     * Makes an account.
     *
     * @param wish the first role, if one is wanted
     * @param password none: the person chooses one through a link
     */
    @Transactional
    public Result<Person> create(String typedEmail, String typedName, Optional<Held> wish, Optional<String> password) {
        String email = PersonalData.tidied(typedEmail);
        String name = PersonalData.tidied(typedName);
        if (!PersonalData.isEmail(email)) {
            return Result.refused(PeopleProblems.NO_EMAIL);
        }
        if (!PersonalData.isName(name)) {
            return Result.refused(PeopleProblems.NO_NAME);
        }
        if (people.findByEmail(email).isPresent()) {
            return Result.refused(KNOWN);
        }
        Optional<Problem> unfit = wish.flatMap(this::misplaced)
                .or(() -> password.flatMap(chosen -> PasswordRules.weakness(chosen, name, email)));
        if (unfit.isPresent()) {
            return Result.refused(unfit.get());
        }
        Person person = people.add(email, name, Language.THAI);
        publish("console-create", person, Optional.of(person.email()));
        wish.ifPresent(held -> give(person, held));
        password.ifPresent(chosen -> accounts.setPassword(person.id(), chosen, Optional.empty()));
        return Result.accepted(person);
    }

    /** The path of a new link by which a person chooses a password; older ones of its kind die. */
    @Transactional
    public Result<String> link(String email) {
        return known(email).flatMap(person -> {
            if (person.disabled()) {
                return Result.refused(PeopleProblems.DISABLED);
            }
            boolean waiting = accounts.isWaiting(person.id());
            String secret = waiting
                    ? links.replace(LinkPurpose.INVITATION, person.id(), OneTimeLinks.INVITATION_LIFE)
                    : links.replace(LinkPurpose.PASSWORD_RESET, person.id(), OneTimeLinks.RESET_LIFE);
            publish("console-link", person, Optional.empty());
            return Result.accepted(LinkMail.path(secret));
        });
    }

    /** Sets a password; every session of the person ends, and every open link. */
    @Transactional
    public Result<Person> setPassword(String email, String password) {
        return known(email).flatMap(person -> {
            Optional<Problem> weak = PasswordRules.weakness(password, person.name(), person.email());
            if (weak.isPresent()) {
                return Result.refused(weak.get());
            }
            links.end(person.id());
            accounts.setPassword(person.id(), password, Optional.empty());
            return Result.accepted(person);
        });
    }

    /** Closes an account, whose sessions end at once, or opens it again. */
    @Transactional
    public Result<Person> disable(String email, boolean disabled) {
        return known(email).flatMap(person -> {
            if (PersonalData.isErased(person)) {
                return Result.refused(PeopleProblems.ERASED);
            }
            if (person.disabled() != disabled) {
                people.disable(person.id(), disabled);
                publish(disabled ? "disable" : "enable", person, Optional.empty());
            }
            return Result.accepted(person);
        });
    }

    /** Gives a role; one that the person has already is accepted and changes nothing. */
    @Transactional
    public Result<Person> grant(String email, Held wish) {
        return known(email).flatMap(person -> {
            Optional<Problem> misplaced = misplaced(wish);
            if (misplaced.isPresent()) {
                return Result.refused(misplaced.get());
            }
            give(person, wish);
            return Result.accepted(person);
        });
    }

    /** Takes a role away. */
    @Transactional
    public Result<Person> revoke(String email, Held held) {
        granting.lock();
        return known(email).flatMap(person -> {
            Optional<UUID> node = held.organization().flatMap(this::node);
            if (held.organization().isPresent() && node.isEmpty()) {
                return Result.refused(PeopleProblems.UNKNOWN_ORGANIZATION);
            }
            Optional<RoleGrant> grant = roles.find(person.id(), held.role(), node);
            if (grant.isEmpty()) {
                return Result.refused(NOT_HELD);
            }
            roles.revoke(grant.get().id());
            events.publishEvent(new TrailEntry(
                    TrailEntry.ADMINISTRATION,
                    Optional.empty(),
                    "revoke-role",
                    "person/" + person.id(),
                    Optional.of(Granting.spoken(held.role(), node)),
                    Optional.empty()));
            return Result.accepted(person);
        });
    }

    private void give(Person person, Held wish) {
        granting.lock();
        Optional<UUID> node = wish.organization().flatMap(this::node);
        if (roles.find(person.id(), wish.role(), node).isEmpty()) {
            roles.grant(person.id(), wish.role(), node, null);
            events.publishEvent(new TrailEntry(
                    TrailEntry.ADMINISTRATION,
                    Optional.empty(),
                    "grant-role",
                    "person/" + person.id(),
                    Optional.empty(),
                    Optional.of(Granting.spoken(wish.role(), node))));
        }
    }

    private Optional<Problem> misplaced(Held wish) {
        Optional<UUID> node = wish.organization().flatMap(this::node);
        return wish.organization().isPresent() && node.isEmpty()
                ? Optional.of(PeopleProblems.UNKNOWN_ORGANIZATION)
                : granting.misplaced(wish.role(), node);
    }

    private Optional<UUID> node(String code) {
        return organizations.findByCode(code).map(Organization::id);
    }

    private Result<Person> known(String email) {
        return people.findByEmail(email).map(Result::accepted).orElseGet(() -> Result.refused(unknown(email)));
    }

    private void publish(String action, Person person, Optional<String> after) {
        events.publishEvent(new TrailEntry(
                TrailEntry.ADMINISTRATION, Optional.empty(), action, "person/" + person.id(), Optional.empty(), after));
    }

    /** What to say when nobody has that address. */
    public static Problem unknown(String email) {
        return new Problem(
                "unknown-account",
                "email",
                LocalizedText.of("ไม่มีบัญชีของ " + email, "There is no account of " + email + "."),
                LocalizedText.of("ดูบัญชีทั้งหมดด้วย ./pmqa user list", "./pmqa user list shows all accounts."));
    }

    private static final Problem KNOWN = new Problem(
            "known-account",
            "email",
            LocalizedText.of("มีบัญชีของอีเมลนี้อยู่แล้ว", "There is an account with this e-mail already."),
            LocalizedText.of(
                    "ให้บทบาทด้วย ./pmqa user grant หรือขอลิงก์ใหม่ด้วย ./pmqa user reset",
                    "Give it a role with ./pmqa user grant, or make a new link with ./pmqa user reset."));

    private static final Problem NOT_HELD = new Problem(
            "role-not-held",
            "role",
            LocalizedText.of("บัญชีนี้ไม่มีบทบาทนี้ที่นี่", "The account does not have this role there."),
            LocalizedText.of("ดูบทบาทด้วย ./pmqa user list", "./pmqa user list shows the roles."));
}
