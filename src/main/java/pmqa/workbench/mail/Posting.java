package pmqa.workbench.mail;

import jakarta.mail.Authenticator;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Instant;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import pmqa.workbench.mail.LetterQueue.Claimed;
import pmqa.workbench.mail.SmtpSettings.Login;
import pmqa.workbench.mail.SmtpSettings.Security;
import pmqa.workbench.mail.SmtpSettings.Server;

/**
 * One connection to the mail server, for as many letters as go well. Every wait has an end: with ten answers to wait for, a letter is through
 * or has failed long before its lease ends.
 */
final class Posting implements AutoCloseable {

    private static final int CONNECT_MILLISECONDS = 10_000;
    private static final int ANSWER_MILLISECONDS = 30_000;

    private final Server server;
    private final Session session;
    private final Transport transport;

    private Posting(Server server, Session session, Transport transport) {
        this.server = server;
        this.session = session;
        this.transport = transport;
    }

    /**
     * What is known of a server before anybody connects to it.
     *
     * @throws IllegalArgumentException if the certificate that is to be trusted cannot be read
     */
    static Session session(Server server) {
        return Session.getInstance(properties(server), new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                Login login = server.login().orElse(new Login("", ""));
                return new PasswordAuthentication(login.user(), login.password());
            }
        });
    }

    /**
     * Connects and signs in.
     *
     * @throws MessagingException if the server is not there, is not who it says, or does not let us in
     */
    static Posting connect(Server server, Session session) throws MessagingException {
        Transport transport = session.getTransport("smtp");
        transport.connect();
        return new Posting(server, session, transport);
    }

    /**
     * Sends a letter; returns when the server has taken it.
     *
     * @throws MessagingException if it did not, or if nobody knows: the connection may break after the letter and before the answer
     */
    void send(Claimed letter, Instant now) throws MessagingException {
        MimeMessage message = MimeLetter.of(letter, server, session, now);
        transport.sendMessage(message, message.getAllRecipients());
    }

    /** Whether the server refused this very letter, and would again: its address is wrong, for instance. */
    static boolean isForGood(MessagingException failure) {
        int code = switch (failure) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSenderFailedException sender -> sender.getReturnCode();
            case SMTPSendFailedException send -> send.getReturnCode();
            default -> 0;
        };
        if (code >= 500 && code < 600 && code != NOT_SIGNED_IN) {
            return true;
        }
        return failure instanceof SendFailedException
                && failure.getNextException() instanceof MessagingException next
                && isForGood(next);
    }

    private static final int NOT_SIGNED_IN = 530;

    /** Whether the connection is good for another letter. */
    boolean isUsable() {
        return transport.isConnected();
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException gone) {
            // Everything that was to be said was said.
        }
    }

    private static Properties properties(Server server) {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", server.host());
        properties.put("mail.smtp.port", server.port());
        properties.put("mail.smtp.localhost", server.site().getHost());
        properties.put("mail.smtp.connectiontimeout", CONNECT_MILLISECONDS);
        properties.put("mail.smtp.timeout", ANSWER_MILLISECONDS);
        properties.put("mail.smtp.writetimeout", ANSWER_MILLISECONDS);
        properties.put("mail.smtp.auth", server.login().isPresent());
        properties.put("mail.smtp.ssl.checkserveridentity", true);
        properties.put("mail.mime.allowutf8", true);
        properties.put("mail.smtp.starttls.enable", server.security() == Security.STARTTLS);
        properties.put("mail.smtp.starttls.required", server.security() == Security.STARTTLS);
        properties.put("mail.smtp.ssl.enable", server.security() == Security.TLS);
        server.trust().ifPresent(file -> properties.put("mail.smtp.ssl.socketFactory", trusting(Path.of(file))));
        return properties;
    }

    /** Trusts the authorities in a PEM file and no others. */
    private static SSLSocketFactory trusting(Path file) {
        try (InputStream pem = Files.newInputStream(file)) {
            KeyStore authorities = KeyStore.getInstance(KeyStore.getDefaultType());
            authorities.load(null, null);
            int number = 0;
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                authorities.setCertificateEntry("authority-" + number++, certificate);
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(authorities);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException("smtp.trust: " + file + ": " + e.getMessage(), e);
        }
    }
}
