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

    /** Lines of a chapter for which no page is begun: a good third of one. */
    private static final int SHORT = 18;

    /** Letters of a line, roughly. */
    private static final int LINE = 80;

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

    /**
     * Whether it may stand below what precedes it. A chapter begins a page, unless that page would stay almost empty.
     */
    public boolean isShort() {
        return depth == 1 && withInner().mapToInt(Section::lines).sum() <= SHORT;
    }

    /** How many lines it fills without what is within, roughly. */
    private int lines() {
        return 2 + blocks.stream().mapToInt(Section::lines).sum();
    }

    private static int lines(Block block) {
        return switch (block) {
            case Block.Paragraph(String text, Block.Tone _) -> lines(text, LINE);
            case Block.Facts _ -> 1;
            case Block.Bullets(List<String> texts) ->
                texts.stream().mapToInt(text -> lines(text, LINE)).sum();
            case Block.Table table ->
                2 + table.rows().stream().mapToInt(Section::lines).sum();
            case Block.Figure _ -> SHORT;
            case Block.Gallery _ -> SHORT;
        };
    }

    private static int lines(Row row) {
        return switch (row) {
            case Row.Cells(List<Cell> cells, boolean _) ->
                cells.stream().mapToInt(Section::lines).max().orElse(1);
            case Row.Band _ -> 1;
            case Row.Wide(String _, String text) -> lines(text, LINE);
        };
    }

    private static int lines(Cell cell) {
        return cell instanceof Cell.Words(String text, List<String> below) ? lines(text, LINE / 2) + below.size() : 1;
    }

    private static int lines(String text, int letters) {
        return 1 + text.length() / letters;
    }

    /** This section and all within, in reading order. */
    public Stream<Section> withInner() {
        return Stream.concat(Stream.of(this), sections.stream().flatMap(Section::withInner));
    }
}
