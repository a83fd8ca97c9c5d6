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
     * @param number how people number the category
     * @param figure the category's result; none for the profile
     * @param link the page that shows all of its tasks together, where there is one
     * @param owners those who answer for all of it
     */
    public record Group(
            String code,
            String number,
            LocalizedText title,
            Optional<LocalizedText> figure,
            Optional<String> link,
            List<Owner> owners,
            List<Task> tasks) {
        public Group {
            owners = List.copyOf(owners);
            tasks = List.copyOf(tasks);
        }

        public long completed() {
            return tasks.stream()
                    .filter(task -> task.progress() == ItemProgress.COMPLETED)
                    .count();
        }
    }

    /**
     * One thing to do: an item, a question, a requirement, or a profile topic.
     *
     * @param figure its result in short words, where it has one
     */
    public record Task(
            String code,
            LocalizedText title,
            String link,
            ItemProgress progress,
            Optional<LocalizedText> figure,
            List<Owner> owners,
            boolean unconfirmed) {
        public Task {
            owners = List.copyOf(owners);
        }
    }
}
