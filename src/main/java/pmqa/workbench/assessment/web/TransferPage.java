package pmqa.workbench.assessment.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pmqa.workbench.assessment.AnswerKind;
import pmqa.workbench.assessment.ConformanceValues;
import pmqa.workbench.assessment.RubricAnswers;
import pmqa.workbench.assessment.transfer.Change;
import pmqa.workbench.assessment.transfer.Preview;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.catalogue.Criterion;
import pmqa.workbench.catalogue.Question;
import pmqa.workbench.shared.Language;
import pmqa.workbench.shared.LocalizedText;

/**
 * What a file would change, by item, as people read it.
 *
 * @param groups in the order of the criteria; those about which something must be decided or which are refused come with their
 *     entries shown
 */
public record TransferPage(Preview preview, List<Group> groups) {

    public TransferPage {
        groups = List.copyOf(groups);
    }

    /** The changes of an item or profile topic. */
    public record Group(String code, Optional<LocalizedText> title, List<Change> changes) {
        public Group {
            changes = List.copyOf(changes);
        }

        public boolean calls() {
            return changes.stream()
                    .anyMatch(change -> change.needsChoice() || change.refusal().isPresent());
        }
    }

    static TransferPage of(Preview preview) {
        Map<String, LocalizedText> titles = titles(preview.filled().catalogue());
        Map<String, List<Change>> byItem = new LinkedHashMap<>();
        titles.keySet().forEach(item -> byItem.put(item, new ArrayList<>()));
        preview.changes()
                .forEach(change -> byItem.computeIfAbsent(
                                itemOf(preview.filled().catalogue(), change), _ -> new ArrayList<>())
                        .add(change));
        List<Group> groups = new ArrayList<>();
        byItem.forEach((item, changes) -> {
            if (!changes.isEmpty()) {
                groups.add(new Group(item, Optional.ofNullable(titles.get(item)), changes));
            }
        });
        return new TransferPage(preview, groups);
    }

    private static Map<String, LocalizedText> titles(Catalogue catalogue) {
        Map<String, LocalizedText> titles = new LinkedHashMap<>();
        catalogue
                .categories(Category.Profile.class)
                .forEach(profile -> profile.topics().forEach(topic -> titles.put(topic.code(), topic.title())));
        catalogue.levelItems().forEach(item -> titles.put(item.code(), item.title()));
        catalogue.measureItems().forEach(item -> titles.put(item.code(), item.title()));
        catalogue.questions().forEach(question -> titles.put(question.code(), LocalizedText.same(question.title())));
        catalogue
                .requirements()
                .forEach(requirement -> titles.put(requirement.code(), LocalizedText.same(requirement.text())));
        return titles;
    }

    private static String itemOf(Catalogue catalogue, Change change) {
        String key = change.field().answer().key();
        Optional<Question> question = RubricAnswers.question(catalogue, key);
        if (question.isPresent()) {
            return question.get().code();
        }
        return switch (change.field().answer().kind()) {
            case CHECKPOINT, NOTE, EXPLANATION, RESULT -> key.contains("-") ? key.substring(0, key.indexOf('-')) : key;
            case MEASURE -> key.substring(0, Math.max(0, key.indexOf('/')));
            case PROFILE, STATE, CONFORMANCE, RATING, ACHIEVEMENT -> key;
        };
    }

    /** The sub-criterion of a question that a change is about, if it is about one. */
    public Optional<Criterion> criterion(Change change) {
        return RubricAnswers.place(
                        preview.filled().catalogue(), change.field().answer().key())
                .map(RubricAnswers.Place::criterion);
    }

    /** Whether a change is about the explanation of a level, and not of a question or requirement as a whole. */
    public boolean isOfLevel(Change change) {
        String key = change.field().answer().key();
        return key.contains("-")
                && RubricAnswers.question(preview.filled().catalogue(), key).isEmpty();
    }

    /** What an issue or step that was ticked is called; nothing for a percentage. */
    public Optional<String> achieved(Change change) {
        String key = change.field().answer().key();
        int position = key.endsWith("-percent") ? 0 : Integer.parseInt(key.substring(key.lastIndexOf('-') + 1));
        return RubricAnswers.place(preview.filled().catalogue(), key)
                .map(place -> key.contains("-issue-")
                        ? place.question().head().issues()
                        : place.criterion().steps())
                .filter(list -> position >= 1 && position <= list.size())
                .map(list -> list.get(position - 1));
    }

    /** Whether an achievement is a percentage, and not a tick. */
    public static boolean isPercent(Change change) {
        return change.field().answer().kind() == AnswerKind.ACHIEVEMENT
                && change.field().answer().key().endsWith("-percent");
    }

    /** A status with its reason. */
    public static Optional<ConformanceValues.Stated> stated(String value) {
        return ConformanceValues.stated(value);
    }

    /** The title of a step of the rating scale. */
    public String rating(String value, Language language) {
        return preview.filled().catalogue().ratingScale().stream()
                .filter(step -> Integer.toString(step.value()).equals(value))
                .map(step -> value + " " + step.title().in(language))
                .findFirst()
                .orElse(value);
    }

    /** The part of a key after its item. */
    public static String part(Change change) {
        String key = change.field().answer().key();
        return key.substring(key.indexOf('-') + 1);
    }

    /** The name of the measure that a change is about. */
    public String measure(Change change) {
        String kept = preview.filled()
                .row(change.field().answer().kind(), change.field().answer().key())
                .flatMap(row -> row.value())
                .orElse("");
        Map<String, String> members = Preview.members(kept.isEmpty() ? change.mine() : kept);
        return members.getOrDefault("name", "–");
    }

    /** The title of the level that an explanation is about. */
    public String level(Change change, Language language) {
        return preview.filled().catalogue().levels().stream()
                .filter(level -> level.code().equals(part(change)))
                .map(level -> level.title().in(language))
                .findFirst()
                .orElse(part(change));
    }

    /** The wording of a checkpoint, shortened to a line. */
    public Optional<String> wording(Change change) {
        return preview.filled()
                .catalogue()
                .levelItems()
                .flatMap(item -> item.checkpoints()
                        .filter(box ->
                                item.key(box).equals(change.field().answer().key())))
                .map(box -> box.text())
                .findFirst();
    }
}
