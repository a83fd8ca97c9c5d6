package pmqa.workbench.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pmqa.workbench.organization.Role;
import pmqa.workbench.organization.bulk.ImportKind;
import pmqa.workbench.organization.bulk.ImportTemplates;
import pmqa.workbench.shared.Language;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.testing.RunningSite;
import pmqa.workbench.testing.WebClient;
import pmqa.workbench.testing.WebResponse;

@Tag("slow")
class ImportedFilesTests {

    private static final String ORGANIZATIONS = "รหัสหน่วยงาน,ชื่อภาษาไทย,ชื่อภาษาอังกฤษ,ประเภท,รหัสต้นสังกัด\n";

    private final RunningSite site = RunningSite.shared();
    private final UUID agency = site.organization(OrganizationType.DEPARTMENT, Optional.empty());
    private final WebClient central = site.signedIn(site.personEverywhere(Role.CENTRAL_OFFICER));
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @AfterEach
    void resetClock() {
        site.clock().reset();
    }

    @Test
    void thai_text_in_windows_encoding_is_understood() {
        var content = (ORGANIZATIONS + "N-" + mark + ",กรมทดสอบ,,กรม,\n").getBytes(Charset.forName("x-windows-874"));

        var preview = central.upload(
                "/administration/import", "file", "ข้อมูล.csv", content, Map.of("kind", "organizations"));

        assertThat(central.get(preview.location()).body()).contains("กรมทดสอบ");
    }

    @Test
    void the_template_can_be_sent_back_as_it_is() {
        var file = central.get("/administration/import/templates/organizations.xlsx");

        assertThat(file.header("Content-Disposition")).contains("attachment; filename=\"organizations.xlsx\"");
        var preview = central.upload(
                "/administration/import",
                "file",
                "organizations.xlsx",
                file.content(),
                Map.of("kind", "organizations"));
        assertThat(central.get(preview.location()).body()).contains("เพิ่มใหม่ 2");
        assertThat(central.get("/administration/import/templates/organizations.csv")
                        .content())
                .isEqualTo(ImportTemplates.text(ImportKind.ORGANIZATIONS, Language.THAI));
    }

    @Test
    void an_unreadable_file_is_said_at_the_field() {
        var none = central.upload("/administration/import", "file", "", new byte[0], Map.of("kind", "people"));
        var large = central.upload(
                "/administration/import", "file", "a.csv", new byte[3 * 1024 * 1024], Map.of("kind", "people"));
        var strange = upload(central, "people", "a,b,c\n1,2,3\n");

        for (WebResponse response : new WebResponse[] {none, large, strange}) {
            assertThat(response.status()).isEqualTo(422);
            assertThat(response.body()).contains("id=\"file-error\"").contains("value=\"people\" checked");
        }
    }

    @Test
    void a_cell_that_looks_like_markup_or_a_formula_is_shown_as_text() {
        var preview =
                upload(central, "organizations", ORGANIZATIONS + "=N-" + mark + ",<script>alert(1)</script>,,กรม,\n");

        assertThat(central.get(preview.location()).body())
                .contains("&lt;script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void eight_thousand_organisations_come_in_at_once() {
        var file = new StringBuilder(ORGANIZATIONS);
        for (int i = 0; i < 8_000; i++) {
            file.append("L")
                    .append(i)
                    .append('-')
                    .append(mark)
                    .append(",เทศบาล ")
                    .append(i)
                    .append(",,")
                    .append("local-government,")
                    .append(site.code(agency))
                    .append('\n');
        }
        var preview = upload(central, "organizations", file.toString());

        assertThat(central.get(preview.location()).body()).contains("เพิ่มใหม่ 8000");
        assertThat(central.post(preview.location()).isRedirect()).isTrue();
        assertThat(text("select count(*)::text from organization where parent_id = '" + agency + "'"))
                .isEqualTo("8000");
    }

    private static WebResponse upload(WebClient client, String kind, String text) {
        return client.upload(
                "/administration/import",
                "file",
                "table.csv",
                text.getBytes(StandardCharsets.UTF_8),
                Map.of("kind", kind));
    }

    private String text(String sql) {
        return site.sql().sql(sql).query((row, _) -> row.getString(1)).single();
    }
}
