package pmqa.workbench.cli.view;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Requirement;
import pmqa.workbench.cli.terminal.Ink;
import pmqa.workbench.cli.terminal.Paper;
import pmqa.workbench.scoring.CategoryResult;
import pmqa.workbench.scoring.Conformity.Status;

/** Requirements by their status; with an explanation, each with its text. */
final class RequirementsPart implements CategoryPart {

    private static final List<Status> ORDER =
            List.of(Status.MET, Status.PARTIAL, Status.NOT_STARTED, Status.NOT_APPLICABLE);

    private final Words words;
    private final Catalogue catalogue;
    private final CategoryResult.Requirements category;

    RequirementsPart(Words words, Catalogue catalogue, CategoryResult.Requirements category) {
        this.words = words;
        this.catalogue = catalogue;
        this.category = category;
    }

    @Override
    public String heading() {
        return words.get(
                "sheet.category-count",
                CategoriesAtAGlance.number(catalogue, category),
                words.of(category.title()),
                category.met(),
                category.applicable());
    }

    @Override
    public void print(Paper paper, boolean explain) {
        Map<String, String> texts =
                catalogue.requirements().collect(Collectors.toMap(Requirement::code, Requirement::text));
        for (Status status : ORDER) {
            List<String> codes = category.requirements().entrySet().stream()
                    .filter(entry -> entry.getValue() == status)
                    .map(Map.Entry::getKey)
                    .toList();
            if (codes.isEmpty()) {
                continue;
            }
            String title = words.of(status.title()) + " " + codes.size() + ": ";
            paper.hanging(mark(status) + " " + title, String.join(" ", codes), 2, ink(status));
            if (explain) {
                codes.forEach(code -> paper.hanging(code + " ", texts.getOrDefault(code, ""), 6, Ink.FAINT));
            }
        }
    }

    private static String mark(Status status) {
        return switch (status) {
            case MET -> "✓";
            case PARTIAL -> "◐";
            case NOT_STARTED -> "○";
            case NOT_APPLICABLE -> "–";
        };
    }

    private static Ink ink(Status status) {
        return switch (status) {
            case MET -> Ink.GOOD;
            case PARTIAL -> Ink.WARNING;
            case NOT_STARTED -> Ink.PLAIN;
            case NOT_APPLICABLE -> Ink.FAINT;
        };
    }
}
