package pmqa.workbench.assessment.web;

import java.util.List;
import java.util.Optional;

/**
 * What was chosen on the form with which an assessment begins.
 *
 * @param categories empty before anything was chosen: then all are proposed
 * @param from the id of an earlier assessment; empty for none
 */
public record BeginChoice(Optional<List<String>> categories, String from) {

    static final BeginChoice EVERYTHING = new BeginChoice(Optional.empty(), "");

    /** Whether the category is ticked. */
    public boolean covers(String category) {
        return categories.isEmpty() || categories.get().contains(category);
    }
}
