package pmqa.workbench.exchange.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.dhatim.fastexcel.Workbook;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.catalogue.MeasureItem;
import pmqa.workbench.catalogue.MeasureType;
import pmqa.workbench.scoring.Measure;
import pmqa.workbench.shared.FiscalYear;
import pmqa.workbench.shared.LocalizedText;

/** A category of results: a table of measures for each item, one row each. */
final class ResultsSheet {

    private static final int YEARS_BACK = 4;
    private static final int SPARE_ROWS = 3;

    private final SheetWriter writer;
    private final Filling filling;
    private final List<Integer> yearsBefore;

    private ResultsSheet(SheetWriter writer, Filling filling, List<Integer> yearsBefore) {
        this.writer = writer;
        this.filling = filling;
        this.yearsBefore = yearsBefore;
    }

    static void write(
            Workbook workbook, Filling filling, Category.Results category, MeasureTypeLists lists, CellRef year)
            throws IOException {
        List<Integer> yearsBefore = yearsBefore(filling, category);
        SheetWriter writer = SheetWriter.form(
                workbook, SheetNames.of(category), Marker.category(category.code()), columns(yearsBefore));
        ResultsSheet sheet = new ResultsSheet(writer, filling, yearsBefore);
        writer.across(Look.TITLE, SheetNames.heading(category));
        sheet.header(year);
        category.intent().ifPresent(intent -> writer.across(Look.CRITERIA, "เจตนารมณ์: " + intent));
        category.items().forEach(item -> sheet.item(item, lists));
        writer.finish(SheetNames.heading(category));
    }

    private static List<SheetWriter.Column> columns(List<Integer> yearsBefore) {
        List<SheetWriter.Column> columns = new ArrayList<>();
        columns.add(new SheetWriter.Column(Field.TYPE, 28));
        columns.add(new SheetWriter.Column(Field.NAME, 34));
        columns.add(new SheetWriter.Column(Field.UNIT, 11));
        columns.add(new SheetWriter.Column(Field.DIRECTION, 14));
        columns.add(new SheetWriter.Column(Field.BEST, 11));
        columns.add(new SheetWriter.Column(Field.TARGET, 11));
        yearsBefore.forEach(years -> columns.add(new SheetWriter.Column(Field.actual(years), 10)));
        columns.add(new SheetWriter.Column(Field.BENCHMARK, 11));
        columns.add(new SheetWriter.Column(Field.SOURCE, 24));
        columns.add(new SheetWriter.Column(Field.LINKS, 14));
        return columns;
    }

    /** The fiscal year, the years before it, and every other year for which there are results; the earliest first. */
    private static List<Integer> yearsBefore(Filling filling, Category.Results category) {
        Set<Integer> years = new TreeSet<>(Comparator.reverseOrder());
        int scored = filling.answers().fiscalYear().buddhist();
        for (int back = 0; back <= YEARS_BACK; back++) {
            if (filling.year().isEmpty() || FiscalYear.isPlausible(scored - back)) {
                years.add(back);
            }
        }
        for (MeasureItem item : category.items()) {
            for (Measure measure : measures(filling, item)) {
                measure.actuals().keySet().forEach(year -> years.add(scored - year.buddhist()));
            }
        }
        return List.copyOf(years);
    }

    private static List<Measure> measures(Filling filling, MeasureItem item) {
        return filling.answers().measures().getOrDefault(item.code(), List.of());
    }

    private void header(CellRef year) {
        int firstYear = writer.column(Field.actual(yearsBefore.getFirst()));
        int lastYear = firstYear + yearsBefore.size() - 1;
        SheetWriter.RowWriter groups = writer.row(RowCode.Structure.ROW);
        for (int column = 1; column <= writer.last(); column++) {
            if (column < firstYear || column > lastYear) {
                groups.put(column, Look.HEADER, "");
            }
        }
        groups.put(firstYear, lastYear, Look.HEADER, "ผลการดำเนินการ ปีงบประมาณ พ.ศ.")
                .end();
        SheetWriter.RowWriter header = writer.row(RowCode.Years.ROW)
                .put(Field.TYPE, Look.HEADER, "ตัววัดตามเกณฑ์\n(★ ต้องมี)")
                .put(Field.NAME, Look.HEADER, "ชื่อตัวชี้วัด\n(เว้นว่าง = ใช้ชื่อตามเกณฑ์)")
                .put(Field.UNIT, Look.HEADER, "หน่วย")
                .put(Field.DIRECTION, Look.HEADER, "ทิศทาง")
                .put(Field.BEST, Look.HEADER, "ค่าดีที่สุด\n(ถ้ามี)")
                .put(Field.TARGET, Look.HEADER, "ค่าเป้าหมาย")
                .put(Field.BENCHMARK, Look.HEADER, "ค่าเทียบเคียง")
                .put(Field.SOURCE, Look.HEADER, "แหล่งข้อมูล")
                .put(Field.LINKS, Look.HEADER, "หัวข้อที่เชื่อมโยง\nเช่น 1.1, 6.2");
        for (int i = 0; i < yearsBefore.size(); i++) {
            year(header, firstYear + i, yearsBefore.get(i), year);
        }
        int row = header.atLeast(2).end();
        if (filling.year().isPresent()) {
            writer.numbers(row, firstYear, row, lastYear);
        }
        writer.freezeAbove(2);
    }

