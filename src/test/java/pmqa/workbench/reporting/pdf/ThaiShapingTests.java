package pmqa.workbench.reporting.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfWriter;
import pmqa.workbench.reporting.Numerals;
import pmqa.workbench.reporting.Report;
import pmqa.workbench.shared.Language;

/**
 * Tone marks and vowels stand where a shaping engine puts them. The rendered page is compared with what Java2D draws of the same font, dot by
 * dot; the same text written without glyph layout is shown to be told apart.
 */
class ThaiShapingTests {

    /** 28 points, the size of the cover's heading, at this resolution. */
    private static final int DOTS_PER_INCH = 288;

    private static final float DOTS = 28f * DOTS_PER_INCH / 72;

    @ParameterizedTest
    @ValueSource(strings = {"ที่ปั๊มน้ำ", "ป่า ฟ้า ฝั่ง ปู่", "ก่ำ น้ำ ค้ำ ทำ", "ผู้ชั้น ญู ฐี ฎุ"})
    void marks_stand_where_they_belong(String text, @TempDir Path folder) throws IOException, FontFormatException {
        BufferedImage expected = drawn(text);

        double set = likeness(expected, firstLine(new Poppler(pdf(text), folder).page(1, DOTS_PER_INCH)));
        double unset = likeness(expected, firstLine(new Poppler(withoutLayout(text), folder).page(1, DOTS_PER_INCH)));

        assertThat(set).as("likeness of the page").isGreaterThan(0.9);
        assertThat(unset).as("likeness of text without layout").isLessThan(0.85);
    }

    private static byte[] pdf(String heading) throws IOException {
        var out = new ByteArrayOutputStream();
        Report.Cover cover = new Report.Cover("-", heading, List.of(), List.of(), Optional.empty());
        PdfReport.write(
                new Report(Language.THAI, Numerals.ARABIC, "x", cover, "x", Optional.empty(), "x", List.of()), out);
        return out.toByteArray();
    }

    private static byte[] withoutLayout(String text) throws IOException {
        var out = new ByteArrayOutputStream();
        Document document = new Document(PageSize.A4);
        PdfWriter writer = PdfWriter.getInstance(document, out);
        document.open();
        PdfContentByte content = writer.getDirectContent();
        content.beginText();
        content.setFontAndSize(BaseFont.createFont("reporting/fonts/Sarabun-Bold.ttf", BaseFont.IDENTITY_H, true), 28);
        content.setTextMatrix(80, 600);
        content.showTextBasic(text);
        content.endText();
        document.close();
        return out.toByteArray();
    }

    private static BufferedImage drawn(String text) throws IOException, FontFormatException {
        try (var file = ThaiShapingTests.class.getResourceAsStream("/reporting/fonts/Sarabun-Bold.ttf")) {
            Font font = Font.createFont(Font.TRUETYPE_FONT, file).deriveFont(DOTS);
            BufferedImage image = new BufferedImage(1600, 400, BufferedImage.TYPE_BYTE_GRAY);
            Graphics2D graphics = image.createGraphics();
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
            graphics.setColor(Color.BLACK);
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            new TextLayout(text, font, graphics.getFontRenderContext()).draw(graphics, 50, 200);
            graphics.dispose();
            return trimmed(image, 0, image.getHeight());
        }
    }

    /** The first line of a page: down to the first gap that is higher than any gap within a line. */
    private static BufferedImage firstLine(BufferedImage page) {
        int top = 0;
        while (!hasInk(page, top)) {
            top++;
        }
        int bottom = top;
        for (int y = top; y < page.getHeight() && y - bottom < 24; y++) {
            if (hasInk(page, y)) {
                bottom = y;
            }
        }
        return trimmed(page, top, bottom + 1);
    }

    private static boolean hasInk(BufferedImage image, int y) {
        for (int x = 0; x < image.getWidth(); x++) {
            if (isInk(image, x, y)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInk(BufferedImage image, int x, int y) {
        return x >= 0 && y >= 0 && x < image.getWidth() && y < image.getHeight() && (image.getRGB(x, y) & 0xFF) < 160;
    }

    private static BufferedImage trimmed(BufferedImage image, int from, int to) {
        int left = image.getWidth();
        int right = 0;
        int top = to;
        int bottom = from;
        for (int y = from; y < to; y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (isInk(image, x, y)) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y);
                }
            }
        }
        return image.getSubimage(left, top, right - left + 1, bottom - top + 1);
    }

    /** Dots in both over dots in either, 1 for the same picture; the best of small shifts. */
    private static double likeness(BufferedImage one, BufferedImage other) {
        double best = 0;
        for (int dx = -2; dx <= 2; dx++) {
            for (int dy = -2; dy <= 2; dy++) {
                best = Math.max(best, likeness(one, other, dx, dy));
            }
        }
        return best;
    }

    private static double likeness(BufferedImage one, BufferedImage other, int dx, int dy) {
        int both = 0;
        int either = 0;
        for (int y = -2; y < Math.max(one.getHeight(), other.getHeight()) + 2; y++) {
            for (int x = -2; x < Math.max(one.getWidth(), other.getWidth()) + 2; x++) {
                boolean first = isInk(one, x, y);
                boolean second = isInk(other, x + dx, y + dy);
                both += first && second ? 1 : 0;
                either += first || second ? 1 : 0;
            }
        }
        return either == 0 ? 0 : (double) both / either;
    }
}
