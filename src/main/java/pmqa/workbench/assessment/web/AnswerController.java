package pmqa.workbench.assessment.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import pmqa.workbench.assessment.AnswerKey;
import pmqa.workbench.assessment.AnswerKind;
import pmqa.workbench.assessment.Answering;
import pmqa.workbench.assessment.Attempt;
import pmqa.workbench.assessment.Desk;
import pmqa.workbench.assessment.Outcome;
import pmqa.workbench.assessment.Responding;
import pmqa.workbench.assessment.StoredAnswer;
import pmqa.workbench.organization.People;
import pmqa.workbench.organization.Person;
import pmqa.workbench.shared.Language;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.ThaiDates;
import pmqa.workbench.site.CurrentPerson;

/** Where the browser saves: absolute state of one answer, with the version that the person saw. */
@RestController
class AnswerController {

    private final Responding responding;
    private final AnswerScores scores;
    private final People people;
    private final CurrentPerson current;

    AnswerController(Responding responding, AnswerScores scores, People people, CurrentPerson current) {
        this.current = current;
        this.responding = responding;
        this.scores = scores;
        this.people = people;
    }

    /**
     * What the browser sends.
     *
     * @param value null clears the answer
     * @param version the version that the page showed; 0 for none
     */
    record Wish(@Nullable String value, long version) {}

    @PutMapping("/assessments/{id}/answers/{kind}")
    ResponseEntity<Map<String, Object>> save(
            @PathVariable UUID id,
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String key,
            @RequestBody Wish wish) {
        AnswerKind known = AnswerKind.ofCode(kind).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Person person = current.get();
        Attempt attempt = responding.attempt(new Answering(
                id, new AnswerKey(known, key), Optional.ofNullable(wish.value()), wish.version(), person.id()));
        return switch (attempt) {
            case Attempt.Hidden _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Attempt.NotAllowed _ -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            case Attempt.Made(Outcome outcome, Desk desk) -> told(outcome, desk, wish, person);
        };
    }

    private ResponseEntity<Map<String, Object>> told(Outcome outcome, Desk desk, Wish wish, Person person) {
        return switch (outcome) {
            case Outcome.Saved(StoredAnswer answer, Optional<List<StoredAnswer>> item) -> {
                Map<String, Object> body = told(answer, person);
                body.putAll(scores.after(desk.assessment(), desk.frame(), answer.key(), item, person.language()));
                yield ResponseEntity.ok(body);
            }
            case Outcome.Conflict(StoredAnswer theirs) -> {
                Map<String, Object> body = told(theirs, person);
                body.put("yours", wish.value());
                yield ResponseEntity.status(HttpStatus.CONFLICT).body(body);
            }
            case Outcome.Rejected(List<Problem> problems) ->
                ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(told(problems, person.language()));
        };
    }

    private Map<String, Object> told(StoredAnswer answer, Person person) {
        boolean own = answer.changedBy().equals(person.id());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("kind", answer.key().kind().code());
        body.put("key", answer.key().key());
        body.put("value", answer.value().orElse(null));
        body.put("version", answer.version());
        body.put(
                "by",
                own
                        ? person.name()
                        : people.find(answer.changedBy()).map(Person::name).orElse(""));
        body.put("at", ThaiDates.moment(answer.changedAt(), person.language()));
        body.put("time", ThaiDates.time(answer.changedAt()));
        return body;
    }

    /** The first problem, and all of them with their places. */
    private static Map<String, Object> told(List<Problem> problems, Language language) {
        Map<String, Object> body = new LinkedHashMap<>(told(problems.getFirst(), language));
        body.put(
                "problems",
                problems.stream().map(problem -> told(problem, language)).toList());
        return body;
    }

    private static Map<String, String> told(Problem problem, Language language) {
        return Map.of(
                "code", problem.code(),
                "place", problem.place(),
                "message", problem.message().in(language),
                "advice", problem.advice().in(language));
    }
}
