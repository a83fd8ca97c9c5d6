package pmqa.workbench.assessment.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import pmqa.workbench.assessment.AssessmentAnswers.Filled;
import pmqa.workbench.assessment.ItemProgress;
import pmqa.workbench.assessment.Owners;
import pmqa.workbench.assessment.Owners.Owner;
import pmqa.workbench.assessment.Responding;
import pmqa.workbench.assessment.StoredAnswer;
import pmqa.workbench.assessment.YearOnYear;
import pmqa.workbench.assessment.web.TaskList.Group;
import pmqa.workbench.assessment.web.TaskList.Task;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.catalogue.Level;
import pmqa.workbench.organization.Right;
import pmqa.workbench.scoring.CategoryResult;
import pmqa.workbench.scoring.LevelledResult;
import pmqa.workbench.scoring.MeasuredResult;
import pmqa.workbench.scoring.ScoreSheet;
import pmqa.workbench.shared.LocalizedText;

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
        OpenAssessment.Opened opened = assessments.open(filled.assessment(), Right.READ_ASSESSMENT);
        ScoreSheet sheet = filled.score();
        List<Group> groups = groups(filled, sheet, owners.of(id));
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

    private static List<Group> groups(Filled filled, ScoreSheet sheet, Map<String, List<Owner>> owners) {
        Map<String, CategoryResult> results = new HashMap<>();
        sheet.categories().forEach(result -> results.put(result.code(), result));
        List<Group> groups = new ArrayList<>();
        for (Category category : filled.catalogue().categories()) {
            if (category instanceof Category.Profile || filled.answers().covers(category.code())) {
                groups.add(new Group(
                        category.code(),
                        category.title(),
                        Optional.ofNullable(results.get(category.code())).flatMap(TaskListController::score),
                        tasks(filled, category, results, owners)));
            }
        }
        return groups;
    }

    private static Optional<Double> score(CategoryResult result) {
        return switch (result) {
            case CategoryResult.Process process -> Optional.of(process.score());
            case CategoryResult.Results measured -> Optional.of(measured.score());
            case CategoryResult.Rubric _, CategoryResult.Requirements _ -> Optional.empty();
        };
    }

    private static List<Task> tasks(
            Filled filled, Category category, Map<String, CategoryResult> results, Map<String, List<Owner>> owners) {
        String base = "/assessments/" + filled.assessment().id();
        return switch (category) {
            case Category.Profile profile ->
                profile.topics().stream()
                        .map(topic -> task(
                                filled,
                                topic.code(),
                                topic.title(),
                                base + "/profile#" + topic.code(),
                                Optional.empty(),
                                Optional.empty(),
                                owners))
                        .toList();
            case Category.Process process -> {
                CategoryResult.Process result = (CategoryResult.Process) results.get(process.code());
                yield result == null
                        ? List.<Task>of()
                        : result.items().stream()
                                .map(item -> levelled(filled, item, base, owners))
                                .toList();
            }
            case Category.Results measured -> {
                CategoryResult.Results result = (CategoryResult.Results) results.get(measured.code());
                yield result == null
                        ? List.<Task>of()
                        : result.items().stream()
                                .map(item -> measured(filled, item, base, owners))
                                .toList();
            }
            case Category.Rubric _, Category.Requirements _ -> List.of();
        };
    }

    private static Task levelled(Filled filled, LevelledResult item, String base, Map<String, List<Owner>> owners) {
        return task(
                filled,
                item.code(),
                item.title(),
                base + "/items/" + item.code(),
                Optional.of(item.score()),
                item.level().map(Level::title),
                owners);
    }

    private static Task measured(Filled filled, MeasuredResult item, String base, Map<String, List<Owner>> owners) {
        return task(
                filled,
                item.code(),
                item.title(),
                base + "/results/" + item.code(),
                Optional.of(item.score()),
                Optional.empty(),
                owners);
    }

    private static Task task(
            Filled filled,
            String code,
            LocalizedText title,
            String link,
            Optional<Double> score,
            Optional<LocalizedText> level,
            Map<String, List<Owner>> owners) {
        boolean unconfirmed = filled.rows().values().stream()
                .filter(StoredAnswer::unconfirmed)
                .map(row -> row.key().key())
                .anyMatch(key -> key.equals(code) || key.startsWith(code + "-") || key.startsWith(code + "/"));
        return new Task(
                code,
                title,
                link,
                ItemProgress.of(filled, code),
                score,
                level,
                owners.getOrDefault(code, List.of()),
                unconfirmed);
    }
}
