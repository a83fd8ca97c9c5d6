package pmqa.workbench.improvement.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pmqa.workbench.improvement.Activity;
import pmqa.workbench.improvement.CitedPiece;
import pmqa.workbench.improvement.ImprovementPlan;
import pmqa.workbench.improvement.ProgressDraft;
import pmqa.workbench.improvement.ProgressReports;
import pmqa.workbench.improvement.WithdrawnPlans;
import pmqa.workbench.organization.Right;
import pmqa.workbench.shared.Problem;

/** Reports on activities. One form searches the library, goes to add evidence and saves, so that nothing typed is lost on the way. */
@Controller
class ProgressController {

    private final OpenYear years;
    private final ProgressReports reports;
    private final ProgressForms forms;

    ProgressController(OpenYear years, ProgressReports reports, ProgressForms forms) {
        this.years = years;
        this.reports = reports;
        this.forms = forms;
    }

    /** The form; {@code back} from adding evidence. */
    @GetMapping("/assessments/{id}/plans/{number}/activities/{activity}/report")
    String ask(
            @PathVariable UUID id,
            @PathVariable int number,
            @PathVariable int activity,
            @RequestParam(defaultValue = "false") boolean back,
            Model model) {
        OpenYear.Opened opened = years.open(id, Right.ANSWER);
        ImprovementPlan plan = years.plan(opened, number);
        return show(forms.opened(opened, plan, OpenYear.activity(plan, activity), back), List.of(), model);
    }

    /**
     * What the form's buttons do.
     *
     * @param action {@code search} the library, {@code add} evidence and come back, {@code discard} what was left here; else the report is saved
     */
    @PostMapping("/assessments/{id}/plans/{number}/activities/{activity}/report")
    String report(
            @PathVariable UUID id,
            @PathVariable int number,
            @PathVariable int activity,
            @RequestParam(defaultValue = "save") String action,
            @RequestParam(required = false, defaultValue = "") List<String> piece,
            @RequestParam Map<String, String> form,
            HttpServletResponse response,
            Model model) {
        OpenYear.Opened opened = years.open(id, Right.ANSWER);
        OpenYear.Found<ImprovementPlan> foundPlan = years.planOfForm(opened, number);
        ImprovementPlan plan = foundPlan.value();
        OpenYear.Found<Activity> foundActivity = years.activityOfForm(plan, activity);
        Activity existing = foundActivity.value();
        UUID wish = Typed.id(form.getOrDefault("wish", ""));
        UUID person = opened.person().id();
        ProgressDraft draft = draft(form, piece);
        String search = form.getOrDefault("q", "");
        String address = "/assessments/" + id + "/plans/" + number;
        if (foundPlan.withdrawn() || foundActivity.withdrawn()) {
            return FormReply.withdrawn(
                    response,
                    foundPlan.withdrawn() ? WithdrawnPlans.PLAN : WithdrawnPlans.ACTIVITY,
                    problems -> show(forms.again(opened, plan, existing, wish, draft, search), problems, model));
        }
        return switch (action) {
            case "search" -> show(forms.again(opened, plan, existing, wish, draft, search), List.of(), model);
            case "add" ->
                FormReply.of(
                        reports.keep(plan, existing, draft, person),
                        response,
                        _ -> "/assessments/" + id + "/evidence/add?back=plans/" + number + "/activities/" + activity
                                + "/report",
                        problems -> show(forms.again(opened, plan, existing, wish, draft, search), problems, model));
            case "discard" -> {
                reports.forget(existing, person);
                yield "redirect:" + address + "/activities/" + activity + "/report";
            }
            default ->
                FormReply.of(
                        reports.report(plan, existing, wish, draft, person),
                        response,
                        _ -> address + "#activity-" + activity,
                        problems -> show(forms.again(opened, plan, existing, wish, draft, search), problems, model));
        };
    }

    private static String show(ProgressForm form, List<Problem> problems, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "improvement/report-form";
    }

    private static ProgressDraft draft(Map<String, String> form, List<String> pieces) {
        return new ProgressDraft(
                form.getOrDefault("percent", ""),
                form.getOrDefault("remark", ""),
                form.getOrDefault("evidence", ""),
                pieces.stream()
                        .filter(item -> !item.isBlank())
                        .distinct()
                        .map(item -> new CitedPiece(
                                item,
                                form.getOrDefault(CitedPiece.pageField(item), ""),
                                form.getOrDefault(CitedPiece.claimField(item), "")))
                        .toList());
    }
}
