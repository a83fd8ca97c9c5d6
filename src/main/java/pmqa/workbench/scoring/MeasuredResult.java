package pmqa.workbench.scoring;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import pmqa.workbench.catalogue.MeasureType;
import pmqa.workbench.shared.LocalizedText;

/**
 * The result of an item of measures.
 *
 * @param score mean over measures with data and missing required types
 * @param measures every measure that was entered, in order
 * @param missingRequired required types without any measure that has data; each counts what the rule says
 * @param missingPoints what each of them counts
 */
public record MeasuredResult(
        String code,
        LocalizedText title,
        double score,
        List<MeasureResult> measures,
        List<MeasureType> missingRequired,
        double missingPoints)
        implements Explained {

    public MeasuredResult {
        measures = List.copyOf(measures);
        missingRequired = List.copyOf(missingRequired);
    }

    /**
     * The result of one measure, with its LeTCI view beside the score and never inside it.
     *
     * @param attainment percent of target; absent without data and for a target of 0
     * @param score points; absent without data
     * @param reason which part of the rule gave the points
     * @param trend over all years up to the one scored; absent with too few years
     * @param comparison against the benchmark; absent without one
     */
    public record MeasureResult(
            Measure measure,
            OptionalDouble actual,
            OptionalDouble attainment,
            OptionalDouble score,
            Reason reason,
            Optional<Trend> trend,
            Optional<Comparison> comparison)
            implements Explained {
        @Override
        public LocalizedText because() {
            return Because.measure(this);
        }
    }

    /** Which part of the rule gave a measure its points. */
    public enum Reason {
        NO_DATA,
        BEST_VALUE,
        ZERO_TARGET,
        BAND
    }

    /** The course of a measure over the years, seen in its own direction. */
    public enum Trend {
        IMPROVING("improving", "ดีขึ้น", "improving"),
        STEADY("steady", "คงที่", "steady"),
        DECLINING("declining", "ลดลง", "declining"),
        MIXED("mixed", "ขึ้นลงไม่สม่ำเสมอ", "mixed");

        private final String code;
        private final LocalizedText title;

        Trend(String code, String th, String en) {
            this.code = code;
            this.title = new LocalizedText(th, en);
        }

        public String code() {
            return code;
        }

        public LocalizedText title() {
            return title;
        }
    }

    /** How the scored year stands against the benchmark, seen in the measure's direction. */
    public enum Comparison {
        BETTER("better", "ดีกว่าคู่เทียบ", "better"),
        EQUAL("equal", "เท่าคู่เทียบ", "equal"),
        WORSE("worse", "ด้อยกว่าคู่เทียบ", "worse");

        private final String code;
        private final LocalizedText title;

        Comparison(String code, String th, String en) {
            this.code = code;
            this.title = new LocalizedText(th, en);
        }

        public String code() {
            return code;
        }

        public LocalizedText title() {
            return title;
        }
    }

    @Override
    public LocalizedText because() {
        return Because.measures(this);
    }
}
