package pmqa.workbench.organization;

import java.util.List;
import java.util.stream.IntStream;
import pmqa.workbench.shared.FiscalYear;
import pmqa.workbench.shared.LocalizedText;

/**
 * A cycle as somebody typed it.
 *
 * @param windows one for each phase, in order
 */
public record CycleDraft(
        String fiscalYear,
        String catalogue,
        String nameTh,
        String nameEn,
        List<Window> windows,
        ParticipantChoice participants) {

    /** Phases of a cycle (domain.md §3). */
    public static final int PHASES = 4;

    public CycleDraft {
        fiscalYear = fiscalYear.strip();
        nameTh = PersonalData.tidied(nameTh);
        nameEn = PersonalData.tidied(nameEn);
        windows = List.copyOf(windows);
        if (windows.size() != PHASES) {
            throw new IllegalArgumentException("A cycle has " + PHASES + " phases, not " + windows.size());
        }
    }

    /** First and last day of a phase, as typed. */
    public record Window(String starts, String ends) {}

    /** What a new cycle of a fiscal year is offered with: every phase open for the whole year. */
    public static CycleDraft offered(FiscalYear year, String catalogue) {
        LocalizedText name =
                LocalizedText.of("รอบการประเมิน ปีงบประมาณ พ.ศ. " + year, "Assessment cycle, fiscal year " + year);
        Window wholeYear = new Window(year.firstDay().toString(), year.lastDay().toString());
        return new CycleDraft(
                year.toString(),
                catalogue,
                name.th(),
                name.en(),
                IntStream.range(0, PHASES).mapToObj(_ -> wholeYear).toList(),
                ParticipantChoice.NONE);
    }
}
