package pmqa.workbench.administration;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import pmqa.workbench.administration.Gate.OpenedOrganization;
import pmqa.workbench.organization.OrganizationNode;
import pmqa.workbench.organization.Organizations;
import pmqa.workbench.organization.PersonalData;
import pmqa.workbench.organization.Reach;
import pmqa.workbench.organization.Right;
import pmqa.workbench.organization.Slice;
import pmqa.workbench.organization.Territory;

/** The organisation tree, one level at a time, and the search through it. */
@Controller
class OrganizationController {

    private final Gate gate;
    private final Organizations organizations;

    OrganizationController(Gate gate, Organizations organizations) {
        this.gate = gate;
        this.organizations = organizations;
    }

    @GetMapping("/administration/organizations")
    String organizations(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean retired,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Reach reach = gate.anywhere(Right.MANAGE_PEOPLE);
        Territory territory = Territory.of(reach, Right.MANAGE_PEOPLE);
        String words = PersonalData.tidied(q);
        Slice<OrganizationNode> found = words.isEmpty()
                ? organizations.tops(territory, retired, page)
                : organizations.search(words, territory, retired, page);
        model.addAttribute("words", words);
        model.addAttribute("retired", retired);
        model.addAttribute("mayAdd", reach.everywhere(Right.MANAGE_ORGANIZATIONS));
        model.addAttribute(
                "nodes",
                Listing.of(found, "/administration/organizations", "q", words, "retired", retired ? "true" : ""));
        return "administration/organizations";
    }

    @GetMapping("/administration/organizations/{id}")
    String organization(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean retired,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        OpenedOrganization opened = gate.organization(id, Right.MANAGE_PEOPLE);
        OrganizationPage view = OrganizationPage.of(opened);
        model.addAttribute("view", view);
        model.addAttribute("retired", retired);
        model.addAttribute(
                "children",
                Listing.of(
                        organizations.children(Optional.of(id), retired, page),
                        view.path(),
                        "retired",
                        retired ? "true" : ""));
        return "administration/organization";
    }
}
