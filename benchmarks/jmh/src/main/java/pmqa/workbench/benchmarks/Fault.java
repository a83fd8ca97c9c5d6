package pmqa.workbench.benchmarks;

import java.util.Locale;

/** A rule written wrongly on purpose, to see that the comparison finds it. */
enum Fault {
    APPLICABILITY(
            SpreadsheetRule.APPLICABLE,
            "COUNTIF([applies],[type])",
            "COUNTIF([applies],\"province\")",
            "checkpoints of provinces count for everybody"),
    GATE(
            SpreadsheetRule.LEVELLED,
            "AND([tB]=[nB],[tA]=[nA])",
            "[tB]=[nB]",
            "the third level counts although the second is incomplete"),
    FLOOR(SpreadsheetRule.ATTAINMENT, "MAX(0,", "MAX(-10,", "attainment may fall below 0"),
    DIRECTION(
            SpreadsheetRule.ATTAINMENT,
            "200-100*[actual]/[target]",
            "100*[target]/MAX([actual],0.01)",
            "attainment is target by actual where lower is better"),
    BLANK(SpreadsheetRule.POINTS, ",[actual]=\"\"", "", "a blank result is taken for 0"),
    BEST(SpreadsheetRule.POINTS, "[best]<>\"\"", "FALSE()", "the best possible value is ignored"),
    ZERO_TARGET(SpreadsheetRule.POINTS, "[actual]<=0,500", "[actual]<=0,0", "reaching a target of 0 earns nothing"),
    FIRST_BAND(SpreadsheetRule.POINTS, "[p]<=101", "[p]<101", "exactly 101 % lies in the band above"),
    SECOND_BAND(SpreadsheetRule.POINTS, "[p]<=105", "[p]<105", "exactly 105 % lies in the band above"),
    STAR(SpreadsheetRule.MISSING, "=0,1,0", "=0,0,0", "a starred type without data is left out of the mean"),
    PARTIAL(
            SpreadsheetRule.TOTAL,
            "SUMIF([assessed],\"x\",[categories])/COUNTIF([assessed],\"x\")",
            "AVERAGE([categories])",
            "categories that are not assessed count in the total");

    private final SpreadsheetRule rule;
    private final String right;
    private final String wrong;
    private final String effect;

    Fault(SpreadsheetRule rule, String right, String wrong, String effect) {
        this.rule = rule;
        this.right = right;
        this.wrong = wrong;
        this.effect = effect;
    }

    SpreadsheetRule rule() {
        return rule;
    }

    String commit(String formula) {
        if (!formula.contains(right)) {
            throw new IllegalStateException(rule + " does not hold " + right);
        }
        return formula.replace(right, wrong);
    }

    /**
     * The fault of that name, as people write it.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Fault named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + ": " + effect;
    }
}
