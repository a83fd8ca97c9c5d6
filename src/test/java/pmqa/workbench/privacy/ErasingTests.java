package pmqa.workbench.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import pmqa.workbench.assessment.AnswerKey;
import pmqa.workbench.assessment.AnswerKind;
import pmqa.workbench.assessment.Answering;
import pmqa.workbench.assessment.Outcome.Saved;
import pmqa.workbench.assessment.Responding;
import pmqa.workbench.assessment.StateVerification;
import pmqa.workbench.assessment.Submitting;
import pmqa.workbench.audit.Finding;
import pmqa.workbench.audit.TrailVerification;
import pmqa.workbench.evidence.SearchText;
import pmqa.workbench.identity.Telephone;
import pmqa.workbench.improvement.ActivityDraft;
import pmqa.workbench.improvement.CitedPiece;
import pmqa.workbench.improvement.PlanDraft;
import pmqa.workbench.improvement.Planning;
import pmqa.workbench.improvement.Plans;
import pmqa.workbench.improvement.ProgressDraft;
import pmqa.workbench.improvement.ProgressReports;
import pmqa.workbench.organization.AccountLinks;
import pmqa.workbench.organization.Accounts;
import pmqa.workbench.organization.ConsoleAccounts;
import pmqa.workbench.organization.Disabling;
import pmqa.workbench.organization.People;
import pmqa.workbench.organization.Person;
import pmqa.workbench.organization.Role;
import pmqa.workbench.shared.Language;
import pmqa.workbench.shared.Result;
import pmqa.workbench.testing.AssessedAgency;
import pmqa.workbench.testing.RunningSite;
import pmqa.workbench.testing.WebClient;

/** What the law gives people over data about themselves, on an installation in which somebody left traces everywhere. */
@Tag("slow")
class ErasingTests {

    private static final String NAME = "สมหญิง ตัวอย่างยิ่ง";
    private static final String EMAIL = "Somying.Tua@agency.example.test";
    private static final String LONGER_EMAIL = "not-somying.tua@agency.example.test";
    private static final RunningSite SITE = RunningSite.start(Map.of());
    private static final AssessedAgency AGENCY = AssessedAgency.department(SITE);

    private static WebClient administrator = SITE.stranger();
    private static WebClient herself = SITE.stranger();
    private static UUID assessment = new UUID(0, 1);
    private static Person person = new Person(new UUID(0, 2), "", "", Language.THAI, false, 0);

    /** She is invited, works, signs, makes a token, forgets her password; others write her name into texts of theirs. */
    @BeforeAll
    static void leaveTraces() {
        administrator = SITE.signedIn(SITE.personEverywhere(Role.ADMINISTRATOR));
        assessment = AGENCY.begin(2569);
        var organization = AGENCY.organization();
        assertThat(administrator
                        .post(
                                "/administration/organizations/" + organization + "/invite",
                                "email",
                                EMAIL,
                                "name",
                                NAME,
                                "role",
                                "contributor")
                        .status())
                .isLessThan(400);
        person = SITE.bean(People.class).findByEmail(EMAIL).orElseThrow();
        SITE.grant(person.id(), Role.APPROVER, Optional.of(organization));
        SITE.bean(Accounts.class).setPassword(person.id(), RunningSite.PASSWORD, Optional.empty());
        var test = new RunningSite.TestPerson(person.id(), EMAIL, NAME);
        herself = SITE.signedIn(test);
        SITE.token(test);
        Telephone.switchedOn(herself, SITE.clock());
        answer(person.id(), "1.1-basic", "จัดทำโดย " + NAME + " (" + EMAIL.toUpperCase(Locale.ROOT) + ")");
        answer(AGENCY.coordinator().id(), "1.2-basic", "ถาม สมหญิง  ตัวอย่างยิ่ง หรือ " + LONGER_EMAIL);
        assertThat(SITE.bean(Submitting.class).submit(assessment, person, "รองอธิบดี"))
                .isInstanceOf(Result.Accepted.class);
        SITE.bean(AccountLinks.class).forgotten(EMAIL);
        SITE.stranger().post("/sign-in", "email", EMAIL, "password", "wrong");
        evidence(organization);
        table();
    }

    private static void answer(UUID by, String key, String value) {
        assertThat(SITE.bean(Responding.class)
                        .respond(new Answering(
                                assessment, new AnswerKey(AnswerKind.EXPLANATION, key), Optional.of(value), 0, by)))
                .isInstanceOf(Saved.class);
    }

