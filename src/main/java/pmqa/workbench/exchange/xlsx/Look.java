package pmqa.workbench.exchange.xlsx;

import java.util.function.Consumer;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.StyleSetter;

/** How a cell looks and whether people may write into it. What may be written into is always the same pale yellow. */
enum Look {
    TITLE(22, true, style -> indented(style).fillColor(Palette.NAVY).fontColor(Palette.WHITE)),
    SUBTITLE(16, false, style -> indented(style).fillColor(Palette.NAVY).fontColor(Palette.WHITE)),
    HEADER(
            14,
            true,
            style -> bordered(style)
                    .fillColor(Palette.BLUE)
                    .fontColor(Palette.WHITE)
                    .horizontalAlignment("center")),
    SECTION(18, true, style -> style.fontColor(Palette.NAVY)),
    ITEM(18, true, style -> indented(bordered(style)).fillColor(Palette.SKY).fontColor(Palette.NAVY)),
    BAND(16, true, style -> indented(bordered(style)).fillColor(Palette.MIST).fontColor(Palette.NAVY)),
    PROSE(16, false, style -> style.verticalAlignment("top")),
    CRITERIA(16, false, style -> indented(bordered(style)).verticalAlignment("top")),
    SMALL(14, false, style -> indented(bordered(style)).verticalAlignment("top")),
    CODE(16, true, style -> bordered(style).verticalAlignment("top").horizontalAlignment("center")),
    TAG(
            14,
            false,
            style -> bordered(style)
                    .verticalAlignment("top")
                    .horizontalAlignment("center")
                    .fontColor(Palette.GREY)),
    LABEL(16, true, style -> indented(bordered(style)).fillColor(Palette.MIST)),
    HINT(14, false, style -> indented(style).fontColor(Palette.GREY)),
    ABSENT(
            14,
            false,
            style -> bordered(style)
                    .fillColor(Palette.PALE_GREY)
                    .fontColor(Palette.GREY)
                    .horizontalAlignment("center")),
    FIXED(16, false, style -> indented(bordered(style))),
    ANSWER_TEXT(16, false, style -> indented(answer(style)).format("@").verticalAlignment("top")),
    ANSWER_SMALL(14, false, style -> indented(answer(style)).format("@").verticalAlignment("top")),
    ANSWER_NUMBER(
            14,
            false,
            style -> answer(style)
                    .verticalAlignment("top")
                    .horizontalAlignment("right")
                    .indent(1)),
    ANSWER_YEAR(14, true, style -> answer(style).horizontalAlignment("center")),
    ANSWER_CHOICE(14, false, style -> answer(style).verticalAlignment("top").horizontalAlignment("center")),
    ANSWER_TICK(
            16,
            false,
            style -> answer(style)
                    .verticalAlignment("top")
                    .horizontalAlignment("center")
                    .fontName("Segoe UI Symbol")),
    EXAMPLE(14, false, style -> bordered(style).fillColor(Palette.ANSWER).horizontalAlignment("center")),
    HIDDEN(10, false, style -> style.format("@").fontColor(Palette.GREY));

    /** The body size of Thai official documents in TH Sarabun; also the font of the columns' unit of width. */
    static final int BODY_SIZE = 16;

    static final String FONT = "TH Sarabun New";

    private static final double INDENT = 1.5;

    private final int size;
    private final boolean bold;
    private final Consumer<StyleSetter> more;

    Look(int size, boolean bold, Consumer<StyleSetter> more) {
        this.size = size;
        this.bold = bold;
        this.more = more;
    }

    /** The height in points of a text in a cell of this look. */
    double height(String text, double columnWidth) {
        double narrower = (columnWidth - INDENT) * (bold ? 0.95 : 1);
        return TextMeasure.height(text, narrower, size, BODY_SIZE);
    }

    void applyTo(StyleSetter style) {
        // A colour of its own keeps the font apart from the workbook's default one, which LibreOffice does not apply to
        // cells.
        style.fontName(FONT)
                .fontSize(size)
                .fontColor(Palette.INK)
                .wrapText(this != HIDDEN)
                .verticalAlignment("center");
        if (bold) {
            style.bold();
        }
        more.accept(style);
        style.set();
    }

    private static StyleSetter indented(StyleSetter style) {
        return style.horizontalAlignment("left").indent(1);
    }

    private static StyleSetter bordered(StyleSetter style) {
        return style.borderStyle(BorderStyle.THIN).borderColor(Palette.LINE);
    }

    private static StyleSetter answer(StyleSetter style) {
        return bordered(style).fillColor(Palette.ANSWER).protectionOption(ProtectionOption.LOCKED, false);
    }

    /** Colours; contrast of text is at least 4.5 : 1 on its ground. */
    private static final class Palette {
        static final String INK = "1A1A1A";
        static final String NAVY = "1F3864";
        static final String BLUE = "2F5597";
        static final String SKY = "D9E2F3";
        static final String MIST = "EEF2FA";
        static final String ANSWER = "FFF9E0";
        static final String PALE_GREY = "F2F2F2";
        static final String GREY = "595959";
        static final String LINE = "A6B4CC";
        static final String WHITE = "FFFFFF";
    }
}
