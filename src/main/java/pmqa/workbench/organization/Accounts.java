package pmqa.workbench.organization;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pmqa.workbench.audit.TrailEntry;
import pmqa.workbench.shared.Language;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** Signing in, passwords and sessions of people who have an account; {@link AccountLinks} has the links by which they get and recover them. */
@Service
public class Accounts {

    private final People people;
    private final SignInThrottle throttle;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private @Nullable String unknownHash;

    Accounts(
            People people,
            SignInThrottle throttle,
            PasswordEncoder passwords,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.throttle = throttle;
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
        boolean right = password.length() <= PasswordRules.LONGEST && passwords.matches(password, hash);
        if (found.isPresent() && right) {
            throttle.clear(email);
            return Result.accepted(found.get());
        }
        throttle.failed(email, address, now);
        SecurityLog.note(SecurityLog.Event.SIGN_IN_REFUSED, found.map(Person::id), "");
        return Result.refused(WRONG);
    }

    /** Changes the password of somebody who knows the present one; all sessions end. Guessing it is slowed down as at the sign-in. */
    @Transactional
    public Result<Person> changePassword(Person person, String present, String next) {
        return confirmPassword(person, present, "present").flatMap(_ -> {
            Optional<Problem> weak = PasswordRules.weakness(next, person.name(), person.email());
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
        if (password.length() > PasswordRules.LONGEST || !passwords.matches(password, hash)) {
            throttle.failed(person.email(), now);
            return Result.refused(WRONG_PRESENT.at(place));
        }
        return Result.accepted(person);
    }

    /** Sets a password without asking for the present one: for {@link AccountLinks}, the console and the demo. */
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

    /** What the audit trail keeps of something that happened to an account. */
    static TrailEntry entry(Optional<UUID> by, String action, UUID person, Optional<String> after) {
        return new TrailEntry(TrailEntry.ADMINISTRATION, by, action, "person/" + person, Optional.empty(), after);
    }

    private static final Problem WRONG = Problem.of(
            "wrong-credentials",
            "",
            "อีเมลหรือรหัสผ่านไม่ถูกต้อง",
            "The e-mail or the password is wrong.",
            "ลองอีกครั้ง หรือใช้ “ลืมรหัสผ่าน”",
            "Try again, or use “Forgotten password”.");

    private static final Problem THROTTLED = Problem.of(
            "too-many-attempts",
            "",
            "ลองเข้าสู่ระบบผิดหลายครั้งเกินไป",
            "There were too many failed attempts.",
            "รอ 15 นาทีแล้วลองใหม่ หรือใช้ “ลืมรหัสผ่าน”",
            "Wait 15 minutes and try again, or use “Forgotten password”.");

    private static final Problem WRONG_PRESENT = Problem.of(
            "wrong-password",
            "present",
            "รหัสผ่านปัจจุบันไม่ถูกต้อง",
            "The present password is wrong.",
            "พิมพ์รหัสผ่านที่ใช้เข้าสู่ระบบครั้งนี้",
            "Type the one with which you signed in.");
}
