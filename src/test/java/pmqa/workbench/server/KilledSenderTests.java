package pmqa.workbench.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import pmqa.workbench.mail.TestMailServer;
import pmqa.workbench.mail.TestMailServer.Mail;
import pmqa.workbench.testing.TestDatabase;

/**
 * {@code kill -9} of the application while it sends letters, and a mail server that goes down and comes back while the application runs: no letter is
 * lost, and only the one whose acknowledgement was cut off comes twice, under one Message-ID.
 */
@Tag("slow")
@Timeout(240)
class KilledSenderTests {

    private static final int LETTERS = 40;

    @TempDir
    Path folder;

    @Test
    void a_sender_that_is_killed_loses_no_letter_and_a_mail_server_that_was_away_gets_them_without_a_restart()
            throws Exception {
        try (HikariDataSource database = TestDatabase.empty();
                TestMailServer server = TestMailServer.plain()) {
            var sql = JdbcClient.create(database);
            var settings = settings(database, server);
            var arrived = server.fallSilent();
            List<UUID> letters;
            try (ServeNode first = ServeNode.start(folder.resolve("a"), settings, "--demo")) {
                sql.sql("delete from outbox_message").update();
                letters = write(sql, LETTERS);
                assertThat(arrived.await(120, TimeUnit.SECONDS)).isTrue();
                first.kill();
            }
            server.speakAgain();
            assertThat(server.lostAnswers())
                    .as("what the server has, and nobody knows")
                    .hasSize(1);
            assertThat(waiting(sql)).as("none is noted as sent").isEqualTo(LETTERS);
            // The other node may not have it before its sender's time is over, a quarter of an hour.
            sql.sql("update outbox_message set lease_until = now() where lease_until is not null")
                    .update();

            try (ServeNode second = ServeNode.start(folder.resolve("b"), settings, "--demo")) {
                awaitNothingWaiting(sql);
                assertThat(second.address()).isNotNull();
                assertThat(everyArrivalOf(server, letters))
                        .as("once each, and once more the one whose acknowledgement was cut off")
                        .hasSize(LETTERS + 1)
                        .containsAll(letters);
                assertThat(server.taken().stream().map(KilledSenderTests::id).toList())
                        .as("acknowledged once each")
                        .doesNotHaveDuplicates();
                assertThat(server.taken().stream().map(KilledSenderTests::id))
                        .contains(id(server.lostAnswers().getFirst()));

                server.stop();
                var more = write(sql, LETTERS);
                awaitFailure(sql);
                server.start();
                // The next attempt follows in a minute; nobody needs to wait for it here.
                sql.sql("update outbox_message set next_attempt_at = now() where state = 'waiting'")
                        .update();
                awaitNothingWaiting(sql);
                assertThat(everyArrivalOf(server, more)).containsExactlyInAnyOrderElementsOf(more);
            }
        }
    }

    private Map<String, String> settings(HikariDataSource database, TestMailServer server) {
        Map<String, String> settings = new HashMap<>();
        settings.put("PMQA_DATABASE_URL", database.getJdbcUrl());
        settings.put("PGUSER", database.getUsername());
        settings.put("PMQA_DATABASE_PASSWORD", Objects.requireNonNullElse(database.getPassword(), ""));
        settings.put("PMQA_DATABASE_CONNECTIONS", "8");
        settings.put("PMQA_EVIDENCE_FOLDER", folder.resolve("evidence").toString());
        settings.put("PMQA_SMTP_HOST", "127.0.0.1");
        settings.put("PMQA_SMTP_PORT", Integer.toString(server.port()));
        settings.put("PMQA_SMTP_SECURITY", "none");
        settings.put("PMQA_SMTP_FROM", "pmqa@agency.example");
        settings.put("PMQA_SITE_ADDRESS", "https://pmqa.agency.example/");
        return settings;
    }

    private static List<UUID> write(JdbcClient sql, int count) {
        var letters = IntStream.range(0, count).mapToObj(_ -> UUID.randomUUID()).toList();
        sql.sql("""
                        insert into outbox_message (id, recipient, subject, body, kind, created_at, next_attempt_at, expires_at)
                        select cast(id as uuid), 'somebody@agency.example', 'letter', 'text', 'reminder', now(), now(),
                               now() + interval '3 days'
                        from unnest(cast(:ids as text[])) as n (id)
                        """)
                .param("ids", letters.stream().map(UUID::toString).toArray(String[]::new))
                .update();
        return letters;
    }

    private static long waiting(JdbcClient sql) {
        return sql.sql("select count(*) from outbox_message where state = 'waiting'")
                .query(Long.class)
                .single();
    }

    private static void awaitNothingWaiting(JdbcClient sql) {
        while (waiting(sql) > 0) {
            goOn();
        }
        assertThat(sql.sql("select distinct state from outbox_message")
                        .query(String.class)
                        .list())
                .containsExactly("sent");
    }

    private static void awaitFailure(JdbcClient sql) {
        while (sql.sql("select count(*) from outbox_message where state = 'waiting' and last_error <> ''")
                        .query(Long.class)
                        .single()
                == 0) {
            goOn();
        }
    }

    /** Asking the database takes its time; only the end of the test's may cut that short. */
    private static void goOn() {
        assertThat(Thread.currentThread().isInterrupted()).as("in time").isFalse();
        Thread.onSpinWait();
    }

    private static List<UUID> everyArrivalOf(TestMailServer server, List<UUID> letters) {
        return Stream.concat(server.taken().stream(), server.lostAnswers().stream())
                .map(KilledSenderTests::id)
                .filter(letters::contains)
                .toList();
    }

    /** Of the letter, by its Message-ID. */
    private static UUID id(Mail mail) {
        return UUID.fromString(
                mail.header("Message-ID").orElseThrow().replaceFirst("^<", "").replaceFirst("@.*", ""));
    }
}
