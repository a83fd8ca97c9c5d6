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
 * @param cells every answer of a profile topic, checkpoint or level
 * @param measures every row for a measure, used or not
 */
public record FilledForm(
        Assessment assessment,
        Optional<String> base,
        Set<String> categories,
        List<Cell> cells,
        List<MeasureRow> measures) {

    public FilledForm {
        categories = Set.copyOf(categories);
        cells = List.copyOf(cells);
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
        NARRATIVE
    }

    /**
     * A cell.
     *
     * @param of the item or topic
     * @param part the checkpoint or level; empty for a topic
     * @param place {@code หมวด 1!E12}
     * @param value what stands there; empty for a blank cell
     */
    public record Cell(Kind kind, String of, String part, String place, String value) {}

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
