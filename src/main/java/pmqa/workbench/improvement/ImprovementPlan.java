package pmqa.workbench.improvement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An improvement plan of an assessment (แผนพัฒนาองค์การ).
 *
 * @param number counts within the assessment, from 1
 * @param subjects codes of what it is meant to raise: items, boxes, requirements, questions, measure types
 * @param activities in their order
 */
public record ImprovementPlan(
        UUID id,
        UUID assessment,
        int number,
        Horizon horizon,
        String title,
        String objective,
        List<String> subjects,
        long version,
        List<Activity> activities) {

    public ImprovementPlan {
        subjects = List.copyOf(subjects);
        activities = List.copyOf(activities);
    }

    /** The same plan with these activities. */
    ImprovementPlan with(List<Activity> those) {
        return new ImprovementPlan(id, assessment, number, horizon, title, objective, subjects, version, those);
    }

    public Optional<Activity> activity(int wanted) {
        return activities.stream()
                .filter(activity -> activity.number() == wanted)
                .findFirst();
    }

    /** All money that its activities set aside, in baht. */
    public BigDecimal budget() {
        return activities.stream()
                .flatMap(activity -> activity.budget().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
