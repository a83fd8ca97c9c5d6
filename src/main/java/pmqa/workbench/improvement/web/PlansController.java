package pmqa.workbench.improvement.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
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
import pmqa.workbench.assessment.YearOnYear;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.improvement.ImprovementPlan;
import pmqa.workbench.improvement.Opportunities;
import pmqa.workbench.improvement.PlanDraft;
import pmqa.workbench.improvement.Planning;
import pmqa.workbench.improvement.PlanningGate;
import pmqa.workbench.improvement.Plans;
import pmqa.workbench.improvement.Subjects;
import pmqa.workbench.improvement.WithdrawnPlans;
import pmqa.workbench.organization.Right;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;
import pmqa.workbench.shared.ThaiDates;

/** Improvement plans: all of them, a new one, a changed one. */
@Controller
class PlansController {

    private final OpenYear years;
    private final Plans plans;
    private final Planning planning;
    private final PlanningGate gate;
    private final YearOnYear answers;
    private final Clock clock;

    PlansController(
            OpenYear years, Plans plans, Planning planning, PlanningGate gate, YearOnYear answers, Clock clock) {
        this.years = years;
        this.plans = plans;
        this.planning = planning;
        this.gate = gate;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping("/assessments/{id}/plans")
    String all(@PathVariable UUID id, Model model) {
        Filled filled = answers.present(id).orElseThrow(OpenYear::notFound);
        OpenYear.Opened opened = years.open(
                filled.assessment(), new Frame(id, filled.cycle(), filled.organization()), Right.READ_ASSESSMENT);
        List<ImprovementPlan> found = plans.of(id);
        model.addAttribute(
                "view",
                new PlansPage(
                        opened.frame(),
                        found,
                        Gantt.of(found, opened.frame().cycle().fiscalYear(), today()),
                        Opportunities.of(filled),
                        today(),
                        opened.may(Right.ANSWER) && gate.open(id).planning()));
        return "improvement/plans";
    }

    /** The form of a new plan; {@code from} names the opportunity that it comes from. */
    @GetMapping("/assessments/{id}/plans/new")
    String blank(@PathVariable UUID id, @RequestParam(defaultValue = "") String from, Model model) {
        OpenYear.Opened opened = years.open(id, Right.ANSWER);
        String title = Optional.ofNullable(subjects(opened).get(from))
                .map(LocalizedText::th)
                .orElse("");
        PlanDraft draft = new PlanDraft("one-year", title, "", title.isEmpty() ? "" : from);
        return form(opened, draft, Optional.empty(), UUID.randomUUID(), 0, List.of(), model);
    }

    @PostMapping("/assessments/{id}/plans/new")
    String add(
            @PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletResponse response, Model model) {
        OpenYear.Opened opened = years.open(id, Right.ANSWER);
        PlanDraft draft = draft(form);
        UUID wish = Typed.id(form.getOrDefault("wish", ""));
        return FormReply.of(
                planning.add(id, wish, draft, opened.person().id()),
                response,
                saved -> "/assessments/" + id + "/plans/" + saved.number(),
                problems -> form(opened, draft, Optional.empty(), wish, 0, problems, model));
    }

    @GetMapping("/assessments/{id}/plans/{number}/edit")
    String edit(@PathVariable UUID id, @PathVariable int number, Model model) {
        OpenYear.Opened opened = years.open(id, Right.ANSWER);
        ImprovementPlan plan = years.plan(opened, number);
        return form(opened, stored(plan), Optional.of(plan), plan.id(), plan.version(), List.of(), model);
    }

    @PostMapping("/assessments/{id}/plans/{number}/edit")
    String change(
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam Map<String, String> form,
            HttpServletResponse response,
            Model model) {
        OpenYear.Opened opened = years.open(id, Right.ANSWER);
        boolean withdrawn = form.containsKey("withdraw");
        PlanDraft draft = draft(form);
        OpenYear.Found<ImprovementPlan> found = years.planOfForm(opened, number);
        if (found.withdrawn()) {
            return gone(opened, withdrawn, draft, response, model);
        }
        ImprovementPlan plan = found.value();
        long version = Typed.version(form.getOrDefault("version", ""));
        UUID person = opened.person().id();
        Result<ImprovementPlan> result =
                withdrawn ? planning.withdraw(plan, version, person) : planning.change(plan, version, draft, person);
        return FormReply.of(
                result, response, _ -> "/assessments/" + id + "/plans" + (withdrawn ? "" : "/" + number), problems -> {
                    OpenYear.Found<ImprovementPlan> now = years.planOfForm(opened, number);
                    if (now.withdrawn()) {
                        return gone(opened, withdrawn, draft, response, model);
                    }
                    ImprovementPlan fresh = now.value();
                    long seen = FormReply.seen(problems, version, fresh.version());
                    PlanDraft shown = withdrawn ? stored(fresh) : draft;
                    return form(opened, shown, Optional.of(fresh), fresh.id(), seen, problems, model);
                });
    }

    /** For a plan that somebody withdrew meanwhile: done, or typed text that can be saved as a new one. */
    private static String gone(
            OpenYear.Opened opened, boolean withdrawn, PlanDraft draft, HttpServletResponse response, Model model) {
        return withdrawn
                ? "redirect:/assessments/" + opened.id() + "/plans"
                : FormReply.withdrawn(
                        response,
                        WithdrawnPlans.SAVE_ANEW,
                        problems -> form(opened, draft, Optional.empty(), UUID.randomUUID(), 0, problems, model));
    }

    private static String form(
            OpenYear.Opened opened,
            PlanDraft draft,
            Optional<ImprovementPlan> existing,
            UUID wish,
            long version,
            List<Problem> problems,
            Model model) {
        model.addAttribute("frame", opened.frame());
        model.addAttribute("draft", draft);
        model.addAttribute("existing", existing);
        model.addAttribute("wish", wish.toString());
        model.addAttribute("version", version);
        model.addAttribute("problems", problems);
        return "improvement/plan-form";
    }

    private static PlanDraft stored(ImprovementPlan plan) {
        return new PlanDraft(plan.horizon().code(), plan.title(), plan.objective(), String.join(", ", plan.subjects()));
    }

    private static PlanDraft draft(Map<String, String> form) {
        return new PlanDraft(
                form.getOrDefault("horizon", ""),
                form.getOrDefault("title", ""),
                form.getOrDefault("objective", ""),
                form.getOrDefault("subjects", ""));
    }

    private static Map<String, LocalizedText> subjects(OpenYear.Opened opened) {
        return Subjects.of(Catalogues.get(opened.frame().cycle().catalogueId()));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ThaiDates.THAILAND));
    }
}
