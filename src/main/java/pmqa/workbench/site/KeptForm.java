package pmqa.workbench.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.MediaType;

/**
 * A form about an assessment that came when its session had ended: it goes back to its sender, who signs in and sends it again.
 * Other forms, among them those with passwords, are not sent back.
 *
 * @param action where it was sent
 * @param fields its names and values in their order, without the token
 */
public record KeptForm(String action, List<Map.Entry<String, String>> fields) {

    private static final String ATTRIBUTE = KeptForm.class.getName();
    private static final String TOKEN = "_csrf";

    public KeptForm {
        fields = List.copyOf(fields);
    }

    /** Keeps the form of a request, if it is one of those. */
    static void keep(HttpServletRequest request) {
        String type = request.getContentType();
        if (request.getRequestURI().startsWith("/assessments/")
                && type != null
                && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
            List<Map.Entry<String, String>> fields = request.getParameterMap().entrySet().stream()
                    .filter(field -> !field.getKey().equals(TOKEN))
                    .flatMap(field -> Stream.of(field.getValue()).map(value -> Map.entry(field.getKey(), value)))
                    .toList();
            request.setAttribute(ATTRIBUTE, new KeptForm(request.getRequestURI(), fields));
        }
    }

    /** The form that was kept of a request. */
    static Optional<KeptForm> of(HttpServletRequest request) {
        return Optional.ofNullable((KeptForm) request.getAttribute(ATTRIBUTE));
    }
}
