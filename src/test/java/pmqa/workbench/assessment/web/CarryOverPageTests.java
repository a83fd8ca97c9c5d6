package pmqa.workbench.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pmqa.workbench.organization.Role;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.testing.Examples;
import pmqa.workbench.testing.RunningSite;

@Tag("slow")
class CarryOverPageTests {

    private final RunningSite site = RunningSite.shared();
    private final AgencyBy province = new AgencyBy("pmqa-fl-province", OrganizationType.PROVINCE);

    @Test
    void a_province_sees_what_its_fundamental_level_gives_before_it_begins_with_it() {
        var fundamental = province.begin(2568);
        province.fill(fundamental, Examples.assessment("province-2569.json").answers());
        var client = province.signedIn(Role.COORDINATOR);
        var begin = "/cycles/" + site.cycle("pmqa-4.0", List.of(province.organization())) + "/organizations/"
                + province.organization() + "/begin";

        var choice = client.get(begin).body();
        var dryRun = client.get(begin + "/carry-over?from=" + fundamental).body();

        assertThat(choice).contains("เท่าที่เทียบกันได้", "/begin/carry-over?from=" + fundamental);
        assertThat(dryRun)
                .contains("1.4-B2", "LD7", "กำหนดมาตรการจัดการผลกระทบทางลบต่อสังคมและนำไปปฏิบัติ")
                .contains("ไม่ยกมา", "IT3", "เป็นการตีความของโครงการนี้");
        assertThat(assessments()).as("the dry run begins nothing").isEqualTo(1);

        var begun = client.post(begin, "from", fundamental.toString(), "categories", "1");

        assertThat(begun.isRedirect()).as(begun.toString()).isTrue();
        assertThat(answers())
                .as("only category 1 was chosen, and everything waits for its owner")
                .isNotEmpty()
                .allMatch(answer -> answer.startsWith("1.") && answer.endsWith(" true"));
        assertThat(client.get(begun.location() + "/items/1.4").body())
                .contains("นำมาจากครั้งก่อน", "ยืนยันทั้งหมดในหน้านี้")
                .containsPattern("name=\"confirm\" value=\"note/1\\.4-B2\"[^>]* data-confirm")
                .doesNotContain("value=\"note/1.4-B1\" class=\"link\" data-confirm");
        assertThat(client.get(begun.location() + "/trail").body()).contains("1.4-B2");
    }

    @Test
    void an_assessment_of_somebody_else_or_by_the_same_criteria_has_no_dry_run() {
        var other = new AgencyBy("pmqa-fl-province", OrganizationType.PROVINCE).begin(2568);
        var client = province.signedIn(Role.COORDINATOR);
        var begin = "/cycles/" + site.cycle("pmqa-4.0", List.of(province.organization())) + "/organizations/"
                + province.organization() + "/begin/carry-over?from=";

        assertThat(client.get(begin + other).status()).isEqualTo(404);
        assertThat(client.get(begin).status()).isEqualTo(404);
        assertThat(client.get(begin + "'--").status()).isEqualTo(404);
    }

    private int assessments() {
        return site.sql()
                .sql("select count(*) from assessment where organization_id = :organization")
                .param("organization", province.organization())
                .query(Integer.class)
                .single();
    }

    private List<String> answers() {
        return site.sql()
                .sql("""
                        select w.key || ' ' || w.unconfirmed from answer w join assessment a on a.id = w.assessment_id
                        join cycle c on c.id = a.cycle_id
                        where a.organization_id = :organization and c.catalogue_id = 'pmqa-4.0'
                        """)
                .param("organization", province.organization())
                .query((row, _) -> row.getString(1))
                .list();
    }
}
