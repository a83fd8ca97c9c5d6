package pmqa.workbench.assessment.web;

import java.util.List;
import java.util.Optional;
import pmqa.workbench.assessment.AssessmentAnswers.Filled;
import pmqa.workbench.assessment.ItemProgress;
import pmqa.workbench.assessment.Owners.Owner;
import pmqa.workbench.scoring.ScoreSheet;
import pmqa.workbench.shared.LocalizedText;

/**
 * The list of everything that there is to do in an assessment.
 *
 * @param completed how many tasks are declared complete
 * @param of how many tasks there are
 */
public record TaskList(
        Filled filled,
        ScoreSheet sheet,
        List<Group> groups,
        int completed,
        int of,
        boolean editable,
        boolean coordinates,
        boolean submits,
        boolean seesTrail) {

    public TaskList {
        groups = List.copyOf(groups);
    }

    /**
     * A category with its tasks.
     *
     * @param score the category's score; none for the profile
     */
    public record Group(String code, LocalizedText title, Optional<Double> score, List<Task> tasks) {
        public Group {
            tasks = List.copyOf(tasks);
        }

        public long completed() {
            return tasks.stream()
                    .filter(task -> task.progress() == ItemProgress.COMPLETED)
                    .count();
        }
    }

    /** One thing to do: an item, or a profile topic. */
    public record Task(
            String code,
            LocalizedText title,
            String link,
            ItemProgress progress,
            Optional<Double> score,
            Optional<LocalizedText> level,
            List<Owner> owners,
            boolean unconfirmed) {
        public Task {
            owners = List.copyOf(owners);
        }
    }
}