    /** A known year may be overwritten; an unknown one follows the fiscal year on the first sheet. */
    private void year(SheetWriter.RowWriter header, int column, int before, CellRef year) {
        Optional<FiscalYear> known = filling.year();
        if (known.isPresent()) {
            header.number(column, Look.ANSWER_YEAR, known.get().buddhist() - before);
            return;
        }
        String words = before == 0 ? "ปีที่ประเมิน" : before + " ปีก่อน";
        header.formula(
                column,
                Look.HEADER,
                "IF(ISNUMBER(" + year.absolute() + ")," + year.absolute() + "-" + before + ",\"" + words + "\")");
    }

    private void item(MeasureItem item, MeasureTypeLists lists) {
        writer.across(Look.ITEM, item.code() + "  " + item.title().th());
        List<Measure> given = measures(filling, item);
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            rows.add(row(item, named(item, i), given.get(i)));
        }
        int prepared = 0;
        for (MeasureType type : item.measureTypes()) {
            if (given.stream().noneMatch(measure -> measure.type().equals(Optional.of(type.code())))) {
                rows.add(unused(item, prepared++, Optional.of(type)));
            }
        }
        for (int i = 0; i < SPARE_ROWS; i++) {
            rows.add(unused(item, prepared++, Optional.empty()));
        }
        int first = rows.getFirst();
        int last = rows.getLast();
        writer.choicesFrom(
                first,
                last,
                writer.column(Field.TYPE),
                lists.range(item),
                "เลือกตัววัดจากรายการ หรือเว้นว่างถ้าเป็นตัวชี้วัดอื่นของหน่วยงาน");
        writer.choices(
                first, last, writer.column(Field.DIRECTION), Vocabulary.DIRECTION.choices(), "เลือกทิศทางจากรายการ");
        writer.numbers(first, writer.column(Field.BEST), last, writer.column(Field.BENCHMARK));
    }

    private RowCode named(MeasureItem item, int position) {
        return new RowCode.MeasureOf(
                item.code(),
                filling.base().map(base -> base.measure(item.code(), position).toString()));
    }

    private int row(MeasureItem item, RowCode code, Measure measure) {
        Optional<MeasureType> type = measure.type().flatMap(item::measureType);
        SheetWriter.RowWriter row =
                begin(code, type, measure.name(), measure.unit(), Vocabulary.wordFor(measure.direction()));
        number(row, Field.BEST, measure.best());
        number(row, Field.TARGET, measure.target());
        for (int before : yearsBefore) {
            FiscalYear year = new FiscalYear(filling.answers().fiscalYear().buddhist() - before);
            number(row, Field.actual(before), measure.actual(year));
        }
        number(row, Field.BENCHMARK, measure.benchmark());
        return row.put(Field.SOURCE, Look.ANSWER_SMALL, measure.source().orElse(""))
                .put(Field.LINKS, Look.ANSWER_SMALL, String.join(", ", measure.links()))
                .end();
    }

    private int unused(MeasureItem item, int position, Optional<MeasureType> type) {
        RowCode code = new RowCode.MeasureOf(
                item.code(),
                filling.base().map(base -> base.unused(item.code(), position).toString()));
        String unit = type.flatMap(MeasureType::unit).map(LocalizedText::th).orElse("");
        SheetWriter.RowWriter row = begin(code, type, "", unit, "");
        for (Field field : List.of(Field.BEST, Field.TARGET, Field.BENCHMARK)) {
            row.blank(writer.column(field), Look.ANSWER_NUMBER);
        }
        yearsBefore.forEach(before -> row.blank(writer.column(Field.actual(before)), Look.ANSWER_NUMBER));
        return row.put(Field.SOURCE, Look.ANSWER_SMALL, "")
                .put(Field.LINKS, Look.ANSWER_SMALL, "")
                .end();
    }

    private SheetWriter.RowWriter begin(
            RowCode code, Optional<MeasureType> type, String name, String unit, String direction) {
        return writer.row(code)
                .put(
                        Field.TYPE,
                        Look.ANSWER_SMALL,
                        type.map(MeasureTypeLists::label).orElse(""))
                .put(Field.NAME, Look.ANSWER_SMALL, name)
                .put(Field.UNIT, Look.ANSWER_SMALL, unit)
                .put(Field.DIRECTION, Look.ANSWER_CHOICE, direction);
    }

    private void number(SheetWriter.RowWriter row, Field field, OptionalDouble value) {
        int column = writer.column(field);
        value.ifPresentOrElse(
                known -> row.number(column, Look.ANSWER_NUMBER, known), () -> row.blank(column, Look.ANSWER_NUMBER));
    }
}
