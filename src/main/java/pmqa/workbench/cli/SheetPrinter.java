package pmqa.workbench.cli;

import java.io.IOException;
import java.util.List;
import pmqa.workbench.exchange.AssessmentReader.Assessment;
import pmqa.workbench.scoring.ScoreSheet;
import pmqa.workbench.shared.Problem;

/** Writes results as they come, in one of the formats of {@code score}. */
interface SheetPrinter {

    /** Before the first result. */
    default void begin() throws IOException {}

    void sheet(String source, Assessment assessment, ScoreSheet sheet) throws IOException;

    /** After the last result. */
    default void end() throws IOException {}

    /** In place of a score sheet, where the format has such a place. */
    default void refused(String source, List<Problem> problems) throws IOException {}
}
