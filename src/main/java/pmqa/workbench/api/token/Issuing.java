package pmqa.workbench.api.token;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pmqa.workbench.audit.TrailEntry;
import pmqa.workbench.organization.Access;
import pmqa.workbench.organization.PersonalData;
import pmqa.workbench.organization.Right;
import pmqa.workbench.organization.Role;
import pmqa.workbench.organization.ServiceAccounts;
import pmqa.workbench.organization.Territory;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** Makes tokens and revokes them. Each is told to the trail; its secret is told to nobody but whoever made it, once. */
@Service
public class Issuing {

    /** For how many days a token may be made. */
    public static final List<Integer> DAYS = List.of(30, 90, 365);

    private final Tokens tokens;
    private final ServiceAccounts services;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Issuing(Tokens tokens, ServiceAccounts services, Access access, ApplicationEventPublisher events, Clock clock) {
        this.tokens = tokens;
        this.services = services;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The wish for a token.
     *
     * @param name what it is for, so that people know it again
     * @param days how long it lasts; one of {@link #DAYS}
     */
    public record Wish(String name, Set<Scope> scopes, int days) {
        public Wish {
            name = PersonalData.tidied(name);
            scopes = Set.copyOf(scopes);
        }
    }

    /**
     * A new token.
     *
     * @param secret shown now and never again
     */
    public record Issued(Token token, String secret) {}

    /** A token with which a program acts for the person who makes it. */
    @Transactional
    public Result<Issued> personal(Wish wish, UUID person) {
        List<Problem> problems = problems(wish);
        if (tokens.usableOf(person) >= Tokens.MOST) {
            problems.add(TokenProblems.TOO_MANY);
        }
        return problems.isEmpty()
                ? Result.accepted(issue(wish, Token.Kind.PERSONAL, person, Optional.empty(), person))
                : Result.refused(problems);
    }

    /**
     * A token with a service account of its own, which has one role and no password.
     *
     * @param organization where the role holds; none: everywhere
     * @param by must be able to give that role there
     */
    @Transactional
    public Result<Issued> service(Wish wish, Role role, Optional<UUID> organization, UUID by) {
        List<Problem> problems = problems(wish);
        if (!problems.isEmpty()) {
            return Result.refused(problems);
        }
        return services.open(wish.name(), role, organization, by)
                .flatMap(account -> Result.accepted(issue(wish, Token.Kind.SERVICE, account.id(), organization, by)));
    }

    /** The person's own tokens that are not revoked, expired ones included, the newest first. */
    public List<Token> personalOf(UUID person) {
        return tokens.personalOf(person);
    }

    /** The tokens of service accounts in the part of the tree where somebody manages people. */
    public List<Token> servicesFor(UUID manager) {
        Territory territory = Territory.of(access.reachOf(manager), Right.MANAGE_PEOPLE);
        return tokens.ofServices(territory.everything(), territory.nodes());
    }

    /** Revokes a token of one's own; one that is not there any more counts as revoked. */
    @Transactional
    public void revokePersonal(UUID id, UUID person) {
        tokens.find(id)
                .filter(token ->
                        token.kind() == Token.Kind.PERSONAL && token.person().equals(person))
                .ifPresent(token -> revoke(token, person));
    }

    /** Revokes the token of a service account, which is closed with it. */
    @Transactional
    public Result<Token> revokeService(Token token, UUID by) {
        return services.close(token.person(), by).flatMap(_ -> {
            revoke(token, by);
            return Result.accepted(token);
        });
    }

    private void revoke(Token token, UUID by) {
        if (tokens.revoke(token.id())) {
            events.publishEvent(new TrailEntry(
                    TrailEntry.ADMINISTRATION,
                    Optional.of(by),
                    "revoke-token",
                    "token/" + token.id(),
                    Optional.of(spoken(token)),
                    Optional.empty()));
        }
    }

    private Issued issue(Wish wish, Token.Kind kind, UUID person, Optional<UUID> organization, UUID by) {
        String secret = Secrets.fresh();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Token token = new Token(
                UUID.randomUUID(),
                kind,
                person,
                organization,
                wish.name(),
                secret.substring(secret.length() - 4),
                wish.scopes(),
                now,
                now.plus(wish.days(), ChronoUnit.DAYS),
                Optional.empty(),
                Optional.empty());
        tokens.add(token, Secrets.hash(secret), by);
        events.publishEvent(new TrailEntry(
                TrailEntry.ADMINISTRATION,
                Optional.of(by),
                "issue-token",
                "token/" + token.id(),
                Optional.empty(),
                Optional.of(spoken(token))));
        return new Issued(token, secret);
    }

    private static List<Problem> problems(Wish wish) {
        List<Problem> problems = new ArrayList<>();
        if (!PersonalData.isName(wish.name())) {
            problems.add(TokenProblems.NO_NAME);
        }
        if (wish.scopes().isEmpty()) {
            problems.add(TokenProblems.NO_SCOPE);
        }
        if (!DAYS.contains(wish.days())) {
            problems.add(TokenProblems.NO_DAYS);
        }
        return problems;
    }

    private static String spoken(Token token) {
        return token.name() + " · "
                + token.scopes().stream().map(Scope::code).sorted().collect(Collectors.joining(" ")) + " · …"
                + token.hint() + " · person/" + token.person();
    }
}
