package pmqa.workbench.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pmqa.workbench.organization.Role;
import pmqa.workbench.shared.OrganizationType;

@Tag("slow")
class RunningSiteTests {

    private final RunningSite site = RunningSite.shared();

    @Test
    void a_stranger_is_sent_to_the_sign_in_page_and_back() {
        assertThat(site.stranger().get("/account").location()).isEqualTo("/sign-in?back=%2Faccount");
    }

    @Test
    void somebody_with_an_account_signs_in_through_the_form() {
        var agency = site.organization(OrganizationType.DEPARTMENT, Optional.empty());
        var client = site.signedIn(site.person(Role.CONTRIBUTOR, agency));

        assertThat(client.get("/account").status()).isEqualTo(200);
    }

    @Test
    void a_form_without_its_token_is_refused() {
        assertThat(site.stranger().postWithoutToken("/sign-in").status()).isEqualTo(403);
    }
}
