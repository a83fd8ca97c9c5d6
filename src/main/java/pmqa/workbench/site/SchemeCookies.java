package pmqa.workbench.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * The cookie of the session. Over HTTPS its name begins with {@code __Host-}: browsers then take it only with {@code Secure}, for the
 * whole site, and from no neighbouring host. Over plain HTTP, which is for the machine itself, browsers refuse such names.
 */
final class SchemeCookies implements CookieSerializer {

    /** What browsers hold to be this host's own. */
    static final String HOST_PREFIX = "__Host-";

    private static final String NAME = "pmqa-session";

    private final CookieSerializer plain = cookie(NAME, false);
    private final CookieSerializer secure = cookie(HOST_PREFIX + NAME, true);

    @Override
    public void writeCookieValue(CookieValue value) {
        of(value.getRequest()).writeCookieValue(value);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return of(request).readCookieValues(request);
    }

    private CookieSerializer of(HttpServletRequest request) {
        return request.isSecure() ? secure : plain;
    }

    private static CookieSerializer cookie(String name, boolean secure) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setUseSecureCookie(secure);
        cookie.setSameSite("Lax");
        return cookie;
    }
}
