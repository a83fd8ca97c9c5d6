package pmqa.workbench.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import pmqa.workbench.assessment.AnswerKey;
import pmqa.workbench.assessment.AnswerKind;
import pmqa.workbench.assessment.Answering;
import pmqa.workbench.assessment.Assessments;
import pmqa.workbench.assessment.Beginning;
import pmqa.workbench.assessment.Outcome.Saved;
import pmqa.workbench.assessment.Responding;
import pmqa.workbench.assessment.StateVerification;
import pmqa.workbench.assessment.Submitting;
import pmqa.workbench.audit.TrailAnchor;
import pmqa.workbench.audit.TrailEntry;
import pmqa.workbench.audit.TrailVerification;
import pmqa.workbench.evidence.EvidenceVerification;
import pmqa.workbench.improvement.ActivityDraft;
import pmqa.workbench.improvement.CitedPiece;
import pmqa.workbench.improvement.ImprovementPlan;
import pmqa.workbench.improvement.PhaseSubmitting;
import pmqa.workbench.improvement.PlanDraft;
import pmqa.workbench.improvement.Planning;
import pmqa.workbench.improvement.Plans;
import pmqa.workbench.improvement.ProgressDraft;
import pmqa.workbench.improvement.ProgressReports;
import pmqa.workbench.improvement.YearPhase;
import pmqa.workbench.improvement.YearVerification;
import pmqa.workbench.organization.People;
import pmqa.workbench.organization.Role;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.shared.Result;
import pmqa.workbench.testing.RunningSite;
import pmqa.workbench.testing.RunningSite.TestPerson;

/**
 * Every way to change an installation in SQL, past the program, is found, at its place. Each test changes something and rolls it
 * back, so that all start from the same installation: two assessments, the first with twelve entries, submitted and returned; the
 * second carried over from the first.
 */
@Tag("slow")
class VerificationTests {

    private static final RunningSite SITE = RunningSite.start(Map.of());
    private static final String AS_OWNER = "set local session_replication_role = replica ;; ";

    private static final UUID FIRST_ORGANIZATION = SITE.organization(OrganizationType.DEPARTMENT, Optional.empty());
    private static final UUID SECOND_ORGANIZATION = SITE.organization(OrganizationType.DEPARTMENT, Optional.empty());
    private static final UUID THIRD_ORGANIZATION = SITE.organization(OrganizationType.DEPARTMENT, Optional.empty());
    private static final UUID CYCLE = SITE.cycle(List.of(FIRST_ORGANIZATION, SECOND_ORGANIZATION, THIRD_ORGANIZATION));
    private static final TestPerson CONTRIBUTOR = SITE.person(Role.COORDINATOR, FIRST_ORGANIZATION);

    private static UUID first = new UUID(0, 1);
    private static UUID second = new UUID(0, 2);
    private static UUID third = new UUID(0, 3);

    @BeforeAll
    static void fill() {
        first = begin(FIRST_ORGANIZATION, Optional.empty());
        for (String box : List.of("1.1-B1", "1.1-B2", "1.1-B3", "1.1-B4", "1.2-B1", "1.2-B2", "1.2-B3")) {
            answer(first, AnswerKind.CHECKPOINT, box, "true", 0);
        }
        answer(first, AnswerKind.CHECKPOINT, "1.1-B1", "false", 1);
        answer(first, AnswerKind.EXPLANATION, "1.1-basic", "อธิบาย", 0);
        var director = SITE.bean(People.class)
                .find(SITE.person(Role.APPROVER, FIRST_ORGANIZATION).id())
                .orElseThrow();
        assertThat(SITE.bean(Submitting.class).submit(first, director, "อธิบดี"))
                .isInstanceOf(Result.Accepted.class);
        var officer = SITE.bean(People.class)
                .find(SITE.personEverywhere(Role.CENTRAL_OFFICER).id())
                .orElseThrow();
        assertThat(SITE.bean(Submitting.class).giveBack(first, officer, "แก้ 1.1"))
                .isInstanceOf(Result.Accepted.class);
        second = begin(SECOND_ORGANIZATION, Optional.of(first));
        third = begin(THIRD_ORGANIZATION, Optional.empty());
        plan(third, SITE.citedEvidence(third, THIRD_ORGANIZATION).item());
    }

