package pmqa.workbench.reporting;

import java.util.Set;
import pmqa.workbench.shared.Language;

/**
 * What somebody wants in a report.
 *
 * @param categories codes of the categories that are shown in detail, {@code P} for the profile; empty means all
 * @param evidence whether the list of evidence is part of it
 * @param draft whether every page says that nothing of this was submitted
 */
public record ReportOptions(
        Language language, Numerals numerals, Set<String> categories, boolean evidence, boolean draft) {

    public ReportOptions {
        categories = Set.copyOf(categories);
    }

    /** The whole report in Arabic numerals, evidence included, not a draft. */
    public static ReportOptions whole(Language language) {
        return new ReportOptions(language, Numerals.ARABIC, Set.of(), true, false);
    }

    public ReportOptions with(Numerals other) {
        return new ReportOptions(language, other, categories, evidence, draft);
    }

    public ReportOptions asDraft() {
        return new ReportOptions(language, numerals, categories, evidence, true);
    }

    public ReportOptions only(Set<String> chosen) {
        return new ReportOptions(language, numerals, chosen, evidence, draft);
    }

    public ReportOptions withoutEvidence() {
        return new ReportOptions(language, numerals, categories, false, draft);
    }

    /** Whether a category is shown in detail. */
    public boolean shows(String category) {
        return categories.isEmpty() || categories.contains(category);
    }
}
