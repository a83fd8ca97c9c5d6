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

    /**
     * A category ({@code top}) or a sub-heading.
     *
     * @param code of the category, where it can be assigned as a whole
     * @param owners those who answer for the whole category
     */
    public record Heading(boolean top, Optional<String> code, LocalizedText text, List<Owner> owners) implements Part {
        public Heading {
            owners = List.copyOf(owners);
        }

        static Heading under(LocalizedText text) {
            return new Heading(false, Optional.empty(), text, List.of());
        }
    }

    /**
     * Something that can be assigned.
     *
     * @param owners those who answer for it by name
     * @param through those who answer for the whole category to which it belongs
     */
    public record Line(String code, LocalizedText text, List<Owner> owners, List<Owner> through) implements Part {
        public Line {
            owners = List.copyOf(owners);
            through = List.copyOf(through);
        }

        Line answeredBy(Map<String, List<Owner>> all, List<Owner> ofCategory) {
            return new Line(code, text, all.getOrDefault(code, List.of()), ofCategory);
        }

        /** Whether nobody answers for it, not even through the category. */
        public boolean isUnowned() {
            return owners.isEmpty() && through.isEmpty();
        }
    }

    public static OwnerSheet of(Catalogue catalogue, Map<String, List<Owner>> owners) {
        List<Part> parts = new ArrayList<>();
        for (Category category : catalogue.categories()) {
            boolean whole = isAssignable(category);
            List<Owner> answering = whole ? owners.getOrDefault(category.code(), List.of()) : List.of();
            parts.add(new Heading(
                    true,
                    whole ? Optional.of(category.code()) : Optional.empty(),
                    LocalizedText.of("หมวด " + category.number() + " ", "Category " + category.number() + " ")
                            .then(category.title()),
                    answering));
            partsOf(category)
                    .forEach(part -> parts.add(part instanceof Line line ? line.answeredBy(owners, answering) : part));
        }
        return new OwnerSheet(parts);
    }

    /** A category that has the code of something in it is no more than that. */
    static boolean isAssignable(Category category) {
        return linesOf(category).stream().noneMatch(line -> line.code().equals(category.code()));
    }

    /** The lines of one category, without owners. */
    static List<Line> linesOf(Category category) {
        return new OwnerSheet(partsOf(category)).lines();
    }

    private static List<Part> partsOf(Category category) {
        List<Part> parts = new ArrayList<>();
        switch (category) {
            case Category.Profile profile ->
                profile.topics().forEach(topic -> parts.add(line(topic.code(), topic.title())));
            case Category.Process process ->
                process.items().forEach(item -> parts.add(line(item.code(), item.title())));
            case Category.Results results -> results.items().forEach(item -> measures(parts, item));
            case Category.Rubric rubric ->
                rubric.items().forEach(item -> {
                    parts.add(
                            Heading.under(LocalizedText.same(item.code() + " ").then(item.title())));
                    item.questions().stream()
                            .filter(question -> !(question instanceof Question.TitleOnly))
                            .forEach(
                                    question -> parts.add(line(question.code(), LocalizedText.same(question.title()))));
                });
            case Category.Requirements requirements -> {
                Optional<String> heading = Optional.empty();
                for (Requirement requirement : requirements.requirements()) {
                    if (!requirement.heading().equals(heading)) {
                        heading = requirement.heading();
                        heading.ifPresent(text -> parts.add(Heading.under(LocalizedText.same(text))));
                    }
                    parts.add(line(requirement.code(), LocalizedText.same(requirement.text())));
                }
            }
        }
        return parts;
    }

    /** Where an item is no more than its measures (RM of the provincial sheet), each measure has a line; else the item. */
    private static void measures(List<Part> parts, MeasureItem item) {
        boolean namesEach =
                item.measureTypes().stream().allMatch(type -> type.code().matches("[A-Z]+[0-9]+"));
        if (!namesEach) {
            parts.add(line(item.code(), item.title()));
            return;
        }
        item.measureTypes().forEach(type -> parts.add(line(type.code(), type.title())));
    }

    private static Line line(String code, LocalizedText text) {
        return new Line(code, text, List.of(), List.of());
    }

    /** Everything that can be assigned, in the order of the sheet. */
    public List<Line> lines() {
        return parts.stream()
                .filter(Line.class::isInstance)
                .map(Line.class::cast)
                .toList();
    }

    /** How many lines nobody answers for. */
    public long withoutOwner() {
        return lines().stream().filter(Line::isUnowned).count();
    }
}
