package pmqa.workbench.reporting;

import java.util.List;

/** What stands in a cell of a table. */
public sealed interface Cell {

    /** A text, and below it smaller ones. */
    record Words(String text, List<String> below) implements Cell {
        public Words {
            below = List.copyOf(below);
        }
    }

    /**
     * A number that a spreadsheet can compute with.
     *
     * @param value full precision
     * @param decimals how many are shown
     * @param text as it is shown, in the report's numerals
     */
    record Figure(double value, int decimals, String text) implements Cell {}

    /** Whether something is done. */
    record Tick(Mark mark) implements Cell {}

    /** Nothing is known. */
    record Nothing() implements Cell {}

    /** How far something is done. */
    enum Mark {
        MET("☑"),
        PARTLY("◐"),
        OPEN("☐"),
        NOT_APPLICABLE("–");

        private final String symbol;

        Mark(String symbol) {
            this.symbol = symbol;
        }

        public String symbol() {
            return symbol;
        }

        public static Mark of(boolean met) {
            return met ? MET : OPEN;
        }
    }

    static Cell words(String text, String... below) {
        return new Words(text, List.of(below));
    }
}
