package pmqa.workbench.api;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pmqa.workbench.shared.LocalizedText;

/**
 * What the headers of a request say about versions (RFC 9110 §13).
 *
 * @param ifMatch the tags that may be replaced; empty: none was named
 * @param ifNoneMatch the tags that the caller has; {@code *} alone means any
 */
record Preconditions(List<String> ifMatch, List<String> ifNoneMatch) {

    private static final Pattern TAG = Pattern.compile("\\s*((?:W/)?\"[\\x21\\x23-\\x7e]*\"|\\*)\\s*(?:,|$)");
    private static final Pattern VERSION = Pattern.compile("\"([0-9]{1,18})\"");

    static Preconditions of(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
        return new Preconditions(tags("If-Match", ifMatch), tags("If-None-Match", ifNoneMatch));
    }

    /** Whether the caller has this already; weak comparison, as the RFC demands here. */
    boolean has(String etag) {
        return ifNoneMatch.stream().anyMatch(tag -> tag.equals("*") || tag.equals(etag) || tag.equals("W/" + etag));
    }

    /**
     * The version that the caller saw: the present one if that is among those named, or one that cannot match.
     *
     * @param present the version that is stored now; 0 for none
     */
    long version(long present) {
        if (ifMatch.isEmpty() || ifMatch.contains("*")) {
            throw ApiRefusal.of(
                    ApiProblem.PRECONDITION_REQUIRED,
                    "If-Match",
                    LocalizedText.of(
                            "ยังไม่ได้ระบุว่าเห็นรุ่นใดมาก่อน",
                            "The request does not say which version its writer saw."),
                    LocalizedText.of(
                            "อ่านค่าปัจจุบันก่อน แล้วส่ง ETag ที่ได้ใน If-Match",
                            "Read the present value first, and send its ETag as If-Match."));
        }
        List<Long> seen = ifMatch.stream()
                .map(VERSION::matcher)
                .filter(Matcher::matches)
                .map(match -> Long.parseLong(match.group(1)))
                .toList();
        // A weak or foreign tag never matches strongly: it stands for a version that nobody wrote.
        return seen.contains(present) ? present : seen.stream().findFirst().orElse(Long.MAX_VALUE);
    }

    private static List<String> tags(String header, @Nullable String text) {
        if (text == null) {
            return List.of();
        }
        List<String> tags = new ArrayList<>();
        Matcher matcher = TAG.matcher(text);
        int read = 0;
        while (read < text.length() && matcher.find(read) && matcher.start() == read) {
            tags.add(matcher.group(1));
            read = matcher.end();
        }
        if (tags.isEmpty() || read < text.length()) {
            throw ApiRefusal.of(
                    ApiProblem.INVALID_HEADER,
                    header,
                    LocalizedText.of(header + " ไม่ใช่รายการของ ETag", header + " is not a list of ETags."),
                    LocalizedText.of("ใส่เครื่องหมายคำพูดด้วย เช่น \"7\"", "Keep the quotation marks: \"7\"."));
        }
        return List.copyOf(tags);
    }
}
