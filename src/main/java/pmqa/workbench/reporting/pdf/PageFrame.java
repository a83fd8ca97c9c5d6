package pmqa.workbench.reporting.pdf;

import java.awt.Color;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfGState;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;
import pmqa.workbench.reporting.Report;

/**
 * What stands around the text of each page: who and which year at the foot, the page number in the report's numerals, the mark of a draft,
 * and in the table of contents the numbers of the pages. The layout knows Arabic numerals only, so they are written here.
 */
final class PageFrame extends PdfPageEventHelper {

    private static final Color FAINT = new Color(0x45, 0x52, 0x5F);
    private static final Color RED = new Color(0xA3, 0x00, 0x00);
    private static final float SIZE = 13;
    private static final float CONTENTS_SIZE = 16;
    private static final float WATERMARK_SIZE = 170;

    private final Report report;
    private final String page;
    private final int pages;
    private final Map<Integer, List<PageNumber>> contents;

    /**
     * A line of the table of contents.
     *
     * @param x right end
     * @param y baseline
     * @param leadsTo number of the page that it names
     */
    record PageNumber(float x, float y, int leadsTo) {}

    /**
     * The frame of a report.
     *
     * @param page the word before a page number
     * @param pages how many there are
     * @param contents page (from 1) → what of the table of contents stands on it
     */
    PageFrame(Report report, String page, int pages, Map<Integer, List<PageNumber>> contents) {
        this.report = report;
        this.page = page;
        this.pages = pages;
        this.contents = contents;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        int number = writer.getPageNumber();
        Rectangle paper = document.getPageSize();
        report.watermark().ifPresent(words -> watermark(writer.getDirectContentUnder(), words, paper));
        PdfContentByte content = writer.getDirectContent();
        content.saveState();
        if (number > 1) {
            content.setColorFill(FAINT);
            float y = PdfPage.BOTTOM - 26;
            write(content, Element.ALIGN_LEFT, report.footer(), PdfPage.LEFT, y, SIZE);
            String counted = page + " " + report.numerals().in(number) + " / "
                    + report.numerals().in(pages);
            write(content, Element.ALIGN_RIGHT, counted, paper.getWidth() - PdfPage.RIGHT, y, SIZE);
        }
        content.setColorFill(Color.BLACK);
        for (PageNumber line : Optional.ofNullable(contents.get(number)).orElse(List.of())) {
            String leadsTo = report.numerals().in(line.leadsTo());
            write(content, Element.ALIGN_RIGHT, leadsTo, line.x(), line.y(), CONTENTS_SIZE);
        }
        content.restoreState();
    }

    private static void watermark(PdfContentByte content, String words, Rectangle paper) {
        content.saveState();
        PdfGState faint = new PdfGState();
        faint.setFillOpacity(0.09f);
        content.setGState(faint);
        content.setColorFill(RED);
        BaseFont font = PdfFonts.get().text();
        content.beginText();
        content.setFontAndSize(font, WATERMARK_SIZE);
        content.showTextAligned(
                Element.ALIGN_CENTER, words, paper.getWidth() / 2, paper.getHeight() / 2 - WATERMARK_SIZE / 4, 45);
        content.endText();
        content.restoreState();
    }

    private static void write(PdfContentByte content, int align, String words, float x, float y, float size) {
        content.beginText();
        content.setFontAndSize(PdfFonts.get().text(), size);
        content.showTextAligned(align, words, x, y, 0);
        content.endText();
    }
}
