package pmqa.workbench.reporting.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pmqa.workbench.exchange.AssessmentReader.Assessment;
import pmqa.workbench.reporting.Report;
import pmqa.workbench.reporting.ReportFacts;
import pmqa.workbench.reporting.Reports;
import pmqa.workbench.reporting.Section;
import pmqa.workbench.reporting.rendering.ReportFormat;
import pmqa.workbench.scoring.Answers;
import pmqa.workbench.testing.Examples;

class HtmlReportTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "department-2569.json",
                "department-form1-2569.json",
                "province-2569.json",
                "department-2551.json"
            })
    void one_page_holds_every_section_and_needs_nothing_else(String example) {
        Report report = Reports.of(example, Reports.THAI);
        String page = html(report);

        assertThat(page).startsWith("<!DOCTYPE html>").endsWith("</html>\n").contains("<html lang=\"th\">");
        for (Section section : report.allSections()) {
            assertThat(page).contains("<h" + section.depth() + " id=\"" + section.id() + "\">");
        }
        assertThat(page).doesNotContain("http-equiv", "<script", "<link", "src=\"http", "url(http");
        // One category alone is no chart.
        assertThat(page.contains("<svg class=\"chart\""))
                .isEqualTo(Examples.sheet(example).categories().size() > 1);
    }

    @Test
    void what_people_wrote_is_text_and_nothing_else() {
        Assessment honest = Examples.assessment("department-form1-2569.json");
        Answers said = honest.answers();
        Answers answers = new Answers(
                said.catalogue(),
                new Answers.Organization(
                        "<script>alert(1)</script>&\"", said.organization().type()),
                said.fiscalYear(),
                said.categories(),
                said.profile(),
                said.responses(),
                said.measures(),
                said.ratings(),
                said.conformance());
        String page = html(Reports.of(new Assessment(honest.catalogue(), answers), ReportFacts.NONE, Reports.THAI));

        assertThat(page).doesNotContain("<script").contains("&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;");
    }

    @Test
    void a_draft_says_so_on_every_page() {
        assertThat(html(Reports.of("department-form1-2569.json", Reports.THAI.asDraft())))
                .contains("<div class=\"watermark\" aria-hidden=\"true\">ร่าง</div>");
        assertThat(html(Reports.small())).doesNotContain("class=\"watermark\"");
    }

    @Test
    void every_kind_of_file_is_made_of_every_catalogue() {
        for (String example : Examples.NAMES.subList(1, Examples.NAMES.size())) {
            for (ReportFormat format : List.of(ReportFormat.values())) {
                assertThat(Reports.file(Reports.of(example, Reports.THAI), format))
                        .hasSizeGreaterThan(10_000);
            }
        }
    }

    private static String html(Report report) {
        return new String(Reports.file(report, ReportFormat.HTML), StandardCharsets.UTF_8);
    }
}