    /** A piece of evidence that names her in every field, and in the text of its file. */
    private static void evidence(UUID organization) {
        var assessmentOfAnother = assessmentOfAnother();
        var cited = SITE.citedEvidence(assessmentOfAnother, organization);
        SITE.sql()
                .sql("update evidence_item set name = :name, description = :name, search_text = :plain where id = :id")
                .param("name", "คำสั่งแต่งตั้ง " + NAME)
                .param("plain", SearchText.of("คำสั่งแต่งตั้ง " + NAME))
                .param("id", cited.item())
                .update();
        SITE.sql()
                .sql(
                        "update evidence_content set search_text = :plain, text_state = 'found' where sha256 = (select sha256 from evidence_revision where id = :id)")
                .param("plain", SearchText.of("แต่งตั้ง" + NAME + "เป็นเลขานุการ"))
                .param("id", cited.revision())
                .update();
        SITE.sql()
                .sql("update evidence_citation set claim = :name where id = :id")
                .param("name", NAME)
                .param("id", cited.citation())
                .update();
        progress(assessmentOfAnother, cited.item().toString());
    }

    /** A report that cites the piece for her work, and one that she typed and never sent. */
    private static void progress(UUID another, String item) {
        var by = AGENCY.coordinator().id();
        var planning = SITE.bean(Planning.class);
        accepted(planning.add(another, UUID.randomUUID(), new PlanDraft("one-year", "แผน", "ดีขึ้น", ""), by));
        var draft = new ActivityDraft("กิจกรรม", "", "กองแผนงาน", "", "2026-01-01", "2026-02-01");
        var empty = SITE.bean(Plans.class).find(another, 1).orElseThrow();
        var plan = accepted(planning.putActivity(empty, Optional.empty(), UUID.randomUUID(), 0, draft, by));
        var reports = SITE.bean(ProgressReports.class);
        var activity = plan.activity(1).orElseThrow();
        var report = new ProgressDraft("10", "เริ่ม", "", List.of(new CitedPiece(item, "", "ผลงานของ " + NAME)));
        accepted(reports.report(plan, activity, UUID.randomUUID(), report, by));
        accepted(reports.keep(plan, activity, new ProgressDraft("20", "โดย " + NAME, ""), person.id()));
    }

    private static <T> T accepted(Result<T> result) {
        assertThat(result).isInstanceOf(Result.Accepted.class);
        return ((Result.Accepted<T>) result).value();
    }

    private static UUID assessmentOfAnother() {
        return AGENCY.begin(2570);
    }

    /** A table that a coordinator uploaded and has not confirmed. */
    private static void table() {
        var table = "email,name,organization,role\n" + EMAIL + "," + NAME + ",X,contributor\n";
        administrator.upload(
                "/administration/import",
                "file",
                NAME + ".csv",
                table.getBytes(StandardCharsets.UTF_8),
                Map.of("kind", "people"));
    }

    @Test
    void a_person_has_their_own_data_and_no_secret_and_nobody_elses() throws IOException {
        var response = herself.post("/account/data");

        assertThat(response.header("Content-Type")).contains("application/zip");
        assertThat(response.header("Content-Disposition").orElseThrow()).startsWith("attachment");
        var files = unzip(response.content());
        assertThat(files)
                .containsKeys(
                        "account.json",
                        "roles.json",
                        "sessions.json",
                        "messages.json",
                        "trail.json",
                        "written/answer.json",
                        "written/snapshot.json",
                        "written/api_token.json");
        assertThat(files.get("account.json")).contains(EMAIL).contains(NAME);
        assertThat(files.get("roles.json")).contains("contributor").contains("approver");
        assertThat(files.get("sessions.json")).contains("last_used_at").contains("browser_and_system");
        assertThat(files.get("written/answer.json")).contains("จัดทำโดย").doesNotContain("ถาม สมหญิง");
        assertThat(files.get("trail.json")).contains("second-factor-on").contains("\"by_me\": true");
        assertThat(String.join("", files.values()))
                .doesNotContain("$argon2")
                .doesNotContain("password_hash")
                .doesNotContain("token_hash")
                .doesNotContain("sealed_secret");
        assertThat(files.get("messages.json")).contains("/link/…").doesNotContainPattern("/link/[A-Za-z0-9_-]{20}");
    }

    @Test
    void the_list_of_sessions_names_browser_and_system_as_their_page_does() throws IOException {
        var person = SITE.bean(People.class).find(SITE.person().id()).orElseThrow();
        var begun = Instant.parse("2026-11-20T03:00:00Z");
        var out = new ByteArrayOutputStream();

        SITE.bean(PersonalExport.class)
                .write(
                        person,
                        List.of(new PersonalExport.Session(
                                "Firefox · Windows", begun, begun.plusSeconds(60), begun.plusSeconds(3600))),
                        out);

        assertThat(unzip(out.toByteArray()).get("sessions.json"))
                .contains("\"browser_and_system\": \"Firefox · Windows\"")
                .contains("\"begun_at\": \"2026-11-20T")
                .contains("\"last_used_at\":", "\"ends_at\":");
    }

