package pmqa.workbench.assessment.web;

import java.util.List;
import java.util.Optional;
import pmqa.workbench.assessment.TypedNumber;
import pmqa.workbench.scoring.MeasuredResult.MeasureResult;
import pmqa.workbench.shared.FiscalYear;

/**
 * What is shown of a measure's result.
 *
 * @param id of the measure, for the ids of elements
 * @param year the year that is scored
 * @param chart none before the first result
 */
public record MeasureView(String id, MeasureResult result, FiscalYear year, Optional<MeasureChart> chart) {

    /** The view of a measure's result; the part of the key after the slash is the measure's id. */
    static MeasureView of(String key, MeasureResult result, FiscalYear year) {
        return new MeasureView(
                key.substring(key.indexOf('/') + 1), result, year, MeasureChart.of(result.measure(), year));
    }

    /** A row of the table beside the chart. */
    public record Year(FiscalYear year, String actual) {}

    public List<Year> years() {
        return result.measure().actuals().entrySet().stream()
                .map(entry -> new Year(entry.getKey(), TypedNumber.shown(entry.getValue())))
                .toList();
    }
}
