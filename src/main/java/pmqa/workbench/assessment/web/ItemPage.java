package pmqa.workbench.assessment.web;

import java.util.List;
import java.util.Optional;
import pmqa.workbench.assessment.AnswerKind;
import pmqa.workbench.assessment.AssessmentAnswers.Filled;
import pmqa.workbench.assessment.Owners.Owner;
import pmqa.workbench.assessment.StoredAnswer;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.catalogue.Checkpoint;
import pmqa.workbench.catalogue.ItemLevel;
import pmqa.workbench.catalogue.LevelItem;
import pmqa.workbench.scoring.LevelledResult;
import pmqa.workbench.scoring.NextStep;

/**
 * What the page of a level-gated item shows.
 *
 * @param lastYear the same item a year ago, if there was one
 * @param editable whether the person may answer now
 * @param previous code of the item before this one
 * @param next code of the item after this one
 */
public record ItemPage(
        Filled present,
        Optional<Filled> lastYear,
        Category.Process category,
        LevelItem item,
        LevelledResult result,
        Optional<NextStep.CompleteLevel> step,
        List<Owner> owners,
        boolean editable,
        boolean seesTrail,
        Optional<String> previous,
        Optional<String> next) {

    public ItemPage {
        owners = List.copyOf(owners);
    }

    public List<Checkpoint> boxes(ItemLevel level) {
        return level.applicableTo(present.organization().type());
    }

    public LevelledResult.LevelTally tally(ItemLevel level) {
        return result.levels().stream()
                .filter(tally -> tally.level().equals(level.level()))
                .findFirst()
                .orElseThrow();
    }

    public Optional<StoredAnswer> row(AnswerKind kind, String key) {
        return present.row(kind, key);
    }

    public boolean isUnconfirmed(AnswerKind kind, String key) {
        return row(kind, key).filter(StoredAnswer::unconfirmed).isPresent();
    }

    /** Whether anything of the item was carried over and waits for a look. */
    public boolean hasUnconfirmed() {
        return present.rows().values().stream().anyMatch(StoredAnswer::unconfirmed);
    }

    public boolean isCompleted() {
        return present.text(AnswerKind.STATE, item.code()).equals("completed");
    }

    public boolean wasMetLastYear(Checkpoint box) {
        return lastYear.filter(filled -> filled.isMet(item.key(box))).isPresent();
    }

    public String lastYearText(AnswerKind kind, String key) {
        return lastYear.map(filled -> filled.text(kind, key)).orElse("");
    }
}
