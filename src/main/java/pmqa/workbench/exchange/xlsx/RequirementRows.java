package pmqa.workbench.exchange.xlsx;

import java.util.Optional;
import pmqa.workbench.document.Value;
import pmqa.workbench.scoring.Conformity;

/** Reads the status of requirements with reason and explanation. */
final class RequirementRows {

    private static final String CONFORMANCE = "conformance";

    private final Draft draft;

    RequirementRows(Draft draft) {
        this.draft = draft;
    }

    void read(AnswerRow row, RowCode.RequirementOf requirement) {
        String code = requirement.code();
        AnswerCell status = row.cell(Field.STATUS);
        AnswerCell reason = row.cell(Field.REASON);
        AnswerCell explanation = row.cell(Field.EXPLANATION);
        draft.at(status.place(), CONFORMANCE, code);
        Optional<String> word = status.word(Vocabulary.STATUS);
        Optional<String> why = reason.text();
        Optional<String> what = explanation.text();
        if (status.isBlank() && (why.isPresent() || what.isPresent())) {
            FormProblems.missingStatus(status);
        }
        if (word.isEmpty()) {
            return;
        }
        if (word.get().equals(Conformity.Status.NOT_APPLICABLE.code()) && why.isEmpty()) {
            if (reason.isBlank()) {
                FormProblems.missingReason(reason);
            }
            return;
        }
        draft.put(new Value.Str(word.get()), CONFORMANCE, code, "status");
        why.ifPresent(text -> draft.put(new Value.Str(text), CONFORMANCE, code, "reason"));
        what.ifPresent(text -> draft.put(new Value.Str(text), CONFORMANCE, code, "explanation"));
    }
}
