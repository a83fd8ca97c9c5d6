package pmqa.workbench.reporting;

import java.util.List;
import java.util.stream.Stream;

/**
 * A headed part of a report.
 *
 * @param id unique in its report; letters, digits and hyphens
 * @param depth 1 for a chapter, 2 and 3 for what is within
 * @param title with its number, if it has one
 * @param blocks what stands before the inner sections
 * @param sections what is within, each one deeper
 */
public record Section(String id, int depth, String title, List<Block> blocks, List<Section> sections) {

    /** As deep as headings go. */
    public static final int DEEPEST = 3;

    public Section {
        if (depth < 1 || depth > DEEPEST) {
            throw new IllegalArgumentException("No heading of depth " + depth);
        }
        blocks = List.copyOf(blocks);
        sections = List.copyOf(sections);
        for (Section inner : sections) {
            if (inner.depth != depth + 1) {
                throw new IllegalArgumentException(inner.id + " is not one deeper than " + id);
            }
        }
    }

    /** This section and all within, in reading order. */
    public Stream<Section> withInner() {
        return Stream.concat(Stream.of(this), sections.stream().flatMap(Section::withInner));
    }
}
