package pmqa.workbench.mail;

import java.util.List;
import pmqa.workbench.shared.LocalizedText;

/**
 * What somebody is to be told, in both languages: greeting and closing are added when it is written out.
 *
 * @param parts from top to bottom
 */
public record Letter(LocalizedText subject, List<Part> parts) {

    public Letter {
        parts = List.copyOf(parts);
    }

    /** A part of a letter. */
    public sealed interface Part {}

    public record Paragraph(LocalizedText text) implements Part {}

    /**
     * A page to open.
     *
     * @param path within the site, beginning with a slash
     */
    public record Link(LocalizedText label, String path) implements Part {}

    /** Things under a heading. */
    public record Rows(LocalizedText heading, List<Row> rows) implements Part {
        public Rows {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One thing.
     *
     * @param detail when it is due and where it belongs
     * @param path its page within the site
     */
    public record Row(LocalizedText text, LocalizedText detail, String path) {}
}
