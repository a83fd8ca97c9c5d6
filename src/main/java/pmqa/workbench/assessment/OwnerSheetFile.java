package pmqa.workbench.assessment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import pmqa.workbench.assessment.OwnerSheet.Heading;
import pmqa.workbench.assessment.OwnerSheet.Line;
import pmqa.workbench.assessment.Owners.Owner;
import pmqa.workbench.shared.Language;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.ThaiDates;

/**
 * The owner sheet as a workbook, in the shape of source 002: what there is to answer, the owner, the owner's e-mail, and when it is due. Several owners
 * stand in one cell, separated by semicolons.
 */
public final class OwnerSheetFile {

    private static final String SEPARATOR = "; ";
    private static final int TEXT_WIDTH = 90;
    private static final int PERSON_WIDTH = 36;

    private OwnerSheetFile() {}

    public static byte[] write(OwnerSheet sheet, Language language) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "PMQA Workbench", "1.0")) {
            Worksheet page = workbook.newWorksheet(
                    LocalizedText.of("ผู้รับผิดชอบ", "Owners").in(language));
            List<String> headings = List.of(
                    LocalizedText.of("หมวด", "Category").in(language),
                    LocalizedText.of("ผู้รับผิดชอบ", "Owner").in(language),
                    "e-mail",
                    LocalizedText.of("ครบกำหนด", "Due on").in(language));
            for (int column = 0; column < headings.size(); column++) {
                page.value(0, column, headings.get(column));
                page.style(0, column).bold().set();
                page.width(column, column == 0 ? TEXT_WIDTH : PERSON_WIDTH);
            }
            int row = 1;
            for (OwnerSheet.Part part : sheet.parts()) {
                switch (part) {
                    case Heading heading -> {
                        page.value(row, 0, heading.text().in(language));
                        page.style(row, 0).bold().wrapText(true).set();
                        owners(page, row, heading.owners(), language);
                    }
                    case Line line -> {
                        page.value(row, 0, line.code() + "  " + line.text().in(language));
                        page.style(row, 0).wrapText(true).set();
                        owners(page, row, line.owners(), language);
                    }
                }
                row++;
            }
            page.freezePane(0, 1);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void owners(Worksheet page, int row, List<Owner> owners, Language language) {
        page.value(row, 1, joined(owners.stream().map(Owner::name).toList()));
        page.value(row, 2, joined(owners.stream().map(Owner::email).toList()));
        page.value(row, 3, due(owners, language));
    }

    /** One day where all have the same; else one for each owner, in their order. */
    private static String due(List<Owner> owners, Language language) {
        List<String> days = owners.stream()
                .map(owner ->
                        owner.dueOn().map(day -> ThaiDates.typed(day, language)).orElse(OwnerSheetReading.NO_DAY))
                .toList();
        return days.stream().distinct().count() == 1
                ? days.getFirst().replace(OwnerSheetReading.NO_DAY, "")
                : joined(days);
    }

    private static String joined(List<String> texts) {
        return String.join(SEPARATOR, texts);
    }
}
