package pmqa.workbench.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pmqa.workbench.assessment.AssessmentAnswers.Filled;
import pmqa.workbench.organization.Access;
import pmqa.workbench.organization.Right;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;
import pmqa.workbench.shared.ThaiDates;

/** Saves many answers of one assessment as {@link Responding} saves one: by the same checks, with versions, with the trail. */
@Service
public class RespondingTogether {

    private final Assessments assessments;
    private final Responding responding;
    private final Editing editing;
    private final AnswerChecks checks;
    private final Access access;
    private final Clock clock;

    RespondingTogether(
            Assessments assessments,
            Responding responding,
            Editing editing,
            AnswerChecks checks,
            Access access,
            Clock clock) {
        this.assessments = assessments;
        this.responding = responding;
        this.editing = editing;
        this.checks = checks;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Why each of some wishes cannot be saved as things are, apart from the person's right, which is the same for all; wishes
     * that can are left out.
     */
    public Map<AnswerKey, Problem> refusals(Filled filled, Map<AnswerKey, Optional<String>> wishes) {
        Map<AnswerKey, Problem> refusals =
                new HashMap<>(editing.whyClosed(filled.assessment(), wishes.keySet(), today()));
        AnswerChecks.Bounds bounds = AnswerChecks.Bounds.of(filled);
        wishes.forEach((key, value) -> {
            if (checks.fitting(bounds, key, value)
                    instanceof Result.Refused<Optional<String>>(List<Problem> problems)) {
                refusals.putIfAbsent(key, problems.getFirst());
            }
        });
        return refusals;
    }

    /**
     * Saves within the caller's transaction, in the order of the wishes. The caller must roll back unless all are
     * {@link Outcome.Saved}.
     *
     * @param filled the assessment as it was read within the same transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Outcome> respond(Filled filled, UUID person, List<Answering> wishes) {
        // Read anew and held: a submission since then must be seen.
        Assessment assessment =
                assessments.findForAnswering(filled.assessment().id()).orElseThrow();
        if (!access.may(person, Right.ANSWER, assessment.organization())) {
            return List.of(new Outcome.Rejected(Responding.NOT_ALLOWED));
        }
        Map<AnswerKey, Problem> closed = editing.whyClosed(
                assessment, wishes.stream().map(Answering::key).toList(), today());
        AnswerChecks.Bounds bounds = AnswerChecks.Bounds.of(filled);
        List<Outcome> outcomes = new ArrayList<>();
        for (Answering wish : wishes) {
            Problem problem = closed.get(wish.key());
            outcomes.add(
                    problem != null
                            ? new Outcome.Rejected(problem)
                            : switch (checks.fitting(bounds, wish.key(), wish.value())) {
                                case Result.Accepted<Optional<String>>(Optional<String> value) ->
                                    responding.write(wish.with(value), bounds);
                                case Result.Refused<Optional<String>>(List<Problem> problems) ->
                                    new Outcome.Rejected(problems);
                            });
        }
        return outcomes;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ThaiDates.THAILAND));
    }
}
