package pmqa.workbench.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import pmqa.workbench.assessment.AssessmentAnswers.Filled;

/** Saves a page of answers that was sent as one form, because no script saves them one by one: all of it or nothing. */
@Service
public class RespondingByForm {

    private final Assessments assessments;
    private final AssessmentAnswers answers;
    private final RespondingTogether responding;

    RespondingByForm(Assessments assessments, AssessmentAnswers answers, RespondingTogether responding) {
        this.assessments = assessments;
        this.answers = answers;
        this.responding = responding;
    }

    /** What became of the form. */
    public sealed interface FormOutcome {
        /** Every field that was changed is durable. */
        record Saved(int fields) implements FormOutcome {}

        /** Nothing was written. {@code why} holds the fields that stood in the way; none of them is {@link Outcome.Saved}. */
        record Refused(Map<AnswerKey, Outcome> why) implements FormOutcome {
            public Refused {
                why = Map.copyOf(why);
            }
        }
    }

    /** Saves the fields that were changed in the form and leaves the others as they are, whatever became of them meanwhile. */
    @Transactional
    public FormOutcome save(UUID assessment, UUID person, List<SentField> fields) {
        Filled filled = answers.read(assessments.findForAnswering(assessment).orElseThrow());
        List<Answering> wishes = new ArrayList<>();
        for (SentField field : fields) {
            Optional<StoredAnswer> stored =
                    filled.row(field.key().kind(), field.key().key());
            if (field.isWish(stored)) {
                wishes.add(new Answering(assessment, field.key(), field.wanted(stored), field.version(), person));
            }
        }
        // One order for everybody, so that two forms never wait for each other.
        wishes.sort(Comparator.comparing(wish -> wish.key().subject()));
        Map<AnswerKey, Outcome> refused = refused(wishes, responding.respond(filled, person, wishes));
        if (refused.isEmpty()) {
            return new FormOutcome.Saved(wishes.size());
        }
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return new FormOutcome.Refused(refused);
    }

    /** Who may not answer at all gets one outcome for all wishes. */
    private static Map<AnswerKey, Outcome> refused(List<Answering> wishes, List<Outcome> outcomes) {
        Map<AnswerKey, Outcome> refused = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(wishes.size(), outcomes.size()); i++) {
            if (!(outcomes.get(i) instanceof Outcome.Saved)) {
                refused.put(wishes.get(i).key(), outcomes.get(i));
            }
        }
        return refused;
    }
}
