package pmqa.workbench.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/**
 * The token against forged requests lives in a cookie: a form shown to a stranger must not cost a session in the database. Pages carry
 * it, so no script needs to read the cookie. Over HTTPS it is this host's own, so that no neighbour can plant one.
 */
final class SchemeCsrfTokens implements CsrfTokenRepository {

    private static final String NAME = "XSRF-TOKEN";

    private final CsrfTokenRepository plain = tokens(NAME);
    private final CsrfTokenRepository secure = tokens(SchemeCookies.HOST_PREFIX + NAME);

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return of(request).generateToken(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        of(request).saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return of(request).loadToken(request);
    }

    private CsrfTokenRepository of(HttpServletRequest request) {
        return request.isSecure() ? secure : plain;
    }

    private static CsrfTokenRepository tokens(String name) {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(name);
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }
}
