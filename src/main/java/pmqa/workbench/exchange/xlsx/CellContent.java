package pmqa.workbench.exchange.xlsx;

import java.math.BigDecimal;

/** What stands in a cell. */
sealed interface CellContent {

    /** Nothing, or only blanks. */
    enum Blank implements CellContent {
        BLANK
    }

    record Text(String text) implements CellContent {}

    /** A number and what its format makes people see. */
    record Number(BigDecimal value, NumberLook look) implements CellContent {}

    record Truth(boolean value) implements CellContent {}

    /** An error such as {@code #REF!}. */
    record Fault(String code) implements CellContent {}

    /** How a number is shown. Excel keeps a date as a count of days, and 85 % as 0.85. */
    enum NumberLook {
        PLAIN,
        DATE,
        PERCENT
    }

    static CellContent text(String text) {
        return text.isBlank() ? Blank.BLANK : new Text(text);
    }
}
