package pmqa.workbench.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import pmqa.workbench.mail.LetterQueue.Claimed;
import pmqa.workbench.mail.SmtpSettings.Server;

/** A letter as mail: plain text and HTML, and the headers by which mail programs recognise a repetition and offer to decline. */
final class MimeLetter extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final String SENDER = "PMQA Workbench";

    private final String messageId;

    private MimeLetter(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    static MimeLetter of(Claimed letter, Server server, Session session, Instant now) throws MessagingException {
        MimeLetter message = new MimeLetter(session, messageId(letter, server));
        message.setFrom(address(server.from(), SENDER));
        message.setRecipient(Message.RecipientType.TO, address(letter.recipient(), letter.name()));
        message.setSubject(letter.subject(), UTF_8);
        message.setSentDate(Date.from(now));
        // Automatic replies – "I am on leave" – must not come back (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
        if (!letter.leaving().isEmpty()) {
            message.setHeader("List-Unsubscribe", "<" + server.site() + letter.leaving() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        MimeMultipart body = new MimeMultipart("alternative");
        body.addBodyPart(part(letter.body().replace(Outbox.SITE, server.site().toString()), "plain"));
        if (!letter.html().isEmpty()) {
            body.addBodyPart(
                    part(letter.html().replace(Outbox.SITE, server.site().toString()), "html"));
        }
        message.setContent(body);
        message.saveChanges();
        return message;
    }

    /** The same at every attempt, whichever node makes it. */
    static String messageId(Claimed letter, Server server) {
        return "<" + letter.id() + "@" + server.site().getHost() + ">";
    }

    private static MimeBodyPart part(String text, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, type);
        return part;
    }

    private static InternetAddress address(String email, String name) throws MessagingException {
        int at = email.lastIndexOf('@');
        try {
            return new InternetAddress(
                    email.substring(0, at + 1) + IDN.toASCII(email.substring(at + 1)),
                    name.isEmpty() ? null : name,
                    UTF_8);
        } catch (UnsupportedEncodingException | IllegalArgumentException e) {
            throw new MessagingException("not an address", e);
        }
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
