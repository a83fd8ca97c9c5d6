package pmqa.workbench.exchange.xlsx;

import java.util.Optional;
import pmqa.workbench.document.Value;
import pmqa.workbench.scoring.Conformity;

/** Reads the status of requirements with reason and explanation. */
final class RequirementRows {

    private static final String CONFORMANCE = "conformance";

    private final boolean unfinished;
    private final Draft draft;
    private final FormCells cells;

    RequirementRows(FormIdentity form, Draft draft, FormCells cells) {
        this.unfinished = form.base().isPresent();
        this.draft = draft;
        this.cells = cells;
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
        cells.status(code, status.place(), word.orElse(""), why);
        cells.text(FilledForm.Kind.ACCOUNT, code, "", explanation.place(), what);
        draft.at(reason.place(), CONFORMANCE, code, "reason");
        draft.at(explanation.place(), CONFORMANCE, code, "explanation");
        if (status.isBlank() && (why.isPresent() || (what.isPresent() && !unfinished))) {
            FormProblems.missingStatus(status);
        }
        if (word.isEmpty()) {
            // In an assessment that goes on, an explanation may come first.
            what.filter(_ -> status.isBlank()).ifPresent(text -> {
                draft.put(new Value.Str(Conformity.Status.NOT_STARTED.code()), CONFORMANCE, code, "status");
                draft.put(new Value.Str(text), CONFORMANCE, code, "explanation");
            });
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
