package pmqa.workbench.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.document.JsonWriter;
import pmqa.workbench.document.Value;
import pmqa.workbench.scoring.Answers;
import pmqa.workbench.scoring.ItemResponse;
import pmqa.workbench.scoring.Measure;
import pmqa.workbench.scoring.ScoreSheet;
import pmqa.workbench.shared.Language;

/**
 * Results as CSV with a description (Frictionless Tabular Data Package): the score sheets of any number of assessments, and the
 * answers from which they follow. The same assessments give the same bytes.
 *
 * <p>A text that begins like a formula has an apostrophe before it, as in {@link ScoreSheetCsv}.
 */
public final class DataPackage {

    /** In the order of a row's fields. */
    private static final List<ScoreRow.Column> COLUMNS = List.of(ScoreRow.Column.values());

    private static final List<ScoreRow.Column> RESULTS = List.of(
            ScoreRow.Column.KIND,
            ScoreRow.Column.CODE,
            ScoreRow.Column.TITLE,
            ScoreRow.Column.SCORE,
            ScoreRow.Column.LEVEL,
            ScoreRow.Column.MET,
            ScoreRow.Column.OF,
            ScoreRow.Column.PERCENT,
            ScoreRow.Column.RATING,
            ScoreRow.Column.CREDITED,
            ScoreRow.Column.ATTAINMENT,
            ScoreRow.Column.TREND,
            ScoreRow.Column.COMPARISON,
            ScoreRow.Column.STATUS,
            ScoreRow.Column.OPEN);

    private final DataTables tables = DataTables.empty();
    private final Map<String, Catalogue> catalogues = new LinkedHashMap<>();
    private final Language language;
    private int number;

    /** An empty package; {@code language} is that of the titles in it. */
    public DataPackage(Language language) {
        this.language = language;
    }

    /** Adds an assessment; {@code input} says where it came from. */
    public void add(String input, Catalogue catalogue, Answers answers, ScoreSheet sheet) {
        number++;
        catalogues.putIfAbsent(catalogue.id(), catalogue);
        tables.assessments()
                .row(List.of(
                        own(),
                        Csv.text(input),
                        Csv.text(answers.organization().name()),
                        answers.organization().type().code(),
                        answers.fiscalYear().toString(),
                        catalogue.id(),
                        catalogue.version(),
                        Integer.toString(sheet.completeness().answered()),
                        Integer.toString(sheet.completeness().of()),
                        Boolean.toString(sheet.partial())));
        results(catalogue, sheet);
        answers.responses().forEach(this::response);
        answers.profile().forEach((topic, text) -> text("profile", topic, "-", text));
        answers.measures().forEach(this::measures);
    }

    private String own() {
        return Integer.toString(number);
    }

    private void results(Catalogue catalogue, ScoreSheet sheet) {
        int[] row = {0};
        ScoreSheetCsv.Rows rows = fields -> {
            List<String> values = new ArrayList<>(List.of(own(), Integer.toString(++row[0])));
            RESULTS.forEach(column -> values.add(fields.get(COLUMNS.indexOf(column))));
            tables.results().row(values);
        };
        try {
            new ScoreSheetCsv(rows, language, false).write("", catalogue, sheet);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void response(String item, ItemResponse response) {
        Set<String> boxes = new LinkedHashSet<>(response.met().stream().sorted().toList());
        boxes.addAll(response.notes().keySet().stream().sorted().toList());
        for (String box : boxes) {
            tables.checkpoints()
                    .row(List.of(
                            own(),
                            item,
                            box,
                            Boolean.toString(response.met().contains(box)),
                            Csv.text(response.notes().getOrDefault(box, ""))));
        }
        response.explanations().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(explanation -> text("explanation", item, explanation.getKey(), explanation.getValue()));
        response.results().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(result -> text("result", item, result.getKey(), result.getValue()));
    }

    private void text(String kind, String code, String level, String text) {
        tables.texts().row(List.of(own(), kind, code, level, Csv.text(text)));
    }

    private void measures(String item, List<Measure> measures) {
        for (int i = 0; i < measures.size(); i++) {
            Measure measure = measures.get(i);
            String position = Integer.toString(i + 1);
            tables.measures()
                    .row(List.of(
                            own(),
                            item,
                            position,
                            measure.type().orElse(""),
                            Csv.text(measure.name()),
                            Csv.text(measure.unit()),
                            switch (measure.direction()) {
                                case HIGHER -> "higher";
                                case LOWER -> "lower";
                            },
                            figure(measure.best()),
                            figure(measure.target()),
                            figure(measure.benchmark()),
                            Csv.text(measure.source().orElse("")),
                            String.join(" ", measure.links())));
            measure.actuals()
                    .forEach((year, value) -> tables.actuals()
                            .row(List.of(own(), item, position, year.toString(), figure(OptionalDouble.of(value)))));
        }
    }

    private static String figure(OptionalDouble value) {
        return value.isPresent() ? Members.rounded(value.getAsDouble()).toPlainString() : "";
    }

    /** The files by name, {@code datapackage.json} first. */
    public Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        String descriptor = JsonWriter.toString(descriptor(), JsonWriter.Layout.INDENTED) + "\n";
        files.put("datapackage.json", descriptor.getBytes(StandardCharsets.UTF_8));
        tables.all().forEach(table -> files.put(table.path(), table.content()));
        return files;
    }

    /** The files in a zip. */
    public byte[] zip() {
        return Zips.of(files());
    }

    private Value descriptor() {
        return new Members()
                .text("profile", "tabular-data-package")
                .text("name", "pmqa-results")
                .text("title", "PMQA self-assessment results")
                .text(
                        "description",
                        "Scores and the answers from which they follow. An empty field means that there is no value. A text "
                                + "that begins like a formula has an apostrophe before it.")
                .list(
                        "sources",
                        catalogues.values().stream()
                                .map(catalogue -> new Members()
                                        .text(
                                                "title",
                                                catalogue.publisher().th() + ": "
                                                        + catalogue.title().th() + " (" + catalogue.id() + " "
                                                        + catalogue.version() + ")")
                                        .object())
                                .toList())
                .list(
                        "licenses",
                        List.of(new Members()
                                .text("name", "other-closed")
                                .text("title", "The agency's own data. No licence is given with this file.")
                                .object()))
                .list(
                        "resources",
                        tables.all().stream().map(DataTable::resource).toList())
                .object();
    }
}
