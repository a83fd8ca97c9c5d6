package pmqa.workbench.assessment.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pmqa.workbench.assessment.AnswerKey;
import pmqa.workbench.assessment.AnswerKind;
import pmqa.workbench.assessment.AssessmentAnswers.Filled;
import pmqa.workbench.assessment.Outcome;
import pmqa.workbench.assessment.SentField;
import pmqa.workbench.assessment.StoredAnswer;
import pmqa.workbench.shared.Problem;

/**
 * A page of answers that was sent without a script and could not be saved as it was; it is shown again with everything typed.
 *
 * @param fields what was sent
 * @param refused what stood in the way; empty for a page that was only opened
 * @param names of those who changed the fields in conflict
 */
public record SentForm(Map<AnswerKey, SentField> fields, Map<AnswerKey, Outcome> refused, Map<UUID, String> names) {

    /** A page that was only opened. */
    public static final SentForm NONE = new SentForm(Map.of(), Map.of(), Map.of());

    private static final String WHOLE_NUMBER = "\\d{1,4}";

    public SentForm {
        fields = Map.copyOf(fields);
        refused = Map.copyOf(refused);
        names = Map.copyOf(names);
    }

    public boolean isRefused() {
        return !refused.isEmpty();
    }

    /** The answers with what was typed over what is stored; what follows from answers, such as scores, stays as it is stored. */
    Filled over(Filled present) {
        if (!isRefused()) {
            return present;
        }
        Map<AnswerKey, StoredAnswer> rows = new LinkedHashMap<>(present.rows());
        fields.values().stream().filter(SentForm::isShown).forEach(field -> {
            Optional<StoredAnswer> stored =
                    present.row(field.key().kind(), field.key().key());
            rows.put(
                    field.key(),
                    new StoredAnswer(
                            field.key(),
                            field.value(),
                            stored.map(StoredAnswer::version).orElse(0L),
                            stored.filter(StoredAnswer::unconfirmed).isPresent(),
                            stored.map(StoredAnswer::changedBy).orElse(new UUID(0, 0)),
                            stored.map(StoredAnswer::changedAt).orElse(Instant.EPOCH)));
        });
        return new Filled(
                present.assessment(),
                present.cycle(),
                present.organization(),
                present.catalogue(),
                rows,
                present.answers());
    }

    /** Only ratings that are numbers can be among those of the page. */
    private static boolean isShown(SentField field) {
        return field.isChanged()
                && (field.key().kind() != AnswerKind.RATING
                        || field.value().orElse("").matches(WHOLE_NUMBER));
    }

    /** What the form sends back to say what it showed: a version and a print of the value. */
    public String seen(Filled present, AnswerKind kind, String key) {
        Optional<StoredAnswer> theirs = theirs(kind, key);
        Optional<SentField> sent = Optional.ofNullable(fields.get(new AnswerKey(kind, key)))
                .filter(field -> theirs.isEmpty() && isRefused() && field.isChanged());
        if (sent.isPresent()) {
            return sent.get().version() + ":" + sent.get().shown();
        }
        Optional<StoredAnswer> shown = theirs.or(() -> present.row(kind, key));
        return shown.map(StoredAnswer::version).orElse(0L) + ":"
                + SentField.fingerprint(kind, shown.flatMap(StoredAnswer::value));
    }

    /** What somebody else saved in a field meanwhile. */
    public Optional<StoredAnswer> theirs(AnswerKind kind, String key) {
        return refused.get(new AnswerKey(kind, key)) instanceof Outcome.Conflict(StoredAnswer theirs)
                ? Optional.of(theirs)
                : Optional.empty();
    }

    /** Who did. */
    public String by(StoredAnswer theirs) {
        return names.getOrDefault(theirs.changedBy(), "");
    }

    /** Why a field cannot be saved. */
    public Optional<Problem> problem(AnswerKind kind, String key) {
        return problem(refused.get(new AnswerKey(kind, key)));
    }

    /** Whether anything stood in the way of a field. */
    public boolean isRefused(AnswerKind kind, String key) {
        return refused.containsKey(new AnswerKey(kind, key));
    }

    /** The value of {@code aria-invalid}; null where nothing is wrong. */
    public @Nullable String invalid(AnswerKind kind, String key) {
        return problem(kind, key).map(_ -> "true").orElse(null);
    }

    /**
     * The ids of what describes a field, what stands in its way included; null where there is nothing.
     *
     * @param others ids of what describes it in any case; may be empty
     */
    public @Nullable String describedBy(AnswerKind kind, String key, String others) {
        String ids = isRefused(kind, key) ? (others + " at-" + kind.code() + "-" + key).strip() : others;
        return ids.isEmpty() ? null : ids;
    }

    private static Optional<Problem> problem(@Nullable Outcome outcome) {
        return outcome instanceof Outcome.Rejected(List<Problem> problems)
                ? Optional.of(problems.getFirst())
                : Optional.empty();
    }

    /** Whether any field was changed by somebody else. */
    public boolean isOvertaken() {
        return refused.values().stream().anyMatch(Outcome.Conflict.class::isInstance);
    }

    /** The fields that stand in the way, in the order of their names. */
    public List<AnswerKey> places() {
        return refused.keySet().stream()
                .sorted(Comparator.comparing(AnswerKey::subject))
                .toList();
    }

    /** What is wrong for the same reason with many fields, said once. */
    public List<Problem> problems() {
        return refused.values().stream()
                .flatMap(outcome -> problem(outcome).stream())
                .distinct()
                .toList();
    }

    /** Those who changed the fields in conflict. */
    Stream<UUID> people() {
        return refused.values().stream()
                .filter(Outcome.Conflict.class::isInstance)
                .map(outcome -> ((Outcome.Conflict) outcome).theirs().changedBy());
    }
}
