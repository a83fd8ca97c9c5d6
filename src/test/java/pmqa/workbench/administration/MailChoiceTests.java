package pmqa.workbench.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import pmqa.workbench.mail.Letter;
import pmqa.workbench.mail.MailChoice;
import pmqa.workbench.mail.MailChoices;
import pmqa.workbench.mail.MailKind;
import pmqa.workbench.mail.Outbox;
import pmqa.workbench.shared.Language;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.testing.RunningSite;
import pmqa.workbench.testing.RunningSite.TestPerson;

@Tag("slow")
class MailChoiceTests {

    private static final RunningSite SITE = RunningSite.shared();

    private final TestPerson person = SITE.person();

    /** Where the link of a letter of that kind leads. */
    private String link(MailKind kind) {
        var to = new Outbox.Recipient(person.id(), person.email(), person.name(), Language.THAI);
        SITE.bean(TransactionTemplate.class)
                .executeWithoutResult(_ -> SITE.bean(Outbox.class)
                        .put(List.of(new Outbox.Draft(
                                to,
                                kind,
                                new Letter(LocalizedText.of("เรื่อง", "Subject"), List.of()),
                                Duration.ofDays(1)))));
        return SITE.sql()
                .sql("select leaving from outbox_message where person_id = :id and kind = :kind")
                .param("id", person.id())
                .param("kind", kind.code())
                .query(String.class)
                .single();
    }

    private MailChoice choice() {
        return SITE.bean(MailChoices.class).of(person.id());
    }

    /** As a mail program does it (RFC 8058): no cookie, no token, no page before. */
    private static int oneClick(String path) throws IOException, InterruptedException {
        try (HttpClient program = HttpClient.newHttpClient()) {
            return program.send(
                            HttpRequest.newBuilder(SITE.address().resolve(path))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        }
    }

    @Test
    void a_mail_program_declines_one_kind_with_one_click_and_again_without_harm() throws Exception {
        String link = link(MailKind.REMINDER);

        assertThat(oneClick(link)).isEqualTo(200);
        assertThat(oneClick(link)).isEqualTo(200);

        assertThat(choice()).isEqualTo(new MailChoice(false, true, false));
    }

    @Test
    void declining_the_letter_of_the_day_declines_all_that_is_in_it() throws Exception {
        oneClick(link(MailKind.DIGEST));

        assertThat(choice()).isEqualTo(new MailChoice(false, false, false));
    }

    @Test
    void opening_the_link_only_asks() {
        var page = SITE.stranger().get(link(MailKind.ASSIGNMENT));

        assertThat(page.body()).contains("จดหมายแจ้งการมอบหมาย", "ไม่รับอีก");
        assertThat(choice()).isEqualTo(MailChoice.EVERYTHING);
    }

    @Test
    void a_link_that_was_changed_declines_nothing() throws Exception {
        String link = link(MailKind.REMINDER);
        char last = link.charAt(link.length() - 2);
        String forged =
                link.substring(0, link.length() - 2) + (last == 'A' ? 'B' : 'A') + link.substring(link.length() - 1);
        String ofAnother = link.replaceFirst("decline/....", "decline/AAAA");

        for (String wrong : List.of(forged, ofAnother, "/mail/decline/x", "/mail/decline/%00", link + "A")) {
            assertThat(oneClick(wrong)).as(wrong).isIn(400, 410);
        }

        assertThat(choice()).isEqualTo(MailChoice.EVERYTHING);
    }

    @Test
    void the_page_of_the_account_keeps_what_is_chosen_there() {
        var client = SITE.signedIn(person);

        client.post("/account/mail", "daily", "true", "reminders", "true");

        assertThat(choice()).isEqualTo(new MailChoice(true, false, true));
        assertThat(client.get("/account/mail").body())
                .contains("name=\"reminders\" value=\"true\" checked")
                .contains("name=\"daily\" value=\"true\" checked")
                .doesNotContain("name=\"assignments\" value=\"true\" checked");
    }

    @Test
    void letters_about_the_account_cannot_be_declined() {
        assertThat(link(MailKind.ACCOUNT)).isEmpty();
    }
}
