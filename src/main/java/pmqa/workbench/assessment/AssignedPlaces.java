package pmqa.workbench.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.catalogue.MeasureItem;
import pmqa.workbench.shared.LocalizedText;

/** Everything of a catalogue that can be assigned, with the page where it is done: the lines of the owner sheet, and whole categories. */
public final class AssignedPlaces {

    /**
     * Something that can be assigned.
     *
     * @param path its page, to be put behind the assessment's own; empty or beginning with a slash or {@code #}
     * @param tasks what is declared complete there: itself, or everything in the category
     */
    public record Place(String code, LocalizedText title, String path, List<Task> tasks) {
        public Place {
            tasks = List.copyOf(tasks);
        }

        public boolean isCategory() {
            return path.startsWith("#");
        }
    }

    /** Something that is declared complete on its own, with its page. */
    public record Task(String code, String path) {}

    private final Map<String, Place> places = new LinkedHashMap<>();

    private AssignedPlaces() {}

    public static AssignedPlaces of(Catalogue catalogue) {
        AssignedPlaces found = new AssignedPlaces();
        for (Category category : catalogue.categories()) {
            List<Place> lines = OwnerSheet.linesOf(category).stream()
                    .map(line -> new Place(
                            line.code(),
                            line.text(),
                            path(category, line.code()),
                            List.of(new Task(task(category, line.code()), path(category, line.code())))))
                    .toList();
            found.put(new Place(
                    category.code(),
                    LocalizedText.of(
                                    "ทั้งหมวด " + category.number() + " ", "All of category " + category.number() + " ")
                            .then(category.title()),
                    "#category-" + category.code(),
                    lines.stream()
                            .flatMap(line -> line.tasks().stream())
                            .distinct()
                            .toList()));
            lines.forEach(found::put);
        }
        return found;
    }

    /** A category that has the code of something in it is no more than that. */
    private void put(Place place) {
        places.put(place.code(), place);
    }

    private static String path(Category category, String code) {
        return switch (category) {
            case Category.Profile _ -> "/profile#" + code;
            case Category.Process _ -> "/items/" + code;
            case Category.Results _ -> "/results/" + task(category, code);
            case Category.Rubric _ -> "/questions/" + code;
            case Category.Requirements _ -> "/requirements/" + category.code() + "#" + code;
        };
    }

    /** A measure type is complete with its item. */
    private static String task(Category category, String code) {
        return category instanceof Category.Results results
                ? results.items().stream()
                        .filter(item -> item.measureType(code).isPresent())
                        .findFirst()
                        .map(MeasureItem::code)
                        .orElse(code)
                : code;
    }

    public Optional<Place> find(String code) {
        return Optional.ofNullable(places.get(code));
    }

    /** In the order of the sheet, each category before what is in it. */
    public List<Place> all() {
        return List.copyOf(places.values());
    }
}
