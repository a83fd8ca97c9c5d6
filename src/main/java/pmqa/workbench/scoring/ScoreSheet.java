package pmqa.workbench.scoring;

import java.util.List;
import pmqa.workbench.catalogue.Basis;
import pmqa.workbench.shared.FiscalYear;
import pmqa.workbench.shared.LocalizedText;

/**
 * The result of scoring one assessment, category by category, with full precision. Every node says why it is what it is.
 *
 * @param catalogue id of the catalogue
 * @param catalogueVersion version of the catalogue
 * @param total the result over all assessed categories
 * @param completeness how much was answered; a signal of its own, never part of a score
 * @param partial whether only some of the catalogue's scored categories were assessed
 * @param categories in the order of the catalogue, assessed ones only
 * @param bases where the rules that were used come from, unconfirmed ones included
 */
public record ScoreSheet(
        String catalogue,
        String catalogueVersion,
        Answers.Organization organization,
        FiscalYear fiscalYear,
        TotalResult total,
        Completeness completeness,
        boolean partial,
        List<CategoryResult> categories,
        List<Basis> bases)
        implements Explained {

    public ScoreSheet {
        categories = List.copyOf(categories);
        bases = List.copyOf(bases);
    }

    @Override
    public LocalizedText because() {
        return Because.total(this);
    }
}
