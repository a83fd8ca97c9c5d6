package pmqa.workbench.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pmqa.workbench.assessment.Owners.Owner;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.catalogue.MeasureItem;
import pmqa.workbench.catalogue.Question;
import pmqa.workbench.catalogue.Requirement;
import pmqa.workbench.shared.LocalizedText;

/**
 * The sheet that assigns everything that there is to answer to people (source 002): categories, the sub-headings under them, and a line for each
 * requirement, item, question, measure type or profile topic.
 */
public record OwnerSheet(List<Part> parts) {

    public OwnerSheet {
        parts = List.copyOf(parts);
    }

    /** A line of the sheet. */
    public sealed interface Part {}

    /** A category ({@code top}) or a sub-heading. */
    public record Heading(boolean top, LocalizedText text) implements Part {}

    /** Something that can be assigned, with those who answer for it. */
    public record Line(String code, LocalizedText text, List<Owner> owners) implements Part {
        public Line {
            owners = List.copyOf(owners);
        }
    }

    public static OwnerSheet of(Catalogue catalogue, Map<String, List<Owner>> owners) {
        List<Part> parts = new ArrayList<>();
        for (Category category : catalogue.categories()) {
            parts.add(new Heading(
                    true,
                    LocalizedText.of("หมวด " + category.number() + " ", "Category " + category.number() + " ")
                            .then(category.title())));
            lines(parts, category, owners);
        }
        return new OwnerSheet(parts);
    }

    /** The lines of one category, without owners. */
    static List<Line> linesOf(Category category) {
        List<Part> parts = new ArrayList<>();
        lines(parts, category, Map.of());
        return new OwnerSheet(parts).lines();
    }

    private static void lines(List<Part> parts, Category category, Map<String, List<Owner>> owners) {
        switch (category) {
            case Category.Profile profile ->
                profile.topics().forEach(topic -> parts.add(line(topic.code(), topic.title(), owners)));
            case Category.Process process ->
                process.items().forEach(item -> parts.add(line(item.code(), item.title(), owners)));
            case Category.Results results -> results.items().forEach(item -> measures(parts, item, owners));
            case Category.Rubric rubric ->
                rubric.items().forEach(item -> {
                    parts.add(new Heading(
                            false, LocalizedText.same(item.code() + " ").then(item.title())));
                    item.questions().stream()
                            .filter(question -> !(question instanceof Question.TitleOnly))
                            .forEach(question ->
                                    parts.add(line(question.code(), LocalizedText.same(question.title()), owners)));
                });
            case Category.Requirements requirements -> {
                Optional<String> heading = Optional.empty();
                for (Requirement requirement : requirements.requirements()) {
                    if (!requirement.heading().equals(heading)) {
                        heading = requirement.heading();
                        heading.ifPresent(text -> parts.add(new Heading(false, LocalizedText.same(text))));
                    }
                    parts.add(line(requirement.code(), LocalizedText.same(requirement.text()), owners));
                }
            }
        }
    }

    /** Where an item is no more than its measures (RM of the provincial sheet), each measure has a line; else the item. */
    private static void measures(List<Part> parts, MeasureItem item, Map<String, List<Owner>> owners) {
        boolean namesEach =
                item.measureTypes().stream().allMatch(type -> type.code().matches("[A-Z]+[0-9]+"));
        if (!namesEach) {
            parts.add(line(item.code(), item.title(), owners));
            return;
        }
        item.measureTypes().forEach(type -> parts.add(line(type.code(), type.title(), owners)));
    }

    private static Line line(String code, LocalizedText text, Map<String, List<Owner>> owners) {
        return new Line(code, text, owners.getOrDefault(code, List.of()));
    }

    /** Everything that can be assigned, in the order of the sheet. */
    public List<Line> lines() {
        return parts.stream()
                .filter(Line.class::isInstance)
                .map(Line.class::cast)
                .toList();
    }

    public long withoutOwner() {
        return lines().stream().filter(line -> line.owners().isEmpty()).count();
    }
}
