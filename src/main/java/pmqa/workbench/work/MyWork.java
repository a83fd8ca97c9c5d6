package pmqa.workbench.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import pmqa.workbench.assessment.AssignedPlaces;
import pmqa.workbench.assessment.Assignment;
import pmqa.workbench.assessment.Assignments;
import pmqa.workbench.assessment.Assignments.Progress;
import pmqa.workbench.assessment.ItemProgress;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.improvement.OwnedActivities;
import pmqa.workbench.improvement.OwnedActivity;
import pmqa.workbench.shared.LocalizedText;

/** Finds what people answer for: parts of assessments and activities of plans, in three statements however much there is. */
@Component
class MyWork {

    private static final int ALL = 100;

    private final Assignments assignments;
    private final OwnedActivities activities;

    MyWork(Assignments assignments, OwnedActivities activities) {
        this.assignments = assignments;
        this.activities = activities;
    }

    /** Everything of one person, what is due first first. */
    List<WorkItem> of(UUID person) {
        return items(assignments.of(person), activities.of(person));
    }

    /** Everybody's unfinished work that is due in these days, by person. */
    Map<UUID, List<WorkItem>> due(LocalDate from, LocalDate to) {
        Map<UUID, List<WorkItem>> byPerson = new HashMap<>();
        items(assignments.due(from, to), activities.due(from, to)).stream()
                .filter(item -> !item.finished())
                .forEach(item -> byPerson.computeIfAbsent(item.person(), _ -> new ArrayList<>())
                        .add(item));
        return byPerson;
    }

    private List<WorkItem> items(List<Assignment> parts, List<OwnedActivity> planned) {
        Progress progress =
                assignments.progress(parts.stream().map(Assignment::assessment).toList());
        Map<String, AssignedPlaces> places = new HashMap<>();
        return Stream.concat(
                        parts.stream()
                                .flatMap(part -> places
                                        .computeIfAbsent(part.catalogue(), id -> AssignedPlaces.of(Catalogues.get(id)))
                                        .find(part.subject())
                                        .map(place -> item(part, place, progress))
                                        .stream()),
                        planned.stream().map(MyWork::item))
                .sorted(Comparator.comparing((WorkItem item) -> item.due().orElse(LocalDate.MAX)))
                .toList();
    }

    private static WorkItem item(Assignment part, AssignedPlaces.Place place, Progress progress) {
        String assessment = "/assessments/" + part.assessment();
        List<WorkItem.Left> left = place.tasks().stream()
                .filter(task -> progress.of(part.assessment(), task.code()) != ItemProgress.COMPLETED)
                .map(task -> new WorkItem.Left(task.code(), assessment + task.path()))
                .toList();
        int all = place.tasks().size();
        boolean begun = place.tasks().stream()
                .anyMatch(task -> progress.of(part.assessment(), task.code()) != ItemProgress.NOT_STARTED);
        LocalizedText title = place.isCategory()
                ? place.title()
                : LocalizedText.same(place.code() + " ").then(place.title());
        return new WorkItem(
                part.thing(),
                part.person(),
                title,
                where(part.organization(), part.year().toString()),
                assessment + place.path(),
                part.due(),
                part.own(),
                ALL * (all - left.size()) / all,
                begun,
                left.isEmpty() || !part.status().isOpen(),
                place.isCategory() ? left : List.of(),
                part.known());
    }

    private static WorkItem item(OwnedActivity activity) {
        return new WorkItem(
                activity.thing(),
                activity.person(),
                LocalizedText.same(activity.name()),
                where(activity.organization(), activity.year().toString())
                        .then(LocalizedText.of(" · แผน ", " · plan "))
                        .then(LocalizedText.same(activity.planTitle())),
                activity.path(),
                Optional.of(activity.due()),
                true,
                activity.percent(),
                activity.percent() > 0,
                activity.percent() == ALL,
                List.of(),
                activity.known());
    }

    private static LocalizedText where(LocalizedText organization, String year) {
        return organization.then(LocalizedText.of(" ปีงบประมาณ " + year, ", fiscal year " + year));
    }
}
