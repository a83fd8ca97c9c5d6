package pmqa.workbench.exchange.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.scoring.Answers;
import pmqa.workbench.shared.FiscalYear;
import pmqa.workbench.shared.OrganizationType;

/**
 * The Excel form of a catalogue: a first sheet that explains it and asks who is assessed, and a sheet for each category. Criteria
 * are locked, answer cells are not. Checkpoints that do not apply to the type of organisation are left out.
 */
public final class AssessmentForm {

    private AssessmentForm() {}

    /** Writes an empty form on which the fiscal year is still to be entered; the years of the results follow from it. */
    public static void write(Catalogue catalogue, OrganizationType type, OutputStream out) throws IOException {
        write(Filling.empty(catalogue, type, Optional.empty()), out);
    }

    /** Writes an empty form for a fiscal year. */
    public static void write(Catalogue catalogue, OrganizationType type, FiscalYear year, OutputStream out)
            throws IOException {
        write(Filling.empty(catalogue, type, Optional.of(year)), out);
    }

    /**
     * Writes a form that is filled with these answers; {@link FormReader} gives the same answers back.
     *
     * @throws IllegalArgumentException if a text is longer than the 32,767 characters that a cell holds
     */
    public static void write(Catalogue catalogue, Answers answers, OutputStream out) throws IOException {
        write(Filling.of(catalogue, answers), out);
    }

    /**
     * Writes a form of answers that are kept elsewhere; {@link FormReader#readForm} gives back what it carries along.
     *
     * @throws IllegalArgumentException if a text is longer than the 32,767 characters that a cell holds
     */
    public static void write(Catalogue catalogue, Answers answers, FormBase base, OutputStream out) throws IOException {
        write(Filling.of(catalogue, answers, base), out);
    }

    private static void write(Filling filling, OutputStream out) throws IOException {
        Catalogue catalogue = filling.catalogue();
        try (Workbook workbook = Workbooks.open(out, catalogue.title().th())) {
            CellRef year = FactsSheet.write(workbook, filling);
            MeasureTypeLists lists = MeasureTypeLists.of(catalogue);
            for (Category category : catalogue.categories()) {
                switch (category) {
                    case Category.Profile profile -> ProfileSheet.write(workbook, filling, profile);
                    case Category.Process process -> ProcessSheet.write(workbook, filling, process);
                    case Category.Results results -> ResultsSheet.write(workbook, filling, results, lists, year);
                    case Category.Requirements requirements -> RequirementsSheet.write(workbook, filling, requirements);
                    case Category.Rubric rubric -> RubricSheet.write(workbook, filling, rubric);
                }
            }
            HiddenSheet.write(workbook, filling, lists);
        }
    }
}
