package pmqa.workbench.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import pmqa.workbench.document.JsonWriter;
import pmqa.workbench.document.Value;
import pmqa.workbench.exchange.AssessmentReader.Assessment;
import pmqa.workbench.exchange.RefusalJson;
import pmqa.workbench.exchange.ScoreSheetJson;
import pmqa.workbench.scoring.ScoreSheet;
import pmqa.workbench.shared.Language;
import pmqa.workbench.shared.Problem;

/** One object for one input; JSON Lines, an object a line, for several. */
final class JsonSheets implements SheetPrinter {

    private final Writer out;
    private final JsonWriter.Layout layout;
    private final Optional<Language> explained;

    JsonSheets(Writer out, boolean several, Optional<Language> explained) {
        this.out = out;
        this.layout = several ? JsonWriter.Layout.ONE_LINE : JsonWriter.Layout.INDENTED;
        this.explained = explained;
    }

    @Override
    public void sheet(String source, Assessment assessment, ScoreSheet sheet) throws IOException {
        write(ScoreSheetJson.of(assessment.catalogue(), sheet, explained));
    }

    @Override
    public void refused(String source, List<Problem> problems) throws IOException {
        write(RefusalJson.of(source, problems));
    }

    private void write(Value value) throws IOException {
        JsonWriter.write(value, layout, out);
        out.append('\n');
    }
}
