package pmqa.workbench.identity;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pmqa.workbench.audit.TrailEntry;
import pmqa.workbench.identity.SecondFactorRows.Row;
import pmqa.workbench.mail.Outbox;
import pmqa.workbench.organization.Access;
import pmqa.workbench.organization.Accounts;
import pmqa.workbench.organization.ConsoleAccounts;
import pmqa.workbench.organization.Oneself;
import pmqa.workbench.organization.People;
import pmqa.workbench.organization.Person;
import pmqa.workbench.organization.SecurityLog;
import pmqa.workbench.organization.SignInThrottle;
import pmqa.workbench.shared.Result;

/** Second factors: switched on by whoever has them, asked for after the password, each code good for one use. */
@Service
public class SecondFactors {

    private static final Logger LOG = LoggerFactory.getLogger(SecondFactors.class);

    private static final String SITE = "PMQA Workbench";

    private final SecondFactorRows rows;
    private final SecondFactorSettings settings;
    private final InstallationKey key;
    private final People people;
    private final Accounts accounts;
    private final Oneself oneself;
    private final Access access;
    private final SignInThrottle throttle;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SecondFactors(
            SecondFactorRows rows,
            SecondFactorSettings settings,
            InstallationKey key,
            People people,
            Accounts accounts,
            Oneself oneself,
            Access access,
            SignInThrottle throttle,
            Outbox outbox,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.key = key;
        this.people = people;
        this.accounts = accounts;
        this.oneself = oneself;
        this.access = access;
        this.throttle = throttle;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    /**
     * How somebody stands.
     *
     * @param required whether a role of theirs needs it
     */
    public record Standing(boolean on, boolean required, int recoveryCodes) {}

    /** A square picture of unit squares, {@code size} of them a side. */
    public record Picture(int size, String path) {}

    /**
     * What the app needs, shown until a code has proved that it has it.
     *
     * @param secret in Base32, in groups of four
     */
    public record Offer(String secret, Picture picture) {}

    public Standing of(UUID person) {
        Optional<Row> row = rows.find(person).filter(Row::confirmed);
        return new Standing(
                row.isPresent(), isRequired(person), row.map(Row::recoveryCodes).orElse(0));
    }

    public boolean isOn(UUID person) {
        return rows.find(person).filter(Row::confirmed).isPresent();
    }

    /** Whether a role of somebody needs a second factor. */
    public boolean isRequired(UUID person) {
        return !settings.requiredFor().isEmpty()
                && !Collections.disjoint(settings.requiredFor(), access.rolesAnywhere(person));
    }

    /** Makes a secret, which counts for nothing until it is confirmed. */
    @Transactional
    public void begin(UUID person) {
        byte[] secret = new byte[Totp.SECRET_BYTES];
        random.nextBytes(secret);
        rows.begin(person, key.box().seal(secret, purpose(person)));
    }

    /**
     * The same for somebody who is signed in, whose session may be stolen.
     *
     * @param fresh whether the session began just now, for those who have no password
     */
    @Transactional
    public Result<Person> begin(Person person, String password, boolean fresh) {
        return oneself.shown(person, password, fresh, "password").flatMap(_ -> {
            begin(person.id());
            return Result.accepted(person);
        });
    }

    /** What to show while a secret waits for its confirmation. */
    public Optional<Offer> offer(Person person) {
        return rows.find(person.id())
                .filter(row -> !row.confirmed())
                .flatMap(row -> secretOf(person.id(), row))
                .map(secret -> new Offer(
                        Totp.base32(secret).replaceAll("(.{4})(?!$)", "$1 "),
                        QrPicture.of(Totp.uri(SITE, person.email(), secret))));
    }

    /** Switches it on with a first code, ends every session, and returns the recovery codes, which nobody sees again. */
    @Transactional
    public Result<List<String>> confirm(Person person, String code) {
        Optional<Row> waiting = rows.find(person.id()).filter(row -> !row.confirmed());
        if (waiting.isEmpty()) {
            return Result.refused(SecondFactorProblems.ON_ALREADY);
        }
        if (isBlocked(person)) {
            return Result.refused(SecondFactorProblems.TOO_MANY);
        }
        if (!isRight(person, waiting.get(), code) || !rows.confirm(person.id(), now())) {
            throttle.failed(subject(person), now());
            return Result.refused(SecondFactorProblems.WRONG_CODE);
        }
        throttle.clear(subject(person));
        List<String> codes = freshCodes(person.id());
        accounts.forgetSessions(person.id());
        publish(Optional.of(person.id()), "second-factor-on", person);
        outbox.put(List.of(SecondFactorMail.switchedOn(person)));
        return Result.accepted(codes);
    }

    /** Whether a code from the app, or a recovery code, is right and was not used before. */
    @Transactional
    public Result<Person> check(Person person, String code) {
        Optional<Row> row = rows.find(person.id()).filter(Row::confirmed);
        if (isBlocked(person)) {
            return Result.refused(SecondFactorProblems.TOO_MANY);
        }
        if (row.isPresent() && isRight(person, row.get(), code)) {
            throttle.clear(subject(person));
            return Result.accepted(person);
        }
        if (row.isPresent() && RecoveryCodes.isShaped(code)) {
            byte[] hash =
                    RecoveryCodes.hash(code, HexFormat.of().parseHex(row.get().recoverySalt()));
            if (rows.useRecoveryCode(person.id(), hash)) {
                throttle.clear(subject(person));
                publish(Optional.of(person.id()), "recovery-code-used", person);
                outbox.put(List.of(SecondFactorMail.recovered(person, row.get().recoveryCodes() - 1)));
                return Result.accepted(person);
            }
        }
        throttle.failed(subject(person), now());
        SecurityLog.note(SecurityLog.Event.CODE_REFUSED, person.id());
        boolean readable = row.isEmpty() || secretOf(person.id(), row.get()).isPresent();
        return Result.refused(readable ? SecondFactorProblems.WRONG_CODE : SecondFactorProblems.KEY_LOST);
    }

    /**
     * Switches it off for whoever shows that it is them and has a code.
     *
     * @param fresh whether the session began just now, for those who have no password
     */
    @Transactional
    public Result<Person> switchOff(Person person, String password, boolean fresh, String code) {
        if (isRequired(person.id())) {
            return Result.refused(SecondFactorProblems.REQUIRED);
        }
        return oneself.shown(person, password, fresh, "password")
                .flatMap(_ -> check(person, code))
                .flatMap(_ -> {
                    rows.remove(person.id());
                    publish(Optional.of(person.id()), "second-factor-off", person);
                    outbox.put(List.of(SecondFactorMail.switchedOff(person)));
                    return Result.accepted(person);
                });
    }

    /** New recovery codes in the place of all older ones, for whoever has a code from the app. */
    @Transactional
    public Result<List<String>> renewRecoveryCodes(Person person, String code) {
        return check(person, code).flatMap(_ -> {
            List<String> codes = freshCodes(person.id());
            publish(Optional.of(person.id()), "recovery-codes-renewed", person);
            return Result.accepted(codes);
        });
    }

    /**
     * Takes the second factor of somebody who has lost it away; their sessions end, and a role that needs one asks for it at the next sign-in.
     *
     * @param by nobody from the console
     * @return whether there was one
     */
    @Transactional
    public boolean reset(Person person, Optional<UUID> by) {
        if (!rows.remove(person.id())) {
            return false;
        }
        accounts.forgetSessions(person.id());
        publish(by, "second-factor-reset", person);
        outbox.put(List.of(SecondFactorMail.reset(person)));
        return true;
    }

    /** The same from the console, for whoever has that e-mail address. */
    @Transactional
    public Result<Boolean> resetFromConsole(String email) {
        return people.findByEmail(email)
                .map(person -> Result.accepted(reset(person, Optional.empty())))
                .orElseGet(() -> Result.refused(ConsoleAccounts.unknown(email)));
    }

    private boolean isRight(Person person, Row row, String code) {
        OptionalLong step = secretOf(person.id(), row)
                .map(secret -> Totp.matchingStep(secret, code, clock.instant()))
                .orElse(OptionalLong.empty());
        return step.isPresent() && rows.use(person.id(), step.getAsLong());
    }

    private List<String> freshCodes(UUID person) {
        List<String> codes = RecoveryCodes.fresh();
        byte[] salt = RecoveryCodes.salt();
        rows.replaceRecoveryCodes(
                person,
                salt,
                codes.stream().map(code -> RecoveryCodes.hash(code, salt)).toList());
        return codes;
    }

    /** Nothing if it was encrypted with another key, which only a restore without the right one explains. */
    private Optional<byte[]> secretOf(UUID person, Row row) {
        Optional<byte[]> secret = key.box().open(HexFormat.of().parseHex(row.sealedSecret()), purpose(person));
        if (secret.isEmpty()) {
            LOG.error(
                    "the second factor of person {} was encrypted with another key: put the right {} back and start again, or reset it with ./pmqa user reset --second-factor",
                    person,
                    InstallationKey.FILE);
        }
        return secret;
    }

    private boolean isBlocked(Person person) {
        return throttle.isBlocked(subject(person), now(), SignInThrottle.PER_CODE);
    }

    private static SignInThrottle.Subject subject(Person person) {
        return new SignInThrottle.Subject("factor:" + person.id());
    }

    private static String purpose(UUID person) {
        return "second-factor/" + person;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }

    private void publish(Optional<UUID> by, String action, Person person) {
        events.publishEvent(new TrailEntry(
                TrailEntry.ADMINISTRATION, by, action, "person/" + person.id(), Optional.empty(), Optional.empty()));
    }
}
