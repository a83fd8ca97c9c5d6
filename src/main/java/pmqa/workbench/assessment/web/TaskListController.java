package pmqa.workbench.assessment.web;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import pmqa.workbench.assessment.AssessmentAnswers;
import pmqa.workbench.assessment.AssessmentAnswers.Filled;
import pmqa.workbench.assessment.Owners;
import pmqa.workbench.assessment.Responding;
import pmqa.workbench.assessment.web.TaskList.Group;
import pmqa.workbench.organization.Right;
import pmqa.workbench.scoring.ScoreSheet;

/** The task list: category, item, status, owner; progress apart from score. */
@Controller
class TaskListController {

    private final OpenAssessment assessments;
    private final AssessmentAnswers answers;
    private final Responding responding;
    private final Owners owners;

    TaskListController(OpenAssessment assessments, AssessmentAnswers answers, Responding responding, Owners owners) {
        this.assessments = assessments;
        this.answers = answers;
        this.responding = responding;
        this.owners = owners;
    }

    @GetMapping("/assessments/{id}")
    String tasks(@PathVariable UUID id, Model model) {
        OpenAssessment.Opened opened = assessments.open(id, Right.READ_ASSESSMENT);
        Filled filled = answers.read(opened.assessment());
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
                        responding.mayAnswer(opened.person().id(), opened.assessment()),
                        opened.may(Right.COORDINATE),
                        opened.may(Right.SUBMIT),
                        opened.may(Right.READ_TRAIL)));
        return "assessment/tasks";
    }
}
