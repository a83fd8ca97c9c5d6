package pmqa.workbench.catalogue;

import java.util.List;
import pmqa.workbench.shared.LocalizedText;

/** An item of PMQA 2551, for instance 1.1 การนำองค์กร, with its sections (ก, ข, ค) and questions. */
public record RubricItem(String code, LocalizedText title, List<Section> sections, List<Question> questions) {

    public RubricItem {
        sections = List.copyOf(sections);
        questions = List.copyOf(questions);
    }

    /** A lettered section of an item. */
    public record Section(String code, String title) {}
}
