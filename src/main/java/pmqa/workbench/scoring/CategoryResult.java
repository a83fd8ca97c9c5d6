package pmqa.workbench.scoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import pmqa.workbench.catalogue.Level;
import pmqa.workbench.shared.LocalizedText;

/** The result of one category. */
public sealed interface CategoryResult extends Explained {

    String code();

    LocalizedText title();

    Completeness completeness();

    /** Mean of level-gated items, 0 to 500 points. */
    record Process(
            String code,
            LocalizedText title,
            double score,
            Optional<Level> level,
            List<LevelledResult> items,
            Completeness completeness)
            implements CategoryResult {
        public Process {
            items = List.copyOf(items);
        }

        @Override
        public LocalizedText because() {
            return Because.meanOfItems(
                    score, level, items.stream().map(LevelledResult::score).toList());
        }
    }

    /**
     * Mean of items of measures, 0 to 500 points.
     *
     * @param counted whether the score is part of the total; the measures of the Fundamental Level stand beside it
     */
    record Results(
            String code,
            LocalizedText title,
            double score,
            Optional<Level> level,
            List<MeasuredResult> items,
            Completeness completeness,
            boolean counted)
            implements CategoryResult {
        public Results {
            items = List.copyOf(items);
        }

        @Override
        public LocalizedText because() {
            LocalizedText mean = Because.meanOfItems(
                    score, level, items.stream().map(MeasuredResult::score).toList());
            return counted ? mean : mean.then(Because.BESIDE_THE_TOTAL);
        }
    }

    /** Mean of rubric questions, 0 to the highest step of the scale. */
    record Rubric(
            String code,
            LocalizedText title,
            double rating,
            double percent,
            List<RubricItemResult> items,
            Completeness completeness)
            implements CategoryResult {
        public Rubric {
            items = List.copyOf(items);
        }

        /** Every question of the category that has a rubric. */
        public List<QuestionResult> questions() {
            return items.stream().flatMap(item -> item.questions().stream()).toList();
        }

        @Override
        public LocalizedText because() {
            return Because.meanOfQuestions(rating, questions());
        }
    }

    /**
     * Conformance with requirements.
     *
     * @param counts how many requirements have each status
     * @param requirements requirement code → its status, in order
     */
    record Requirements(
            String code,
            LocalizedText title,
            int met,
            int applicable,
            Map<Conformity.Status, Integer> counts,
            Map<String, Conformity.Status> requirements,
            Completeness completeness)
            implements CategoryResult {
        public Requirements {
            counts = Map.copyOf(counts);
            requirements = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(requirements));
        }

        /** Met in percent of applicable; absent where nothing applies. */
        public OptionalDouble percent() {
            return new TotalResult.Count(met, applicable).percent();
        }

        @Override
        public LocalizedText because() {
            return Because.conformance(this);
        }
    }
}
