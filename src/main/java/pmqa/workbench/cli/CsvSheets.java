package pmqa.workbench.cli;

import java.io.IOException;
import pmqa.workbench.exchange.AssessmentReader.Assessment;
import pmqa.workbench.exchange.ScoreSheetCsv;
import pmqa.workbench.scoring.ScoreSheet;

/** One table for all inputs. */
final class CsvSheets implements SheetPrinter {

    private final ScoreSheetCsv csv;

    CsvSheets(ScoreSheetCsv csv) {
        this.csv = csv;
    }

    @Override
    public void begin() throws IOException {
        csv.head();
    }

    @Override
    public void sheet(String source, Assessment assessment, ScoreSheet sheet) throws IOException {
        csv.write(source, assessment.catalogue(), sheet);
    }
}
