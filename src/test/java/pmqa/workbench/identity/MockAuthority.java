package pmqa.workbench.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Another authority on this machine: OpenID Connect as far as a client sees it, and every way of getting it wrong. */
final class MockAuthority implements AutoCloseable {

    static final String CLIENT = "pmqa-workbench";
    static final String SECRET = "a secret of the client, long enough for HMAC as well";

    private final HttpServer server;
    private final Clock clock;
    private volatile RSAKey key;
    private final RSAKey strangersKey;
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();
    private final AtomicInteger number = new AtomicInteger();

    /**
     * What it will say of a person, and how it will get it wrong.
     *
     * @param ahead how far its clock is ahead of ours
     */
    record Wish(Map<String, Object> claims, Fault fault, Duration ahead) {
        static Wish of(String subject, String email) {
            return new Wish(Map.of("sub", subject, "email", email, "email_verified", true), Fault.NONE, Duration.ZERO);
        }

        Wish with(Fault other) {
            return new Wish(claims, other, ahead);
        }

        Wish withClockAheadBy(Duration other) {
            return new Wish(claims, fault, other);
        }

        Wish with(String claim, Object value) {
            Map<String, Object> more = new HashMap<>(claims);
            more.put(claim, value);
            return new Wish(more, fault, ahead);
        }
    }

    enum Fault {
        NONE,
        WRONG_NONCE,
        NO_NONCE,
        STRANGERS_KEY,
        CLIENTS_SECRET_AS_KEY,
        UNSIGNED,
        NO_SUBJECT,
        MEANT_FOR_ANOTHER_PARTY,
        EXPIRED,
        OTHER_AUDIENCE,
        OTHER_ISSUER,
        OTHER_SUBJECT_IN_USERINFO,
        TOKEN_ENDPOINT_BROKEN
    }

    private record Grant(Wish wish, Map<String, String> request) {}

    private MockAuthority(HttpServer server, Clock clock, RSAKey key, RSAKey strangersKey) {
        this.server = server;
        this.clock = clock;
        this.key = key;
        this.strangersKey = strangersKey;
    }

    static MockAuthority start(Clock clock) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var authority = new MockAuthority(
                    server,
                    clock,
                    new RSAKeyGenerator(2048).keyID("one").generate(),
                    new RSAKeyGenerator(2048).keyID("one").generate());
            server.createContext("/.well-known/openid-configuration", authority::describe);
            server.createContext(
                    "/keys",
                    exchange -> authority.answer(exchange, 200, new JWKSet(authority.key.toPublicJWK()).toString()));
            server.createContext("/token", authority::token);
            server.createContext("/person", authority::person);
            server.start();
            return authority;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From now on it signs with another key, and shows that one only. */
    void changeKey() {
        try {
            key = new RSAKeyGenerator(2048).keyID("two").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Somebody signs in there and is sent back: path and query of the way back. */
    String signIn(URI request, Wish wish) {
        var parameters = parameters(request.getRawQuery());
        var code = "code-" + number.incrementAndGet();
        grants.put(code, new Grant(wish, parameters));
        return URI.create(parameters.get("redirect_uri")).getPath() + "?code=" + code + "&state="
                + parameters.get("state");
    }

    private void describe(HttpExchange exchange) throws IOException {
        answer(exchange, 200, """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/sign-in", "token_endpoint": "%1$s/token", "jwks_uri": "%1$s/keys",
                 "userinfo_endpoint": "%1$s/person", "response_types_supported": ["code"], "subject_types_supported": ["pairwise"],
                 "id_token_signing_alg_values_supported": ["RS256"], "token_endpoint_auth_methods_supported": ["client_secret_basic"]}
                """.formatted(issuer()));
    }

    private void token(HttpExchange exchange) throws IOException {
        var form = parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        // A code works once.
        var grant = grants.remove(form.getOrDefault("code", ""));
        var authorization = exchange.getRequestHeaders().getFirst("Authorization");
        if (grant == null || authorization == null || !authorization.startsWith("Basic ") || !isProved(grant, form)) {
            answer(exchange, 400, "{\"error\": \"invalid_grant\"}");
            return;
        }
        if (grant.wish().fault() == Fault.TOKEN_ENDPOINT_BROKEN) {
            answer(exchange, 500, "broken");
            return;
        }
        var access = "access-" + number.incrementAndGet();
        grants.put(access, grant);
        answer(exchange, 200, """
                {"access_token": "%s", "token_type": "Bearer", "expires_in": 60, "scope": "openid email", "id_token": "%s"}
                """.formatted(access, idToken(grant)));
    }

    /** RFC 7636: the verifier that comes with the code is the one whose hash came with the request. */
    private static boolean isProved(Grant grant, Map<String, String> form) {
        return "S256".equals(grant.request().get("code_challenge_method"))
                && hashed(form.getOrDefault("code_verifier", ""))
                        .equals(grant.request().get("code_challenge"))
                && form.getOrDefault("redirect_uri", "").equals(grant.request().get("redirect_uri"));
    }

    private void person(HttpExchange exchange) throws IOException {
        var authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        var grant = grants.get(authorization.replace("Bearer ", ""));
        if (grant == null) {
            answer(exchange, 401, "{}");
            return;
        }
        Map<String, Object> claims = new LinkedHashMap<>(grant.wish().claims());
        if (grant.wish().fault() == Fault.OTHER_SUBJECT_IN_USERINFO) {
            claims.put("sub", "somebody-else");
        }
        var body = new JWTClaimsSet.Builder();
        claims.forEach(body::claim);
        answer(exchange, 200, body.build().toString());
    }

    private String idToken(Grant grant) {
        var fault = grant.wish().fault();
        var now = clock.instant().plus(grant.wish().ahead());
        var issued = fault == Fault.EXPIRED ? now.minus(Duration.ofHours(1)) : now;
        var claims = new JWTClaimsSet.Builder()
                .issuer(fault == Fault.OTHER_ISSUER ? "https://issuer.invalid" : issuer())
                .audience(fault == Fault.OTHER_AUDIENCE ? "another-site" : CLIENT)
                .issueTime(Date.from(issued))
                .expirationTime(Date.from(issued.plus(Duration.ofMinutes(5))));
        grant.wish().claims().forEach(claims::claim);
        if (fault == Fault.NO_SUBJECT) {
            claims.subject(null);
        }
        if (fault == Fault.MEANT_FOR_ANOTHER_PARTY) {
            claims.audience(List.of(CLIENT, "another-site")).claim("azp", "another-site");
        }
        if (fault != Fault.NO_NONCE) {
            claims.claim(
                    "nonce",
                    fault == Fault.WRONG_NONCE ? "another" : grant.request().get("nonce"));
        }
        try {
            if (fault == Fault.CLIENTS_SECRET_AS_KEY) {
                var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims.build());
                token.sign(new MACSigner(SECRET));
                return token.serialize();
            }
            if (fault == Fault.UNSIGNED) {
                return new PlainJWT(claims.build()).serialize();
            }
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims.build());
            token.sign(new RSASSASigner(fault == Fault.STRANGERS_KEY ? strangersKey : key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hashed(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, String> parameters(String query) {
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> URLDecoder.decode(pair[0], StandardCharsets.UTF_8),
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private void answer(HttpExchange exchange, int status, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
