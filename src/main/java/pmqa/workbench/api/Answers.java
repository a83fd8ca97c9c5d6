package pmqa.workbench.api;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pmqa.workbench.assessment.AnswerKey;
import pmqa.workbench.assessment.AnswerKind;
import pmqa.workbench.assessment.Answering;
import pmqa.workbench.assessment.Assessment;
import pmqa.workbench.assessment.AssessmentAnswers;
import pmqa.workbench.assessment.Outcome;
import pmqa.workbench.assessment.Responding;
import pmqa.workbench.assessment.StoredAnswer;
import pmqa.workbench.document.Documents;
import pmqa.workbench.document.Limits;
import pmqa.workbench.document.Value;
import pmqa.workbench.organization.People;
import pmqa.workbench.organization.Person;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** Reads and writes stored answers; every write goes the way of the web pages' own, {@link Responding}. */
@Component
class Answers {

    /** Why an answer cannot be given now, whatever it is: nothing is wrong with the request itself. */
    private static final Set<String> CLOSED = Set.of("submitted", "phase-closed");

    private static final String NOT_ALLOWED = "not-allowed";
    private static final UUID NOBODY = new UUID(0, 0);

    private final AssessmentAnswers stored;
    private final Responding responding;
    private final People people;

    Answers(AssessmentAnswers stored, Responding responding, People people) {
        this.stored = stored;
        this.responding = responding;
        this.people = people;
    }

    Optional<StoredAnswer> find(UUID assessment, AnswerKey key) {
        return stored.find(assessment, key);
    }

    List<StoredAnswer> after(UUID assessment, Set<AnswerKind> kinds, Optional<AnswerKey> after, int limit) {
        return stored.after(assessment, kinds, after, limit);
    }

    /** Measures that are not deleted, behind a key. */
    List<StoredAnswer> measuresAfter(UUID assessment, Optional<String> after, int limit) {
        Optional<AnswerKey> from = after.map(key -> new AnswerKey(AnswerKind.MEASURE, key));
        List<StoredAnswer> present = new ArrayList<>();
        List<StoredAnswer> batch = after(assessment, Set.of(AnswerKind.MEASURE), from, limit);
        while (!batch.isEmpty() && present.size() < limit) {
            batch.stream().filter(answer -> answer.value().isPresent()).forEach(present::add);
            batch = after(
                    assessment,
                    Set.of(AnswerKind.MEASURE),
                    Optional.of(batch.getLast().key()),
                    limit);
        }
        return present.size() > limit ? present.subList(0, limit) : present;
    }

    /** The names of those who answered, found at once. */
    Map<UUID, String> namesOf(List<StoredAnswer> answers) {
        return people.names(
                answers.stream().map(StoredAnswer::changedBy).distinct().toList());
    }

    String nameOf(StoredAnswer answer) {
        return people.find(answer.changedBy()).map(Person::name).orElse("");
    }

    /** Whether the assessment's catalogue knows the answer, and it applies to the organisation. */
    boolean isKnown(Assessment assessment, AnswerKey key) {
        return responding.whyUnknown(assessment, key).isEmpty();
    }

    /**
     * Saves an answer.
     *
     * @param place where the value stands in the body, for problems with it
     * @return what is stored now
     */
    StoredAnswer save(ApiCall call, Assessment assessment, AnswerKey key, Optional<String> value, String place) {
        long present = find(assessment.id(), key).map(StoredAnswer::version).orElse(0L);
        return save(
                call,
                new Answering(assessment.id(), key, value, call.preconditions().version(present), call.person()),
                place);
    }

    StoredAnswer save(ApiCall call, Answering wish, String place) {
        return switch (responding.respond(wish)) {
            case Outcome.Saved saved -> saved.answer();
            case Outcome.Conflict(StoredAnswer theirs) ->
                throw ApiRefusal.of(ApiProblem.VERSION_CONFLICT)
                        .with("yours", value(wish.key().kind(), wish.value()))
                        .with("theirs", written(theirs, nameOf(theirs)).done())
                        .header(ApiReply.ETAG, "\"" + theirs.version() + "\"");
            case Outcome.Rejected(List<Problem> problems) -> throw rejected(problems, place);
        };
    }

    private static ApiRefusal rejected(List<Problem> problems, String place) {
        if (problems.stream().anyMatch(problem -> problem.code().equals(NOT_ALLOWED))) {
            return ApiRefusal.of(ApiProblem.NOT_ALLOWED, problems);
        }
        if (problems.stream().anyMatch(problem -> CLOSED.contains(problem.code()))) {
            return ApiRefusal.of(ApiProblem.CLOSED, problems);
        }
        // A measure's problems name their field already; those of a plain value are about the value itself.
        return ApiRefusal.of(
                ApiProblem.UNACCEPTABLE_CONTENT,
                problems.stream()
                        .map(problem -> problem.place().startsWith("/") ? problem : problem.at(place))
                        .toList());
    }

    /** The members that every stored answer has. */
    static Json written(StoredAnswer answer, String by) {
        Json json = Json.object()
                .text("kind", answer.key().kind().code())
                .text("key", answer.key().key())
                .put("value", value(answer.key().kind(), answer.value()))
                .count("version", answer.version())
                .truth("unconfirmed", answer.unconfirmed());
        return answer.version() == 0
                ? json.put("changedBy", Json.NOTHING).put("changedAt", Json.NOTHING)
                : json.text("changedBy", by).moment("changedAt", answer.changedAt());
    }

    /** An answer that nobody gave yet. */
    static Json blank(AnswerKey key) {
        return written(new StoredAnswer(key, Optional.empty(), 0, false, NOBODY, Instant.EPOCH), "");
    }

    /** A stored text as the JSON value that it stands for. */
    static Value value(AnswerKind kind, Optional<String> text) {
        return text.map(given -> switch (kind) {
                    case CHECKPOINT -> new Value.Bool(given.equals("true"));
                    case NOTE, EXPLANATION, RESULT, PROFILE, STATE -> new Value.Str(given);
                    case CONFORMANCE -> given.startsWith("{") ? json(given) : new Value.Str(given);
                    case RATING, ACHIEVEMENT, MEASURE -> json(given);
                })
                .orElse(Json.NOTHING);
    }

    private static Value json(String text) {
        return switch (Documents.readJson(text.getBytes(StandardCharsets.UTF_8), Limits.ASSESSMENT)) {
            case Result.Accepted<Value>(Value value) -> value;
            case Result.Refused<Value> _ -> throw new IllegalStateException("A stored answer is not JSON");
        };
    }
}
