package pmqa.workbench.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import pmqa.workbench.mail.LetterQueue.Claimed;
import pmqa.workbench.mail.SmtpSettings.Security;
import pmqa.workbench.mail.TestMailServer.Fault;
import pmqa.workbench.mail.TestMailServer.Mail;
import pmqa.workbench.shared.Language;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.testing.RunningSite;
import pmqa.workbench.testing.RunningSite.TestPerson;

/** Letters on their way to a mail server that is down, slow, dying or unwilling, from senders that die. */
@Tag("slow")
class LetterSendingTests {

    private static final TestMailServer SERVER = TestMailServer.plain();
    private static final RunningSite SITE = RunningSite.start(Map.of(
            "pmqa.smtp.host", "127.0.0.1",
            "pmqa.smtp.port", SERVER.port(),
            "pmqa.smtp.security", "none",
            "pmqa.smtp.from", "pmqa@agency.example",
            "pmqa.site.address", "https://pmqa.agency.example/"));

    private final TestPerson person = SITE.person();

    @BeforeEach
    void emptyOutbox() {
        SITE.sql().sql("delete from outbox_message").update();
    }

    @AfterEach
    void reset() {
        SITE.clock().reset();
    }

    @AfterAll
    static void close() {
        SITE.context().close();
        SERVER.close();
    }

    private static Letter letter(String text) {
        return new Letter(
                LocalizedText.of("เรื่อง " + text, "About " + text),
                List.of(
                        new Letter.Paragraph(LocalizedText.of("ข้อความ <" + text + ">", "Text <" + text + ">")),
                        new Letter.Link(LocalizedText.of("เปิด", "Open"), "/work")));
    }

    private UUID put(MailKind kind, String text, Duration life) {
        Outbox.Recipient to = new Outbox.Recipient(person.id(), person.email(), person.name(), Language.THAI);
        SITE.bean(TransactionTemplate.class)
                .executeWithoutResult(
                        _ -> SITE.bean(Outbox.class).put(List.of(new Outbox.Draft(to, kind, letter(text), life))));
        return SITE.sql()
                .sql("select id from outbox_message where subject = :subject")
                .param("subject", "เรื่อง " + text)
                .query(UUID.class)
                .single();
    }

    private UUID put(String text) {
        return put(MailKind.ASSIGNMENT, text, Duration.ofDays(14));
    }

    private static List<Mail> taken(UUID id) {
        return SERVER.taken().stream().filter(mail -> isOf(mail, id)).toList();
    }

    private static boolean isOf(Mail mail, UUID id) {
        return mail.header("Message-ID")
                .filter(("<" + id + "@pmqa.agency.example>")::equals)
                .isPresent();
    }

