package pmqa.workbench.exchange.xlsx;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pmqa.workbench.document.Value;
import pmqa.workbench.exchange.AssessmentReader.Assessment;

/**
 * A form as it was read, cell by cell: what stands in it and where, blank cells included.
 *
 * @param assessment the answers, checked
 * @param base what the form carries along ({@link FormBase#text}), if it does
 * @param categories whose sheets are there
 * @param cells every answer of a profile topic, checkpoint or level, and what was said of a question or requirement
 * @param statuses every row of a requirement
 * @param measures every row for a measure, used or not
 */
public record FilledForm(
        Assessment assessment,
        Optional<String> base,
        Set<String> categories,
        List<Cell> cells,
        List<Status> statuses,
        List<MeasureRow> measures) {

    public FilledForm {
        categories = Set.copyOf(categories);
        cells = List.copyOf(cells);
        statuses = List.copyOf(statuses);
        measures = List.copyOf(measures);
    }

    /** What a cell answers. */
    public enum Kind {
        /** Item and checkpoint; the value is {@code true} or empty. */
        TICK,
        /** Item and checkpoint. */
        NOTE,
        /** Item and level. */
        EXPLANATION,
        /** Item and level: the result in words. */
        RESULT,
        /** Topic, and nothing more. */
        NARRATIVE,
        /** Question or requirement, and nothing more. */
        ACCOUNT,
        /** Question and sub-criterion; the value is the number. */
        RATING,
        /** Question and sub-criterion. */
        REMARK,
        /** Question and sub-criterion; the value names the positions of the issues covered, as in {@code 1,3}. */
        ISSUES,
        /** Question and sub-criterion; the value names the positions of the steps done, as in {@code 1,3}. */
        STEPS,
        /** Question and sub-criterion; the value is a number from 0 to 100. */
        PERCENT
    }

    /**
     * A cell.
     *
     * @param of the item, topic, question or requirement
     * @param part the checkpoint, level or sub-criterion; empty where there is none
     * @param place {@code หมวด 1!E12}
     * @param value what stands there; empty for a blank cell
     */
    public record Cell(Kind kind, String of, String part, String place, String value) {}

    /**
     * How far a requirement is met.
     *
     * @param status its code; empty for a blank cell
     * @param reason empty for a blank cell
     */
    public record Status(String requirement, String place, String status, String reason) {}

    /**
     * A row for a measure.
     *
     * @param id its name, on a form that carries names
     * @param place the cell of its name
     * @param places member of the measure → its cell; {@code actuals/2569} for a year
     * @param content the measure in the JSON shape of an assessment file; nothing if the row is not used
     */
    public record MeasureRow(
            String item, Optional<String> id, String place, Map<String, String> places, Optional<Value.Obj> content) {
        public MeasureRow {
            places = Map.copyOf(places);
        }
    }
}
