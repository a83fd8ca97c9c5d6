package pmqa.workbench.assessment.web;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import pmqa.workbench.assessment.AssessmentFrames;
import pmqa.workbench.assessment.OwnerSheet;
import pmqa.workbench.assessment.OwnerSheet.Line;
import pmqa.workbench.assessment.Owners.Owner;
import pmqa.workbench.shared.Problem;

/**
 * What the page of the owner sheet shows.
 *
 * @param imported how many lines the import that was just confirmed changed
 */
public record OwnerSheetPage(
        AssessmentFrames.Frame frame,
        OwnerSheet sheet,
        Wanted wanted,
        Optional<Integer> imported,
        @Nullable Problem problem) {

    /**
     * How it is looked at.
     *
     * @param sort {@code name} or {@code email}; anything else: the order of the sheet
     * @param unowned only lines without an owner
     */
    public record Wanted(String sort, boolean unowned) {
        static final Wanted EVERYTHING = new Wanted("", false);

        public boolean isSorted() {
            return sort.equals("name") || sort.equals("email");
        }
    }

    /** The parts to show; sorted or filtered there are no headings. */
    public List<OwnerSheet.Part> parts() {
        if (!wanted.isSorted() && !wanted.unowned()) {
            return sheet.parts();
        }
        List<Line> lines = sheet.lines().stream()
                .filter(line -> !wanted.unowned() || line.isUnowned())
                .toList();
        return List.copyOf(wanted.isSorted() ? sorted(lines) : lines);
    }

    /** In Thai order; lines without an owner come last. */
    private List<Line> sorted(List<Line> lines) {
        Function<Owner, String> by = wanted.sort().equals("email") ? Owner::email : Owner::name;
        Collator thai = Collator.getInstance(Locale.of("th"));
        return lines.stream()
                .sorted(Comparator.comparing((Line line) -> line.owners().isEmpty())
                        .thenComparing(
                                line -> line.owners().stream()
                                        .findFirst()
                                        .map(by)
                                        .orElse(""),
                                thai::compare))
                .toList();
    }

    public boolean showsNothing() {
        return parts().isEmpty();
    }
}
