package pmqa.workbench.reporting.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import pmqa.workbench.reporting.Report;

/** The report as one HTML file. */
public final class HtmlReport {

    private static final String WEB_FONTS = "/static/assets/fonts/sarabun-";
    private static final String SYMBOL_FONT = "/reporting/fonts/NotoSansSymbols2-Subset.ttf";

    private HtmlReport() {}

    /** Writes UTF-8 and leaves the stream open. */
    public static void write(Report report, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write("<!DOCTYPE html>\n");
        Markup head = new Markup();
        head.open("html", "lang", report.language().locale().getLanguage());
        head.open("head").empty("meta", "charset", "utf-8");
        head.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        head.element("title", report.title());
        writer.write(head.toString());
        writer.write("<style>\n");
        for (String script : new String[] {"thai", "latin"}) {
            for (int weight : new int[] {400, 600}) {
                writer.write(face(script, weight));
            }
        }
        writer.write("@font-face{font-family:Symbols;src:url(data:font/ttf;base64," + base64(SYMBOL_FONT) + ")}\n");
        writer.write(text("/reporting/report.css"));
        writer.write(text("/reporting/screen.css"));
        writer.write("</style></head>");
        Markup body = new Markup();
        body.open("body");
        report.watermark()
                .ifPresent(words -> body.open("div", "class", "watermark", "aria-hidden", "true")
                        .text(words)
                        .close("div"));
        writer.write(body.toString());
        writer.write(ReportMarkup.of(
                report, chart -> Svg.of(ChartDrawing.of(chart, report.numerals()), chart.title())));
        writer.write(new Markup().element("footer", report.footer()).toString());
        writer.write("</body></html>\n");
        writer.flush();
    }

    private static String face(String script, int weight) throws IOException {
        String range = script.equals("thai")
                ? "U+0E01-0E5B,U+200C-200D,U+25CC"
                : "U+0000-00FF,U+2000-206F,U+2122,U+2190-22FF,U+25B2,U+25BC";
        return "@font-face{font-family:Sarabun;font-weight:" + weight + ";size-adjust:72%;unicode-range:" + range
                + ";src:url(data:font/woff2;base64," + base64(WEB_FONTS + script + "-" + weight + "-normal.woff2")
                + ") format(\"woff2\")}\n";
    }

    private static String base64(String resource) throws IOException {
        return Base64.getEncoder().encodeToString(bytes(resource));
    }

    /** A style sheet of the reports. */
    public static String text(String resource) throws IOException {
        return new String(bytes(resource), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String resource) throws IOException {
        try (@Nullable InputStream in = HtmlReport.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("No " + resource);
            }
            return in.readAllBytes();
        }
    }
}
