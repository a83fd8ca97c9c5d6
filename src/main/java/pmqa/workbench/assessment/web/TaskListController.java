package pmqa.workbench.assessment.web;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import pmqa.workbench.assessment.AssessmentAnswers.Filled;
import pmqa.workbench.assessment.Owners;
import pmqa.workbench.assessment.Responding;
import pmqa.workbench.assessment.YearOnYear;
import pmqa.workbench.assessment.web.TaskList.Group;
import pmqa.workbench.organization.Right;
import pmqa.workbench.scoring.ScoreSheet;

/** The task list: category, item, status, owner; progress apart from score. */
@Controller
class TaskListController {

    private final OpenAssessment assessments;
    private final YearOnYear years;
    private final Responding responding;
    private final Owners owners;

    TaskListController(OpenAssessment assessments, YearOnYear years, Responding responding, Owners owners) {
        this.assessments = assessments;
        this.years = years;
        this.responding = responding;
        this.owners = owners;
    }

    @GetMapping("/assessments/{id}")
    String tasks(@PathVariable UUID id, Model model) {
        Filled filled = years.present(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        OpenAssessment.Opened opened = assessments.open(filled, Right.READ_ASSESSMENT);
        ScoreSheet sheet = filled.score();
        List<Group> groups = new TaskGroups(filled, sheet, owners.of(id)).groups();
        int completed = (int) groups.stream().mapToLong(Group::completed).sum();
        int of = groups.stream().mapToInt(group -> group.tasks().size()).sum();
        model.addAttribute(
                "view",
                new TaskList(
                        filled,
                        sheet,
                        groups,
                        completed,
                        of,
                        opened.may(Right.ANSWER) && responding.isOpen(opened.assessment()),
                        opened.may(Right.COORDINATE),
                        opened.may(Right.SUBMIT),
                        opened.may(Right.READ_TRAIL)));
        return "assessment/tasks";
    }
}
