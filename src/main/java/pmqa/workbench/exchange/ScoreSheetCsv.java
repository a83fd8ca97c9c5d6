package pmqa.workbench.exchange;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.MeasureType;
import pmqa.workbench.catalogue.Requirement;
import pmqa.workbench.exchange.ScoreRow.Column;
import pmqa.workbench.scoring.CategoryResult;
import pmqa.workbench.scoring.Explained;
import pmqa.workbench.scoring.LevelledResult;
import pmqa.workbench.scoring.LevelledResult.LevelTally;
import pmqa.workbench.scoring.MeasuredResult;
import pmqa.workbench.scoring.MeasuredResult.Comparison;
import pmqa.workbench.scoring.MeasuredResult.MeasureResult;
import pmqa.workbench.scoring.MeasuredResult.Trend;
import pmqa.workbench.scoring.QuestionResult;
import pmqa.workbench.scoring.RubricItemResult;
import pmqa.workbench.scoring.ScoreSheet;
import pmqa.workbench.scoring.TotalResult;
import pmqa.workbench.shared.Language;

/**
 * Score sheets as comma-separated values: one row for each node of the tree, from the total down to the single level, measure,
 * dimension or requirement. What a node does not have is an empty field. Figures are those of {@link ScoreSheetJson}.
 */
public final class ScoreSheetCsv {

    private final Rows csv;
    private final Language language;
    private final boolean explain;

    /**
     * A writer of score sheets.
     *
     * @param language the language of titles and derivations
     * @param explain whether the column {@code because} is filled
     */
    public ScoreSheetCsv(Appendable out, Language language, boolean explain) {
        this(new Csv(out)::row, language, explain);
    }

    /** Where the rows go. */
    interface Rows {
        void row(List<String> fields) throws IOException;
    }

    ScoreSheetCsv(Rows rows, Language language, boolean explain) {
        this.csv = rows;
        this.language = language;
        this.explain = explain;
    }

    /** The row of headings, once before all sheets. */
    public void head() throws IOException {
        csv.row(ScoreRow.headings());
    }

    /** The rows of one sheet; {@code input} is where its answers came from. */
    public void write(String input, Catalogue catalogue, ScoreSheet sheet) throws IOException {
        new Sheet(input, catalogue, sheet).write();
    }

    private final class Sheet {

        private final String input;
        private final Catalogue catalogue;
        private final ScoreSheet sheet;

        Sheet(String input, Catalogue catalogue, ScoreSheet sheet) {
            this.input = input;
            this.catalogue = catalogue;
            this.sheet = sheet;
        }

        void write() throws IOException {
            write(total());
            for (CategoryResult category : sheet.categories()) {
                write(category(category));
                switch (category) {
                    case CategoryResult.Process process -> items(process.items());
                    case CategoryResult.Results results -> measures(results.items());
                    case CategoryResult.Rubric rubric -> questions(rubric.items());
                    case CategoryResult.Requirements requirements -> requirements(requirements);
                }
            }
        }

        private void write(ScoreRow row) throws IOException {
            csv.row(row.fields());
        }

        private ScoreRow row(String kind, String code, String title) {
            return new ScoreRow()
                    .code(Column.CATALOGUE, sheet.catalogue())
                    .text(Column.ORGANIZATION, sheet.organization().name())
                    .count(Column.FISCAL_YEAR, sheet.fiscalYear().buddhist())
                    .code(Column.KIND, kind)
                    .code(Column.CODE, code)
                    .text(Column.TITLE, title)
                    .code(Column.ORGANIZATION_TYPE, sheet.organization().type().code())
                    .code(Column.CATALOGUE_VERSION, sheet.catalogueVersion())
                    .text(Column.INPUT, input);
        }

        private ScoreRow row(String kind, String code, String title, Explained node) {
            ScoreRow row = row(kind, code, title);
            return explain ? row.text(Column.BECAUSE, node.because().in(language)) : row;
        }

