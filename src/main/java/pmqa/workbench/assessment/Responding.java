package pmqa.workbench.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pmqa.workbench.organization.Access;
import pmqa.workbench.organization.Right;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;
import pmqa.workbench.shared.ThaiDates;

/**
 * Saves one answer: right and open window are checked, the row is written if nobody was faster, the trail gets its entry, all
 * in one transaction. Whoever gets {@link Outcome.Saved} may rely on it after a crash.
 */
@Service
public class Responding {

    private final Desks desks;
    private final StoredAnswers answers;
    private final Editing editing;
    private final AnswerChecks checks;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Responding(
            Desks desks,
            StoredAnswers answers,
            Editing editing,
            AnswerChecks checks,
            Access access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.desks = desks;
        this.answers = answers;
        this.editing = editing;
        this.checks = checks;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** Saves an answer, or says why not. A wish that equals what is stored already is saved, whatever version it names. */
    @Transactional
    public Outcome respond(Answering wish) {
        return desks.held(wish.assessment(), wish.person())
                .filter(desk -> desk.may(Right.ANSWER))
                .map(desk -> respond(desk, wish, answers::write))
                .orElseGet(() -> new Outcome.Rejected(NOT_ALLOWED));
    }

    /** The same, where it matters whether the person may know of the assessment at all, and what the answer does to its item. */
    @Transactional
    public Attempt attempt(Answering wish) {
        Optional<Desk> desk = desks.held(wish.assessment(), wish.person());
        if (desk.isPresent() && desk.get().may(Right.ANSWER)) {
            return new Attempt.Made(respond(desk.get(), wish, answers::writeAndReadItem), desk.get());
        }
        return desk.filter(there -> there.may(Right.READ_ASSESSMENT)).isPresent()
                ? new Attempt.NotAllowed()
                : new Attempt.Hidden();
    }

    private Outcome respond(Desk desk, Answering wish, Writing writing) {
        Optional<Problem> closed =
                editing.whyClosed(desk, wish.key(), LocalDate.now(clock.withZone(ThaiDates.THAILAND)));
        if (closed.isPresent()) {
            return new Outcome.Rejected(closed.get());
        }
        AnswerChecks.Bounds bounds = AnswerChecks.Bounds.of(desk);
        return switch (checks.fitting(bounds, wish.key(), wish.value())) {
            case Result.Accepted<Optional<String>>(Optional<String> value) -> write(wish.with(value), bounds, writing);
            case Result.Refused<Optional<String>>(List<Problem> problems) -> new Outcome.Rejected(problems);
        };
    }

    /** One of the ways to write a row. */
    private interface Writing extends Function<Answering, Optional<StoredAnswers.Written>> {}

    /** Writes a wish that fits, unless it declares complete what is not. */
    Outcome write(Answering wish, AnswerChecks.Bounds bounds) {
        return write(wish, bounds, answers::write);
    }

    private Outcome write(Answering wish, AnswerChecks.Bounds bounds, Writing writing) {
        List<String> silent = Overruling.declared(bounds.catalogue(), wish)
                .map(question -> Overruling.inSilence(rowsOf(wish), question))
                .orElse(List.of());
        return silent.isEmpty()
                ? write(wish, writing)
                : new Outcome.Rejected(Overruling.missingRemarks(wish.key(), silent));
    }

    private Map<AnswerKey, StoredAnswer> rowsOf(Answering wish) {
        return answers.ofItem(wish.assessment(), wish.key().key()).stream()
                .collect(Collectors.toMap(StoredAnswer::key, row -> row));
    }

    private Outcome write(Answering wish, Writing writing) {
        return writing.apply(wish).<Outcome>map(written -> saved(wish, written)).orElseGet(() -> overtaken(wish));
    }

    private Outcome saved(Answering wish, StoredAnswers.Written written) {
        events.publishEvent(new AnswerChanged(wish.assessment(), written.answer()));
        return new Outcome.Saved(written.answer(), written.item());
    }

    /** Whoever names a version of an answer that nobody gave yet is told just that: version 0 without a value. */
    private Outcome overtaken(Answering wish) {
        StoredAnswer theirs = answers.find(wish.assessment(), wish.key())
                .orElseGet(
                        () -> new StoredAnswer(wish.key(), Optional.empty(), 0, false, wish.person(), clock.instant()));
        return theirs.version() > 0 && theirs.value().equals(wish.value())
                ? new Outcome.Saved(theirs)
                : new Outcome.Conflict(theirs);
    }

    static final Problem NOT_ALLOWED = new Problem(
            "not-allowed",
            "",
            LocalizedText.of("ท่านไม่มีสิทธิ์กรอกแบบประเมินนี้", "You may not answer in this assessment."),
            LocalizedText.of(
                    "ติดต่อผู้ประสานงานของหน่วยงานเพื่อขอสิทธิ์ผู้กรอกข้อมูล",
                    "Ask your agency's coordinator for the role of contributor."));

    /** What a person may do with answers of an assessment, for pages that show fields or plain text. */
    public boolean mayAnswer(UUID person, Assessment assessment) {
        return access.may(person, Right.ANSWER, assessment.organization()) && isOpen(assessment);
    }

    /** Whether answers may change today without an exception, apart from who asks. */
    public boolean isOpen(Assessment assessment) {
        return editing.whyClosed(assessment, LocalDate.now(clock.withZone(ThaiDates.THAILAND)))
                .isEmpty();
    }

    /** Why the assessment's catalogue has no such answer, or why it does not apply to the organisation; nothing if it can be given. */
    public Optional<Problem> whyUnknown(Assessment assessment, AnswerKey key) {
        return switch (checks.fitting(assessment, key, Optional.empty())) {
            case Result.Accepted<Optional<String>> _ -> Optional.empty();
            case Result.Refused<Optional<String>>(List<Problem> problems) -> Optional.of(problems.getFirst());
        };
    }

    /** Those of some items or profile topics whose answers may change today, apart from who asks. */
    public Set<String> open(Assessment assessment, Collection<String> subjects) {
        return editing.open(assessment, subjects, LocalDate.now(clock.withZone(ThaiDates.THAILAND)));
    }
}
