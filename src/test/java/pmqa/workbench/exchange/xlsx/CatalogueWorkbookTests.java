package pmqa.workbench.exchange.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.exchange.CatalogueRow;
import pmqa.workbench.exchange.CatalogueRows;

/** The criteria as a workbook to read. */
class CatalogueWorkbookTests {

    static final List<String> catalogues = Catalogues.IDS;

    @ParameterizedTest
    @FieldSource("catalogues")
    void holds_all_text_of_the_catalogue(String id) throws IOException {
        Set<String> texts = new HashSet<>();
        try (ReadableWorkbook workbook = opened(id)) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                sheet.read().forEach(row -> row.forEach(cell -> texts.add(cell.getText())));
            }
        }

        assertThat(CatalogueRows.of(Catalogues.get(id)))
                .extracting(CatalogueRow::text)
                .isSubsetOf(texts);
    }

    @ParameterizedTest
    @FieldSource("catalogues")
    void has_a_sheet_about_the_whole_and_one_for_each_category(String id) throws IOException {
        Catalogue catalogue = Catalogues.get(id);

        try (ReadableWorkbook workbook = opened(id)) {
            List<String> names = workbook.getSheets().map(Sheet::getName).toList();
            assertThat(names.getFirst()).isEqualTo("เกณฑ์");
            assertThat(names.subList(1, names.size()))
                    .containsExactlyElementsOf(
                            catalogue.categories().stream().map(SheetNames::of).toList());
        }
    }

    /** Each kind of text has a Thai name: no code of the program stands in the column. */
    @ParameterizedTest
    @FieldSource("catalogues")
    void says_in_thai_what_each_text_is(String id) throws IOException {
        Set<String> kinds = new HashSet<>();
        CatalogueRows.of(Catalogues.get(id)).forEach(row -> kinds.add(row.kind()));

        try (ReadableWorkbook workbook = opened(id)) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                assertThat(sheet.read()).allSatisfy(row -> assertThat(kinds).doesNotContain(row.getCellText(3)));
            }
        }
    }

    private static ReadableWorkbook opened(String id) throws IOException {
        byte[] workbook = Forms.written(out -> CatalogueWorkbook.write(Catalogues.get(id), out));
        return new ReadableWorkbook(new ByteArrayInputStream(workbook));
    }
}
