package pmqa.workbench.exchange.xlsx;

import java.util.Optional;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.scoring.Answers;
import pmqa.workbench.scoring.ItemResponse;
import pmqa.workbench.scoring.QuestionRatings;
import pmqa.workbench.shared.FiscalYear;
import pmqa.workbench.shared.OrganizationType;

/**
 * What a form is filled with, which may be nothing.
 *
 * @param catalogue the criteria of the form
 * @param answers what stands in the answer cells; the organisation's name is empty where nobody has given one
 * @param year the fiscal year, if it is known
 * @param base what the form carries along, if it is to find its way back into an assessment
 */
record Filling(Catalogue catalogue, Answers answers, Optional<FiscalYear> year, Optional<FormBase> base) {

    static Filling empty(Catalogue catalogue, OrganizationType type, Optional<FiscalYear> year) {
        FiscalYear any = year.orElse(new FiscalYear(FiscalYear.EARLIEST));
        return new Filling(
                catalogue,
                Answers.blank(catalogue.id(), new Answers.Organization("", type), any),
                year,
                Optional.empty());
    }

    static Filling of(Catalogue catalogue, Answers answers) {
        return new Filling(catalogue, answers, Optional.of(answers.fiscalYear()), Optional.empty());
    }

    static Filling of(Catalogue catalogue, Answers answers, FormBase base) {
        return new Filling(catalogue, answers, Optional.of(answers.fiscalYear()), Optional.of(base));
    }

    OrganizationType type() {
        return answers.organization().type();
    }

    /** Whether somebody chose this category; where none is chosen, all are assessed. */
    boolean chooses(Category category) {
        return answers.categories().contains(category.code());
    }

    ItemResponse response(String item) {
        return answers.responses().getOrDefault(item, ItemResponse.NONE);
    }

    /** Whether somebody gave this requirement a status, and did not only explain it. */
    boolean states(String requirement) {
        return base.map(known -> !known.unstated().contains(requirement)).orElse(true);
    }

    QuestionRatings ratings(String question) {
        return answers.ratings().getOrDefault(question, QuestionRatings.NONE);
    }
}
