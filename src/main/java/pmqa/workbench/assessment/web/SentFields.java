package pmqa.workbench.assessment.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import pmqa.workbench.assessment.AnswerKey;
import pmqa.workbench.assessment.AnswerKind;
import pmqa.workbench.assessment.ConformanceValues;
import pmqa.workbench.assessment.SentField;
import pmqa.workbench.assessment.SentField.Choice;
import pmqa.workbench.scoring.Conformity.Status;

/**
 * Reads the fields of a page of answers that was sent as a form. Each field {@code checkpoint/1.1-B1} comes with {@code
 * seen/checkpoint/1.1-B1}, which says that the form had it – a box that is not ticked sends nothing – and what it showed; a field
 * that was in conflict comes with {@code take/…}, the reason of a status as {@code reason/…}. A button may set one field: {@code
 * set=rating/1.1-1-A1=3}.
 */
final class SentFields {

    private static final String SEEN = "seen/";

    private final MultiValueMap<String, String> form;

    private SentFields(MultiValueMap<String, String> form) {
        this.form = form;
    }

    /** Every field that the form had; what does not name an answer is no field of it. */
    static Map<AnswerKey, SentField> of(MultiValueMap<String, String> form) {
        SentFields sent = new SentFields(form);
        Map<AnswerKey, SentField> fields = new LinkedHashMap<>();
        form.keySet().stream()
                .filter(name -> name.startsWith(SEEN))
                .flatMap(name -> key(name.substring(SEEN.length())).stream())
                .forEach(key -> fields.put(key, sent.field(key)));
        return fields;
    }

    /** A measure has a form of its own. */
    private static Optional<AnswerKey> key(String subject) {
        int slash = subject.indexOf('/');
        return AnswerKind.ofCode(subject.substring(0, Math.max(0, slash)))
                .filter(kind -> kind != AnswerKind.MEASURE)
                .map(kind -> new AnswerKey(kind, subject.substring(slash + 1)));
    }

    private SentField field(AnswerKey key) {
        String seen = text(SEEN + key.subject()).orElse("");
        int colon = seen.indexOf(':');
        String version = seen.substring(0, Math.max(0, colon));
        Optional<Choice> take = text("take/" + key.subject()).flatMap(SentFields::choice);
        boolean confirmed = form.getOrDefault("confirm", java.util.List.of()).stream()
                .anyMatch(name -> name.equals("*") || name.equals(key.subject()));
        return new SentField(
                key,
                value(key),
                version.matches("\\d{1,18}") ? Long.parseLong(version) : 0,
                seen.substring(colon + 1),
                take.orElse(Choice.MINE),
                confirmed);
    }

    private static Optional<Choice> choice(String text) {
        return switch (text) {
            case "theirs" -> Optional.of(Choice.THEIRS);
            case "both" -> Optional.of(Choice.BOTH);
            default -> Optional.empty();
        };
    }

    private Optional<String> value(AnswerKey key) {
        Optional<String> sent = text("set")
                .filter(set -> set.startsWith(key.subject() + "="))
                .map(set -> set.substring(key.subject().length() + 1))
                .or(() -> text(key.subject()));
        return switch (key.kind()) {
            case CHECKPOINT -> sent.or(() -> Optional.of("false"));
            case ACHIEVEMENT -> sent.isEmpty() ? Optional.of("false") : filled(sent);
            case CONFORMANCE -> filled(sent).map(status -> withReason(status, key));
            case NOTE, EXPLANATION, RESULT, PROFILE, STATE, RATING, MEASURE -> filled(sent);
        };
    }

    private String withReason(String status, AnswerKey key) {
        // Without a reason it is an object all the same: what is missing is said at the field of the reason.
        return status.equals(Status.NOT_APPLICABLE.code())
                ? ConformanceValues.write(
                        Status.NOT_APPLICABLE,
                        text("reason/" + key.key()).orElse("").strip())
                : status;
    }

    private static Optional<String> filled(Optional<String> text) {
        return text.filter(value -> !value.isEmpty());
    }

    /** As scripts send it: lines end with LF. */
    private Optional<String> text(String name) {
        return Optional.ofNullable(form.getFirst(name)).map(text -> text.replaceAll("\r\n?", "\n"));
    }
}
