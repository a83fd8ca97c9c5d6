package pmqa.workbench.reporting.office;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import pmqa.workbench.reporting.Block;
import pmqa.workbench.reporting.Numerals;

/** How cells look. A workbook may hold few styles, so each is made once. */
final class ExcelLooks {

    private final XSSFWorkbook workbook;
    private final Numerals numerals;
    private final Map<Wanted, XSSFCellStyle> made = new HashMap<>();
    private final Map<Letters, XSSFFont> fonts = new HashMap<>();

    ExcelLooks(XSSFWorkbook workbook, Numerals numerals) {
        this.workbook = workbook;
        this.numerals = numerals;
    }

    /** Kinds of cells. */
    enum Look {
        TITLE(26, true, "1F3A5F", "", false),
        HEADING(20, true, "1F3A5F", "", false),
        BODY(16, false, "1A1A1A", "", false),
        STRONG(18, true, "1A1A1A", "", false),
        QUIET(14, false, "45525F", "", false),
        NOTICE(14, true, "8A4B00", "", false),
        HEAD(15, true, "FFFFFF", "1F3A5F", true),
        CELL(15, false, "1A1A1A", "", true),
        TOTAL(15, true, "1A1A1A", "EEF2FA", true),
        BAND(15, true, "1F3A5F", "D9E2F3", true),
        WIDE(15, false, "1A1A1A", "F5F7FB", true),
        DRAFT(20, true, "A30000", "", false);

        private final int size;
        private final boolean bold;
        private final String colour;
        private final String ground;
        private final boolean bordered;

        Look(int size, boolean bold, String colour, String ground, boolean bordered) {
            this.size = size;
            this.bold = bold;
            this.colour = colour;
            this.ground = ground;
            this.bordered = bordered;
        }

        int size() {
            return size;
        }
    }

    private record Wanted(Look look, Block.Align align, int decimals, boolean symbol, boolean quoted) {}

    private record Letters(Look look, boolean symbol) {}

    private static final int NO_NUMBER = -1;

    /**
     * The style of a text.
     *
     * @param text what will stand in the cell; whatever looks like a formula is marked as text, so that it stays text when somebody edits it
     */
    XSSFCellStyle text(Look look, Block.Align align, String text) {
        boolean symbol = text.length() == 1 && OfficeFonts.isSymbol(text.charAt(0));
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return style(new Wanted(look, align, NO_NUMBER, symbol, formula));
    }

    XSSFCellStyle number(Look look, int decimals) {
        return style(new Wanted(look, Block.Align.RIGHT, decimals, false, false));
    }

    private XSSFCellStyle style(Wanted wanted) {
        return made.computeIfAbsent(wanted, this::make);
    }

    private XSSFCellStyle make(Wanted wanted) {
        Look look = wanted.look();
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(fonts.computeIfAbsent(new Letters(look, wanted.symbol()), this::font));
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setAlignment(
                switch (wanted.align()) {
                    case LEFT -> HorizontalAlignment.LEFT;
                    case CENTRE -> HorizontalAlignment.CENTER;
                    case RIGHT -> HorizontalAlignment.RIGHT;
                });
        if (!look.ground.isEmpty()) {
            style.setFillForegroundColor(colour(look.ground));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        if (look.bordered) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
            XSSFColor line = colour("A6B4CC");
            style.setTopBorderColor(line);
            style.setBottomBorderColor(line);
            style.setLeftBorderColor(line);
            style.setRightBorderColor(line);
        }
        if (wanted.decimals() != NO_NUMBER) {
            String pattern = wanted.decimals() == 0 ? "#,##0" : "#,##0." + "0".repeat(wanted.decimals());
            style.setDataFormat(workbook.createDataFormat().getFormat(NativeChart.format(numerals, pattern)));
        }
        style.setQuotePrefixed(wanted.quoted());
        return style;
    }

    private XSSFFont font(Letters letters) {
        XSSFFont font = workbook.createFont();
        font.setFontName(letters.symbol() ? OfficeFonts.SYMBOLS : OfficeFonts.TEXT);
        font.setFontHeightInPoints((short) (letters.symbol() ? 12 : letters.look().size));
        font.setBold(letters.look().bold);
        font.setColor(colour(letters.look().colour));
        return font;
    }

    private static XSSFColor colour(String hexadecimal) {
        int rgb = Integer.parseInt(hexadecimal, 16);
        return new XSSFColor(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb});
    }
}
