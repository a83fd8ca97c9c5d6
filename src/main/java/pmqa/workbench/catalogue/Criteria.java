package pmqa.workbench.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import pmqa.workbench.shared.OrganizationType;

/** Everything of a catalogue that can be answered by a code of its own, with its words and its category. */
public final class Criteria {

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private Criteria() {}

    /**
     * One of them.
     *
     * @param category code of the category it is in
     * @param text the criteria's wording
     */
    public record Entry(String category, String text, Optional<Checkpoint> checkpoint) {

        /** Whether it concerns an organisation of that type. */
        public boolean appliesTo(OrganizationType type) {
            return checkpoint.map(box -> box.appliesTo(type)).orElse(true);
        }
    }

    /** Checkpoints by {@code 1.1-B1}; requirements, measure types, questions and profile topics by their codes. */
    public static Criteria of(Catalogue catalogue) {
        Criteria criteria = new Criteria();
        for (Category category : catalogue.categories()) {
            switch (category) {
                case Category.Profile profile ->
                    profile.topics()
                            .forEach(topic -> criteria.add(
                                    category, topic.code(), topic.title().th()));
                case Category.Process process ->
                    process.items()
                            .forEach(item -> item.checkpoints()
                                    .forEach(box -> criteria.entries.put(
                                            item.key(box), new Entry(category.code(), box.text(), Optional.of(box)))));
                case Category.Results results ->
                    results.items().stream()
                            .flatMap(item -> item.measureTypes().stream())
                            .forEach(type -> criteria.add(
                                    category, type.code(), type.title().th()));
                case Category.Requirements requirements ->
                    requirements
                            .requirements()
                            .forEach(requirement -> criteria.add(category, requirement.code(), requirement.text()));
                case Category.Rubric rubric ->
                    rubric.items().stream()
                            .flatMap(item -> item.questions().stream())
                            .forEach(question -> criteria.add(category, question.code(), question.title()));
            }
        }
        return criteria;
    }

    private void add(Category category, String code, String text) {
        entries.put(code, new Entry(category.code(), text, Optional.empty()));
    }

    public Optional<Entry> find(String code) {
        return Optional.ofNullable(entries.get(code));
    }

    /** The codes in the order of the catalogue. */
    public Stream<String> codes() {
        return entries.keySet().stream();
    }

    /** The codes in one category. */
    public List<String> inCategory(String category) {
        return entries.entrySet().stream()
                .filter(entry -> entry.getValue().category().equals(category))
                .map(Map.Entry::getKey)
                .toList();
    }
}
