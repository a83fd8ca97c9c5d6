package pmqa.workbench.administration;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The address under which the present reader reached the site. Good for what is shown to that reader, and for nothing that is stored or sent. */
final class SiteAddress {

    private SiteAddress() {}

    /** Without a slash at the end. */
    static String of(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request).toUriString();
    }
}
