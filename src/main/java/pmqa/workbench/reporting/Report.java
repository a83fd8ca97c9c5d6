package pmqa.workbench.reporting;

import java.util.List;
import java.util.Optional;
import pmqa.workbench.shared.Language;

/**
 * A report, ready to be set.
 *
 * @param title what the document is called, for its properties and the head of its pages
 * @param cover the first page
 * @param footer what every page says at its foot beside the page number
 * @param watermark what lies across every page of a draft
 * @param contents heading of the table of contents
 * @param sections in order, none empty
 */
public record Report(
        Language language,
        Numerals numerals,
        String title,
        Cover cover,
        String footer,
        Optional<String> watermark,
        String contents,
        List<Section> sections) {

    public Report {
        sections = List.copyOf(sections);
    }

    /**
     * The first page.
     *
     * @param organization the agency
     * @param heading what the document is
     * @param lines the lines below it: criteria, fiscal year
     * @param facts small print at the foot: version, hash, who signed
     * @param status what a draft says in large letters
     */
    public record Cover(
            String organization, String heading, List<String> lines, List<Block.Fact> facts, Optional<String> status) {
        public Cover {
            lines = List.copyOf(lines);
            facts = List.copyOf(facts);
        }
    }

    /** Every section in reading order, those within others included. */
    public List<Section> allSections() {
        return sections.stream().flatMap(Section::withInner).toList();
    }
}
