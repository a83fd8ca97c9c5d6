package pmqa.workbench.reporting.pdf;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.xhtmlrenderer.layout.SharedContext;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.pdf.ITextTextRenderer;
import org.xhtmlrenderer.pdf.ITextUserAgent;
import org.xhtmlrenderer.pdf.PDFCreationListener;
import org.xhtmlrenderer.pdf.PagePosition;
import org.xhtmlrenderer.render.BlockBox;
import pmqa.workbench.reporting.Report;
import pmqa.workbench.reporting.Section;
import pmqa.workbench.reporting.html.ChartDrawing;
import pmqa.workbench.reporting.html.HtmlReport;
import pmqa.workbench.reporting.html.ReportMarkup;
import pmqa.workbench.shared.Language;

/** The report as PDF: embedded fonts, bookmarks, text that can be searched. */
public final class PdfReport {

    private static final String PAGE_OF = "page-of-";
    private static final Pattern ANY_ID = Pattern.compile("[^\\n]");
    private static final Pattern HTML_5 = Pattern.compile("<(/?)(?:header|nav|main|section)\\b");

    private final Report report;
    private final ITextRenderer renderer;
    private final DrawnCharts charts;

    private PdfReport(Report report) {
        this.report = report;
        ITextOutputDevice device = new ITextOutputDevice(ITextRenderer.DEFAULT_DOTS_PER_POINT);
        this.charts = new DrawnCharts(device);
        this.renderer = new ITextRenderer(
                ITextRenderer.DEFAULT_DOTS_PER_POINT,
                ITextRenderer.DEFAULT_DOTS_PER_PIXEL,
                device,
                new ITextUserAgent(device, ITextRenderer.DEFAULT_DOTS_PER_PIXEL),
                PdfFonts.get().resolver(),
                charts,
                new ITextTextRenderer());
        SharedContext context = renderer.getSharedContext();
        context.setLineBreakingStrategy(new ThaiLineBreaks());
    }

    /** Writes the document and leaves the stream open. */
    public static void write(Report report, OutputStream out) throws IOException {
        new PdfReport(report).write(out);
    }

    private void write(OutputStream out) throws IOException {
        renderer.setDocumentFromString(document());
        renderer.layout();
        renderer.getOutputDevice().setRoot(root());
        renderer.setPdfPageEvent(frame());
        renderer.setPDFCreator("PMQA Workbench");
        renderer.setListener(new Properties());
        renderer.createPDF(out);
    }

    /** There is one after the layout. */
    private BlockBox root() {
        return requireNonNull(renderer.getRootBox());
    }

    private String document() throws IOException {
        return "<html lang=\"" + report.language().locale().getLanguage() + "\"><head>"
                + "<title>" + escaped(report.title()) + "</title>"
                + "<meta name=\"author\" content=\"" + escaped(report.cover().organization()) + "\"/>"
                + "<style>\n" + PdfPage.CSS + HtmlReport.text("/reporting/report.css")
                + HtmlReport.text("/reporting/paper.css") + "</style>"
                + "<bookmarks>" + bookmarks(report.sections()) + "</bookmarks></head><body>"
                + body()
                + "</body></html>";
    }

    /** The engine knows no element that came with HTML 5. */
    private String body() {
        String body = ReportMarkup.of(report, chart -> charts.place(ChartDrawing.of(chart, report.numerals())));
        return HTML_5.matcher(body).replaceAll("<$1div");
    }

    private static String bookmarks(List<Section> sections) {
        StringBuilder bookmarks = new StringBuilder();
        for (Section section : sections) {
            bookmarks
                    .append("<bookmark name=\"")
                    .append(escaped(section.title()))
                    .append("\" href=\"#")
                    .append(section.id())
                    .append("\">")
                    .append(bookmarks(section.sections()))
                    .append("</bookmark>");
        }
        return bookmarks.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;")
                .replace('\n', ' ');
    }

    private PageFrame frame() {
        Map<String, Integer> pageOf = new HashMap<>();
        List<PagePosition> lines = new ArrayList<>();
        for (PagePosition position : renderer.findPagePositionsByID(ANY_ID)) {
            if (position.getId().startsWith(PAGE_OF)) {
                lines.add(position);
            } else {
                pageOf.put(position.getId(), position.getPageNo() + 1);
            }
        }
        Map<Integer, List<PageFrame.PageNumber>> contents = new HashMap<>();
        for (PagePosition line : lines) {
            Integer leadsTo = pageOf.get(line.getId().substring(PAGE_OF.length()));
            if (leadsTo != null) {
                contents.computeIfAbsent(line.getPageNo() + 1, _ -> new ArrayList<>())
                        .add(new PageFrame.PageNumber(line.getX() + line.getWidth(), line.getY() + 7, leadsTo));
            }
        }
        int pages = requireNonNull(root().getLayer()).getPages().size();
        String word = report.language() == Language.THAI ? "หน้า" : "Page";
        return new PageFrame(report, word, pages, contents);
    }

    /** The language of the text, and the title in the window's bar in place of the file's name. */
    private final class Properties implements PDFCreationListener {
        @Override
        public void preOpen(ITextRenderer opening) {
            PdfWriter writer = opening.getWriter();
            if (writer != null) {
                String language = report.language() == Language.THAI ? "th-TH" : "en-GB";
                writer.getExtraCatalog().put(PdfName.LANG, new PdfString(language));
                PdfDictionary preferences = new PdfDictionary();
                preferences.put(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
                writer.getExtraCatalog().put(PdfName.VIEWERPREFERENCES, preferences);
                writer.setViewerPreferences(PdfWriter.PageModeUseOutlines);
            }
        }

        @Override
        public void preWrite(ITextRenderer writing, int pageCount) {
            // The properties of the document were set when it was opened.
        }

        @Override
        public void onClose(ITextRenderer closing) {
            // Nothing is held.
        }
    }
}
