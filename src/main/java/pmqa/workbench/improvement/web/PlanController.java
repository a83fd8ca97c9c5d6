package pmqa.workbench.improvement.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.evidence.ReportCitations;
import pmqa.workbench.improvement.PlanningGate;
import pmqa.workbench.improvement.ProgressReports;
import pmqa.workbench.improvement.Subjects;
import pmqa.workbench.organization.Right;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.ThaiDates;

/** One plan with its activities, the reports on them and the evidence that these cite. */
@Controller
class PlanController {

    private final OpenYear years;
    private final PlanningGate gate;
    private final ProgressReports reports;
    private final ReportCitations citations;
    private final Clock clock;

    PlanController(OpenYear years, PlanningGate gate, ProgressReports reports, ReportCitations citations, Clock clock) {
        this.years = years;
        this.gate = gate;
        this.reports = reports;
        this.citations = citations;
        this.clock = clock;
    }

    @GetMapping("/assessments/{id}/plans/{number}")
    String plan(@PathVariable UUID id, @PathVariable int number, Model model) {
        return show(years.open(id, Right.READ_ASSESSMENT), number, List.of(), model);
    }

    /** Withdraws a citation of a report; the report stays. */
    @PostMapping("/assessments/{id}/plans/{number}/citations/{citation}/removal")
    String uncite(
            @PathVariable UUID id,
            @PathVariable int number,
            @PathVariable UUID citation,
            HttpServletResponse response,
            Model model) {
        OpenYear.Opened opened = years.open(id, Right.ANSWER);
        return FormReply.of(
                reports.uncite(id, citation, opened.person().id()),
                response,
                _ -> "/assessments/" + id + "/plans/" + number,
                problems -> show(opened, number, problems, model));
    }

    private String show(OpenYear.Opened opened, int number, List<Problem> problems, Model model) {
        boolean writes = opened.may(Right.ANSWER);
        PlanningGate.Open open = gate.open(opened.id());
        LocalDate today = LocalDate.now(clock.withZone(ThaiDates.THAILAND));
        model.addAttribute("frame", opened.frame());
        model.addAttribute("plan", years.plan(opened, number));
        model.addAttribute("cited", citations.of(opened.id()));
        model.addAttribute(
                "subjects", Subjects.of(Catalogues.get(opened.frame().cycle().catalogueId())));
        model.addAttribute("today", today);
        model.addAttribute("mayPlan", writes && open.planning());
        model.addAttribute("mayReport", writes && open.reporting());
        model.addAttribute("problems", problems);
        return "improvement/plan";
    }
}
