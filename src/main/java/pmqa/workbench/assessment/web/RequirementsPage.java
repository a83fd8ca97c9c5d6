package pmqa.workbench.assessment.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pmqa.workbench.assessment.AnswerKind;
import pmqa.workbench.assessment.AssessmentAnswers.Filled;
import pmqa.workbench.assessment.ConformanceValues;
import pmqa.workbench.assessment.ConformanceValues.Stated;
import pmqa.workbench.assessment.ItemProgress;
import pmqa.workbench.assessment.Owners.Owner;
import pmqa.workbench.assessment.StoredAnswer;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.catalogue.Requirement;
import pmqa.workbench.scoring.CategoryResult;
import pmqa.workbench.scoring.Conformity.Status;

/**
 * What the page of a category of requirements shows.
 *
 * @param lastYear the same category a year ago, if there was one
 * @param owners of every part of the assessment
 * @param open codes of the requirements that the person may answer now
 */
public record RequirementsPage(
        Filled present,
        Optional<Filled> lastYear,
        Category.Requirements category,
        CategoryResult.Requirements result,
        Map<String, List<Owner>> owners,
        Set<String> open,
        boolean seesTrail,
        Optional<Category.Requirements> previous,
        Optional<Category.Requirements> next) {

    public RequirementsPage {
        owners = Map.copyOf(owners);
        open = Set.copyOf(open);
    }

    /** The requirements that stand together under a sub-heading of the source; the first may have none. */
    public record Section(Optional<String> heading, List<Requirement> requirements) {}

    public List<Section> sections() {
        Map<Optional<String>, List<Requirement>> byHeading = new LinkedHashMap<>();
        category.requirements()
                .forEach(requirement -> byHeading
                        .computeIfAbsent(requirement.heading(), _ -> new ArrayList<>())
                        .add(requirement));
        return byHeading.entrySet().stream()
                .map(entry -> new Section(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    public List<Status> statuses() {
        return List.of(Status.values());
    }

    public boolean isEditable() {
        return !open.isEmpty();
    }

    public boolean isOpen(Requirement requirement) {
        return open.contains(requirement.code());
    }

    public boolean is(Requirement requirement, Status status) {
        return ConformanceValues.stated(present, requirement.code())
                .filter(stated -> stated.status() == status)
                .isPresent();
    }

    public String reason(Requirement requirement) {
        return ConformanceValues.stated(present, requirement.code())
                .map(Stated::reason)
                .orElse("");
    }

    public String explanation(Requirement requirement) {
        return present.text(AnswerKind.EXPLANATION, requirement.code());
    }

    public Optional<Stated> statedLastYear(Requirement requirement) {
        return lastYear.flatMap(filled -> ConformanceValues.stated(filled, requirement.code()));
    }

    public String explanationLastYear(Requirement requirement) {
        return lastYear.map(filled -> filled.text(AnswerKind.EXPLANATION, requirement.code()))
                .orElse("");
    }

    public boolean isUnconfirmed(AnswerKind kind, Requirement requirement) {
        return present.row(kind, requirement.code())
                .filter(StoredAnswer::unconfirmed)
                .isPresent();
    }

    public boolean hasUnconfirmed() {
        return present.rows().values().stream().anyMatch(StoredAnswer::unconfirmed);
    }

    public boolean isCompleted(Requirement requirement) {
        return progress(requirement) == ItemProgress.COMPLETED;
    }

    public ItemProgress progress(Requirement requirement) {
        return ItemProgress.of(present, requirement.code());
    }

    public long completed() {
        return category.requirements().stream().filter(this::isCompleted).count();
    }

    public List<Owner> ownersOf(Requirement requirement) {
        return owners.getOrDefault(requirement.code(), List.of());
    }
}
