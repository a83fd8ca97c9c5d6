package pmqa.workbench.organization;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pmqa.workbench.audit.TrailEntry;
import pmqa.workbench.mail.Outbox;
import pmqa.workbench.shared.Language;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** Signing in, passwords, and the links by which people get and recover their accounts. */
@Service
public class Accounts {

    /** Shortest accepted password (NIST SP 800-63B for a password that stands alone). */
    public static final int SHORTEST_PASSWORD = 15;

    private static final int LONGEST_PASSWORD = 256;

    /** More links than this at a time help nobody but somebody who wants to flood a mailbox. */
    private static final int OPEN_RESET_LINKS = 3;

    private final People people;
    private final OneTimeLinks links;
    private final SignInThrottle throttle;
    private final Outbox outbox;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private @Nullable String unknownHash;

    Accounts(
            People people,
            OneTimeLinks links,
            SignInThrottle throttle,
            Outbox outbox,
            PasswordEncoder passwords,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.links = links;
        this.throttle = throttle;
        this.outbox = outbox;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The person, if e-mail and password are right. Wrong e-mail and wrong password get the same answer in about the same time.
     *
     * @param address where the request comes from, for throttling
     */
    @Transactional
    public Result<Person> signIn(String email, String password, String address) {
        OffsetDateTime now = OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
        if (throttle.isBlocked(email, address, now)) {
            SecurityLog.note(
                    SecurityLog.Event.SIGN_IN_THROTTLED,
                    people.findByEmail(email).map(Person::id),
                    "");
            return Result.refused(THROTTLED);
        }
        String unknown = unknownHash();
        Optional<Person> found = people.findByEmail(email).filter(person -> !person.disabled());
        String hash = found.flatMap(person -> people.passwordHash(person.id())).orElse(unknown);
        boolean right = password.length() <= LONGEST_PASSWORD && passwords.matches(password, hash);
        if (found.isPresent() && right) {
            throttle.clear(email);
            return Result.accepted(found.get());
        }
        throttle.failed(email, address, now);
        SecurityLog.note(SecurityLog.Event.SIGN_IN_REFUSED, found.map(Person::id), "");
        return Result.refused(WRONG);
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
                    events.publishEvent(entry(Optional.empty(), "reset-link", person.id(), Optional.empty()));
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
                .map(known -> weakness(password, known.name(), known.email()))
                .orElseGet(() -> weakness(password));
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
        setPassword(id, password, Optional.of(id));
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
        Optional<Problem> weak = weakness(password, name, email);
        if (weak.isPresent()) {
            return Result.refused(weak.get());
        }
        Optional<OneTimeLinks.Link> link =
                links.use(secret).filter(found -> found.purpose() == LinkPurpose.SET_UP && people.isEmpty());
        if (link.isEmpty()) {
            return Result.refused(USED_LINK);
        }
        Person person = people.add(PersonalData.tidied(email), PersonalData.tidied(name), Language.THAI);
        events.publishEvent(entry(Optional.of(person.id()), "set-up", person.id(), Optional.of(person.email())));
        setPassword(person.id(), password, Optional.of(person.id()));
        roles.grant(person.id(), Role.ADMINISTRATOR, Optional.empty(), null);
        roles.grant(person.id(), Role.CENTRAL_OFFICER, Optional.empty(), null);
        return Result.accepted(people.find(person.id()).orElseThrow());
    }

    /** Changes the password of somebody who knows the present one; all sessions end. Guessing it is slowed down as at the sign-in. */
    @Transactional
    public Result<Person> changePassword(Person person, String present, String next) {
        return confirmPassword(person, present, "present").flatMap(_ -> {
            Optional<Problem> weak = weakness(next, person.name(), person.email());
            if (weak.isPresent()) {
                return Result.refused(weak.get());
            }
            setPassword(person.id(), next, Optional.of(person.id()));
            return Result.accepted(people.find(person.id()).orElseThrow());
        });
    }

    /**
     * What passwords of people without an account are compared with. Made by the first who signs in, known or not: hashing is slow on
     * purpose, and a start does not wait for it.
     */
    private synchronized String unknownHash() {
        if (unknownHash == null) {
            unknownHash =
                    Objects.requireNonNull(passwords.encode(UUID.randomUUID().toString()));
        }
        return unknownHash;
    }

    /**
     * Whether somebody who is signed in knows their password: asked before what a stolen session must not do.
     *
     * @param place the field, for the refusal
     */
    @Transactional
    public Result<Person> confirmPassword(Person person, String password, String place) {
        OffsetDateTime now = OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
        if (throttle.isBlocked(person.email(), now)) {
            return Result.refused(THROTTLED.at(place));
        }
        String hash = people.passwordHash(person.id()).orElse(unknownHash());
        if (password.length() > LONGEST_PASSWORD || !passwords.matches(password, hash)) {
            throttle.failed(person.email(), now);
            return Result.refused(WRONG_PRESENT.at(place));
        }
        return Result.accepted(person);
    }

    /** Sets a password without a link: for the console and the demo. */
    @Transactional
    public void setPassword(UUID person, String password, Optional<UUID> by) {
        people.changePassword(person, passwords.encode(password));
        events.publishEvent(entry(by, "password", person, Optional.empty()));
    }

    /** Whether somebody has not chosen a password yet. */
    public boolean isWaiting(UUID person) {
        return people.passwordHash(person).isEmpty();
    }

    @Transactional
    public void endSessions(UUID person) {
        people.endSessions(person);
        events.publishEvent(entry(Optional.of(person), "end-sessions", person, Optional.empty()));
    }

    /** Somebody ended single sessions of their own. */
    @Transactional
    public void noteEndedSessions(UUID person, int howMany) {
        events.publishEvent(
                entry(Optional.of(person), "end-single-sessions", person, Optional.of(Integer.toString(howMany))));
    }

    /** Ends every session of a person, for callers whose own entry in the trail says why. */
    @Transactional
    public void forgetSessions(UUID person) {
        people.endSessions(person);
    }

    @Transactional
    public void changeLanguage(UUID person, Language language) {
        people.changeLanguage(person, language);
    }

    private static TrailEntry entry(Optional<UUID> by, String action, UUID person, Optional<String> after) {
        return new TrailEntry(TrailEntry.ADMINISTRATION, by, action, "person/" + person, Optional.empty(), after);
    }

    /**
     * Why a password will not do.
     *
     * @param known what a guesser knows of the person: name, e-mail address
     */
    static Optional<Problem> weakness(String password, String... known) {
        if (password.length() > LONGEST_PASSWORD) {
            return Optional.of(problem(
                    "password-too-long",
                    "password",
                    "รหัสผ่านยาวเกิน " + LONGEST_PASSWORD + " ตัวอักษร",
                    "The password is longer than " + LONGEST_PASSWORD + " characters.",
                    "ใช้รหัสผ่านที่สั้นลง",
                    "Use a shorter one."));
        }
        if (password.codePointCount(0, password.length()) < SHORTEST_PASSWORD
                || GuessablePasswords.isGuessable(password, known)) {
            return Optional.of(problem(
                    "password-too-weak",
                    "password",
                    "รหัสผ่านสั้นหรือเดาง่ายเกินไป",
                    "The password is too short or too easy to guess.",
                    "ใช้อย่างน้อย " + SHORTEST_PASSWORD + " ตัวอักษร เช่น คำหลายคำที่ไม่เกี่ยวกันต่อกัน",
                    "Use at least " + SHORTEST_PASSWORD + " characters, for instance several unrelated words."));
        }
        return Optional.empty();
    }

    private static Problem problem(String code, String place, String th, String en, String adviceTh, String adviceEn) {
        return new Problem(code, place, LocalizedText.of(th, en), LocalizedText.of(adviceTh, adviceEn));
    }

    private static final Problem WRONG = problem(
            "wrong-credentials",
            "",
            "อีเมลหรือรหัสผ่านไม่ถูกต้อง",
            "The e-mail or the password is wrong.",
            "ลองอีกครั้ง หรือใช้ “ลืมรหัสผ่าน”",
            "Try again, or use “Forgotten password”.");

    private static final Problem THROTTLED = problem(
            "too-many-attempts",
            "",
            "ลองเข้าสู่ระบบผิดหลายครั้งเกินไป",
            "There were too many failed attempts.",
            "รอ 15 นาทีแล้วลองใหม่ หรือใช้ “ลืมรหัสผ่าน”",
            "Wait 15 minutes and try again, or use “Forgotten password”.");

    private static final Problem USED_LINK = problem(
            "link-used",
            "",
            "ลิงก์นี้ใช้ไปแล้วหรือหมดอายุ",
            "This link was used already or has expired.",
            "ขอลิงก์ใหม่จากผู้ประสานงาน หรือใช้ “ลืมรหัสผ่าน”",
            "Ask your coordinator for a new one, or use “Forgotten password”.");

    private static final Problem WRONG_PRESENT = problem(
            "wrong-password",
            "present",
            "รหัสผ่านปัจจุบันไม่ถูกต้อง",
            "The present password is wrong.",
            "พิมพ์รหัสผ่านที่ใช้เข้าสู่ระบบครั้งนี้",
            "Type the one with which you signed in.");
}
