package pmqa.workbench.administration;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import pmqa.workbench.administration.Gate.OpenedOrganization;
import pmqa.workbench.organization.GrantingRules;
import pmqa.workbench.organization.PeopleDirectory;
import pmqa.workbench.organization.PersonalData;
import pmqa.workbench.organization.Reach;
import pmqa.workbench.organization.Right;
import pmqa.workbench.organization.Territory;

/** Lists of people: of one's part of the tree, or of an organisation with everything below it. */
@Controller
class PeopleController {

    private final Gate gate;
    private final PeopleDirectory directory;

    PeopleController(Gate gate, PeopleDirectory directory) {
        this.gate = gate;
        this.directory = directory;
    }

    @GetMapping("/administration/people")
    String people(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page, Model model) {
        Reach reach = gate.anywhere(Right.MANAGE_PEOPLE);
        model.addAttribute("view", Optional.<OrganizationPage>empty());
        model.addAttribute(
                "mayInvite",
                !GrantingRules.grantable(reach.rolesEverywhere(), Optional.empty())
                        .isEmpty());
        return list("/administration/people", q, Territory.of(reach, Right.MANAGE_PEOPLE), page, model);
    }

    @GetMapping("/administration/organizations/{id}/people")
    String peopleOf(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        OpenedOrganization opened = gate.organization(id, Right.MANAGE_PEOPLE);
        OrganizationPage view = OrganizationPage.of(opened);
        model.addAttribute("view", Optional.of(view));
        model.addAttribute("mayInvite", !opened.located().retired());
        return list(view.path() + "/people", q, Territory.below(id), page, model);
    }

    private String list(String path, String q, Territory territory, int page, Model model) {
        String words = PersonalData.tidied(q);
        model.addAttribute("words", words);
        model.addAttribute("people", Listing.of(directory.search(words, territory, page), path, "q", words));
        return "administration/people";
    }
}
