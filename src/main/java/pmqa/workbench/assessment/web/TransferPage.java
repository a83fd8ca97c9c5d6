package pmqa.workbench.assessment.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pmqa.workbench.assessment.transfer.Change;
import pmqa.workbench.assessment.transfer.Preview;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Category;
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
                .forEach(change -> byItem.computeIfAbsent(itemOf(change), _ -> new ArrayList<>())
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
        return titles;
    }

    private static String itemOf(Change change) {
        String key = change.field().answer().key();
        return switch (change.field().answer().kind()) {
            case CHECKPOINT, NOTE, EXPLANATION, RESULT -> key.substring(0, Math.max(0, key.indexOf('-')));
            case MEASURE -> key.substring(0, Math.max(0, key.indexOf('/')));
            case PROFILE, STATE, CONFORMANCE, RATING, ACHIEVEMENT -> key;
        };
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
