package pmqa.workbench.mail;

import java.net.IDN;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The mail server through which letters leave. Without a host there is none, and letters wait in the outbox.
 *
 * @param host its name or address; empty for none
 * @param port usually 587 with STARTTLS, 465 with TLS from the beginning, 25 within a machine room; 0 for the usual one
 * @param security how the connection is protected
 * @param user the account there; empty if it asks for none
 * @param from the sender that people see, and to whom refused letters come back
 * @param trust a PEM file with the certificate of the authority that signed the server's, where the JDK does not know it; empty otherwise
 */
@ConfigurationProperties("pmqa.smtp")
record SmtpSettings(
        @Nullable String host,
        @Nullable Integer port,
        @Nullable Security security,
        @Nullable String user,
        @Nullable String password,
        @Nullable String from,
        @Nullable String trust) {

    /** How the connection to the mail server is protected. */
    enum Security {
        /** Plain at first, and refused unless the server then begins TLS. */
        STARTTLS(587),
        TLS(465),
        /** Not at all: for a server on the same machine or in the same machine room. No password is sent over it. */
        NONE(25);

        private final int port;

        Security(int port) {
            this.port = port;
        }
    }

    /**
     * The settings of a mail server that there is, complete.
     *
     * @param site address under which people reach this site, for the links in letters, without a slash at the end
     */
    record Server(
            String host,
            int port,
            Security security,
            Optional<Login> login,
            String from,
            Optional<String> trust,
            URI site) {}

    record Login(String user, String password) {}

    /**
     * The server, if there is one.
     *
     * @param site address under which people reach this site
     * @throws IllegalArgumentException if something is missing beside the host, or a password would travel in the clear
     */
    Optional<Server> server(String site) {
        if (blank(host)) {
            return Optional.empty();
        }
        Security protection = security == null ? Security.STARTTLS : security;
        if (blank(from) || !text(from).contains("@")) {
            throw new IllegalArgumentException("smtp.from: ใส่ที่อยู่ผู้ส่ง – the sender's address is needed");
        }
        if (!blank(user) && protection == Security.NONE) {
            throw new IllegalArgumentException(
                    "smtp.security: ไม่ส่งรหัสผ่านโดยไม่เข้ารหัส – a password is not sent in the clear");
        }
        return Optional.of(new Server(
                IDN.toASCII(text(host)),
                port == null || port == 0 ? protection.port : port,
                protection,
                blank(user) ? Optional.empty() : Optional.of(new Login(text(user), password == null ? "" : password)),
                text(from),
                Optional.of(text(trust)).filter(path -> !path.isEmpty()),
                address(site)));
    }

    private static URI address(String site) {
        String text = site.strip();
        if (!text.matches("https?://[^/?#]+(/[^?#]*)?")) {
            throw new IllegalArgumentException(
                    "site.address: ใส่ที่อยู่เว็บที่ผู้ใช้เปิด – the address of the site is needed for links in letters");
        }
        return URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "SmtpSettings[" + host + ":" + port + "]";
    }
}
