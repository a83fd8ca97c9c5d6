package pmqa.workbench.improvement.web;

import java.text.BreakIterator;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import pmqa.workbench.improvement.Activity;
import pmqa.workbench.improvement.ImprovementPlan;
import pmqa.workbench.shared.FiscalYear;

/**
 * Where the activities of plans lie in time, in units of a drawing.
 *
 * @param months the months shown, in order
 * @param rows one for each activity
 * @param today where today lies, if it is shown
 */
public record Gantt(List<Mark> months, List<Row> rows, Optional<Integer> today) {

    /** Width of the part of the drawing that stands for time; names stand beside it. */
    public static final int WIDTH = 720;

    private static final int MOST_LABELS = 12;
    private static final int LONGEST_NAME = 36;

    /** The beginning of a month. */
    public record Mark(YearMonth month, int x) {}

    /**
     * An activity as a bar.
     *
     * @param done width of the part that is reported as done
     */
    public record Row(ImprovementPlan plan, Activity activity, int x, int width, int done, Activity.State state) {}

    /** A name that fits beside the bars; it is cut between characters as people see them, so that no vowel or tone mark stands alone. */
    public static String shortened(String name) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.of("th"));
        characters.setText(name);
        int end = 0;
        for (int count = 0; count < LONGEST_NAME && end != BreakIterator.DONE; count++) {
            end = characters.next();
        }
        return end == BreakIterator.DONE || end == name.length() ? name : name.substring(0, end) + "…";
    }

    static Gantt of(List<ImprovementPlan> plans, FiscalYear year, LocalDate today) {
        List<Activity> all =
                plans.stream().flatMap(plan -> plan.activities().stream()).toList();
        YearMonth first = YearMonth.from(
                Stream.concat(Stream.of(year.firstDay()), all.stream().map(Activity::startsOn))
                        .min(LocalDate::compareTo)
                        .orElseThrow());
        YearMonth last = YearMonth.from(
                Stream.concat(Stream.of(year.lastDay()), all.stream().map(Activity::endsOn))
                        .max(LocalDate::compareTo)
                        .orElseThrow());
        Scale scale = new Scale(first.atDay(1), last.atEndOfMonth().plusDays(1));
        long count = ChronoUnit.MONTHS.between(first, last) + 1;
        long step = (count + MOST_LABELS - 1) / MOST_LABELS;
        List<Mark> months = new ArrayList<>();
        for (long month = 0; month < count; month += step) {
            YearMonth shown = first.plusMonths(month);
            months.add(new Mark(shown, scale.at(shown.atDay(1))));
        }
        List<Row> rows = plans.stream()
                .flatMap(plan -> plan.activities().stream().map(activity -> row(plan, activity, scale, today)))
                .toList();
        boolean inside = !today.isBefore(scale.from()) && today.isBefore(scale.to());
        return new Gantt(List.copyOf(months), rows, inside ? Optional.of(scale.at(today)) : Optional.empty());
    }

    private static Row row(ImprovementPlan plan, Activity activity, Scale scale, LocalDate today) {
        int x = scale.at(activity.startsOn());
        int width = Math.max(3, scale.at(activity.endsOn().plusDays(1)) - x);
        return new Row(plan, activity, x, width, width * activity.percent() / 100, activity.state(today));
    }

    private record Scale(LocalDate from, LocalDate to) {
        int at(LocalDate day) {
            return Math.toIntExact(
                    WIDTH * ChronoUnit.DAYS.between(from, day) / Math.max(1, ChronoUnit.DAYS.between(from, to)));
        }
    }
}
