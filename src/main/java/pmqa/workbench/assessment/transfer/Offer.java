package pmqa.workbench.assessment.transfer;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import pmqa.workbench.assessment.AnswerKey;
import pmqa.workbench.assessment.AnswerKind;
import pmqa.workbench.assessment.ConformanceValues;
import pmqa.workbench.assessment.StoredAnswer;

/**
 * What came back from outside, in comparable texts ({@link #comparable}).
 *
 * @param origin where it comes from
 * @param base what stood there when it left; without an entry: nothing
 * @param versions the versions of the answers when it left
 * @param offered what it says now; an empty text says that nothing stands there, without an entry it says nothing at all
 * @param places {@link FieldName#id} → where in the file it stands, for people
 */
public record Offer(
        Origin origin,
        Map<AnswerKey, String> base,
        Map<AnswerKey, Long> versions,
        Map<AnswerKey, String> offered,
        Map<String, String> places) {

    public Offer {
        base = Map.copyOf(base);
        versions = Map.copyOf(versions);
        offered = Map.copyOf(offered);
        places = Map.copyOf(places);
    }

    /**
     * Where an offer comes from.
     *
     * @param kind how it came
     * @param exportedAt when it left, in ISO 8601; nothing for a form that carries nothing along
     * @param exportedBy the name of who took it out
     */
    public record Origin(Kind kind, Optional<String> exportedAt, Optional<String> exportedBy) {
        public Origin {
            // A file says this, so it may say anything.
            exportedAt = exportedAt.filter(Origin::isMoment);
        }

        private static boolean isMoment(String text) {
            try {
                return !Instant.parse(text).isBefore(Instant.EPOCH);
            } catch (DateTimeParseException notAMoment) {
                return false;
            }
        }
    }

    /** How an offer comes. */
    public enum Kind {
        EXCEL,
        PACKAGE
    }

    /** An answer as text that can be compared: line ends as LF, blank as empty, a box that is not ticked as empty. */
    static String comparable(AnswerKind kind, String value) {
        return switch (kind) {
            case CHECKPOINT -> value.equals("true") ? value : "";
            case ACHIEVEMENT -> value.equals("false") ? "" : value;
            case NOTE, EXPLANATION, RESULT, PROFILE -> {
                String text = value.replace("\r\n", "\n").replace('\r', '\n');
                yield text.isBlank() ? "" : text;
            }
            case MEASURE -> MeasureMembers.comparable(value);
            case CONFORMANCE ->
                ConformanceValues.stated(value)
                        .map(stated -> ConformanceValues.write(
                                stated.status(),
                                comparable(AnswerKind.NOTE, stated.reason()).strip()))
                        .orElse(value);
            case STATE, RATING -> value;
        };
    }

    static String comparable(Optional<StoredAnswer> row) {
        return row.flatMap(answer ->
                        answer.value().map(value -> comparable(answer.key().kind(), value)))
                .orElse("");
    }

    /** What is kept of a comparable text. */
    static Optional<String> kept(AnswerKind kind, String comparable) {
        return kind == AnswerKind.CHECKPOINT
                ? Optional.of(comparable.isEmpty() ? "false" : comparable)
                : Optional.of(comparable).filter(text -> !text.isEmpty());
    }
}
