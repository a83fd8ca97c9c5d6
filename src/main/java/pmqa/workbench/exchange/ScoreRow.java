package pmqa.workbench.exchange;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import pmqa.workbench.catalogue.Level;

/** One row of {@link ScoreSheetCsv} under construction; what is not set stays empty. */
final class ScoreRow {

    /** The columns, in their order. New ones are only ever added at the end. */
    enum Column {
        CATALOGUE,
        ORGANIZATION,
        FISCAL_YEAR,
        KIND,
        CODE,
        TITLE,
        SCORE,
        LEVEL,
        MET,
        OF,
        PERCENT,
        RATING,
        CREDITED,
        ATTAINMENT,
        TREND,
        COMPARISON,
        STATUS,
        OPEN,
        BECAUSE,
        ORGANIZATION_TYPE,
        CATALOGUE_VERSION,
        INPUT
    }

    private final Map<Column, String> fields = new EnumMap<>(Column.class);

    static List<String> headings() {
        return Arrays.stream(Column.values())
                .map(column -> column.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    List<String> fields() {
        return Arrays.stream(Column.values())
                .map(column -> fields.getOrDefault(column, ""))
                .toList();
    }

    /** A word that the program or the catalogue chose. */
    ScoreRow code(Column column, String value) {
        fields.put(column, value);
        return this;
    }

    ScoreRow code(Column column, Optional<String> value) {
        value.ifPresent(present -> code(column, present));
        return this;
    }

    /** A text that somebody wrote. */
    ScoreRow text(Column column, String text) {
        return code(column, Csv.text(text));
    }

    ScoreRow figure(Column column, double figure) {
        return code(column, Members.rounded(figure).toPlainString());
    }

    ScoreRow figure(Column column, OptionalDouble figure) {
        return figure.isPresent() ? figure(column, figure.getAsDouble()) : this;
    }

    ScoreRow count(Column column, int count) {
        return code(column, Integer.toString(count));
    }

    ScoreRow level(Optional<Level> level) {
        return code(Column.LEVEL, level.map(Level::code));
    }

    /** What is still to be done, as codes. */
    ScoreRow open(List<String> codes) {
        return code(Column.OPEN, String.join(" ", codes));
    }
}
