package pmqa.workbench.reporting.rendering;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pmqa.workbench.reporting.Report;
import pmqa.workbench.reporting.html.HtmlReport;
import pmqa.workbench.reporting.office.ExcelReport;
import pmqa.workbench.reporting.office.WordReport;
import pmqa.workbench.reporting.pdf.PdfReport;

/** A kind of file that a report can be. */
public enum ReportFormat {
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", WordReport::write),
    PDF("application/pdf", PdfReport::write),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ExcelReport::write),
    HTML("text/html;charset=UTF-8", HtmlReport::write);

    private final String mediaType;
    private final Renderer renderer;

    ReportFormat(String mediaType, Renderer renderer) {
        this.mediaType = mediaType;
        this.renderer = renderer;
    }

    /** Writes a report in one format. */
    private interface Renderer {
        void write(Report report, OutputStream out) throws IOException;
    }

    /** The end of a file's name, without the dot; also its name in addresses. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String mediaType() {
        return mediaType;
    }

    /** Writes the whole file and leaves the stream open. */
    public void write(Report report, OutputStream out) throws IOException {
        renderer.write(report, out);
    }

    /** The format of that extension, in upper or lower case. */
    public static Optional<ReportFormat> ofExtension(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.extension().equalsIgnoreCase(extension))
                .findFirst();
    }

    /** {@code .docx}, {@code .pdf} … */
    public static List<String> extensions() {
        return Arrays.stream(values()).map(format -> "." + format.extension()).toList();
    }
}
