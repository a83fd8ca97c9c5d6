package pmqa.workbench.improvement.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pmqa.workbench.assessment.AssessmentAnswers.Filled;
import pmqa.workbench.assessment.AssessmentFrames.Frame;
import pmqa.workbench.assessment.MeasureValues;
import pmqa.workbench.assessment.YearOnYear;
import pmqa.workbench.improvement.PhaseMeasures;
import pmqa.workbench.improvement.PhaseResults;
import pmqa.workbench.improvement.PhaseResults.Entered;
import pmqa.workbench.improvement.PlanningGate;
import pmqa.workbench.improvement.Plans;
import pmqa.workbench.improvement.ResultEntering;
import pmqa.workbench.improvement.YearPhase;
import pmqa.workbench.organization.Right;
import pmqa.workbench.shared.Problem;

/** The results of measures after six and after twelve months, beside what the self-assessment says. */
@Controller
class YearResultsController {

    private final OpenYear years;
    private final YearOnYear answers;
    private final MeasureValues values;
    private final Plans plans;
    private final PhaseResults results;
    private final ResultEntering entering;
    private final PlanningGate gate;

    YearResultsController(
            OpenYear years,
            YearOnYear answers,
            MeasureValues values,
            Plans plans,
            PhaseResults results,
            ResultEntering entering,
            PlanningGate gate) {
        this.years = years;
        this.answers = answers;
        this.values = values;
        this.plans = plans;
        this.results = results;
        this.entering = entering;
        this.gate = gate;
    }

    @GetMapping("/assessments/{id}/year/{phase}/results")
    String results(@PathVariable UUID id, @PathVariable int phase, Model model) {
        return show(id, phase, Right.READ_ASSESSMENT, Map.of(), List.of(), model);
    }

    /** Saves all that changed; {@code measure} names the measures whose fields the form has. */
    @PostMapping("/assessments/{id}/year/{phase}/results")
    String save(
            @PathVariable UUID id,
            @PathVariable int phase,
            @RequestParam(required = false, defaultValue = "") List<String> measure,
            @RequestParam Map<String, String> form,
            HttpServletResponse response,
            Model model) {
        OpenYear.Opened opened = years.open(id, Right.ANSWER);
        Map<String, ResultEntering.Typed> typed = new LinkedHashMap<>();
        measure.forEach(key -> typed.put(
                key,
                new ResultEntering.Typed(
                        key,
                        form.getOrDefault(ResultEntering.Typed.field(key), ""),
                        form.getOrDefault("seen-" + key, ""))));
        // What nobody typed is shown again as it is stored now, not as it was when the form was opened.
        typed.values().removeIf(one -> !one.isTouched());
        return FormReply.of(
                entering.save(
                        id,
                        withResults(phase),
                        new ArrayList<>(typed.values()),
                        opened.person().id()),
                response,
                _ -> "/assessments/" + id + "/year/" + phase + "/results",
                problems -> show(id, phase, Right.ANSWER, typed, problems, model));
    }

    private String show(
            UUID id,
            int number,
            Right right,
            Map<String, ResultEntering.Typed> typed,
            List<Problem> problems,
            Model model) {
        Filled filled = answers.present(id).orElseThrow(OpenYear::notFound);
        OpenYear.Opened opened =
                years.open(filled.assessment(), new Frame(id, filled.cycle(), filled.organization()), right);
        YearPhase phase = withResults(number);
        Map<YearPhase, Map<String, Entered>> entered = results.of(id);
        Optional<Problem> closed = gate.resultsClosed(id, phase);
        model.addAttribute(
                "form",
                new ResultsForm(
                        opened.frame(),
                        phase,
                        PhaseMeasures.of(
                                phase, filled, values, plans.subjects(id), entered.getOrDefault(phase, Map.of())),
                        phase == YearPhase.TWELVE_MONTHS
                                ? entered.getOrDefault(YearPhase.SIX_MONTHS, Map.of())
                                : Map.of(),
                        typed,
                        closed,
                        opened.may(Right.ANSWER) && closed.isEmpty(),
                        problems));
        return "improvement/results-form";
    }

    /** Plans come with measures as they stand; nothing is entered for them. */
    private static YearPhase withResults(int number) {
        return YearPhase.ofNumber(number)
                .filter(phase -> phase != YearPhase.PLANS)
                .orElseThrow(OpenYear::notFound);
    }
}