    /** A plan with an activity, whose report cites a piece of evidence; submitted as phase 2. */
    private static void plan(UUID assessment, UUID item) {
        var by = SITE.person(Role.COORDINATOR, THIRD_ORGANIZATION);
        var planning = SITE.bean(Planning.class);
        var draft = new PlanDraft("one-year", "แผน", "ดีขึ้น", "");
        assertThat(planning.add(assessment, UUID.randomUUID(), draft, by.id()))
                .isInstanceOfSatisfying(
                        Result.Accepted.class,
                        added -> assertThat(planning.putActivity(
                                        (ImprovementPlan) added.value(),
                                        Optional.empty(),
                                        UUID.randomUUID(),
                                        0,
                                        new ActivityDraft("กิจกรรม", "", "กองแผนงาน", "", "2026-01-01", "2026-02-01"),
                                        by.id()))
                                .isInstanceOf(Result.Accepted.class));
        var plan = SITE.bean(Plans.class).find(assessment, 1).orElseThrow();
        var report = new ProgressDraft("10", "เริ่ม", "", List.of(new CitedPiece(item.toString(), "3", "")));
        assertThat(SITE.bean(ProgressReports.class)
                        .report(plan, plan.activity(1).orElseThrow(), UUID.randomUUID(), report, by.id()))
                .isInstanceOf(Result.Accepted.class);
        var director = SITE.bean(People.class)
                .find(SITE.person(Role.APPROVER, THIRD_ORGANIZATION).id())
                .orElseThrow();
        assertThat(SITE.bean(PhaseSubmitting.class)
                        .submit(assessment, YearPhase.PLANS, director, new PhaseSubmitting.Signature("อธิบดี", "")))
                .isInstanceOf(Result.Accepted.class);
    }

    private static UUID begin(UUID organization, Optional<UUID> from) {
        SITE.bean(Beginning.class).begin(CYCLE, organization, Set.of(), from, CONTRIBUTOR.id());
        return SITE.bean(Assessments.class)
                .find(CYCLE, organization)
                .orElseThrow()
                .id();
    }

    private static void answer(UUID assessment, AnswerKind kind, String key, String value, long version) {
        assertThat(SITE.bean(Responding.class)
                        .respond(new Answering(
                                assessment, new AnswerKey(kind, key), Optional.of(value), version, CONTRIBUTOR.id())))
                .isInstanceOf(Saved.class);
    }

    private static Verification verification() {
        return new Verification(
                SITE.bean(TrailVerification.class),
                SITE.bean(TrailAnchor.class),
                SITE.bean(StateVerification.class),
                SITE.bean(YearVerification.class),
                SITE.bean(EvidenceVerification.class),
                SITE.bean(PlatformTransactionManager.class));
    }

    /** What is found after a change, as {@code code place}, with the assessment in front. */
    private static List<String> found(String change, Optional<String> anchor) {
        return found(
                sql -> Stream.of(change.split(" ;; "))
                        .forEach(one -> sql.sql(named(one)).update()),
                anchor);
    }

