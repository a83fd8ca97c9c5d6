package pmqa.workbench.improvement.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
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
        ImprovementPlan plan = years.plan(opened, number);
        UUID wish = Typed.id(form.getOrDefault("wish", ""));
        ActivityDraft draft = draft(form);
        Result<ImprovementPlan> result = planning.putActivity(
                plan, Optional.empty(), wish, 0, draft, opened.person().id());
        return answer(opened, plan, Optional.empty(), wish, 0, _ -> draft, result, response, model);
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
        ImprovementPlan plan = years.plan(opened, number);
        Activity existing = OpenYear.activity(plan, activity);
        long version = Typed.version(form.getOrDefault("version", ""));
        UUID person = opened.person().id();
        boolean withdrawn = form.containsKey("withdraw");
        ActivityDraft draft = draft(form);
        Result<ImprovementPlan> result = withdrawn
                ? planning.withdrawActivity(plan, existing, version, person)
                : planning.putActivity(plan, Optional.of(existing), existing.id(), version, draft, person);
        UnaryOperator<ActivityDraft> shown = stored -> withdrawn ? stored : draft;
        return answer(opened, plan, Optional.of(existing), existing.id(), version, shown, result, response, model);
    }

    /** @param shown what the form comes back with, by what is stored now */
    private String answer(
            OpenYear.Opened opened,
            ImprovementPlan plan,
            Optional<Activity> existing,
            UUID wish,
            long version,
            UnaryOperator<ActivityDraft> shown,
            Result<ImprovementPlan> result,
            HttpServletResponse response,
            Model model) {
        return FormReply.of(
                result, response, _ -> "/assessments/" + opened.id() + "/plans/" + plan.number(), problems -> {
                    ImprovementPlan fresh = years.plan(opened, plan.number());
                    Optional<Activity> current = existing.flatMap(known -> fresh.activity(known.number()));
                    long seen = FormReply.seen(
                            problems, version, current.map(Activity::version).orElse(0L));
                    ActivityDraft draft = shown.apply(current.or(() -> existing)
                            .map(ActivityController::stored)
                            .orElse(BLANK));
                    return form(opened, fresh, current, wish, seen, draft, problems, model);
                });
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
