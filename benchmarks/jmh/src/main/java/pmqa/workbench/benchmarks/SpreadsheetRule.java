package pmqa.workbench.benchmarks;

import java.util.Map;
import java.util.Set;

/**
 * The scoring rules of {@code pmqa-4.0} as domain.md §2 states them, in the language of spreadsheets. The numbers are written
 * out here and nothing of the program's own rules is used. Names in brackets stand for cells.
 */
enum SpreadsheetRule {

    /** t, the met ones of the applicable checkpoints of a level. */
    MET("""
            COUNTIFS([boxes],"x",[applies],"all")+COUNTIFS([boxes],"x",[applies],[type])"""),

    /** n, the applicable checkpoints of a level. */
    APPLICABLE("""
            COUNTIF([applies],"all")+COUNTIF([applies],[type])"""),

    /** 300·tB/nB + [tB = nB]·100·tA/nA + [tB = nB and tA = nA]·100·tS/nS; a level without applicable checkpoints is met. */
    LEVELLED("""
            IF([nB]=0,300,300*[tB]/[nB])
            +IF([tB]=[nB],IF([nA]=0,100,100*[tA]/[nA]),0)
            +IF(AND([tB]=[nB],[tA]=[nA]),IF([nS]=0,100,100*[tS]/[nS]),0)"""),

    /** p = 100·actual/target, or 200 − 100·actual/target where lower is better, never below 0. */
    ATTAINMENT("""
            IF(OR([target]="",[actual]="",[target]=0),"",
            MAX(0,IF([direction]="lower",200-100*[actual]/[target],100*[actual]/[target])))"""),

    /** No data; the best possible value; a target of 0; p below 100, to 101, to 105, beyond. Zero is a value, blank is no data. */
    POINTS("""
            IF(OR([target]="",[actual]=""),"",
            IF(AND([best]<>"",IF([direction]="lower",[actual]<=[best],[actual]>=[best])),500,
            IF([target]=0,IF([actual]<=0,500,0),
            IF([p]<100,3*[p],IF([p]<=101,300,IF([p]<=105,400,500))))))"""),

    /** 1 where a starred type has no measure or no data. */
    MISSING("""
            IF(COUNTIFS([types],"[starred]",[points],">=0")=0,1,0)"""),

    /** Mean over the measures that have data, where a missing starred type counts 0. */
    MEASURED("""
            IF(COUNT([points])+[missing]=0,0,SUM([points])/(COUNT([points])+[missing]))"""),

    /** A category is the mean of its items. */
    CATEGORY("AVERAGE([items])"),

    /** The total is the mean of the categories that are assessed. */
    TOTAL("""
            SUMIF([assessed],"x",[categories])/COUNTIF([assessed],"x")""");

    private final String text;

    SpreadsheetRule(String text) {
        this.text = text.replace("\n", "");
    }

    /** The formula, with cells in place of names and with that fault, if it is in this rule. */
    String formula(Set<Fault> faults, Map<String, String> cells) {
        String formula = text;
        for (Fault fault : faults) {
            if (fault.rule() == this) {
                formula = fault.commit(formula);
            }
        }
        for (Map.Entry<String, String> cell : cells.entrySet()) {
            formula = formula.replace("[" + cell.getKey() + "]", cell.getValue());
        }
        if (formula.contains("[")) {
            throw new IllegalArgumentException(name() + " needs more than " + cells.keySet() + ": " + formula);
        }
        return formula;
    }
}
