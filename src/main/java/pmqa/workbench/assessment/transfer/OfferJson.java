package pmqa.workbench.assessment.transfer;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import pmqa.workbench.assessment.AnswerKey;
import pmqa.workbench.assessment.AnswerKind;
import pmqa.workbench.assessment.transfer.Offer.Kind;
import pmqa.workbench.document.Documents;
import pmqa.workbench.document.JsonWriter;
import pmqa.workbench.document.Limits;
import pmqa.workbench.document.Value;
import pmqa.workbench.shared.Result;

/** Offers and answers as JSON, for the database and for files. */
final class OfferJson {

    /** An offer holds the answers of an assessment twice. */
    private static final Limits LIMITS = new Limits(48 * 1024 * 1024, 16, 1_000_000);

    private OfferJson() {}

    static String write(Offer offer) {
        Map<String, Value> members = new LinkedHashMap<>();
        members.put("kind", new Value.Str(offer.origin().kind().name().toLowerCase(Locale.ROOT)));
        offer.origin().exportedAt().ifPresent(at -> members.put("exportedAt", new Value.Str(at)));
        offer.origin().exportedBy().ifPresent(by -> members.put("exportedBy", new Value.Str(by)));
        members.put("base", texts(offer.base()));
        Map<String, Value> versions = new TreeMap<>();
        offer.versions()
                .forEach((key, version) -> versions.put(key.subject(), new Value.Num(BigDecimal.valueOf(version))));
        members.put("versions", new Value.Obj(versions));
        members.put("offered", texts(offer.offered()));
        Map<String, Value> places = new TreeMap<>();
        offer.places().forEach((id, place) -> places.put(id, new Value.Str(place)));
        members.put("places", new Value.Obj(places));
        return JsonWriter.toString(new Value.Obj(members), JsonWriter.Layout.ONE_LINE);
    }

    /** What {@link #write} wrote. */
    static Offer read(String json) {
        Map<String, Value> members = object(json).orElseThrow(() -> new IllegalStateException("Not an offer"));
        Map<String, String> places = new HashMap<>();
        members(members.get("places")).forEach((id, place) -> text(place).ifPresent(text -> places.put(id, text)));
        return new Offer(
                new Offer.Origin(
                        Kind.valueOf(text(members.get("kind")).orElseThrow().toUpperCase(Locale.ROOT)),
                        text(members.get("exportedAt")),
                        text(members.get("exportedBy"))),
                answers(members.get("base")),
                versions(members.get("versions")),
                answers(members.get("offered")),
                places);
    }

    /** The object of a JSON text within the limits of offers; nothing for anything else. */
    static Optional<Map<String, Value>> object(String json) {
        return Documents.readJson(json.getBytes(StandardCharsets.UTF_8), LIMITS)
                        instanceof Result.Accepted<Value>(Value.Obj(Map<String, Value> members))
                ? Optional.of(members)
                : Optional.empty();
    }

    static Value texts(Map<AnswerKey, String> answers) {
        Map<String, Value> members = new TreeMap<>();
        answers.forEach((key, text) -> members.put(key.subject(), new Value.Str(text)));
        return new Value.Obj(members);
    }

    /** Answers by their subjects; what names no answer is left out. */
    static Map<AnswerKey, String> answers(@org.jspecify.annotations.Nullable Value value) {
        Map<AnswerKey, String> answers = new HashMap<>();
        members(value)
                .forEach((subject, text) ->
                        key(subject).ifPresent(key -> text(text).ifPresent(known -> answers.put(key, known))));
        return answers;
    }

    static Map<AnswerKey, Long> versions(@org.jspecify.annotations.Nullable Value value) {
        Map<AnswerKey, Long> versions = new HashMap<>();
        members(value).forEach((subject, version) -> {
            if (version instanceof Value.Num(BigDecimal number)) {
                key(subject).ifPresent(key -> versions.put(key, number.longValue()));
            }
        });
        return versions;
    }

    /** The answer that {@link AnswerKey#subject} names. */
    static Optional<AnswerKey> key(String subject) {
        int slash = subject.indexOf('/');
        return slash < 0
                ? Optional.empty()
                : AnswerKind.ofCode(subject.substring(0, slash))
                        .map(kind -> new AnswerKey(kind, subject.substring(slash + 1)));
    }

    static Map<String, Value> members(@org.jspecify.annotations.Nullable Value value) {
        return value instanceof Value.Obj(Map<String, Value> members) ? members : Map.of();
    }

    static Optional<String> text(@org.jspecify.annotations.Nullable Value value) {
        return value instanceof Value.Str(String text) ? Optional.of(text) : Optional.empty();
    }
}
