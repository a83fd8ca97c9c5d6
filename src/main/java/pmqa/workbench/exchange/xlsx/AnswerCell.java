package pmqa.workbench.exchange.xlsx;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import pmqa.workbench.exchange.xlsx.CellContent.NumberLook;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;

/** A cell that somebody filled in. Reading it never throws: what cannot be understood is noted as a problem at its place. */
final class AnswerCell {

    private final AnswerRow row;
    private final Field field;

    AnswerCell(AnswerRow row, Field field) {
        this.row = row;
        this.field = field;
    }

    String place() {
        return row.sheet().place(row.index(), field);
    }

    /** Whether nothing at all stands here. */
    boolean isBlank() {
        return cell().isBlank();
    }

    void report(String code, LocalizedText message, LocalizedText advice) {
        row.problems().add(new Problem(code, place(), message, advice));
    }

    /** Text, numbers as they are shown; nothing for a blank cell. */
    Optional<String> text() {
        return switch (usable()) {
            case CellContent.Blank _, CellContent.Fault _ -> Optional.empty();
            case CellContent.Text(String text) -> Optional.of(text);
            case CellContent.Truth(boolean truth) -> Optional.of(truth ? "TRUE" : "FALSE");
            case CellContent.Number(BigDecimal value, NumberLook look) -> Optional.of(NumberText.of(value, look));
        };
    }

    /** A number, also one that was typed as text; nothing for a blank cell. */
    Optional<BigDecimal> number() {
        return switch (usable()) {
            case CellContent.Blank _, CellContent.Fault _ -> Optional.empty();
            case CellContent.Text(String text) -> {
                Optional<BigDecimal> number = Numerals.parse(text);
                if (number.isEmpty()) {
                    CellProblems.notANumber(this, text);
                }
                yield number;
            }
            case CellContent.Truth(boolean truth) -> {
                CellProblems.notANumber(this, truth ? "TRUE" : "FALSE");
                yield Optional.empty();
            }
            case CellContent.Number number -> plain(number);
        };
    }

    private Optional<BigDecimal> plain(CellContent.Number number) {
        String shown = NumberText.of(number.value(), number.look());
        return switch (number.look()) {
            case PLAIN -> Optional.of(number.value());
            case DATE -> {
                CellProblems.dateForNumber(this, shown);
                yield Optional.empty();
            }
            case PERCENT -> {
                CellProblems.percentForNumber(this, shown);
                yield Optional.empty();
            }
        };
    }

    /** Whether a box is ticked; a blank one is not. */
    boolean ticked() {
        CellContent content = usable();
        if (content instanceof CellContent.Truth(boolean truth)) {
            return truth;
        }
        String mark = switch (content) {
            case CellContent.Text(String text) -> text;
            case CellContent.Number(BigDecimal value, NumberLook look) -> NumberText.of(value, look);
            default -> "";
        };
        Optional<Boolean> meaning = Tick.meaning(mark);
        if (meaning.isEmpty()) {
            CellProblems.unknownMark(this, mark);
        }
        return meaning.orElse(false);
    }

    /** The code of a word from a list; nothing for a blank cell or an unknown word. */
    Optional<String> word(Vocabulary vocabulary) {
        Optional<String> typed = text();
        Optional<String> code = typed.flatMap(vocabulary::codeOf);
        if (typed.isPresent() && code.isEmpty()) {
            CellProblems.unknownWord(this, typed.get(), vocabulary);
        }
        return code;
    }

    /** What stands here, if it is an answer: not a formula, not an error, not part of a merged range that hides another. */
    private CellContent usable() {
        SheetCell cell = cell();
        OptionalInt column = column();
        Optional<Grid.Merge> merge =
                column.isPresent() ? row.sheet().grid().mergeAt(row.index(), column.getAsInt()) : Optional.empty();
        if (merge.isPresent() && !row.allows(merge.get(), column.getAsInt())) {
            CellProblems.merged(this, merge.get().range());
            return CellContent.Blank.BLANK;
        }
        if (cell.formula()) {
            CellProblems.formula(this);
            return CellContent.Blank.BLANK;
        }
        if (cell.content() instanceof CellContent.Fault(String code)) {
            CellProblems.fault(this, code);
        }
        return cell.content();
    }

    private SheetCell cell() {
        OptionalInt column = column();
        return column.isPresent() ? row.sheet().grid().cell(row.index(), column.getAsInt()) : SheetCell.BLANK;
    }

    private OptionalInt column() {
        return row.sheet().column(field);
    }
}
