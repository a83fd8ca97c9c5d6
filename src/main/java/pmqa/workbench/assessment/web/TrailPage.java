package pmqa.workbench.assessment.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pmqa.workbench.assessment.AnswerKey;
import pmqa.workbench.assessment.AnswerKind;
import pmqa.workbench.assessment.AssessmentFrames.Frame;
import pmqa.workbench.assessment.KeptMeasure;
import pmqa.workbench.assessment.MeasureValues;
import pmqa.workbench.audit.RecordedEntry;
import pmqa.workbench.audit.TrailActions;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.evidence.Classification;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.ThaiDates;
import pmqa.workbench.site.Words;

/**
 * The trail of an assessment as people read it: every action in words, names instead of ids.
 *
 * @param about the item that it is narrowed to; empty for the whole
 * @param people names of those who acted or were named
 * @param earlier names of the assessments from which this one was started
 * @param more whether there are older entries
 */
public record TrailPage(
        Frame frame,
        String about,
        List<RecordedEntry> entries,
        Map<UUID, String> people,
        Map<UUID, LocalizedText> earlier,
        boolean more) {

    private static final String KEY = "assessment.trail.subject.";
    private static final String CITED = "cited-";
    private static final String EXPIRES = "expires \\d{4}-[01]\\d-[0-3]\\d";
    private static final String PARTS = " \u00b7 ";

    public TrailPage {
        entries = List.copyOf(entries);
        people = Map.copyOf(people);
        earlier = Map.copyOf(earlier);
    }

    public String who(RecordedEntry entry, Words words) {
        return entry.actor().map(actor -> name(actor, words)).orElseGet(() -> words.of("assessment.trail.system"));
    }

    private String name(UUID person, Words words) {
        return people.getOrDefault(person, words.of("assessment.trail.somebody"));
    }

    /** What was done. What a later version of the program wrote stays as it is. */
    public String action(RecordedEntry entry, Words words) {
        return TrailActions.isKnown(entry.action())
                ? words.of("assessment.trail.action." + entry.action())
                : entry.action();
    }

    /** What it was done to. */
    public String subject(RecordedEntry entry, Words words) {
        return subject(entry.subject(), words);
    }

    private static String subject(String subject, Words words) {
        if (subject.startsWith(CITED)) {
            return words.of(KEY + "cited", subject(subject.substring(CITED.length()), words));
        }
        int slash = subject.indexOf('/');
        String kind = slash < 0 ? subject : subject.substring(0, slash);
        String key = subject.substring(slash + 1);
        return switch (kind) {
            case "measure" -> words.of(KEY + kind, MeasureValues.itemOf(key));
            case "targets", "assessment", "submission", "plan", "activity", "report", "evidence" ->
                words.of(KEY + kind);
            case "year-result" -> words.of(KEY + kind, key.substring(0, 1));
            case "owner", "snapshot", "file", "phase" -> words.of(KEY + kind, key);
            default ->
                AnswerKind.ofCode(kind).map(_ -> words.of(KEY + kind, key)).orElse(subject);
        };
    }

    /** A value of an entry, before or after. */
    public String value(RecordedEntry entry, Optional<String> value, Words words) {
        return value.filter(text -> !text.isEmpty())
                .map(text -> said(entry, text, words))
                .orElse("–");
    }

    private String said(RecordedEntry entry, String text, Words words) {
        String subject = entry.subject();
        String kind = subject.split("/", 2)[0];
        return switch (kind) {
            case "assessment" ->
                id(text).flatMap(id -> Optional.ofNullable(earlier.get(id)))
                        .map(words::of)
                        .orElse(text);
            case "owner" -> id(text).map(person -> name(person, words)).orElse(text);
            case "measure" ->
                KeptMeasure.read(text).map(measure -> said(measure, words)).orElse(text);
            case "snapshot" -> words.of("assessment.trail.signed", signature(text));
            case "evidence" -> described(text, words);
            case "state" -> words.of("assessment.trail." + (text.equals("completed") ? "completed" : "open"));
            default ->
                AnswerKind.ofCode(kind)
                        .map(known -> AnswerWords.of(
                                Catalogues.get(frame.cycle().catalogueId()),
                                new AnswerKey(known, subject.substring(kind.length() + 1)),
                                Optional.of(text),
                                words))
                        .orElse(text);
        };
    }

    private static String said(KeptMeasure measure, Words words) {
        StringBuilder said = new StringBuilder(measure.name());
        if (!measure.target().isEmpty()) {
            said.append(PARTS)
                    .append(words.of("assessment.measure.target"))
                    .append(' ')
                    .append((measure.target() + " " + measure.unit()).strip());
        }
        measure.actuals()
                .forEach((year, value) ->
                        said.append(PARTS).append(year).append(": ").append(value));
        return said.toString();
    }

    /** Hash, name and position of a signature; what is missing stays empty. */
    private static Object[] signature(String text) {
        return Arrays.copyOf((text + "\n\n\n").split("\n", -1), 3);
    }

    /** A description in which the classification stands as a code. */
    private static String described(String text, Words words) {
        return Stream.of(text.split(PARTS, -1))
                .map(part -> Classification.ofCode(part)
                        .map(known -> words.of(known.title()))
                        .orElseGet(() -> expiry(part, words)))
                .collect(Collectors.joining(PARTS));
    }

    private static String expiry(String part, Words words) {
        return part.matches(EXPIRES)
                ? words.of(
                        "assessment.trail.until",
                        ThaiDates.day(LocalDate.parse(part.substring(part.indexOf(' ') + 1)), words.language()))
                : part;
    }

    static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }
}
