package pmqa.workbench.organization;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pmqa.workbench.mail.Outbox;
import pmqa.workbench.shared.Language;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** The links by which people get and recover their accounts. */
@Service
public class AccountLinks {

    /** More links than this at a time help nobody but somebody who wants to flood a mailbox. */
    private static final int OPEN_RESET_LINKS = 3;

    private final People people;
    private final OneTimeLinks links;
    private final Outbox outbox;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;

    AccountLinks(
            People people, OneTimeLinks links, Outbox outbox, Accounts accounts, ApplicationEventPublisher events) {
        this.people = people;
        this.links = links;
        this.outbox = outbox;
        this.accounts = accounts;
        this.events = events;
    }

    /** Writes a reset link to whoever has an account with this e-mail; the caller tells nobody whether there is one. */
    @Transactional
    public void forgotten(String email) {
        people.findByEmail(email)
                .filter(person -> !person.disabled())
                .filter(person -> links.open(LinkPurpose.PASSWORD_RESET, person.id()) < OPEN_RESET_LINKS)
                .ifPresent(person -> {
                    String secret =
                            links.issue(LinkPurpose.PASSWORD_RESET, Optional.of(person.id()), OneTimeLinks.RESET_LIFE);
                    outbox.put(List.of(LinkMail.reset(secret).to(person)));
                    events.publishEvent(Accounts.entry(Optional.empty(), "reset-link", person.id(), Optional.empty()));
                });
    }

    /** A link that makes the first administrator of an empty installation; the one before it dies. */
    @Transactional
    public String setUpLink() {
        links.end(LinkPurpose.SET_UP);
        return links.issue(LinkPurpose.SET_UP, Optional.empty(), OneTimeLinks.INVITATION_LIFE);
    }

    /** What a link is for, if it may still be used. */
    public Optional<LinkPurpose> purposeOf(String secret) {
        return links.find(secret).map(OneTimeLinks.Link::purpose);
    }

    /** Sets the password of the person whom an invitation or reset link names, and uses the link up. */
    @Transactional
    public Result<Person> choosePassword(String secret, String password) {
        Optional<Problem> weak = links.find(secret)
                .flatMap(OneTimeLinks.Link::person)
                .flatMap(people::find)
                .map(known -> PasswordRules.weakness(password, known.name(), known.email()))
                .orElseGet(() -> PasswordRules.weakness(password));
        if (weak.isPresent()) {
            return Result.refused(weak.get());
        }
        Optional<Person> person = links.use(secret)
                .flatMap(OneTimeLinks.Link::person)
                .flatMap(people::find)
                .filter(found -> !found.disabled());
        if (person.isEmpty()) {
            return Result.refused(USED_LINK);
        }
        UUID id = person.get().id();
        links.end(id);
        accounts.setPassword(id, password, Optional.of(id));
        return Result.accepted(people.find(id).orElseThrow());
    }

    /** Makes the first administrator through the set-up link. */
    @Transactional
    public Result<Person> setUp(String secret, String email, String name, String password, Roles roles) {
        if (!PersonalData.isName(PersonalData.tidied(name))) {
            return Result.refused(PeopleProblems.NO_NAME);
        }
        if (!PersonalData.isEmail(PersonalData.tidied(email))) {
            return Result.refused(PeopleProblems.NO_EMAIL);
        }
        Optional<Problem> weak = PasswordRules.weakness(password, name, email);
        if (weak.isPresent()) {
            return Result.refused(weak.get());
        }
        Optional<OneTimeLinks.Link> link =
                links.use(secret).filter(found -> found.purpose() == LinkPurpose.SET_UP && people.isEmpty());
        if (link.isEmpty()) {
            return Result.refused(USED_LINK);
        }
        Person person = people.add(PersonalData.tidied(email), PersonalData.tidied(name), Language.THAI);
        events.publishEvent(
                Accounts.entry(Optional.of(person.id()), "set-up", person.id(), Optional.of(person.email())));
        accounts.setPassword(person.id(), password, Optional.of(person.id()));
        roles.grant(person.id(), Role.ADMINISTRATOR, Optional.empty(), null);
        roles.grant(person.id(), Role.CENTRAL_OFFICER, Optional.empty(), null);
        return Result.accepted(people.find(person.id()).orElseThrow());
    }

    private static final Problem USED_LINK = Problem.of(
            "link-used",
            "",
            "ลิงก์นี้ใช้ไปแล้วหรือหมดอายุ",
            "This link was used already or has expired.",
            "ขอลิงก์ใหม่จากผู้ประสานงาน หรือใช้ “ลืมรหัสผ่าน”",
            "Ask your coordinator for a new one, or use “Forgotten password”.");
}
