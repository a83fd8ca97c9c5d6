package pmqa.workbench.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pmqa.workbench.mail.LetterQueue.Claimed;
import pmqa.workbench.mail.SmtpSettings.Security;
import pmqa.workbench.testing.OwnCertificate;

/** A mail server with a certificate of its own and an account. */
@Tag("slow")
class EncryptedMailTests {

    @TempDir
    Path folder;

    private Path certificate;
    private TestMailServer server;

    @BeforeEach
    void start() throws Exception {
        OwnCertificate own = OwnCertificate.make(folder, "localhost");
        certificate = folder.resolve("authority.pem");
        own.write(certificate);
        server = TestMailServer.guarded(own.server(), "pmqa:ความลับ");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void send(String password, String trust) throws MessagingException {
        var settings = new SmtpSettings(
                        "127.0.0.1", server.port(), Security.STARTTLS, "pmqa", password, "pmqa@agency.example", trust)
                .server("https://pmqa.agency.example")
                .orElseThrow();
        try (Posting posting = Posting.connect(settings, Posting.session(settings))) {
            posting.send(
                    new Claimed(UUID.randomUUID(), "a@example.test", "ก ข", "เรื่อง", "ข้อความ", "", "", 1),
                    Instant.EPOCH);
        }
    }

    @Test
    void a_letter_travels_encrypted_after_signing_in() throws Exception {
        send("ความลับ", certificate.toString());

        assertThat(server.taken()).hasSize(1);
    }

    @Test
    void a_server_whose_certificate_nobody_vouches_for_gets_neither_password_nor_letter() {
        assertThatThrownBy(() -> send("ความลับ", "")).isInstanceOf(MessagingException.class);

        assertThat(server.taken()).isEmpty();
    }

    @Test
    void a_wrong_password_is_no_fault_of_the_letter() {
        assertThatThrownBy(() -> send("ผิด", certificate.toString()))
                .isInstanceOfSatisfying(
                        MessagingException.class,
                        failure -> assertThat(Posting.isForGood(failure)).isFalse());
    }

    @Test
    void a_server_that_does_not_offer_encryption_gets_nothing() {
        try (TestMailServer plain = TestMailServer.plain()) {
            var settings = new SmtpSettings(
                            "127.0.0.1", plain.port(), Security.STARTTLS, "", "", "pmqa@agency.example", "")
                    .server("https://pmqa.agency.example")
                    .orElseThrow();

            assertThatThrownBy(() -> Posting.connect(settings, Posting.session(settings)))
                    .isInstanceOf(MessagingException.class);
            assertThat(plain.taken()).isEqualTo(List.of());
        }
    }
}
