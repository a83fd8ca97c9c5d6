package pmqa.workbench.identity;

import java.io.Serializable;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientException;
import pmqa.workbench.organization.Oneself;
import pmqa.workbench.organization.People;
import pmqa.workbench.organization.Person;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Result;

/**
 * Signing in through another authority: OpenID Connect, authorization code with PKCE, state and nonce. It says who somebody is; what
 * they may do is said here, and nobody gets an account by it.
 */
@Service
public class OpenIdSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(OpenIdSignIn.class);
    private static final int RANDOM_BYTES = 32;

    private static final String PROMPT = "prompt";
    private static final String LONGEST_AGO = "max_age";

    private final OpenIdSettings settings;
    private final OpenIdProvider provider;
    private final OpenIdLinks links;
    private final People people;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    OpenIdSignIn(OpenIdSettings settings, OpenIdProvider provider, OpenIdLinks links, People people, Clock clock) {
        this.clock = clock;
        this.settings = settings;
        this.provider = provider;
        this.links = links;
        this.people = people;
    }

    /** What the button calls the authority; nothing where there is none. */
    public Optional<LocalizedText> name() {
        return settings.isOn() ? Optional.of(settings.name()) : Optional.empty();
    }

    /** Whether the authority's word stands for the second factor as well. */
    public boolean isSecondFactor() {
        return settings.secondFactor();
    }

    /**
     * A sign-in that has begun.
     *
     * @param where the page of the authority to which the person goes
     * @param request what must be known when they come back; kept for this visitor alone, and used once
     */
    public record Begun(URI where, Serializable request) {}

    /**
     * Begins a sign-in.
     *
     * @param callback the address of this site to which the authority sends the person back
     * @param again whether the person is to show there anew who they are, signed in there or not ({@code prompt=login} and {@code
     *     max_age=0} of OpenID Connect Core 1.0, 3.1.2.1)
     */
    public Result<Begun> begin(String callback, boolean again) {
        ClientRegistration registration;
        String page;
        try {
            registration = provider.get().registration();
            page = Objects.requireNonNull(
                    registration.getProviderDetails().getAuthorizationUri(), "the authority names no page");
        } catch (RuntimeException e) {
            LOG.warn("The identity provider does not describe itself: {}", e.toString());
            return Result.refused(OpenIdProblems.DOWN);
        }
        String nonce = secret();
        OAuth2AuthorizationRequest.Builder request = OAuth2AuthorizationRequest.authorizationCode()
                .clientId(registration.getClientId())
                .authorizationUri(page)
                .redirectUri(callback)
                .scopes(registration.getScopes())
                .state(secret())
                .attributes(attributes -> attributes.put(OidcParameterNames.NONCE, nonce))
                .additionalParameters(parameters -> parameters.put(OidcParameterNames.NONCE, hashed(nonce)));
        if (again) {
            request.additionalParameters(parameters -> {
                parameters.put(PROMPT, "login");
                parameters.put(LONGEST_AGO, "0");
            });
        }
        OAuth2AuthorizationRequestCustomizers.withPkce().accept(request);
        OAuth2AuthorizationRequest built = request.build();
        return Result.accepted(new Begun(URI.create(built.getAuthorizationRequestUri()), built));
    }

    /** What the authority sent the person back with; empty texts for what is not there. */
    public record Answer(String state, String code, String error) {}

    /** The person whom the authority names, if everything it says holds and the person has an account here. */
    @Transactional
    public Result<Person> finish(Serializable begun, Answer answer) {
        if (!(begun instanceof OAuth2AuthorizationRequest request)
                || !MessageDigest.isEqual(bytes(String.valueOf(request.getState())), bytes(answer.state()))) {
            return Result.refused(OpenIdProblems.NOT_BEGUN);
        }
        if (!answer.error().isEmpty() || answer.code().isEmpty()) {
            return Result.refused(OpenIdProblems.CANCELLED);
        }
        try {
            OidcUser user = identity(request, answer);
            return isTooLongAgo(request, user) ? Result.refused(OpenIdProblems.NOT_PROVED) : known(user);
        } catch (AuthenticationException | OAuth2AuthorizationException | JwtException | RestClientException e) {
            LOG.warn("A sign-in through the identity provider came to nothing: {}", e.toString());
            return Result.refused(isUnreachable(e) ? OpenIdProblems.DOWN : OpenIdProblems.NOT_PROVED);
        }
    }

    /**
     * An authority that was asked to ask anew, and tells that it did not: what it learned longer ago than the time to type and to be sent
     * back proves as little as an old sign-in here. One that tells no time is believed to have done as it was asked.
     */
    private boolean isTooLongAgo(OAuth2AuthorizationRequest request, OidcUser user) {
        Instant shown = user.getAuthenticatedAt();
        return request.getAdditionalParameters().containsKey(LONGEST_AGO)
                && shown != null
                && shown.plus(Oneself.FRESH).isBefore(clock.instant());
    }

    private static boolean isUnreachable(Throwable failure) {
        return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(20)
                .anyMatch(ResourceAccessException.class::isInstance);
    }

    private OidcUser identity(OAuth2AuthorizationRequest request, Answer answer) {
        OpenIdProvider.Known known = provider.get();
        OAuth2AuthorizationResponse response = OAuth2AuthorizationResponse.success(answer.code())
                .state(answer.state())
                .redirectUri(Objects.requireNonNull(request.getRedirectUri()))
                .build();
        Authentication proved = known.checks()
                .authenticate(new OAuth2LoginAuthenticationToken(
                        known.registration(), new OAuth2AuthorizationExchange(request, response)));
        if (proved == null || !(proved.getPrincipal() instanceof OidcUser user)) {
            throw new IllegalStateException("Spring Security answers with an OidcUser");
        }
        return user;
    }

    private Result<Person> known(OidcUser user) {
        String subject = text(user, settings.subjectClaim());
        if (subject.isEmpty()) {
            return Result.refused(OpenIdProblems.NOT_PROVED);
        }
        if (OpenIdProblems.isCitizenId(subject)) {
            return Result.refused(OpenIdProblems.CITIZEN_ID);
        }
        Optional<UUID> linked = links.personOf(subject);
        if (linked.isPresent()) {
            return open(people.find(linked.get()).orElseThrow());
        }
        String email = text(user, settings.emailClaim());
        boolean verified = text(user, settings.emailVerifiedClaim()).equals("true");
        Optional<Person> byEmail =
                settings.linkByEmail() && verified && !email.isEmpty() ? people.findByEmail(email) : Optional.empty();
        if (byEmail.isEmpty()) {
            return Result.refused(OpenIdProblems.UNKNOWN);
        }
        Person person = byEmail.get();
        if (links.subjectOf(person.id()).isPresent()) {
            return Result.refused(OpenIdProblems.OTHER_SUBJECT);
        }
        return open(person).flatMap(open -> {
            links.add(open, subject, Optional.of(open.id()));
            return Result.accepted(open);
        });
    }

    private static Result<Person> open(Person person) {
        return person.disabled() ? Result.refused(OpenIdProblems.CLOSED) : Result.accepted(person);
    }

    private static String text(OidcUser user, String claim) {
        Object value = user.getClaims().get(claim);
        return value == null ? "" : value.toString().strip();
    }

    private String secret() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String hashed(String nonce) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(nonce.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
