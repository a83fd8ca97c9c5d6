package pmqa.workbench.exchange.xlsx;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pmqa.workbench.document.Value;
import pmqa.workbench.shared.FiscalYear;
import pmqa.workbench.shared.OrganizationType;

/** Reads who is assessed, for which year and in which categories. */
final class FactRows {

    private final Draft draft;
    private final OrganizationType type;
    private final List<Value> chosen = new ArrayList<>();
    private Optional<FiscalYear> year = Optional.empty();

    /**
     * Reads for a form of that type.
     *
     * @param type what the form was made for, which decides which rows it has
     */
    FactRows(Draft draft, OrganizationType type) {
        this.draft = draft;
        this.type = type;
        draft.put(new Value.Str(type.code()), "organization", "type");
    }

    void read(AnswerRow row, RowCode.Fact fact) {
        AnswerCell cell = row.cell(Field.VALUE);
        switch (fact) {
            case NAME -> name(cell);
            case TYPE -> type(cell);
            case YEAR -> year(cell);
        }
    }

    private void name(AnswerCell cell) {
        draft.at(cell.place(), "organization", "name");
        if (cell.isBlank()) {
            FormProblems.missingName(cell);
        }
        cell.text().ifPresent(name -> draft.put(new Value.Str(name), "organization", "name"));
    }

    private void type(AnswerCell cell) {
        draft.at(cell.place(), "organization", "type");
        Optional<String> code = cell.word(Vocabulary.ORGANIZATION_TYPE);
        if (code.isPresent() && !code.get().equals(type.code())) {
            FormProblems.otherType(cell, type);
        }
    }

    private void year(AnswerCell cell) {
        draft.at(cell.place(), "fiscalYear");
        if (cell.isBlank()) {
            FormProblems.missingYear(cell);
        }
        Optional<BigDecimal> number = cell.number();
        number.ifPresent(value -> draft.put(new Value.Num(value), "fiscalYear"));
        year = number.map(BigDecimal::intValue).filter(FiscalYear::isPlausible).map(FiscalYear::new);
    }

    void read(AnswerRow row, RowCode.Chosen category) {
        AnswerCell cell = row.cell(Field.VALUE);
        if (cell.ticked()) {
            draft.at(cell.place(), "categories", Integer.toString(chosen.size()));
            chosen.add(new Value.Str(category.category()));
        }
    }

    /** The year that is scored, once its row has been read; nothing if it could not be read. */
    Optional<FiscalYear> year() {
        return year;
    }

    /** Whether a category is part of the assessment, once the rows have been read. */
    boolean covers(String category) {
        return chosen.isEmpty() || chosen.contains(new Value.Str(category));
    }

    void finish() {
        if (!chosen.isEmpty()) {
            draft.put(new Value.Arr(chosen), "categories");
        }
    }
}
