package pmqa.workbench.reporting.office;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import pmqa.workbench.reporting.Block;
import pmqa.workbench.reporting.Cell;
import pmqa.workbench.reporting.Row;

/** A table of a report as a table of Word: its head is repeated on every page, and no row breaks in two but those of long text. */
final class WordTable {

    /** Letters of an explanation from which on it may be continued on the next page. */
    private static final int BROKEN = 900;

    private static final String LINE = "A6B4CC";
    private static final String HEAD = "1F3A5F";
    private static final String BAND = "D9E2F3";
    private static final String PALE = "F5F7FB";
    private static final String TOTAL = "EEF2FA";

    private final Block.Table table;
    private final CTTbl target = CTTbl.Factory.newInstance();
    private final int[] widths;
    private final String style;

    private WordTable(Block.Table table) {
        this.table = table;
        this.widths = widths(table);
        this.style = table.small() ? "TableSmall" : "TableText";
    }

    static CTTbl of(Block.Table table) {
        WordTable made = new WordTable(table);
        made.fill();
        return made.target;
    }

    private static int[] widths(Block.Table table) {
        return table.columns().stream()
                .mapToInt(column -> WordPage.TEXT_WIDTH * column.width() / table.width())
                .toArray();
    }

    private void fill() {
        properties();
        CTTblGrid grid = target.addNewTblGrid();
        for (int width : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
        }
        CTRow head = target.addNewTr();
        CTTrPr repeated = head.addNewTrPr();
        repeated.addNewCantSplit();
        repeated.addNewTblHeader();
        for (int i = 0; i < widths.length; i++) {
            Block.Column column = table.columns().get(i);
            CTP paragraph = paragraph(cell(head, widths[i], HEAD), style, column.align());
            white(paragraph, column.title());
        }
        table.rows().forEach(this::row);
    }

    private void properties() {
        CTTblPr properties = target.addNewTblPr();
        CTTblWidth width = properties.addNewTblW();
        width.setType(STTblWidth.DXA);
        width.setW(BigInteger.valueOf(WordPage.TEXT_WIDTH));
        CTTblBorders borders = properties.addNewTblBorders();
        for (CTBorder border : List.of(
                borders.addNewTop(),
                borders.addNewLeft(),
                borders.addNewBottom(),
                borders.addNewRight(),
                borders.addNewInsideH(),
                borders.addNewInsideV())) {
            border.setVal(STBorder.SINGLE);
            border.setSz(BigInteger.valueOf(4));
            border.setColor(LINE);
        }
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        properties.addNewTblCaption().setVal(table.caption());
    }

    private void row(Row row) {
        CTRow target = this.target.addNewTr();
        switch (row) {
            case Row.Cells(List<Cell> cells, boolean strong) -> {
                target.addNewTrPr().addNewCantSplit();
                for (int i = 0; i < cells.size(); i++) {
                    CTTc cell = cell(target, widths[i], strong ? TOTAL : "");
                    cell(cells.get(i), cell, table.columns().get(i).align(), strong);
                }
            }
            case Row.Band(String text) -> {
                target.addNewTrPr().addNewCantSplit();
                CTP paragraph = paragraph(wide(target, BAND), style, Block.Align.LEFT);
                paragraph.getPPr().addNewKeepNext();
                WordText.add(paragraph, text, true);
            }
            case Row.Wide(String label, String text) -> {
                if (text.length() <= BROKEN) {
                    target.addNewTrPr().addNewCantSplit();
                }
                CTP paragraph = paragraph(wide(target, PALE), style, Block.Align.LEFT);
                WordText.add(paragraph, label + ": ", true);
                WordText.add(paragraph, text);
            }
        }
    }

    private void cell(Cell content, CTTc target, Block.Align align, boolean strong) {
        switch (content) {
            case Cell.Words(String text, List<String> below) -> {
                WordText.add(paragraph(target, style, align), text, strong);
                below.forEach(line -> WordText.add(paragraph(target, "TableBelow", align), line));
            }
            case Cell.Figure(double _, int _, String text) ->
                WordText.add(paragraph(target, style, align), text, strong);
            case Cell.Tick(Cell.Mark mark) -> WordText.add(paragraph(target, style, align), mark.symbol());
            case Cell.Nothing() -> WordText.add(paragraph(target, style, align), "–");
        }
    }

    private CTTc wide(CTRow row, String ground) {
        CTTc cell = cell(row, WordPage.TEXT_WIDTH, ground);
        cell.getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(widths.length));
        return cell;
    }

    private static CTTc cell(CTRow row, int width, String ground) {
        CTTc cell = row.addNewTc();
        CTTcPr properties = cell.addNewTcPr();
        CTTblWidth own = properties.addNewTcW();
        own.setType(STTblWidth.DXA);
        own.setW(BigInteger.valueOf(width));
        if (!ground.isEmpty()) {
            var shading = properties.addNewShd();
            shading.setVal(STShd.CLEAR);
            shading.setColor("auto");
            shading.setFill(ground);
        }
        return cell;
    }

    private static CTP paragraph(CTTc cell, String style, Block.Align align) {
        CTP paragraph = WordText.style(cell.addNewP(), style);
        switch (align) {
            case LEFT -> {
                // As it is.
            }
            case CENTRE -> WordText.align(paragraph, ParagraphAlignment.CENTER);
            case RIGHT -> WordText.align(paragraph, ParagraphAlignment.RIGHT);
        }
        return paragraph;
    }

    private static void white(CTP paragraph, String text) {
        paragraph.getPPr().addNewKeepNext();
        WordText.add(paragraph, text, true);
        paragraph.getRList().forEach(run -> {
            if (run.isSetRPr()) {
                run.getRPr().addNewColor().setVal("FFFFFF");
            }
        });
    }
}
