package pmqa.workbench.evidence.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import pmqa.workbench.evidence.Substance;
import pmqa.workbench.evidence.content.CheckedContent;
import pmqa.workbench.evidence.content.ContentStore;
import pmqa.workbench.evidence.content.FileType;
import pmqa.workbench.evidence.content.Receiving;

/**
 * Answers a request with a file of the store. A file is a download of the type that its content was found to be; only PDF and images may be
 * shown by the browser itself, in a page of their own that may load, run and send nothing.
 */
@Component
public class FileServing {

    private static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";

    /** For a download and for an image: nothing at all, and no origin. */
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'; sandbox";

    /**
     * Browsers refuse to start their PDF viewer in a sandboxed page. The viewer runs in a process of its own without any access to the site; a page of this
     * site may frame it, for the preview.
     */
    private static final String PDF_VIEWER =
            "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'";

    private final ContentStore store;

    FileServing(ContentStore store) {
        this.store = store;
    }

    /**
     * The file, or the page that says that the store does not give it now.
     *
     * @param show whether the browser is to show it, where it may
     */
    public Object answer(Substance.File file, boolean show, HttpServletResponse response, Model model) {
        InputStream content;
        try {
            content = CheckedContent.open(store, file.sha256(), file.size());
        } catch (IOException gone) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            model.addAttribute("problem", Receiving.storeProblem(gone));
            return "evidence/unavailable";
        }
        boolean inline = show && file.type().isShownInBrowser();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file, inline))
                .header(CONTENT_SECURITY_POLICY, inline && file.type() == FileType.PDF ? PDF_VIEWER : NOTHING)
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .contentType(MediaType.parseMediaType(file.type().mediaType()))
                .contentLength(file.size())
                .<Resource>body(new InputStreamResource(content));
    }

    private static String disposition(Substance.File file, boolean inline) {
        ContentDisposition.Builder disposition = inline ? ContentDisposition.inline() : ContentDisposition.attachment();
        return disposition.filename(file.name(), StandardCharsets.UTF_8).build().toString();
    }
}
