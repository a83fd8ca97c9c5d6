package pmqa.workbench.assessment.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;
import pmqa.workbench.testing.WebResponse;

/** The form of a page of answers as a browser without scripts reads it, fills it in and sends it. */
final class PlainForm {

    private static final Pattern FIELD = Pattern.compile(
            "<input ([^>]*form=\"by-hand\"[^>]*)>|<textarea ([^>]*form=\"by-hand\"[^>]*)>(.*?)</textarea>",
            Pattern.DOTALL);

    private final Map<String, String> values = new LinkedHashMap<>();

    private PlainForm() {}

    static PlainForm of(WebResponse page) {
        PlainForm form = new PlainForm();
        FIELD.matcher(page.body()).results().forEach(form::read);
        return form;
    }

    /** The hidden fields of a page on which nothing can be changed. */
    static PlainForm hidden(WebResponse page) {
        PlainForm form = new PlainForm();
        Pattern.compile("<input ([^>]*type=\"hidden\"[^>]*)>", Pattern.DOTALL)
                .matcher(page.body().substring(page.body().indexOf("<main")))
                .results()
                .map(field -> field.group(1))
                .filter(tag -> !name(tag).equals("_csrf"))
                .forEach(tag ->
                        form.values.put(name(tag), attribute(tag, "value").orElseThrow()));
        return form;
    }

    private void read(MatchResult field) {
        if (field.group(1) == null) {
            values.put(name(field.group(2)), asSent(HtmlUtils.htmlUnescape(field.group(3))));
            return;
        }
        String tag = field.group(1);
        boolean choice = tag.matches("(?s).*type=\"(checkbox|radio)\".*");
        if (!choice || Pattern.compile(" checked\\b").matcher(tag).find()) {
            values.put(name(tag), attribute(tag, "value").orElse("on"));
        }
    }

    /** Browsers send CR LF. */
    private static String asSent(String text) {
        return text.replaceAll("\r\n?", "\n").replaceFirst("^\n", "").replace("\n", "\r\n");
    }

    private static String name(String tag) {
        return attribute(tag, "name").orElseThrow();
    }

    private static Optional<String> attribute(String tag, String name) {
        var matcher = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return matcher.find() ? Optional.of(HtmlUtils.htmlUnescape(matcher.group(1))) : Optional.empty();
    }

    /** Types into a field, ticks a box by its value, or chooses. */
    PlainForm with(String name, String value) {
        values.put(name, asSent(value));
        return this;
    }

    PlainForm without(String name) {
        values.remove(name);
        return this;
    }

    /** What stands in a field; empty for a box that is not ticked. */
    String value(String name) {
        return values.getOrDefault(name, "");
    }

    List<Map.Entry<String, String>> fields() {
        return List.copyOf(values.entrySet());
    }
}
