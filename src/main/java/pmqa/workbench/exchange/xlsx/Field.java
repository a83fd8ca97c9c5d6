package pmqa.workbench.exchange.xlsx;

import java.util.Optional;

/**
 * What a column of a form holds, as its hidden code says.
 *
 * @param text the text of the hidden cell above the column; empty for a column of criteria
 */
record Field(String text) {

    private static final String ACTUAL = "actual";

    static final Field CRITERIA = new Field("");
    static final Field VALUE = new Field("value");
    static final Field TICK = new Field("tick");
    static final Field NOTE = new Field("note");
    static final Field NARRATIVE = new Field("narrative");
    static final Field RATING = new Field("rating");
    static final Field REMARK = new Field("remark");
    static final Field ISSUES = new Field("issues");
    static final Field STEPS = new Field("steps");
    static final Field PERCENT = new Field("percent");
    static final Field STATUS = new Field("status");
    static final Field REASON = new Field("reason");
    static final Field EXPLANATION = new Field("explanation");
    static final Field TYPE = new Field("type");
    static final Field NAME = new Field("name");
    static final Field UNIT = new Field("unit");
    static final Field DIRECTION = new Field("direction");
    static final Field BEST = new Field("best");
    static final Field TARGET = new Field("target");
    static final Field BENCHMARK = new Field("benchmark");
    static final Field SOURCE = new Field("source");
    static final Field LINKS = new Field("links");

    /** Results of the year that lies so many years before the fiscal year, unless the cell of the years' row names another. */
    static Field actual(int yearsBefore) {
        return new Field(ACTUAL + " " + yearsBefore);
    }

    boolean isActual() {
        return text.startsWith(ACTUAL + " ");
    }

    /** For {@link #actual}: how many years before the fiscal year. */
    Optional<Integer> yearsBefore() {
        String years = text.substring(Math.min(text.length(), ACTUAL.length() + 1));
        return isActual() && years.matches("-?\\d{1,3}") ? Optional.of(Integer.parseInt(years)) : Optional.empty();
    }
}
