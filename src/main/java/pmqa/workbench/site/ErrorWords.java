package pmqa.workbench.site;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;
import pmqa.workbench.shared.Language;

/** What scripts read of an error: the same words as on the page of that error, in both languages, and nothing about the program. */
@Component
class ErrorWords extends DefaultErrorAttributes {

    /** The statuses that have words of their own; {@code error.jte} shows the same. */
    private static final Set<Integer> KNOWN = Set.of(400, 401, 403, 404, 405, 409, 413, 415, 422, 429);

    @Override
    public Map<String, @Nullable Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Map<String, @Nullable Object> attributes = super.getErrorAttributes(request, options);
        int status = attributes.get("status") instanceof Integer number ? number : 500;
        String key = KNOWN.contains(status) ? Integer.toString(status) : "other";
        Words thai = Words.in(Language.THAI);
        Words english = Words.in(Language.ENGLISH);
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("status", status);
        told.put("code", "http-" + status);
        told.put("message", thai.of("site.error." + key));
        told.put("advice", thai.of("site.error.advice." + key));
        told.put("messages", Map.of("th", thai.of("site.error." + key), "en", english.of("site.error." + key)));
        told.put(
                "advices",
                Map.of("th", thai.of("site.error.advice." + key), "en", english.of("site.error.advice." + key)));
        return told;
    }
}
