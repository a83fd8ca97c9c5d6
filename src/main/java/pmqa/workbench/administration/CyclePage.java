package pmqa.workbench.administration;

import java.util.List;
import java.util.stream.IntStream;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.organization.Cycle;
import pmqa.workbench.organization.CycleDraft;
import pmqa.workbench.shared.Language;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.ThaiDates;

/** A cycle as its pages show it. */
public record CyclePage(Cycle cycle) {

    public String path() {
        return "/administration/cycles/" + cycle.id();
    }

    public LocalizedText catalogueTitle() {
        return titleOf(cycle.catalogueId());
    }

    /** The title of a catalogue; of one that is no longer shipped, its id. */
    static LocalizedText titleOf(String catalogue) {
        return Catalogues.find(catalogue).map(Catalogue::title).orElseGet(() -> LocalizedText.same(catalogue));
    }

    /** The windows as they stand in a form. */
    static List<CycleDraft.Window> windows(Cycle cycle) {
        return IntStream.rangeClosed(1, CycleDraft.PHASES)
                .mapToObj(number -> cycle.phase(number)
                        .map(phase -> new CycleDraft.Window(
                                phase.startsOn().toString(), phase.endsOn().toString()))
                        .orElseGet(() -> new CycleDraft.Window("", "")))
                .toList();
    }

    /** {@code 1 ต.ค. 2569 – 30 ก.ย. 2570}. */
    public static String window(Cycle.Phase phase, Language language) {
        return ThaiDates.day(phase.startsOn(), language) + " – " + ThaiDates.day(phase.endsOn(), language);
    }
}
