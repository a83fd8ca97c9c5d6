package pmqa.workbench.improvement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import pmqa.workbench.improvement.Activity;
import pmqa.workbench.improvement.Horizon;
import pmqa.workbench.improvement.ImprovementPlan;
import pmqa.workbench.improvement.Progress;
import pmqa.workbench.shared.FiscalYear;

class GanttProperties {

    private static final FiscalYear YEAR = new FiscalYear(2569);

    @Property
    void every_bar_lies_within_the_drawing_and_is_done_by_its_percent(
            @ForAll @IntRange(min = -400, max = 400) int start,
            @ForAll @IntRange(min = 0, max = 1200) int days,
            @ForAll @IntRange(min = 0, max = 100) int percent) {
        LocalDate from = YEAR.firstDay().plusDays(start);

        Gantt gantt = Gantt.of(List.of(plan(from, from.plusDays(days), percent)), YEAR, YEAR.firstDay());

        assertThat(gantt.rows()).singleElement().satisfies(row -> {
            assertThat(row.x()).isBetween(0, Gantt.WIDTH);
            assertThat(row.x() + row.width()).isLessThanOrEqualTo(Gantt.WIDTH + 3);
            assertThat(row.width()).isPositive();
            assertThat(row.done()).isEqualTo(row.width() * percent / 100);
        });
        assertThat(gantt.months()).hasSizeBetween(6, 12).isSortedAccordingTo((a, b) -> a.x() - b.x());
    }

    @Example
    void an_unfinished_activity_is_late_the_day_after_its_end() {
        LocalDate end = YEAR.firstDay().plusDays(30);

        assertThat(state(end, 99, end)).isEqualTo(Activity.State.UNDER_WAY);
        assertThat(state(end, 99, end.plusDays(1))).isEqualTo(Activity.State.LATE);
        assertThat(state(end, 100, end.plusDays(1))).isEqualTo(Activity.State.DONE);
        assertThat(state(end, 0, YEAR.firstDay())).isEqualTo(Activity.State.NOT_BEGUN);
        assertThat(state(end, 0, YEAR.firstDay().minusDays(1))).isEqualTo(Activity.State.PLANNED);
    }

    @Example
    void a_long_name_is_cut_between_characters_as_people_see_them() {
        String name = "ที่".repeat(50);

        assertThat(Gantt.shortened(name)).isEqualTo("ที่".repeat(36) + "…");
        assertThat(Gantt.shortened("สั้น")).isEqualTo("สั้น");
    }

    private static Activity.State state(LocalDate end, int percent, LocalDate today) {
        return plan(YEAR.firstDay(), end, percent).activities().getFirst().state(today);
    }

    private static ImprovementPlan plan(LocalDate from, LocalDate to, int percent) {
        var report = new Progress(UUID.randomUUID(), percent, "", "", "", Instant.EPOCH, List.of());
        var activity = new Activity(
                UUID.randomUUID(), 1, "ก", Optional.empty(), "", "กอง", Optional.empty(), from, to, 1, List.of(report));
        return new ImprovementPlan(
                UUID.randomUUID(), UUID.randomUUID(), 1, Horizon.ONE_YEAR, "ก", "", List.of(), 1, List.of(activity));
    }
}