    private static Outbox.Message message(UUID id) {
        return SITE.bean(Outbox.class).newest(100, 0).stream()
                .filter(message -> message.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static void sendDue() {
        SITE.bean(LetterSending.class).sendDue();
    }

    private static MimeMessage read(Mail mail) throws MessagingException {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.content().getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> bodies(Mail mail) throws MessagingException, IOException {
        Multipart parts = (Multipart) read(mail).getContent();
        List<String> bodies = new ArrayList<>();
        for (int number = 0; number < parts.getCount(); number++) {
            bodies.add((String) parts.getBodyPart(number).getContent());
        }
        return bodies;
    }

    @Test
    void a_letter_that_was_taken_up_as_the_connection_broke_does_not_wait_for_the_end_of_its_lease() {
        UUID first = put("ก่อนสายหลุด");
        UUID second = put("ตอนสายหลุด");
        SERVER.next(Fault.DIES_WHEN_ASKED);

        sendDue();
        SITE.clock().advance(Duration.ofMinutes(2));
        sendDue();

        assertThat(taken(first).size() + taken(second).size()).isEqualTo(2);
        assertThat(message(first).state()).isEqualTo(Outbox.State.SENT);
        assertThat(message(second).state()).isEqualTo(Outbox.State.SENT);
    }

    @Test
    void a_letter_goes_out_as_text_and_html_in_thai_and_then_in_english() throws Exception {
        UUID id = put("หัวข้อ");

        sendDue();

        Mail mail = taken(id).getFirst();
        List<String> bodies = bodies(mail);
        assertThat(read(mail).getSubject()).isEqualTo("เรื่อง หัวข้อ");
        assertThat(mail.from()).isEqualTo("pmqa@agency.example");
        assertThat(mail.to()).isEqualTo(person.email());
        assertThat(bodies.getFirst())
                .startsWith("เรียน " + person.name())
                .containsSubsequence("ข้อความ <หัวข้อ>", "https://pmqa.agency.example/work", "Dear ", "Text <หัวข้อ>")
                .doesNotContain("{site}");
        assertThat(bodies.getLast())
                .contains("<a href=\"https://pmqa.agency.example/work\">เปิด</a>", "&lt;หัวข้อ&gt;")
                .doesNotContain("{site}");
        assertThat(mail.header("Auto-Submitted")).contains("auto-generated");
        assertThat(message(id).state()).isEqualTo(Outbox.State.SENT);
    }

    @Test
    void a_letter_that_can_be_declined_says_how_to_the_mail_program() {
        UUID declinable = put("มอบหมาย");
        UUID account = put(MailKind.ACCOUNT, "คำเชิญ", Duration.ofDays(14));

        sendDue();

        Mail mail = taken(declinable).getFirst();
        assertThat(mail.header("List-Unsubscribe").orElseThrow())
                .matches("<https://pmqa\\.agency\\.example/mail/decline/[\\w-]+>");
        assertThat(mail.header("List-Unsubscribe-Post")).contains("List-Unsubscribe=One-Click");
        assertThat(taken(account).getFirst().header("List-Unsubscribe")).isEmpty();
    }

    @Test
    void a_letter_with_a_secret_is_not_kept_after_it_was_sent() {
        UUID account = put(MailKind.ACCOUNT, "ลิงก์", Duration.ofDays(14));
        UUID other = put("ไม่ลับ");
        assertThat(message(account).body()).isNotEmpty();

        sendDue();

        assertThat(message(account).body()).isEmpty();
        assertThat(message(other).body()).isNotEmpty();
    }

    @Test
    void while_the_server_is_down_letters_wait_and_then_go_out_once() {
        SERVER.stop();
        List<UUID> letters =
                IntStream.range(0, 5).mapToObj(number -> put("รอ " + number)).toList();
        sendDue();
        assertThat(letters).allSatisfy(id -> assertThat(message(id).state()).isEqualTo(Outbox.State.WAITING));
        assertThat(letters.stream().filter(id -> message(id).attempts() > 0)).hasSize(1);

        SERVER.start();
        SITE.clock().advance(Duration.ofMinutes(2));
        sendDue();
        sendDue();

        assertThat(letters).allSatisfy(id -> assertThat(taken(id)).hasSize(1));
    }

    @Test
    void a_server_that_is_down_for_days_loses_nothing() {
        SERVER.stop();
        UUID id = put("หลายวัน");
        for (int hours = 0; hours < 72; hours += 6) {
            sendDue();
            SITE.clock().advance(Duration.ofHours(6));
        }
        assertThat(message(id).attempts()).isEqualTo(12);

        SERVER.start();
        sendDue();

        assertThat(taken(id)).hasSize(1);
    }

    /** The server has the letter and says nothing: nobody can know, so it is sent again, and mail programs see that it is the same. */
    @Test
    void a_connection_that_breaks_before_the_answer_makes_a_repetition_under_the_same_name() {
        UUID id = put("ตายหลังรับ");
        SERVER.next(Fault.DIES_AFTER_DATA);
        sendDue();
        assertThat(SERVER.lostAnswers().stream().filter(mail -> isOf(mail, id))).hasSize(1);
        assertThat(message(id).state()).isEqualTo(Outbox.State.WAITING);

        SITE.clock().advance(Duration.ofMinutes(2));
        sendDue();
        sendDue();

        assertThat(taken(id)).hasSize(1);
    }

    @Test
    void a_letter_after_one_that_broke_the_connection_still_goes_out() {
        UUID breaking = put("ทำให้ขาด");
        UUID next = put("ฉบับถัดไป");
        SERVER.next(Fault.DIES_AFTER_DATA);

        sendDue();

        assertThat(taken(breaking)).isEmpty();
        assertThat(taken(next)).hasSize(1);
    }

    /** What this node did until it died: it took the letter and sent it, and noted nothing. */
    @Test
    void a_sender_that_dies_between_sending_and_noting_gives_the_letter_back_after_its_lease() throws Exception {
        UUID id = put("ผู้ส่งตาย");
        var dying = new LetterQueue(SITE.sql(), SITE.clock());
        Claimed claimed = dying.claim().orElseThrow();
        var server = SITE.bean(MailServer.class).known().orElseThrow();
        try (Posting posting = Posting.connect(server, Posting.session(server))) {
            posting.send(claimed, SITE.clock().instant());
        }
        assertThat(taken(id)).hasSize(1);

        sendDue();
        assertThat(taken(id)).as("while the lease lasts nobody else has it").hasSize(1);

        SITE.clock().advance(LetterQueue.LEASE.plusSeconds(1));
        sendDue();
        assertThat(taken(id)).as("at least once; both under one Message-ID").hasSize(2);
        assertThat(message(id).state()).isEqualTo(Outbox.State.SENT);
    }

    @Test
    void a_sender_that_lost_its_lease_changes_nothing_any_more() {
        UUID id = put("ช้าเกินไป");
        var slow = new LetterQueue(SITE.sql(), SITE.clock());
        Claimed claimed = slow.claim().orElseThrow();
        SITE.clock().advance(LetterQueue.LEASE.plusSeconds(1));
        sendDue();

        slow.failed(claimed, "too late", true);

        assertThat(message(id).state()).isEqualTo(Outbox.State.SENT);
    }

    @Test
    void two_senders_at_once_send_every_letter_once() throws Exception {
        List<UUID> letters = IntStream.range(0, 60)
                .mapToObj(number -> put("สองโหนด " + number))
                .toList();
        var another =
                new LetterSending(new LetterQueue(SITE.sql(), SITE.clock()), SITE.bean(MailServer.class), SITE.clock());
        CountDownLatch held = SERVER.holdAnswers();
        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            List<Future<?>> both = List.of(nodes.submit(LetterSendingTests::sendDue), nodes.submit(another::sendDue));
            held.countDown();
            for (Future<?> node : both) {
                node.get();
            }
        }

        assertThat(letters).allSatisfy(id -> assertThat(taken(id)).hasSize(1));
    }

    @Test
    void what_is_refused_for_now_is_tried_again_later() {
        UUID id = put("ภายหลัง");
        SERVER.next(Fault.REFUSES_FOR_NOW);
        sendDue();
        sendDue();
        assertThat(taken(id)).isEmpty();
        assertThat(message(id).lastError()).contains("451 later");

        SITE.clock().advance(Duration.ofMinutes(2));
        sendDue();

        assertThat(taken(id)).hasSize(1);
    }

    @Test
    void what_is_refused_for_good_waits_for_an_administrator() {
        UUID id = put("ไม่มีผู้รับ");
        SERVER.next(Fault.REFUSES_RECIPIENT);
        sendDue();
        assertThat(message(id).state()).isEqualTo(Outbox.State.FAILED);
        assertThat(message(id).lastError()).contains("550 no such person");
        SITE.clock().advance(Duration.ofDays(1));
        sendDue();
        assertThat(taken(id)).isEmpty();

        assertThat(SITE.bean(Outbox.class).again(id)).isTrue();
        sendDue();

        assertThat(taken(id)).hasSize(1);
        assertThat(SITE.bean(Outbox.class).again(id))
                .as("what was sent is not sent again")
                .isFalse();
    }

    @Test
    void a_letter_that_nobody_wants_any_more_is_dropped_and_says_why() {
        UUID old = put(MailKind.REMINDER, "เก่า", Duration.ofHours(1));
        SITE.clock().advance(Duration.ofHours(2));
        UUID declined = put(MailKind.REMINDER, "ปฏิเสธแล้ว", Duration.ofDays(1));
        SITE.bean(MailChoices.class).choose(person.id(), new MailChoice(false, true, false));
        UUID wanted = put("ยังต้องการ");
        sendDue();
        SITE.sql()
                .sql("update person set disabled = true where id = :id")
                .param("id", person.id())
                .update();
        UUID left = put("ลาออกแล้ว");
        sendDue();

        assertThat(List.of(old, declined, left))
                .allSatisfy(id -> assertThat(taken(id)).isEmpty());
        assertThat(message(old).lastError()).isEqualTo("expired");
        assertThat(message(declined).lastError()).isEqualTo("declined");
        assertThat(message(left).lastError()).isEqualTo("disabled");
        assertThat(taken(wanted)).hasSize(1);
    }

    @Test
    void a_letter_that_is_declined_while_others_are_sent_is_dropped_when_its_turn_comes() {
        UUID one = put(MailKind.REMINDER, "หนึ่ง", Duration.ofDays(1));
        UUID two = put(MailKind.REMINDER, "สอง", Duration.ofDays(1));
        LetterQueue queue = new LetterQueue(SITE.sql(), SITE.clock());
        UUID sending = queue.claim().orElseThrow().id();
        SITE.bean(MailChoices.class).choose(person.id(), new MailChoice(false, true, false));

        assertThat(queue.claim()).isEmpty();
        assertThat(message(sending.equals(one) ? two : one).lastError()).isEqualTo("declined");
        assertThat(message(sending).lastError()).isEmpty();
    }

    @Test
    void a_change_that_is_taken_back_sends_nothing() {
        Outbox.Recipient to = new Outbox.Recipient(person.id(), person.email(), person.name(), Language.THAI);
        SITE.bean(TransactionTemplate.class).executeWithoutResult(transaction -> {
            SITE.bean(Outbox.class)
                    .put(List.of(new Outbox.Draft(to, MailKind.ACCOUNT, letter("ไม่เกิดขึ้น"), Duration.ofDays(1))));
            transaction.setRollbackOnly();
        });

        assertThat(SITE.bean(Outbox.class).count()).isZero();
    }

    @Test
    void settings_that_would_betray_a_password_or_leave_links_without_an_address_are_refused() {
        assertThatThrownBy(() -> settings(Security.NONE, "user").server("https://pmqa.example"))
                .hasMessageContaining("smtp.security");
        assertThatThrownBy(() -> settings(Security.TLS, "").server("pmqa.example"))
                .hasMessageContaining("site.address");
        assertThat(settings(Security.TLS, "user")
                        .server("https://pmqa.example/")
                        .orElseThrow())
                .extracting(SmtpSettings.Server::port, known -> known.site().toString())
                .containsExactly(465, "https://pmqa.example");
    }

    private static SmtpSettings settings(Security security, String user) {
        return new SmtpSettings("mail.example", 0, security, user, "secret", "pmqa@example.org", "");
    }
}
