package pmqa.workbench.exchange.xlsx;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.shared.Result;

/**
 * Which form a workbook is, as its hidden sheet says.
 *
 * @param catalogue the criteria
 * @param type the type of organisation for which the form was made
 * @param base what it carries along, if it does
 * @param format the version of its layout
 */
record FormIdentity(Catalogue catalogue, OrganizationType type, Optional<String> base, int format) {

    /** Reads the hidden sheet. Answers to another version of the criteria are refused: its codes may mean something else. */
    static Result<FormIdentity> read(FormSheet hidden) {
        Map<RowCode.Key, String> values = new EnumMap<>(RowCode.Key.class);
        Map<RowCode.Key, String> places = new EnumMap<>(RowCode.Key.class);
        SortedMap<Integer, String> pieces = new TreeMap<>();
        OptionalInt column = hidden.column(Field.VALUE);
        for (FormSheet.Row row : hidden.rows()) {
            if (row.code().orElse(RowCode.Structure.ROW) instanceof RowCode.Key key && column.isPresent()) {
                text(hidden.grid().cell(row.index(), column.getAsInt())).ifPresent(text -> values.put(key, text));
                places.put(key, hidden.grid().place(row.index(), column.getAsInt()));
            } else if (row.code().orElse(RowCode.Structure.ROW) instanceof RowCode.Base(int number)
                    && column.isPresent()) {
                text(hidden.grid().cell(row.index(), column.getAsInt())).ifPresent(text -> pieces.put(number, text));
            }
        }
        if (!values.keySet().containsAll(List.of(RowCode.Key.values()))) {
            return Result.refused(FormProblems.unreadableForm(hidden.place()));
        }
        return identified(values, places).flatMap(form -> form.carrying(pieces, hidden.place()));
    }

    /** With what a form of the later layout carries along. */
    private Result<FormIdentity> carrying(SortedMap<Integer, String> pieces, String place) {
        if (!HiddenSheet.carriesBase(format)) {
            return Result.accepted(this);
        }
        Optional<String> joined = HiddenText.joined(List.copyOf(pieces.values()));
        return joined.isPresent()
                ? Result.accepted(new FormIdentity(catalogue, type, joined, format))
                : Result.refused(FormProblems.damagedBase(place));
    }

    private static Result<FormIdentity> identified(Map<RowCode.Key, String> values, Map<RowCode.Key, String> places) {
        String id = values.getOrDefault(RowCode.Key.CATALOGUE, "");
        String version = values.getOrDefault(RowCode.Key.VERSION, "");
        Optional<BigDecimal> format = Numerals.parse(values.getOrDefault(RowCode.Key.FORMAT, ""));
        Optional<Catalogue> catalogue = Catalogues.find(id);
        Optional<OrganizationType> type = OrganizationType.ofCode(values.getOrDefault(RowCode.Key.TYPE, ""));
        if (format.isEmpty() || type.isEmpty()) {
            RowCode.Key unreadable = format.isEmpty() ? RowCode.Key.FORMAT : RowCode.Key.TYPE;
            return Result.refused(FormProblems.unreadableForm(places.getOrDefault(unreadable, "")));
        }
        if (format.get().intValue() > HiddenSheet.FORMAT) {
            return Result.refused(FormProblems.laterFormat(places.getOrDefault(RowCode.Key.FORMAT, "")));
        }
        if (catalogue.isEmpty()) {
            return Result.refused(FormProblems.unknownCatalogue(places.getOrDefault(RowCode.Key.CATALOGUE, ""), id));
        }
        if (!catalogue.get().version().equals(version)) {
            return Result.refused(FormProblems.otherVersion(
                    places.getOrDefault(RowCode.Key.VERSION, ""),
                    version,
                    catalogue.get().version()));
        }
        return Result.accepted(new FormIdentity(
                catalogue.get(), type.get(), Optional.empty(), format.get().intValue()));
    }

    private static Optional<String> text(SheetCell cell) {
        return switch (cell.content()) {
            case CellContent.Text(String text) -> Optional.of(text.strip());
            case CellContent.Number number -> Optional.of(NumberText.of(number.value(), number.look()));
            default -> Optional.empty();
        };
    }
}