        private ScoreRow total() {
            ScoreRow row = row("total", "", catalogue.title().in(language), sheet);
            return switch (sheet.total()) {
                case TotalResult.Points points ->
                    row.figure(Column.SCORE, points.score()).level(points.level());
                case TotalResult.Rating rating ->
                    row.figure(Column.RATING, rating.rating()).figure(Column.PERCENT, rating.percent());
                case TotalResult.Count count ->
                    row.count(Column.MET, count.met())
                            .count(Column.OF, count.applicable())
                            .figure(Column.PERCENT, count.percent());
            };
        }

        private ScoreRow category(CategoryResult category) {
            ScoreRow row = row("category", category.code(), category.title().in(language), category);
            return switch (category) {
                case CategoryResult.Process process ->
                    row.figure(Column.SCORE, process.score()).level(process.level());
                case CategoryResult.Results results ->
                    row.figure(Column.SCORE, results.score()).level(results.level());
                case CategoryResult.Rubric rubric ->
                    row.figure(Column.RATING, rubric.rating()).figure(Column.PERCENT, rubric.percent());
                case CategoryResult.Requirements requirements ->
                    row.count(Column.MET, requirements.met())
                            .count(Column.OF, requirements.applicable())
                            .figure(Column.PERCENT, requirements.percent());
            };
        }

        private void items(List<LevelledResult> items) throws IOException {
            for (LevelledResult item : items) {
                write(row("item", item.code(), item.title().in(language), item)
                        .figure(Column.SCORE, item.score())
                        .level(item.level()));
                for (LevelTally tally : item.levels()) {
                    write(row("level", item.code(), tally.level().title().in(language), tally)
                            .code(Column.LEVEL, tally.level().code())
                            .figure(Column.SCORE, tally.points())
                            .count(Column.MET, tally.met())
                            .count(Column.OF, tally.of())
                            .code(Column.CREDITED, Boolean.toString(tally.credited()))
                            .open(tally.unmet()));
                }
            }
        }

        private void measures(List<MeasuredResult> items) throws IOException {
            for (MeasuredResult item : items) {
                write(row("item", item.code(), item.title().in(language), item)
                        .figure(Column.SCORE, item.score())
                        .open(item.missingRequired().stream()
                                .map(MeasureType::code)
                                .toList()));
                for (MeasureResult result : item.measures()) {
                    String code = result.measure().type().orElse(item.code());
                    write(row("measure", code, result.measure().name(), result)
                            .figure(Column.SCORE, result.score())
                            .figure(Column.ATTAINMENT, result.attainment())
                            .code(Column.TREND, result.trend().map(Trend::code))
                            .code(Column.COMPARISON, result.comparison().map(Comparison::code)));
                }
            }
        }

        private void questions(List<RubricItemResult> items) throws IOException {
            for (RubricItemResult item : items) {
                ScoreRow row = row("item", item.code(), item.title().in(language), item);
                write(
                        item.questions().isEmpty()
                                ? row
                                : row.figure(Column.RATING, item.rating()).figure(Column.PERCENT, item.percent()));
                for (QuestionResult question : item.questions()) {
                    write(row("question", question.code(), question.title(), question)
                            .figure(Column.RATING, question.rating())
                            .figure(Column.PERCENT, question.percent())
                            .open(question.unanswered()));
                    for (var dimension : question.dimensions().entrySet()) {
                        String code = question.code() + "-" + dimension.getKey();
                        write(row("dimension", code, title(dimension.getKey()))
                                .figure(Column.RATING, dimension.getValue()));
                    }
                }
            }
        }

        private String title(String dimension) {
            return catalogue.rubricDimensions().stream()
                    .filter(candidate -> candidate.code().equals(dimension))
                    .map(found -> found.title().in(language))
                    .findFirst()
                    .orElse(dimension);
        }

        private void requirements(CategoryResult.Requirements category) throws IOException {
            Map<String, String> texts =
                    catalogue.requirements().collect(Collectors.toMap(Requirement::code, Requirement::text));
            for (var requirement : category.requirements().entrySet()) {
                String code = requirement.getKey();
                write(row("requirement", code, texts.getOrDefault(code, ""))
                        .code(Column.STATUS, requirement.getValue().code()));
            }
        }
    }
}
