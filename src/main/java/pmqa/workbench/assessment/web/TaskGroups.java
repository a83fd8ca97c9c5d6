package pmqa.workbench.assessment.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pmqa.workbench.assessment.AssessmentAnswers.Filled;
import pmqa.workbench.assessment.ItemProgress;
import pmqa.workbench.assessment.Owners.Owner;
import pmqa.workbench.assessment.StoredAnswer;
import pmqa.workbench.assessment.web.TaskList.Group;
import pmqa.workbench.assessment.web.TaskList.Task;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.catalogue.Requirement;
import pmqa.workbench.scoring.CategoryResult;
import pmqa.workbench.scoring.LevelledResult;
import pmqa.workbench.scoring.QuestionResult;
import pmqa.workbench.scoring.ScoreSheet;
import pmqa.workbench.shared.Figures;
import pmqa.workbench.shared.LocalizedText;

/** What there is to do in an assessment, category by category, whatever its criteria ask for. */
final class TaskGroups {

    private final Filled filled;
    private final Map<String, CategoryResult> results = new HashMap<>();
    private final Map<String, List<Owner>> owners;
    private final String base;

    TaskGroups(Filled filled, ScoreSheet sheet, Map<String, List<Owner>> owners) {
        this.filled = filled;
        this.owners = owners;
        this.base = "/assessments/" + filled.assessment().id();
        sheet.categories().forEach(result -> results.put(result.code(), result));
    }

    List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        for (Category category : filled.catalogue().categories()) {
            if (category instanceof Category.Profile profile) {
                groups.add(group(profile, Optional.empty(), Optional.of(base + "/profile"), topics(profile)));
            } else if (results.get(category.code()) instanceof CategoryResult result) {
                groups.add(
                        group(category, Optional.of(FigureWords.of(result)), link(category), tasks(category, result)));
            }
        }
        return groups;
    }

    /** A category that has the code of its only task is assigned by that. */
    private Group group(Category category, Optional<LocalizedText> figure, Optional<String> link, List<Task> tasks) {
        boolean whole = tasks.stream().noneMatch(task -> task.code().equals(category.code()));
        return new Group(
                category.code(),
                category.number(),
                category.title(),
                figure,
                link,
                whole ? owners.getOrDefault(category.code(), List.of()) : List.of(),
                tasks);
    }

    private Optional<String> link(Category category) {
        return category instanceof Category.Requirements
                ? Optional.of(base + "/requirements/" + category.code())
                : Optional.empty();
    }

    private List<Task> topics(Category.Profile profile) {
        return profile.topics().stream()
                .map(topic -> task(topic.code(), topic.title(), base + "/profile#" + topic.code(), Optional.empty()))
                .toList();
    }

    private List<Task> tasks(Category category, CategoryResult result) {
        return switch (result) {
            case CategoryResult.Process process ->
                process.items().stream().map(this::levelled).toList();
            case CategoryResult.Results measured ->
                measured.items().stream()
                        .map(item -> task(
                                item.code(),
                                item.title(),
                                base + "/results/" + item.code(),
                                Optional.of(LocalizedText.same(Figures.score(item.score()))),
                                ownersOfMeasures(item.code())))
                        .toList();
            case CategoryResult.Rubric rubric ->
                rubric.items().stream()
                        .flatMap(item -> item.questions().stream())
                        .map(this::rated)
                        .toList();
            case CategoryResult.Requirements requirements ->
                category instanceof Category.Requirements criteria
                        ? criteria.requirements().stream()
                                .map(requirement -> stated(requirement, requirements))
                                .toList()
                        : List.of();
        };
    }

    private Task levelled(LevelledResult item) {
        return task(
                item.code(),
                item.title(),
                base + "/items/" + item.code(),
                Optional.of(LocalizedText.same(Figures.score(item.score()))));
    }

    private Task rated(QuestionResult question) {
        return task(
                question.code(),
                LocalizedText.same(question.title()),
                base + "/questions/" + question.code(),
                Optional.of(LocalizedText.same(Figures.score(question.rating()))));
    }

    private Task stated(Requirement requirement, CategoryResult.Requirements result) {
        return task(
                requirement.code(),
                LocalizedText.same(requirement.text()),
                base + "/requirements/" + result.code() + "#" + requirement.code(),
                Optional.ofNullable(filled.answers().conformance().get(requirement.code()))
                        .map(conformity -> conformity.status().title()));
    }

    private List<Owner> ownersOfMeasures(String item) {
        return filled.catalogue()
                .measureItems()
                .filter(candidate -> candidate.code().equals(item))
                .findFirst()
                .map(found -> ResultsPages.ownersOf(found, owners))
                .orElse(List.of());
    }

    private Task task(String code, LocalizedText title, String link, Optional<LocalizedText> figure) {
        return task(code, title, link, figure, owners.getOrDefault(code, List.of()));
    }

    private Task task(
            String code, LocalizedText title, String link, Optional<LocalizedText> figure, List<Owner> answering) {
        boolean unconfirmed = filled.rows().values().stream()
                .filter(StoredAnswer::unconfirmed)
                .map(row -> row.key().key())
                .anyMatch(key -> key.equals(code) || key.startsWith(code + "-") || key.startsWith(code + "/"));
        return new Task(code, title, link, ItemProgress.of(filled, code), figure, answering, unconfirmed);
    }
}
