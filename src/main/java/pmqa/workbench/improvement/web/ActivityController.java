package pmqa.workbench.improvement.web;

import jakarta.servlet.http.HttpServletResponse;
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
import pmqa.workbench.improvement.Activity;
import pmqa.workbench.improvement.ActivityDraft;
import pmqa.workbench.improvement.ImprovementPlan;
import pmqa.workbench.improvement.Planning;
import pmqa.workbench.improvement.WithdrawnPlans;
import pmqa.workbench.organization.Right;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** The activities of a plan. */
@Controller
class ActivityController {

    private static final ActivityDraft BLANK = new ActivityDraft("", "", "", "", "", "");

    private final OpenYear years;
    private final Planning planning;

    ActivityController(OpenYear years, Planning planning) {
        this.years = years;
        this.planning = planning;
    }

    @GetMapping("/assessments/{id}/plans/{number}/activities/new")
    String blank(@PathVariable UUID id, @PathVariable int number, Model model) {
        OpenYear.Opened opened = years.open(id, Right.ANSWER);
        ImprovementPlan plan = years.plan(opened, number);
        return form(opened, plan, Optional.empty(), UUID.randomUUID(), 0, BLANK, List.of(), model);
    }

    @PostMapping("/assessments/{id}/plans/{number}/activities/new")
    String add(
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam Map<String, String> form,
            HttpServletResponse response,
            Model model) {
        OpenYear.Opened opened = years.open(id, Right.ANSWER);
        OpenYear.Found<ImprovementPlan> plan = years.planOfForm(opened, number);
        Sent sent = new Sent(draft(form), false, Typed.id(form.getOrDefault("wish", "")), 0);
        if (plan.withdrawn()) {
            return gone(opened, plan, sent, response, model);
        }
        Result<ImprovementPlan> result = planning.putActivity(
                plan.value(),
                Optional.empty(),
                sent.wish(),
                0,
                sent.draft(),
                opened.person().id());
        return answer(opened, plan.value(), Optional.empty(), sent, result, response, model);
    }

    @GetMapping("/assessments/{id}/plans/{number}/activities/{activity}/edit")
    String edit(@PathVariable UUID id, @PathVariable int number, @PathVariable int activity, Model model) {
        OpenYear.Opened opened = years.open(id, Right.ANSWER);
        ImprovementPlan plan = years.plan(opened, number);
        Activity existing = OpenYear.activity(plan, activity);
        return form(
                opened,
                plan,
                Optional.of(existing),
                existing.id(),
                existing.version(),
                stored(existing),
                List.of(),
                model);
    }

    @PostMapping("/assessments/{id}/plans/{number}/activities/{activity}/edit")
    String change(
            @PathVariable UUID id,
            @PathVariable int number,
            @PathVariable int activity,
            @RequestParam Map<String, String> form,
            HttpServletResponse response,
            Model model) {
        OpenYear.Opened opened = years.open(id, Right.ANSWER);
        OpenYear.Found<ImprovementPlan> found = years.planOfForm(opened, number);
        ImprovementPlan plan = found.value();
        OpenYear.Found<Activity> activityNow = years.activityOfForm(plan, activity);
        Activity existing = activityNow.value();
        Sent sent = new Sent(
                draft(form),
                form.containsKey("withdraw"),
                existing.id(),
                Typed.version(form.getOrDefault("version", "")));
        if (found.withdrawn() || activityNow.withdrawn()) {
            return gone(opened, found, sent, response, model);
        }
        UUID person = opened.person().id();
        Result<ImprovementPlan> result = sent.withdrawing()
                ? planning.withdrawActivity(plan, existing, sent.version(), person)
                : planning.putActivity(
                        plan, Optional.of(existing), existing.id(), sent.version(), sent.draft(), person);
        return answer(opened, plan, Optional.of(existing), sent, result, response, model);
    }

    /**
     * What a form was sent with.
     *
     * @param withdrawing whether the activity is to go, whatever was typed
     * @param wish the id of the activity, there or to be
     * @param version the one that the form was opened with
     */
    private record Sent(ActivityDraft draft, boolean withdrawing, UUID wish, long version) {}

    private String answer(
            OpenYear.Opened opened,
            ImprovementPlan plan,
            Optional<Activity> existing,
            Sent sent,
            Result<ImprovementPlan> result,
            HttpServletResponse response,
            Model model) {
        return FormReply.of(
                result, response, _ -> "/assessments/" + opened.id() + "/plans/" + plan.number(), problems -> {
                    OpenYear.Found<ImprovementPlan> fresh = years.planOfForm(opened, plan.number());
                    Optional<Activity> current =
                            existing.flatMap(known -> fresh.value().activity(known.number()));
                    if (fresh.withdrawn() || (existing.isPresent() && current.isEmpty())) {
                        return gone(opened, fresh, sent, response, model);
                    }
                    long seen = FormReply.seen(
                            problems,
                            sent.version(),
                            current.map(Activity::version).orElse(0L));
                    ActivityDraft shown = current.filter(_ -> sent.withdrawing())
                            .map(ActivityController::stored)
                            .orElse(sent.draft());
                    return form(opened, fresh.value(), current, sent.wish(), seen, shown, problems, model);
                });
    }

    /** For an activity that somebody withdrew meanwhile, alone or with its plan: done, or typed text under an id of its own. */
    private String gone(
            OpenYear.Opened opened,
            OpenYear.Found<ImprovementPlan> plan,
            Sent sent,
            HttpServletResponse response,
            Model model) {
        if (sent.withdrawing()) {
            return "redirect:/assessments/" + opened.id() + "/plans"
                    + (plan.withdrawn() ? "" : "/" + plan.value().number());
        }
        return FormReply.withdrawn(
                response,
                plan.withdrawn() ? WithdrawnPlans.PLAN : WithdrawnPlans.SAVE_ANEW,
                problems -> form(
                        opened, plan.value(), Optional.empty(), UUID.randomUUID(), 0, sent.draft(), problems, model));
    }

    private String form(
            OpenYear.Opened opened,
            ImprovementPlan plan,
            Optional<Activity> existing,
            UUID wish,
            long version,
            ActivityDraft draft,
            List<Problem> problems,
            Model model) {
        model.addAttribute("frame", opened.frame());
        model.addAttribute("plan", plan);
        model.addAttribute("existing", existing);
        model.addAttribute("wish", wish.toString());
        model.addAttribute("version", version);
        model.addAttribute("draft", draft);
        model.addAttribute("people", planning.people(opened.assessment().organization()));
        model.addAttribute("problems", problems);
        return "improvement/activity-form";
    }

    private static ActivityDraft stored(Activity activity) {
        return new ActivityDraft(
                activity.name(),
                activity.person().map(UUID::toString).orElse(""),
                activity.unit(),
                activity.budget().map(Money::shown).orElse(""),
                activity.startsOn().toString(),
                activity.endsOn().toString());
    }

    private static ActivityDraft draft(Map<String, String> form) {
        return new ActivityDraft(
                form.getOrDefault("name", ""),
                form.getOrDefault("person", ""),
                form.getOrDefault("unit", ""),
                form.getOrDefault("budget", ""),
                form.getOrDefault("startsOn", ""),
                form.getOrDefault("endsOn", ""));
    }
}
