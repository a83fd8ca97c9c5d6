package pmqa.workbench.catalogue;

import java.util.List;
import java.util.Optional;
import pmqa.workbench.shared.LocalizedText;

/**
 * Which answers by one catalogue stand for answers by another, reviewed criterion by criterion. It has a direction: what covers a
 * criterion one way need not be covered by it the other way.
 *
 * @param from id of the catalogue of the answers that there are
 * @param to id of the catalogue of the answers that are wanted
 * @param standing how well founded the mapping is
 * @param citation who compared what
 * @param matches the criteria of {@code to} to which something of {@code from} corresponds
 * @param measures the measure types of {@code from} whose measures belong under a type of {@code to}
 * @param explanations the levels whose explanations come over as they are, as {@code 1.1-basic}
 * @param left everything of {@code from} that has no counterpart
 */
public record Mapping(
        String from,
        String to,
        Standing standing,
        LocalizedText citation,
        List<Match> matches,
        List<MeasureMatch> measures,
        Optional<Explanations> explanations,
        List<Left> left) {

    public Mapping {
        matches = List.copyOf(matches);
        measures = List.copyOf(measures);
        left = List.copyOf(left);
    }

    /** The levels, as {@code 1.1-basic}, whose explanations come over as they are. */
    public List<String> explained() {
        return explanations.map(Explanations::codes).orElse(List.of());
    }

    /** How far the criteria of the one catalogue cover a criterion of the other. */
    public enum Coverage {
        /** Meeting them all always means meeting it. */
        WHOLE,
        /** It asks for more: only the texts are of use. */
        PART
    }

    /**
     * A criterion to which something corresponds.
     *
     * @param to a checkpoint's key, {@code 1.1-B1}
     * @param from checkpoints' keys or requirements' codes; all of them are needed
     */
    public record Match(String to, List<String> from, Coverage covers, LocalizedText reason) {

        public Match {
            from = List.copyOf(from);
        }
    }

    /** A measure type whose measures belong under another. */
    public record MeasureMatch(String from, String to, LocalizedText reason) {}

    /** Levels that both catalogues describe alike. */
    public record Explanations(List<String> codes, LocalizedText reason) {

        public Explanations {
            codes = List.copyOf(codes);
        }
    }

    /**
     * What has no counterpart.
     *
     * @param from criteria's codes, or categories' codes for all that is in them
     */
    public record Left(List<String> from, LocalizedText reason) {

        public Left {
            from = List.copyOf(from);
        }
    }
}
