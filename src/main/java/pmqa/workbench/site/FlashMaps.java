package pmqa.workbench.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/**
 * What one page hands to the next lies in the session. Files of the site are no pages: they are given without a look at any session,
 * so they cost no statement and need no database.
 */
@Component("flashMapManager")
class FlashMaps extends SessionFlashMapManager {

    @Override
    protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/") ? null : super.retrieveFlashMaps(request);
    }
}
