package pmqa.workbench.identity;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.context.properties.ConfigurationProperties;
import pmqa.workbench.shared.LocalizedText;

/**
 * How people sign in through another authority (OpenID Connect).
 *
 * @param issuer its address; empty: nobody does
 * @param clientId by which it knows this site
 * @param clientSecret by which this site proves itself to it
 * @param scopes what is asked for; {@code openid} always is
 * @param nameTh what the button calls it in Thai
 * @param nameEn the same in English
 * @param subjectClaim the claim that names a person for good, and to this site only
 * @param emailClaim the claim with the e-mail address
 * @param emailVerifiedClaim the claim that says that the address was checked
 * @param linkByEmail whether somebody whose checked e-mail address has an account gets in with it
 * @param secondFactor whether the authority's word makes the second factor of this site unnecessary
 */
@ConfigurationProperties("pmqa.openid")
record OpenIdSettings(
        String issuer,
        String clientId,
        String clientSecret,
        String scopes,
        String nameTh,
        String nameEn,
        String subjectClaim,
        String emailClaim,
        String emailVerifiedClaim,
        boolean linkByEmail,
        boolean secondFactor) {

    OpenIdSettings {
        if (!issuer.isEmpty()) {
            if (!isSafe(issuer)) {
                throw new IllegalArgumentException(
                        "pmqa.openid.issuer must be an https address (http only for 127.0.0.1), not " + issuer);
            }
            if (clientId.isBlank() || clientSecret.isBlank()) {
                throw new IllegalArgumentException(
                        "pmqa.openid.issuer is set, so pmqa.openid.client-id and pmqa.openid.client-secret are needed");
            }
        }
    }

    private static boolean isSafe(String issuer) {
        Optional<URI> uri = parsed(issuer);
        return uri.filter(address -> address.getHost() != null
                        && ("https".equals(address.getScheme())
                                || ("http".equals(address.getScheme())
                                        && address.getHost().equals("127.0.0.1"))))
                .isPresent();
    }

    private static Optional<URI> parsed(String text) {
        try {
            return Optional.of(URI.create(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    boolean isOn() {
        return !issuer.isEmpty();
    }

    LocalizedText name() {
        return LocalizedText.of(nameTh, nameEn);
    }

    Set<String> allScopes() {
        Set<String> all = new TreeSet<>(Arrays.asList(scopes.strip().split("[\\s,]+")));
        all.remove("");
        all.add("openid");
        return all;
    }
}
