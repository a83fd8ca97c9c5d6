package pmqa.workbench.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** What people type about plans, activities and progress. */
class DraftTests {

    private static final UUID SOMEBODY = UUID.randomUUID();

    @Test
    void a_plan_names_what_it_raises() {
        var draft = new PlanDraft("three-years", " ลดขั้นตอน ", "เร็วขึ้น", "1.3-B2, 7.1.1 1.3-B2");

        assertThat(draft.check(Set.of("1.3-B2", "7.1.1")))
                .isEqualTo(Result.accepted(new PlanDraft.Checked(
                        Horizon.THREE_YEARS, "ลดขั้นตอน", "เร็วขึ้น", List.of("1.3-B2", "7.1.1"))));
    }

    @Test
    void everything_that_a_plan_lacks_is_said_at_its_field() {
        var draft = new PlanDraft("", " ", "", "1.3-B9");

        assertThat(problems(draft.check(Set.of("1.3-B2"))))
                .extracting(Problem::place)
                .containsExactly("horizon", "title", "objective", "subjects");
    }

    @Test
    void an_activity_takes_thai_digits_and_buddhist_dates() {
        var draft = new ActivityDraft("อบรม", SOMEBODY.toString(), "", "๒๕๐,๐๐๐.๕๐", "๑/๑๐/๒๕๖๘", "31/3/2569");

        assertThat(draft.check(Set.of(SOMEBODY)))
                .isEqualTo(Result.accepted(new ActivityDraft.Checked(
                        "อบรม",
                        Optional.of(SOMEBODY),
                        "",
                        Optional.of(new BigDecimal("250000.50")),
                        LocalDate.of(2025, 10, 1),
                        LocalDate.of(2026, 3, 31))));
    }

    @Test
    void an_activity_without_owner_money_or_days_is_refused_at_each_field() {
        var draft = new ActivityDraft("", "", "", "สองแสน", "พรุ่งนี้", "31/2/2569");

        assertThat(problems(draft.check(Set.of(SOMEBODY))))
                .extracting(Problem::place)
                .containsExactly("name", "unit", "budget", "startsOn", "endsOn");
    }

    @Test
    void an_activity_does_not_end_before_it_starts() {
        var draft = new ActivityDraft("อบรม", "", "กองแผนงาน", "", "1/3/2569", "28/2/2569");

        assertThat(problems(draft.check(Set.of()))).extracting(Problem::code).containsExactly("ends-before-start");
    }

    @Test
    void a_person_of_another_agency_cannot_own_an_activity() {
        var draft = new ActivityDraft("อบรม", SOMEBODY.toString(), "กองแผนงาน", "", "1/3/2569", "2/3/2569");

        assertThat(problems(draft.check(Set.of()))).extracting(Problem::code).containsExactly("unknown-person");
    }

    @Property
    void progress_is_a_whole_number_of_percent(@ForAll @IntRange(min = -300, max = 300) int percent) {
        var result = new ProgressDraft(Integer.toString(percent), "ทำแล้ว", "").check();

        assertThat(result instanceof Result.Accepted<?>).isEqualTo(percent >= 0 && percent <= 100);
    }

    @Test
    void half_a_percent_is_refused() {
        assertThat(problems(new ProgressDraft("12.5", "ทำแล้ว", "").check()))
                .extracting(Problem::place)
                .containsExactly("percent");
    }

    private static List<Problem> problems(Result<?> result) {
        return switch (result) {
            case Result.Refused<?> refused -> refused.problems();
            case Result.Accepted<?> accepted -> throw new AssertionError(accepted);
        };
    }
}
