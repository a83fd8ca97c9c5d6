package pmqa.workbench.work;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import pmqa.workbench.work.WorkItem.State;

/**
 * What the page of somebody's work shows.
 *
 * @param groups the items of each state that there are any in
 */
public record WorkPage(LocalDate today, Map<State, List<WorkItem>> groups) {

    static WorkPage of(List<WorkItem> items, LocalDate today, int soon) {
        return new WorkPage(today, items.stream().collect(Collectors.groupingBy(item -> item.state(today, soon))));
    }

    public List<WorkItem> in(State state) {
        return groups.getOrDefault(state, List.of());
    }

    public boolean isEmpty() {
        return groups.isEmpty();
    }

    /** Days from today to the due date; negative when it is past. */
    public long daysLeft(WorkItem item) {
        return item.due().map(due -> ChronoUnit.DAYS.between(today, due)).orElse(0L);
    }
}