    @Test
    void only_an_administrator_erases_and_the_address_must_be_typed() {
        var path = path();
        var officer = SITE.signedIn(SITE.personEverywhere(Role.CENTRAL_OFFICER));

        assertThat(officer.get(path).status()).isEqualTo(404);
        assertThat(officer.post(path, "email", EMAIL).status()).isEqualTo(404);
        var refused = administrator.post(path, "email", "another@example.test");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"email-error\"").contains("another@example.test");
        assertThat(traces()).isNotEmpty();
    }

    /** Each erasure is undone again, so that the tests do not depend on each other. */
    @Test
    void after_an_erasure_no_column_of_any_table_names_the_person_and_verification_is_whole() {
        assertThat(traces())
                .contains(
                        "person.name",
                        "person.email",
                        "answer.value",
                        "audit_entry.after",
                        "snapshot.content",
                        "snapshot.signed_name",
                        "evidence_item.name",
                        "evidence_item.search_text",
                        "evidence_content.search_text",
                        "evidence_citation.claim",
                        "evidence_report_citation.claim",
                        "progress_draft.remark",
                        "import_preview.file_name",
                        "import_preview_row.cells",
                        "outbox_message.recipient",
                        "outbox_message.body",
                        "sign_in_failure.subject");

        rolledBack(() -> {
            var outcome = erase();

            assertThat(traces()).isEmpty();
            assertThat(findings()).isEmpty();
            assertThat(outcome.entries()).isGreaterThan(2);
            assertThat(outcome.submissions()).isEqualTo(1);
            assertThat(outcome.files()).isEqualTo(1);
            assertThat(outcome.shared()).isFalse();
        });
        assertThat(findings()).as("before, as after the rollback").isEmpty();
    }

    @Test
    void what_the_person_did_stays_under_the_pseudonym_and_other_addresses_stay_as_they_are() {
        rolledBack(() -> {
            var pseudonym = erase().pseudonym();

            assertThat(value("select value from answer where key = '1.1-basic' and assessment_id = :id"))
                    .startsWith("จัดทำโดย " + pseudonym)
                    .contains("@erased.invalid");
            assertThat(value("select value from answer where key = '1.2-basic' and assessment_id = :id"))
                    .isEqualTo("ถาม " + pseudonym + " หรือ " + LONGER_EMAIL);
            assertThat(value("select signed_name from snapshot where assessment_id = :id"))
                    .isEqualTo(pseudonym);
            assertThat(SITE.bean(People.class).find(person.id()).orElseThrow().disabled())
                    .isTrue();
        });
    }

    @Test
    void nothing_that_served_the_person_is_left() {
        rolledBack(() -> {
            erase();

            for (String table :
                    List.of("role_assignment", "second_factor", "recovery_code", "one_time_link", "progress_draft")) {
                assertThat(count("select count(*) from " + table + " where person_id = :id"))
                        .as(table)
                        .isZero();
            }
            assertThat(count("select count(*) from spring_session where principal_name = cast(:id as text)"))
                    .isZero();
            assertThat(count("select count(*) from api_token where person_id = :id and revoked_at is null"))
                    .isZero();
        });
    }

    @Test
    void an_erased_account_is_never_opened_again() {
        rolledBack(() -> {
            erase();
            var gone = SITE.bean(People.class).find(person.id()).orElseThrow();

            assertThat(SITE.bean(Disabling.class)
                            .disable(
                                    gone,
                                    false,
                                    SITE.bean(People.class)
                                            .findByEmail(gone.email())
                                            .orElseThrow()
                                            .id()))
                    .isInstanceOf(Result.Refused.class);
            assertThat(SITE.bean(ConsoleAccounts.class).disable(gone.email(), false))
                    .isInstanceOf(Result.Refused.class);
        });
    }

    @Test
    void an_entry_that_was_changed_after_the_erasure_or_without_one_is_found() {
        rolledBack(() -> {
            erase();
            Own.update("set local session_replication_role = replica");
            Own.update("update audit_entry set after = after || '!' where action = 'submit'");

            assertThat(findings())
                    .extracting(finding -> finding.problem().code())
                    .contains("trail-entry-changed");
        });
        rolledBack(() -> {
            erase();
            Own.update("set local session_replication_role = replica");
            Own.update("update snapshot set content = content || ' '");

            assertThat(findings())
                    .extracting(finding -> finding.problem().code())
                    .anyMatch(code -> code.startsWith("submission") || code.startsWith("snapshot"));
        });
    }

    @Test
    void outside_an_erasure_the_trail_refuses_every_change_as_before() {
        for (String change : List.of(
                "update audit_entry set after = ''",
                "update snapshot set content = ''",
                "update evidence_revision set file_name = ''")) {
            assertThatThrownBy(() -> SITE.sql().sql(change).update())
                    .as(change)
                    .hasMessageMatching("(?s).*(append-only|never).*");
        }
    }

    @Test
    void within_one_nothing_but_texts_can_change() {
        for (String change : List.of(
                "update audit_entry set actor = null where actor is not null",
                "update audit_entry set hash = ''",
                "delete from audit_entry",
                "update snapshot set sha256 = ''",
                "delete from snapshot")) {
            rolledBack(() -> {
                Own.query("select set_config('pmqa.erasure', pg_current_xact_id()::text, true)");
                assertThatThrownBy(() -> Own.update(change))
                        .as(change)
                        .hasMessageMatching("(?s).*(append-only|never).*");
            });
        }
    }

    @Test
    void a_name_that_somebody_else_has_too_is_replaced_only_where_the_person_acted() {
        rolledBack(() -> {
            Own.update(
                    "insert into person (id, email, name, created_at) values (gen_random_uuid(), 'twin@example.test', '"
                            + NAME + "', now())");

            var outcome = erase();

            assertThat(outcome.shared()).isTrue();
            assertThat(value("select name from person where email = 'twin@example.test' and :id is not null"))
                    .isEqualTo(NAME);
            assertThat(value("select value from answer where key = '1.1-basic' and assessment_id = :id"))
                    .doesNotContain(NAME);
            assertThat(value("select value from answer where key = '1.2-basic' and assessment_id = :id"))
                    .contains("สมหญิง");
            assertThat(findings()).isEmpty();
        });
    }

    private static Erasing.Outcome erase() {
        var by = SITE.sql()
                .sql("select person_id from role_assignment where role = 'administrator' limit 1")
                .query(UUID.class)
                .single();
        return switch (SITE.bean(Erasing.class).erase(person, EMAIL.toLowerCase(Locale.ROOT), by)) {
            case Result.Accepted<Erasing.Outcome>(Erasing.Outcome outcome) -> outcome;
            case Result.Refused<Erasing.Outcome> refused ->
                throw new AssertionError(refused.problems().toString());
        };
    }

    /** Every column, read anew from the database's description of itself, in which name or address stand, also without blanks. */
    private static List<String> traces() {
        Map<String, String> columns = new LinkedHashMap<>();
        Own.sql().sql("""
                        select table_name, column_name from information_schema.columns
                        join information_schema.tables using (table_schema, table_name)
                        where table_schema = current_schema() and table_type = 'BASE TABLE'
                          and data_type in ('text', 'character varying', 'character', 'json', 'jsonb', 'ARRAY', 'bytea')
                        """).query(row -> {
            columns.put(row.getString(1) + "." + row.getString(2), row.getString(1));
        });
        List<String> traces = new ArrayList<>();
        columns.forEach((column, table) -> {
            var quoted = "\"" + column.substring(table.length() + 1) + "\"";
            var found = Own.sql()
                    .sql("""
                            select exists (select from (select lower(%1$s::text) as text,
                                    lower(regexp_replace(%1$s::text, '\\s', '', 'g')) as plain from "%2$s") as every
                                where position(:name in text) > 0 or position(:plain in plain) > 0
                                   or text ~ :email or plain ~ :email)
                            """.formatted(quoted, table))
                    .param("name", NAME.toLowerCase(Locale.ROOT))
                    .param("plain", SearchText.of(NAME))
                    .param("email", "(?<!not-)" + EMAIL.toLowerCase(Locale.ROOT).replace(".", "\\."))
                    .query(Boolean.class)
                    .single();
            if (found) {
                traces.add(column);
            }
        });
        return traces;
    }

    private static List<Finding> findings() {
        List<Finding> findings = new ArrayList<>(
                SITE.bean(TrailVerification.class).verify(_ -> {}).findings());
        findings.addAll(SITE.context()
                .getAutowireCapableBeanFactory()
                .createBean(StateVerification.class)
                .verify(_ -> {})
                .findings());
        return findings;
    }

    private static String value(String query) {
        return Own.sql().sql(query).param("id", assessment).query(String.class).single();
    }

    private static long count(String query) {
        return Own.sql().sql(query).param("id", person.id()).query(Long.class).single();
    }

    private static void rolledBack(Runnable work) {
        new TransactionTemplate(SITE.bean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            work.run();
            status.setRollbackOnly();
        });
    }

    /** The application's own connection, so that a test sees what its transaction has not committed. */
    private static final class Own {
        static JdbcClient sql() {
            return SITE.bean(JdbcClient.class);
        }

        static void update(String statement) {
            sql().sql(statement).update();
        }

        static void query(String query) {
            sql().sql(query).query((row, _) -> row.getString(1)).single();
        }
    }

    private static String path() {
        return "/administration/people/" + person.id() + "/erasure";
    }

    private static Map<String, String> unzip(byte[] content) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
