package pmqa.workbench.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pmqa.workbench.assessment.OwnerAssigning;
import pmqa.workbench.assessment.Owners;
import pmqa.workbench.mail.MailChoice;
import pmqa.workbench.mail.MailChoices;
import pmqa.workbench.organization.Role;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.testing.RunningSite;
import pmqa.workbench.testing.RunningSite.TestPerson;

/** Who is told what of their work, and when, on a clock that the tests move. */
@Tag("slow")
class WorkLettersTests {

    private static final RunningSite SITE = RunningSite.start(Map.of());

    /** A Thursday in the middle of a fiscal year, whose first phase ends on its last day, 30 September. */
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 5);

    private final UUID agency = agencyOn(TODAY);
    private final TestPerson coordinator = SITE.person(Role.COORDINATOR, agency);
    private final TestPerson owner = SITE.person(Role.CONTRIBUTOR, agency);
    private final UUID assessment = SITE.assessment(SITE.cycle(List.of(agency)), agency, coordinator.id());

    private static UUID agencyOn(LocalDate day) {
        SITE.clock().set(day);
        return SITE.organization(OrganizationType.DEPARTMENT, Optional.empty());
    }

    /** Nothing waits, and the last round was today's. */
    @BeforeEach
    void begin() {
        SITE.sql().sql("delete from node_lease").update();
        SITE.sql().sql("update owner set news = null, news_at = null").update();
        comeRound();
        SITE.sql().sql("delete from outbox_message").update();
    }

    @AfterAll
    static void close() {
        SITE.context().close();
    }

    private void assign(String subject, LocalDate due) {
        SITE.bean(OwnerAssigning.class)
                .assign(assessment, List.of(subject), owner.id(), Optional.of(due), coordinator.id());
    }

    /** Assigned long ago and told of then, so that only reminders are left. */
    private void assignBefore(String subject, LocalDate due) {
        LocalDate now = LocalDate.now(SITE.clock());
        SITE.clock().set(due.minusDays(60));
        assign(subject, due);
        SITE.sql().sql("update owner set news = null, news_at = null").update();
        SITE.clock().set(now);
    }

    private static void comeRound() {
        SITE.bean(Rounds.class).comeRound();
    }

    /** Noon of that day, when the rounds of the day are made. */
    private static void on(LocalDate day) {
        SITE.clock().set(day);
        comeRound();
    }

    private record Told(String kind, String subject, String body) {}

    private List<Told> letters() {
        return SITE.sql()
                .sql("select kind, subject, body from outbox_message where person_id = :person order by created_at, id")
                .param("person", owner.id())
                .query((row, _) -> new Told(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    private Told letter() {
        assertThat(letters()).hasSize(1);
        return letters().getFirst();
    }

    @Test
    void assignments_of_some_minutes_are_one_letter() {
        assign("1.1", TODAY.plusDays(30));
        comeRound();
        assertThat(letters()).as("others may follow at once").isEmpty();
        SITE.clock().advance(Duration.ofMinutes(3));
        assign("1.2", TODAY.plusDays(30));
        SITE.clock().advance(Duration.ofMinutes(3));

        comeRound();
        comeRound();

        assertThat(letter().kind()).isEqualTo("assignment");
        assertThat(letter().subject()).isEqualTo("งานของท่านใน PMQA: ได้รับมอบหมาย 2 รายการ");
        assertThat(letter().body())
                .contains("1.1 ", "1.2 ", "ครบกำหนด 4 เม.ย. 2569", "due on 4 Apr 2026")
                .contains("{site}/assessments/" + assessment + "/items/1.1");
    }

    @Test
    void an_assignment_that_is_taken_back_sends_nothing() {
        assign("1.1", TODAY.plusDays(30));
        SITE.bean(Owners.class).remove(assessment, "1.1", owner.id(), coordinator.id());
        SITE.clock().advance(Duration.ofMinutes(6));

        comeRound();

        assertThat(letters()).isEmpty();
    }

    @Test
    void nobody_is_told_of_what_they_did_themselves() {
        SITE.bean(OwnerAssigning.class).assign(assessment, List.of("1.1"), owner.id(), Optional.empty(), owner.id());
        SITE.clock().advance(Duration.ofMinutes(6));

        comeRound();

        assertThat(letters()).isEmpty();
    }

    @Test
    void another_due_date_is_told_and_the_same_is_not() {
        assignBefore("1.1", TODAY.plusDays(30));
        SITE.bean(Owners.class).setDue(assessment, List.of("1.1"), Optional.of(TODAY.plusDays(30)), coordinator.id());
        SITE.clock().advance(Duration.ofMinutes(6));
        comeRound();
        assertThat(letters()).isEmpty();

        SITE.bean(Owners.class).setDue(assessment, List.of("1.1"), Optional.of(TODAY.plusDays(40)), coordinator.id());
        SITE.clock().advance(Duration.ofMinutes(6));
        comeRound();

        assertThat(letter().subject()).contains("กำหนดใหม่ 1 รายการ");
        assertThat(letter().body()).contains("14 เม.ย. 2569");
    }

    /** Days before the due date, whichever day of the week; after it negative. */
    @ParameterizedTest
    @CsvSource({
        "8, 0", "7, 1", "3, 1", "1, 1", "-1, 1", "2026, 0",
    })
    void a_reminder_comes_seven_three_and_one_days_before_and_one_day_after(long left, int letters) {
        LocalDate due = LocalDate.of(2026, 6, 15);
        assignBefore("1.1", due);

        on(due.minusDays(left));
        comeRound();

        assertThat(letters()).hasSize(letters);
        if (letters > 0) {
            assertThat(letter().subject()).contains(left < 0 ? "เลยกำหนด 1" : "ใกล้ครบกำหนด 1");
            assertThat(letter().body()).contains("15 มิ.ย. 2569");
        }
    }

    @Test
    void through_all_the_days_each_reminder_comes_once() {
        LocalDate due = LocalDate.of(2026, 6, 15);
        assignBefore("1.1", due);

        for (LocalDate day = due.minusDays(10); day.isBefore(due.plusDays(20)); day = day.plusDays(1)) {
            on(day);
            comeRound();
        }

        assertThat(letters()).extracting(Told::kind).containsOnly("reminder").hasSize(4);
    }

    @Test
    void a_reminder_that_could_not_be_given_on_its_day_is_given_up_to_three_days_later() {
        LocalDate due = LocalDate.of(2026, 6, 15);
        assignBefore("1.1", due);

        on(due.minusDays(5));
        assertThat(letters()).as("that of seven days before").hasSize(1);
        on(due.plusDays(20));

        assertThat(letters()).as("long after it nobody is reminded").hasSize(1);
    }

    @Test
    void a_phase_that_ends_is_the_due_date_of_what_has_none() {
        SITE.clock().set(TODAY);
        SITE.bean(OwnerAssigning.class)
                .assign(assessment, List.of("1.1"), owner.id(), Optional.empty(), coordinator.id());
        SITE.sql().sql("update owner set news = null, news_at = null").update();

        on(LocalDate.of(2026, 9, 23));

        assertThat(letter().body()).contains("30 ก.ย. 2569");
    }

    @Test
    void whoever_was_just_told_of_a_due_date_is_not_reminded_of_it_on_the_same_day() {
        assign("1.1", TODAY.plusDays(3));
        SITE.clock().advance(Duration.ofMinutes(6));

        comeRound();

        assertThat(letter().kind()).isEqualTo("assignment");
        on(TODAY.plusDays(2));
        assertThat(letters()).extracting(Told::kind).containsExactly("assignment", "reminder");
    }

    @Test
    void many_things_that_are_due_are_one_letter() {
        LocalDate due = LocalDate.of(2026, 6, 15);
        assignBefore("1.1", due);
        assignBefore("1.2", due);
        assignBefore("2.1", due.minusDays(8));

        on(due.minusDays(7));

        assertThat(letter().subject()).contains("เลยกำหนด 1 รายการ · ใกล้ครบกำหนด 2 รายการ");
    }

    @Test
    void what_is_complete_or_submitted_is_left_in_peace() {
        LocalDate due = LocalDate.of(2026, 6, 15);
        assignBefore("1.1", due);
        SITE.sql().sql("""
                        insert into answer (assessment_id, track, kind, key, value, version, changed_by, changed_at)
                        values (:id, 'self', 'state', '1.1', 'completed', 1, :by, now())
                        """).param("id", assessment).param("by", owner.id()).update();
        on(due.minusDays(7));
        assertThat(letters()).isEmpty();
        assignBefore("1.2", due);
        SITE.sql()
                .sql("update assessment set status = 'submitted' where id = :id")
                .param("id", assessment)
                .update();

        on(due.minusDays(3));

        assertThat(letters()).isEmpty();
    }

    @Test
    void whoever_left_or_whose_account_is_closed_is_told_nothing() {
        LocalDate due = LocalDate.of(2026, 6, 15);
        assignBefore("1.1", due);
        assign("1.2", due);
        SITE.sql()
                .sql("delete from role_assignment where person_id = :id")
                .param("id", owner.id())
                .update();
        on(due.minusDays(7));
        assertThat(letters()).isEmpty();

        SITE.grant(owner.id(), Role.CONTRIBUTOR, Optional.of(agency));
        SITE.sql()
                .sql("update person set disabled = true where id = :id")
                .param("id", owner.id())
                .update();
        on(due.minusDays(3));

        assertThat(letters()).isEmpty();
    }

    @Test
    void whoever_declined_a_kind_is_not_told_of_it() {
        LocalDate due = LocalDate.of(2026, 6, 15);
        assignBefore("1.1", due);
        choose(new MailChoice(false, true, false));
        on(due.minusDays(7));
        assertThat(letters()).isEmpty();

        choose(new MailChoice(false, false, true));
        assign("1.2", due);
        SITE.clock().advance(Duration.ofMinutes(6));
        comeRound();
        choose(MailChoice.EVERYTHING);
        comeRound();

        assertThat(letters()).as("old news is not kept for later").isEmpty();
    }

    @Test
    void the_letter_of_the_day_holds_what_is_new_and_what_is_due() {
        LocalDate due = LocalDate.of(2026, 6, 15);
        assignBefore("1.1", due);
        choose(new MailChoice(true, true, true));
        SITE.clock().set(due.minusDays(8));
        comeRound();
        assign("1.2", due.plusDays(30));
        SITE.clock().advance(Duration.ofMinutes(10));
        comeRound();
        assertThat(letters()).as("nothing at once").isEmpty();

        on(due.minusDays(7));
        assign("1.3", due.plusDays(30));
        SITE.clock().advance(Duration.ofMinutes(10));
        comeRound();

        assertThat(letter().kind()).isEqualTo("digest");
        assertThat(letter().subject()).contains("ใกล้ครบกำหนด 1 รายการ · ได้รับมอบหมาย 1 รายการ");
        on(due.minusDays(6));
        assertThat(letters()).as("the next day brings the rest").hasSize(2);
    }

    @Test
    void before_eight_in_the_morning_nobody_is_reminded() {
        LocalDate due = LocalDate.of(2026, 6, 15);
        assignBefore("1.1", due);
        SITE.clock().set(due.minusDays(7));
        SITE.clock().advance(Duration.ofHours(-5));
        comeRound();
        assertThat(letters()).isEmpty();

        SITE.clock().advance(Duration.ofHours(2));
        comeRound();

        assertThat(letters()).hasSize(1);
    }

    /** Two nodes that come round at the same moment, each believing that it is the only one. */
    @Test
    void two_nodes_remind_once() throws Exception {
        LocalDate due = LocalDate.of(2026, 6, 15);
        assignBefore("1.1", due);
        assign("1.2", due.plusDays(60));
        SITE.clock().set(due.minusDays(7));
        var telling = SITE.bean(Telling.class);
        List<WorkItem> work =
                SITE.bean(MyWork.class).due(due.minusDays(30), due).getOrDefault(owner.id(), List.of());
        try (var nodes = Executors.newFixedThreadPool(4)) {
            var all = nodes.invokeAll(List.of(
                    () -> tell(() -> telling.remind(owner.id(), work)),
                    () -> tell(() -> telling.remind(owner.id(), work)),
                    () -> tell(() -> telling.announce(owner.id())),
                    () -> tell(() -> telling.announce(owner.id()))));
            for (var done : all) {
                done.get();
            }
        }

        assertThat(letters()).extracting(Told::kind).containsExactlyInAnyOrder("reminder", "assignment");
    }

    private static boolean tell(Runnable work) {
        work.run();
        return true;
    }

    @Test
    void a_node_whose_colleague_holds_the_lease_stays_quiet_until_it_ends() {
        assign("1.1", TODAY.plusDays(30));
        SITE.clock().advance(Duration.ofMinutes(6));
        SITE.sql()
                .sql("""
                        insert into node_lease (name, holder, lease_until) values ('letters about work', gen_random_uuid(), :until)
                        on conflict (name) do update set holder = excluded.holder, lease_until = excluded.lease_until
                        """)
                .param("until", SITE.clock().instant().plusSeconds(60).atOffset(ZoneOffset.UTC))
                .update();
        comeRound();
        assertThat(letters()).isEmpty();

        SITE.clock().advance(Duration.ofMinutes(2));
        comeRound();

        assertThat(letters()).hasSize(1);
    }

    private void choose(MailChoice choice) {
        SITE.bean(MailChoices.class).choose(owner.id(), choice);
    }
}