    private static List<String> found(Consumer<JdbcClient> change, Optional<String> anchor) {
        var transaction = new TransactionTemplate(SITE.bean(PlatformTransactionManager.class));
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            change.accept(SITE.bean(JdbcClient.class));
            return verification().run(anchor, (_, _, _) -> {}).findings().stream()
                    .map(located -> name(located.finding().stream()) + " "
                            + located.finding().problem().code() + " "
                            + located.finding().problem().place())
                    .toList();
        }));
    }

    private static String name(UUID stream) {
        return stream.equals(first)
                ? "first"
                : stream.equals(third)
                        ? "third"
                        : stream.equals(second)
                                ? "second"
                                : stream.equals(TrailEntry.ADMINISTRATION) ? "administration" : stream.toString();
    }

    private static String named(String sql) {
        return sql.replace("FIRST", "'" + first + "'")
                .replace("SECOND", "'" + second + "'")
                .replace("THIRD", "'" + third + "'");
    }

    @Test
    void an_untouched_installation_has_no_findings_and_says_how_much_was_looked_through() {
        List<String> stages = new ArrayList<>();

        var outcome = verification()
                .run(Optional.of(SITE.bean(TrailAnchor.class).present()), (stage, done, of) -> {
                    if (done == of) {
                        stages.add(stage.name());
                    }
                });

        assertThat(outcome.findings()).isEmpty();
        assertThat(outcome.isIntact()).isTrue();
        assertThat(List.of((long) outcome.assessments(), outcome.answers(), outcome.submissions()))
                .containsExactly(3L, 16L, 2L);
        assertThat(outcome.entries()).isEqualTo(29);
        assertThat(stages).contains("TRAIL", "STATE");
    }

    static Stream<Arguments> tampering() {
        return Stream.of(
                // The trail.
                change(
                        "update audit_entry set after = 'true' where stream = FIRST and sequence = 9",
                        "first trail-entry-changed #9",
                        "first answer-differs checkpoint/1.1-B1"),
                change(
                        "update audit_entry set at = at - interval '1 day' where stream = FIRST and sequence = 3",
                        "first trail-entry-changed #3"),
                change(
                        "update audit_entry set actor = null where stream = FIRST and sequence = 1",
                        "first trail-entry-changed #1"),
                change(
                        "update audit_entry set hash = sha256('x') where stream = FIRST and sequence = 5",
                        "first trail-entry-changed #5–6"),
                change(
                        "update audit_entry set hash = sha256('x') where stream = FIRST and sequence = 12",
                        "first trail-entry-changed #12",
                        "first trail-head-changed #12"),
                change(
                        "delete from audit_entry where stream = FIRST and sequence = 4",
                        "first trail-entry-missing #4",
                        "first answer-without-entry checkpoint/1.1-B3"),
                change(
                        "delete from audit_entry where stream = FIRST and sequence in (2, 3)",
                        "first trail-entry-missing #2–3",
                        "first answer-version-differs checkpoint/1.1-B1",
                        "first answer-without-entry checkpoint/1.1-B2"),
                change(
                        "delete from audit_entry where stream = FIRST and sequence = 12",
                        "first trail-cut-off #12",
                        "first status-differs status"),
                change("delete from audit_entry where stream = FIRST", "first trail-cut-off #1–12"),
                change("delete from audit_head where stream = FIRST", "first trail-head-changed #12"),
                change(
                        "insert into audit_entry select stream, 13, at, actor, action, subject, before, after, hash from audit_entry where stream = FIRST and sequence = 3",
                        "first trail-entry-changed #13",
                        "first trail-entry-added #13",
                        "first answer-version-differs checkpoint/1.1-B2"),
                change(
                        "insert into audit_entry select stream, 0, at, actor, action, 'x', before, after, hash from audit_entry where stream = FIRST and sequence = 3",
                        "first trail-entry-inserted #0"),
                change(
                        "update audit_entry set sequence = -sequence where stream = FIRST and sequence > 10 ;; update audit_entry set sequence = 1 - sequence where stream = FIRST and sequence < 0 ;; insert into audit_entry select stream, 11, at, actor, action, 'x', before, after, hash from audit_entry where stream = FIRST and sequence = 3 ;; update audit_head set sequence = 13 where stream = FIRST",
                        "first trail-entry-changed #11–13"),
                change(
                        "update audit_entry set sequence = 1000 - sequence where stream = FIRST and sequence in (3, 4) ;; update audit_entry set sequence = sequence - 993 where stream = FIRST and sequence = 997 ;; update audit_entry set sequence = sequence - 993 where stream = FIRST and sequence = 996",
                        "first trail-entry-changed #3–5"),
                change(
                        "update audit_entry set stream = SECOND, sequence = 1003 where stream = FIRST and sequence = 3 ;; update audit_entry set stream = FIRST where stream = SECOND and sequence = 3 ;; update audit_entry set sequence = 3 where stream = SECOND and sequence = 1003",
                        "first trail-entry-changed #3–4",
                        "second trail-entry-changed #3–4",
                        "first answer-confirmation-differs checkpoint/1.1-B2",
                        "second answer-confirmation-differs checkpoint/1.1-B2"),
                change(
                        "update audit_head set sequence = 11, hash = (select hash from audit_entry where stream = FIRST and sequence = 11) where stream = FIRST ;; delete from audit_entry where stream = FIRST and sequence = 12",
                        "first status-differs status"),
                // The guards.
                change(
                        "alter table audit_entry disable trigger audit_entry_append_only",
                        "administration trail-guard-off trigger/audit_entry_append_only"),
                change(
                        "drop trigger snapshot_stays on snapshot",
                        "administration trail-guard-off trigger/snapshot_stays"),
                change(
                        "create or replace function refuse_snapshot_change() returns trigger language plpgsql as 'begin return new; end'",
                        "administration trail-guard-off trigger/snapshot_not_emptied",
                        "administration trail-guard-off trigger/snapshot_stays"),
                // The answers.
                change(
                        "update answer set value = 'true' where assessment_id = FIRST and key = '1.1-B1'",
                        "first answer-differs checkpoint/1.1-B1"),
                change(
                        "update answer set value = null where assessment_id = FIRST and key = '1.1-basic'",
                        "first answer-differs explanation/1.1-basic"),
                change(
                        "delete from answer where assessment_id = FIRST and key = '1.1-B2'",
                        "first answer-gone checkpoint/1.1-B2"),
                change(
                        "insert into answer select assessment_id, track, kind, '2.1-B1', value, version, unconfirmed, changed_by, changed_at from answer where assessment_id = FIRST and key = '1.1-B2'",
                        "first answer-without-entry checkpoint/2.1-B1"),
                change(
                        "update answer set changed_by = (select id from person where id <> changed_by limit 1) where assessment_id = FIRST and key = '1.1-B2'",
                        "first answer-person-differs checkpoint/1.1-B2"),
                change(
                        "update answer set version = 1 where assessment_id = FIRST and key = '1.1-B1'",
                        "first answer-version-differs checkpoint/1.1-B1"),
                change(
                        "update answer set unconfirmed = false where assessment_id = SECOND and key = '1.1-B2'",
                        "second answer-confirmation-differs checkpoint/1.1-B2"),
                change(
                        "update answer set key = '1.1-A1' where assessment_id = SECOND and key = '1.1-B2'",
                        "second answer-without-entry checkpoint/1.1-A1",
                        "second answer-gone checkpoint/1.1-B2"),
                // The submissions.
                change(
                        "update snapshot set content = replace(content, 'อธิบาย', 'แก้ไข') where assessment_id = FIRST",
                        "first snapshot-content-differs snapshot/1"),
                change(
                        "update snapshot set content = '{}', sha256 = encode(sha256('{}'), 'hex') where assessment_id = FIRST",
                        "first snapshot-signature-differs snapshot/1"),
                change(
                        "update snapshot set signed_position = 'รองอธิบดี' where assessment_id = FIRST",
                        "first snapshot-signature-differs snapshot/1"),
                change("delete from snapshot where assessment_id = FIRST", "first snapshot-gone snapshot/1"),
                change(
                        "insert into snapshot select gen_random_uuid(), SECOND, number, phase, content, sha256, signed_by, signed_name, signed_position, signed_at from snapshot where assessment_id = FIRST",
                        "second snapshot-without-entry snapshot/1"),
                change("update assessment set status = 'accepted' where id = FIRST", "first status-differs status"),
                // The year.
                change(
                        "update year_submission set content = content || ' ' where assessment_id = THIRD",
                        "third year-content-differs phase/2/1"),
                change(
                        "update year_submission set content = '{}', sha256 = encode(sha256('{}'), 'hex') where assessment_id = THIRD",
                        "third year-signature-differs phase/2/1"),
                change(
                        "update year_submission set signed_by = (select id from person where id <> signed_by limit 1) where assessment_id = THIRD",
                        "third year-signature-differs phase/2/1"),
                change(
                        "delete from evidence_year_pin where submission_id in (select id from year_submission where assessment_id = THIRD)",
                        "third year-evidence-differs phase/2/1"),
                change(
                        "update year_submission set content = rpad(content, 9000000) where assessment_id = THIRD",
                        "third year-content-differs phase/2/1",
                        "third year-content-unreadable phase/2/1"),
                change("delete from year_submission where assessment_id = THIRD", "third year-gone phase/2/1"),
                change(
                        "insert into year_submission select gen_random_uuid(), SECOND, phase, number, content, sha256, signed_by, signed_name, signed_position, signed_at from year_submission where assessment_id = THIRD",
                        "second year-without-entry phase/2/1",
                        "second year-evidence-differs phase/2/1"),
                change(
                        "update year_phase set status = 'accepted' where assessment_id = THIRD",
                        "third year-status-differs phase/2"),
                change("delete from year_phase where assessment_id = THIRD", "third year-status-differs phase/2"),
                change(
                        "alter table year_submission disable trigger year_submission_stays",
                        "administration trail-guard-off trigger/year_submission_stays"),
                change(
                        "drop trigger evidence_revision_immutable on evidence_revision",
                        "administration trail-guard-off trigger/evidence_revision_immutable"),
                change(
                        "delete from answer where assessment_id = SECOND ;; delete from assessment where id = SECOND",
                        "second assessment-gone "));
    }

    private static Arguments change(String sql, String... findings) {
        return Arguments.of(sql, List.of(findings));
    }

    @ParameterizedTest
    @MethodSource("tampering")
    void a_change_past_the_program_is_found_at_its_place(String change, List<String> findings) {
        var met = found(AS_OWNER + change, Optional.empty());

        assertThat(met).containsAll(findings);
        if (findings.stream().noneMatch(finding -> finding.contains("#1–12"))) {
            assertThat(met).containsExactlyInAnyOrderElementsOf(findings);
        }
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void the_database_itself_refuses_to_change_what_is_never_changed(String change, String words) {
        var transaction = new TransactionTemplate(SITE.bean(PlatformTransactionManager.class));

        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        _ -> SITE.bean(JdbcClient.class).sql(change).update()))
                .hasMessageContaining(words);
    }

    static Stream<Arguments> guarded() {
        return Stream.of(
                Arguments.of("update audit_entry set after = 'x'", "append-only"),
                Arguments.of("delete from audit_entry", "append-only"),
                Arguments.of("truncate audit_entry", "append-only"),
                Arguments.of("delete from audit_head", "append-only"),
                Arguments.of("truncate audit_head", "append-only"),
                Arguments.of("update snapshot set content = ''", "never changed"),
                Arguments.of("delete from snapshot", "never changed"),
                Arguments.of("truncate snapshot cascade", "never changed"),
                Arguments.of("update year_submission set content = ''", "never changed"),
                Arguments.of("delete from year_submission", "never changed"),
                Arguments.of("truncate year_submission cascade", "never changed"));
    }

    /** Somebody who knows the program takes the last decision back and writes the head and the status to fit. */
    private static final String PERFECT_ROLLBACK = AS_OWNER
            + "delete from audit_entry where stream = FIRST and sequence = 12 ;; "
            + "update audit_head set sequence = 11, hash = (select hash from audit_entry where stream = FIRST and sequence = 11) where stream = FIRST ;; "
            + "update assessment set status = 'submitted' where id = FIRST";

    @Test
    void a_trail_that_was_written_anew_to_fit_is_found_by_the_ends_that_were_kept_elsewhere() {
        var anchor = SITE.bean(TrailAnchor.class).present();

        assertThat(found(PERFECT_ROLLBACK, Optional.empty())).isEmpty();
        assertThat(found(PERFECT_ROLLBACK, Optional.of(anchor))).containsExactly("first trail-rewritten #12");
    }

    /** The phases of the year are submitted apart from the assessment, in the same trail. */
    @Test
    void the_submission_of_another_phase_is_not_taken_for_one_of_the_first() {
        var change = "select append_audit(FIRST, now(), null, 'submit', 'phase/2', null, 'x')";

        assertThat(found(sql -> sql.sql(named(change)).query(Long.class).single(), Optional.empty()))
                .containsExactlyInAnyOrder("first year-gone phase/2/1", "first year-status-differs phase/2");
    }

    @Test
    void evidence_that_was_changed_or_removed_in_the_store_is_found_by_its_hash() throws Exception {
        var sha256 = SITE.sql()
                .sql("select sha256 from evidence_content")
                .query(String.class)
                .single();
        var file = Path.of(SITE.context().getEnvironment().getRequiredProperty("pmqa.data"), "evidence")
                .resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
        var content = Files.readAllBytes(file);
        try {
            Files.writeString(file, "another");
            assertThat(found("set local work_mem = '4MB'", Optional.empty()))
                    .containsExactly("administration evidence-broken " + sha256);
            Files.delete(file);
            assertThat(found("set local work_mem = '4MB'", Optional.empty()))
                    .containsExactly("administration evidence-broken " + sha256);
        } finally {
            Files.write(file, content);
        }
    }

    @Test
    void a_file_that_is_no_anchor_is_told() {
        assertThat(found("set local work_mem = '4MB'", Optional.of("nonsense")))
                .containsExactly("administration anchor-unreadable ");
    }

    @Test
    void findings_name_the_organisation_and_the_year() {
        var transaction = new TransactionTemplate(SITE.bean(PlatformTransactionManager.class));
        var located = Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            SITE.bean(JdbcClient.class)
                    .sql(named("update answer set value = 'true' where assessment_id = FIRST and key = '1.1-B1'"))
                    .update();
            return verification()
                    .run(Optional.empty(), (_, _, _) -> {})
                    .findings()
                    .getFirst();
        }));

        assertThat(located.where().orElseThrow().organization().id()).isEqualTo(FIRST_ORGANIZATION);
        assertThat(located.finding().problem().message().en())
                .isEqualTo(
                        "The answer was changed past the program: the table says “true”, the last entry (9) says “false”.");
    }
}
