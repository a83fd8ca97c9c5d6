package pmqa.workbench.reporting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import pmqa.workbench.reporting.Report;
import pmqa.workbench.reporting.rendering.ReportFormat;

/**
 * Makes reports for many people in bounded memory: a few at a time, each into a file of its own that is then sent and removed. Nothing is sent
 * of a report that could not be made.
 */
@Component
public class ReportDesk {

    /** A report of a hundred pages takes some 100 MB while it is made. */
    private static final int AT_A_TIME = 2;

    private static final int PATIENCE_SECONDS = 30;

    private final Semaphore places = new Semaphore(AT_A_TIME, true);

    /** Too many people wait already; nothing was made. */
    public static final class BusyException extends RuntimeException {
        private static final long serialVersionUID = 1;

        private BusyException() {
            super("Too many reports are being made", null, false, false);
        }
    }

    /**
     * Makes a report into a file of its own, which whoever asked for it removes.
     *
     * @throws BusyException where too many people wait already
     */
    public Path make(Supplier<Report> report, ReportFormat format) throws IOException {
        Path file = Files.createTempFile("pmqa-report-", "." + format.extension());
        boolean made = false;
        try {
            write(report, format, file);
            made = true;
            return file;
        } finally {
            if (!made) {
                Files.deleteIfExists(file);
            }
        }
    }

    /**
     * Makes a report and sends it.
     *
     * @param name the file's name without its ending
     * @throws ResponseStatusException 503 where too many people wait already
     */
    void send(Supplier<Report> report, ReportFormat format, String name, HttpServletResponse response)
            throws IOException {
        Path file;
        try {
            file = make(report, format);
        } catch (BusyException busy) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, null, busy);
        }
        try {
            response.setContentType(format.mediaType());
            response.setContentLengthLong(Files.size(file));
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(name + "." + format.extension())
                            .build()
                            .toString());
            try (OutputStream out = response.getOutputStream()) {
                Files.copy(file, out);
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void write(Supplier<Report> report, ReportFormat format, Path file) throws IOException {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new BusyException();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new BusyException();
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            format.write(report.get(), out);
        } finally {
            places.release();
        }
    }
}
