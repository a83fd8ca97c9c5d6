package pmqa.workbench.improvement.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import pmqa.workbench.assessment.AssessmentFrames.Frame;
import pmqa.workbench.improvement.PhaseMeasures;
import pmqa.workbench.improvement.PhaseMeasures.PhaseMeasure;
import pmqa.workbench.improvement.PhaseResults.Entered;
import pmqa.workbench.improvement.ResultEntering;
import pmqa.workbench.improvement.YearPhase;
import pmqa.workbench.shared.Problem;

/**
 * The page on which the results of a phase are entered.
 *
 * @param halfYear what was entered after six months, by measure; shown after twelve
 * @param typed what was typed since the form was opened, by measure, if it was refused
 * @param closed why nothing can be entered now
 * @param editable whether the person may enter results today
 */
public record ResultsForm(
        Frame frame,
        YearPhase phase,
        PhaseMeasures measures,
        Map<String, Entered> halfYear,
        Map<String, ResultEntering.Typed> typed,
        Optional<Problem> closed,
        boolean editable,
        List<Problem> problems) {

    public ResultsForm {
        halfYear = Map.copyOf(halfYear);
        typed = Map.copyOf(typed);
        problems = List.copyOf(problems);
    }

    public String address() {
        return "/assessments/" + frame.assessment() + "/year/" + phase.number() + "/results";
    }

    /** Whether there are fields: also where what was typed can no longer be saved, so that it is not lost. */
    public boolean hasFields() {
        return editable || !typed.isEmpty();
    }

    /** What stands in the field of a measure. */
    public String value(PhaseMeasure measure) {
        return Optional.ofNullable(typed.get(measure.key()))
                .map(ResultEntering.Typed::value)
                .orElseGet(() -> seen(measure));
    }

    /** What is stored for a measure: with it the next save is compared. */
    public String seen(PhaseMeasure measure) {
        return ResultEntering.shown(measure.entered());
    }

    /** What a measure had reached after six months; empty on the page of those six months, and where nothing was entered for them. */
    public Optional<Entered> halfYear(PhaseMeasure measure) {
        return Optional.ofNullable(halfYear.get(measure.key()));
    }

    /** How many of its measures have no result of this phase yet. */
    public long missing() {
        return measures.measures().stream()
                .filter(measure -> measure.entered().isEmpty())
                .count();
    }
}
