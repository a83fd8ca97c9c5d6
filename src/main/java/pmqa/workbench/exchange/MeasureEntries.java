package pmqa.workbench.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.document.Node;
import pmqa.workbench.document.Value;
import pmqa.workbench.scoring.Measure;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** Reads single measures in the JSON shape of an assessment file, for measures that are still being written. */
public final class MeasureEntries {

    private MeasureEntries() {}

    /** A measure of an item; unlike in a finished file its target may still be missing. */
    public static Result<Measure> read(Catalogue catalogue, String item, Value value) {
        List<Problem> problems = new ArrayList<>();
        Optional<Measure> measure = new MeasureReader(catalogue).draft(Node.root(value, problems), item);
        return measure.isPresent() && problems.isEmpty() ? Result.accepted(measure.get()) : Result.refused(problems);
    }
}
