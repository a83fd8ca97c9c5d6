package pmqa.workbench.exchange;

import java.util.List;

/**
 * One piece of a catalogue's text with its place: what a table of the criteria consists of.
 *
 * @param category code of the category; empty for what belongs to the whole catalogue
 * @param item code of the item or question
 * @param level code of the level, or of the sub-criterion of a rubric
 * @param code the piece's own code, or the rating that a descriptor describes
 * @param kind what the text is, for instance {@code checkpoint-process} or {@code descriptor}; stable between versions
 * @param appliesTo organisation types that it applies to, separated by blanks; empty: all
 * @param text the wording in Thai
 * @param english the English wording, where there is one
 */
public record CatalogueRow(
        String category,
        String item,
        String level,
        String code,
        String kind,
        String appliesTo,
        String text,
        String english) {

    /** The names of the columns, in the order of {@link #fields()}. */
    static final List<String> COLUMNS =
            List.of("category", "item", "level", "code", "kind", "applies_to", "text", "text_en");

    List<String> fields() {
        return List.of(category, item, level, code, kind, appliesTo, text, english);
    }
}
