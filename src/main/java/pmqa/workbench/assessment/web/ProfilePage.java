package pmqa.workbench.assessment.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pmqa.workbench.assessment.AnswerKind;
import pmqa.workbench.assessment.AssessmentAnswers.Filled;
import pmqa.workbench.assessment.ItemProgress;
import pmqa.workbench.assessment.Owners.Owner;
import pmqa.workbench.assessment.StoredAnswer;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.catalogue.Category.Profile.Topic;

/**
 * What the page of the organisation profile shows.
 *
 * @param lastYear the profile a year ago, if there was one
 * @param owners of every part of the assessment
 * @param open codes of the topics that the person may answer now
 */
public record ProfilePage(
        Filled present,
        Optional<Filled> lastYear,
        Category.Profile profile,
        Map<String, List<Owner>> owners,
        Set<String> open,
        boolean seesTrail) {

    public ProfilePage {
        owners = Map.copyOf(owners);
        open = Set.copyOf(open);
    }

    /**
     * A section with its topics.
     *
     * @param code the source's numbering, for instance {@code 1ก}; none where the catalogue has no sections
     */
    public record Section(Optional<String> code, List<Topic> topics) {}

    public List<Section> sections() {
        Map<Optional<String>, List<Topic>> bySection = new LinkedHashMap<>();
        profile.topics()
                .forEach(topic -> bySection
                        .computeIfAbsent(topic.section(), _ -> new ArrayList<>())
                        .add(topic));
        return bySection.entrySet().stream()
                .map(entry -> new Section(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    public boolean isEditable() {
        return !open.isEmpty();
    }

    public boolean isOpen(Topic topic) {
        return open.contains(topic.code());
    }

    public String text(Topic topic) {
        return present.text(AnswerKind.PROFILE, topic.code());
    }

    public String lastYearText(Topic topic) {
        return lastYear.map(filled -> filled.text(AnswerKind.PROFILE, topic.code()))
                .orElse("");
    }

    public boolean isUnconfirmed(Topic topic) {
        return present.row(AnswerKind.PROFILE, topic.code())
                .filter(StoredAnswer::unconfirmed)
                .isPresent();
    }

    public boolean hasUnconfirmed() {
        return profile.topics().stream().anyMatch(this::isUnconfirmed);
    }

    public boolean isCompleted(Topic topic) {
        return progress(topic) == ItemProgress.COMPLETED;
    }

    public ItemProgress progress(Topic topic) {
        return ItemProgress.of(present, topic.code());
    }

    public long completed() {
        return profile.topics().stream().filter(this::isCompleted).count();
    }

    public List<Owner> ownersOf(Topic topic) {
        return owners.getOrDefault(topic.code(), List.of());
    }
}
