package pmqa.workbench.scoring;

import java.util.List;
import pmqa.workbench.shared.LocalizedText;

/** Something that an agency can do next, with what it is worth. */
public sealed interface NextStep extends Explained {

    /** Code of the item, question or category that it belongs to. */
    String item();

    /** Code of what a plan would name: the box or the measure type if it is only one, else {@link #item()}. */
    default String subject() {
        return switch (this) {
            case CompleteLevel complete
            when complete.checkpoints().size() == 1 ->
                complete.item() + "-" + complete.checkpoints().getFirst();
            case ReportMeasure report -> report.measureType();
            case CompleteLevel _, RaiseRating _, MeetRequirement _ -> item();
        };
    }

    /**
     * Meet the boxes that are missing on an item's lowest incomplete level.
     *
     * @param checkpoints the smallest set that completes the level
     * @param own points that these boxes are worth themselves
     * @param released points of higher levels that are already earned and begin to count
     * @param total what own and released points add to the total
     */
    record CompleteLevel(
            String item, LocalizedText level, List<String> checkpoints, double own, double released, double total)
            implements NextStep {
        public CompleteLevel {
            checkpoints = List.copyOf(checkpoints);
        }

        /** All points that the step brings to its item. */
        public double gain() {
            return own + released;
        }

        /** Points for each box to be met. */
        public double gainPerCheckpoint() {
            return gain() / checkpoints.size();
        }

        @Override
        public LocalizedText because() {
            return StepWords.completeLevel(this);
        }
    }

    /**
     * Report a required measure type that has no data.
     *
     * @param own the most points that its item can gain by it
     * @param total what that adds to the total
     */
    record ReportMeasure(String item, String measureType, LocalizedText title, double own, double total)
            implements NextStep {
        @Override
        public LocalizedText because() {
            return StepWords.reportMeasure(this);
        }
    }

    /**
     * Raise a rubric rating to the next one that has a descriptor.
     *
     * @param item code of the question
     * @param descriptor what the next rating asks for
     * @param own what it adds to the question's rating
     */
    record RaiseRating(String item, String criterion, int from, int to, String descriptor, double own)
            implements NextStep {
        @Override
        public LocalizedText because() {
            return StepWords.raiseRating(this);
        }
    }

    /** Meet a requirement; {@code item} is its code. */
    record MeetRequirement(String item, Conformity.Status status, String text) implements NextStep {
        @Override
        public LocalizedText because() {
            return StepWords.meetRequirement(this);
        }
    }
}
