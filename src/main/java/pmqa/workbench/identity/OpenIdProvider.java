package pmqa.workbench.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.convert.converter.Converter;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * The other authority: where its pages are, asked when somebody first wants to go there and once an hour, so that this site starts
 * and lets people in with their passwords whether the authority answers or not.
 */
@Component
class OpenIdProvider {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration KEPT = Duration.ofHours(1);

    /** Signed with a private key, all of them: a token signed with the client's secret, or not at all, is none. */
    private static final List<SignatureAlgorithm> ALGORITHMS = List.of(
            SignatureAlgorithm.RS256,
            SignatureAlgorithm.RS384,
            SignatureAlgorithm.RS512,
            SignatureAlgorithm.PS256,
            SignatureAlgorithm.PS384,
            SignatureAlgorithm.PS512,
            SignatureAlgorithm.ES256,
            SignatureAlgorithm.ES384,
            SignatureAlgorithm.ES512);

    private final OpenIdSettings settings;
    private final Clock clock;
    private Optional<Known> known = Optional.empty();

    OpenIdProvider(OpenIdSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** The authority as it described itself, with what checks its tokens. */
    record Known(ClientRegistration registration, OidcAuthorizationCodeAuthenticationProvider checks, Instant since) {}

    /** @throws RuntimeException if it does not answer, or not as it should */
    Known get() {
        synchronized (this) {
            Instant now = clock.instant();
            Known present =
                    known.filter(old -> old.since().plus(KEPT).isAfter(now)).orElseGet(() -> ask(now));
            known = Optional.of(present);
            return present;
        }
    }

    private Known ask(Instant now) {
        RestTemplate patient = new RestTemplate(requests());
        String issuer = settings.issuer().replaceFirst("/+$", "");
        Map<String, Object> description = RestClient.create(patient)
                .get()
                .uri(issuer + "/.well-known/openid-configuration")
                .retrieve()
                .body(new ParameterizedTypeReference<>() {});
        if (description == null || !settings.issuer().equals(description.get("issuer"))) {
            throw new IllegalStateException("The authority calls itself something else than pmqa.openid.issuer");
        }
        ClientRegistration registration = ClientRegistrations.fromOidcConfiguration(description)
                .registrationId("openid")
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .redirectUri("{baseUrl}")
                .scope(settings.allScopes())
                .build();
        return new Known(registration, checks(registration), now);
    }

    private OidcAuthorizationCodeAuthenticationProvider checks(ClientRegistration registration) {
        RestClientAuthorizationCodeTokenResponseClient tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(requests())
                .configureMessageConverters(converters -> converters
                        .disableDefaults()
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        RestTemplate patient = new RestTemplate(requests());
        patient.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        DefaultOAuth2UserService claims = new DefaultOAuth2UserService();
        claims.setRestOperations(patient);
        OidcUserService people = new OidcUserService();
        people.setOauth2UserService(claims);
        OidcAuthorizationCodeAuthenticationProvider checks =
                new OidcAuthorizationCodeAuthenticationProvider(tokens, people);
        JwtDecoder decoder = decoder(registration);
        checks.setJwtDecoderFactory(_ -> decoder);
        return checks;
    }

    private JwtDecoder decoder(ClientRegistration registration) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(Objects.requireNonNull(
                        registration.getProviderDetails().getJwkSetUri(), "the authority names no keys"))
                .restOperations(new RestTemplate(requests()))
                .jwsAlgorithms(algorithms -> algorithms.addAll(ALGORITHMS))
                .build();
        JwtTimestampValidator times = new JwtTimestampValidator();
        times.setClock(clock);
        OidcIdTokenValidator token = new OidcIdTokenValidator(registration);
        token.setClock(clock);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(times, token));
        Map<String, Converter<Object, ?>> types = OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters();
        decoder.setClaimSetConverter(new ClaimTypeConverter(types));
        return decoder;
    }

    private static SimpleClientHttpRequestFactory requests() {
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(PATIENCE);
        requests.setReadTimeout(PATIENCE);
        return requests;
    }
}
