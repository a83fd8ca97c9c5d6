package pmqa.workbench.api;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A path with places for variables, {@code /assessments/{id}}, below {@link #ROOT}. */
record PathTemplate(String text, List<String> segments) {

    static final String ROOT = "/api/v1";

    PathTemplate {
        segments = List.copyOf(segments);
    }

    static PathTemplate of(String text) {
        return new PathTemplate(text, split(text));
    }

    List<String> variables() {
        return segments.stream()
                .filter(PathTemplate::isVariable)
                .map(PathTemplate::name)
                .toList();
    }

    /** The values of the variables, if the path is of this shape. */
    Optional<Map<String, String>> match(String path) {
        List<String> given = split(path);
        try {
            return matchSegments(given);
        } catch (IllegalArgumentException brokenEncoding) {
            return Optional.empty();
        }
    }

    private Optional<Map<String, String>> matchSegments(List<String> given) {
        if (given.size() != segments.size()) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < given.size(); i++) {
            String decoded = URLDecoder.decode(given.get(i).replace("+", "%2B"), StandardCharsets.UTF_8);
            if (isVariable(segments.get(i))) {
                values.put(name(segments.get(i)), decoded);
            } else if (!segments.get(i).equals(decoded)) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }

    private static List<String> split(String path) {
        return Arrays.asList(path.substring(1).split("/", -1));
    }

    private static boolean isVariable(String segment) {
        return segment.startsWith("{");
    }

    private static String name(String segment) {
        return segment.substring(1, segment.length() - 1);
    }
}
