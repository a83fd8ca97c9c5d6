package pmqa.workbench.assessment.web;

import java.util.List;
import java.util.Optional;
import pmqa.workbench.assessment.AnswerKind;
import pmqa.workbench.assessment.AssessmentAnswers.Filled;
import pmqa.workbench.assessment.Owners.Owner;
import pmqa.workbench.assessment.StoredAnswer;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.catalogue.MeasureItem;
import pmqa.workbench.catalogue.MeasureType;
import pmqa.workbench.catalogue.ScoringRule.AttainmentBands;
import pmqa.workbench.scoring.MeasuredResult;

/**
 * What the page of an item of results shows.
 *
 * @param sections the catalogue's types in order, then the agency's own measures
 * @param editable whether the person may answer now
 * @param earlier how many years are asked for beyond the usual ones
 * @param previous code of the item before this one
 * @param next code of the item after this one
 */
public record ResultsPage(
        Filled present,
        Category.Results category,
        MeasureItem item,
        MeasuredResult result,
        List<Section> sections,
        List<Owner> owners,
        boolean editable,
        boolean seesTrail,
        int earlier,
        Optional<String> previous,
        Optional<String> next) {

    public ResultsPage {
        sections = List.copyOf(sections);
        owners = List.copyOf(owners);
    }

    /**
     * The measures of one type.
     *
     * @param type none: the agency's own
     */
    public record Section(Optional<MeasureType> type, List<MeasureCard> cards) {
        public Section {
            cards = List.copyOf(cards);
        }

        /** How the address of a page with one more measure names the type. */
        public String code() {
            return type.map(MeasureType::code).orElse(OWN);
        }
    }

    /** In addresses: a measure of the agency's own. */
    static final String OWN = "own";

    /** The address of this page. */
    public String address() {
        return "/assessments/" + present.assessment().id() + "/results/" + item.code();
    }

    /** Levels of the process categories, to which measures are linked. */
    public List<Category.Process> processes() {
        return present.catalogue().categories(Category.Process.class).toList();
    }

    /** The rule that scores the measures. */
    public AttainmentBands rule() {
        return present.catalogue().scoring().rule(AttainmentBands.class).orElseThrow();
    }

    public boolean isCompleted() {
        return present.text(AnswerKind.STATE, item.code()).equals("completed");
    }

    /** Whether anything of the item was carried over and waits for a look. */
    public boolean hasUnconfirmed() {
        return present.rows().values().stream().anyMatch(StoredAnswer::unconfirmed);
    }

    /** Whether any form was sent that could not be saved. */
    public List<MeasureCard> refused() {
        return sections.stream()
                .flatMap(section -> section.cards().stream())
                .filter(card -> !card.problems().isEmpty())
                .toList();
    }
}
