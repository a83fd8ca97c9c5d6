package pmqa.workbench.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The rules of WCAG 2.2 AA that a program can check, and the practices that axe-core adds to them. */
final class Axe {

    private static final String SCRIPT = script();

    /** Each violation in a line: the rule, and the places that break it. */
    private static final String RUN = """
            async () => {
              const found = await axe.run(document, {
                resultTypes: ["violations"],
                rules: { "target-size": { enabled: true } },
              });
              return found.violations.map((rule) =>
                `${rule.id}: ${rule.help} – ${rule.nodes.slice(0, 3).map((node) =>
                  `${node.target.join(" ")} (${[...node.any, ...node.all, ...node.none].map((check) => check.message)[0] ?? ""})`).join("; ")}`);
            }""";

    private Axe() {}

    @SuppressWarnings("unchecked") // What RUN returns.
    static List<String> violations(Page page) {
        if (!(boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(SCRIPT);
        }
        return (List<String>) page.evaluate(RUN);
    }

    private static String script() {
        try (InputStream in = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"), "axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
