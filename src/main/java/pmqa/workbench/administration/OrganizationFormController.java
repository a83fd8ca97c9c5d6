package pmqa.workbench.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pmqa.workbench.administration.Gate.OpenedOrganization;
import pmqa.workbench.organization.Organization;
import pmqa.workbench.organization.OrganizationDraft;
import pmqa.workbench.organization.OrganizationTree;
import pmqa.workbench.organization.Right;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** Adds, changes and retires organisations. */
@Controller
class OrganizationFormController {

    private static final String FORM = "administration/organization-form";

    private final Gate gate;
    private final OrganizationTree tree;

    OrganizationFormController(Gate gate, OrganizationTree tree) {
        this.gate = gate;
        this.tree = tree;
    }

    /** The form for one below another, or without {@code below} for a root. */
    @GetMapping("/administration/organizations/new")
    String blank(@RequestParam Optional<UUID> below, Model model) {
        String parent = below.map(id -> gate.organization(id, Right.MANAGE_ORGANIZATIONS))
                .map(opened -> opened.located().organization().code())
                .orElse("");
        gate.anywhere(Right.MANAGE_ORGANIZATIONS);
        return form(new OrganizationDraft("", "", "", "", parent), Optional.empty(), model);
    }

    @PostMapping("/administration/organizations/new")
    String add(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String nameTh,
            @RequestParam(defaultValue = "") String nameEn,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String parent,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        gate.anywhere(Right.MANAGE_ORGANIZATIONS);
        OrganizationDraft draft = new OrganizationDraft(code, nameTh, nameEn, type, parent);
        return answer(tree.add(draft, gate.person().id()), draft, Optional.empty(), response, flash, model);
    }

    @GetMapping("/administration/organizations/{id}/edit")
    String edit(@PathVariable UUID id, Model model) {
        OpenedOrganization opened = gate.organization(id, Right.MANAGE_ORGANIZATIONS);
        Organization organization = opened.located().organization();
        List<Organization> above = opened.located().above();
        return form(
                new OrganizationDraft(
                        organization.code(),
                        organization.nameTh(),
                        organization.nameEn(),
                        organization.type().code(),
                        above.isEmpty() ? "" : above.getLast().code()),
                Optional.of(OrganizationPage.of(opened)),
                model);
    }

    @PostMapping("/administration/organizations/{id}/edit")
    String change(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String nameTh,
            @RequestParam(defaultValue = "") String nameEn,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String parent,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        OpenedOrganization opened = gate.organization(id, Right.MANAGE_ORGANIZATIONS);
        OrganizationDraft draft = new OrganizationDraft(code, nameTh, nameEn, type, parent);
        return answer(
                tree.change(
                        opened.located().organization(), draft, gate.person().id()),
                draft,
                Optional.of(OrganizationPage.of(opened)),
                response,
                flash,
                model);
    }

    @GetMapping("/administration/organizations/{id}/retirement")
    String askRetirement(@PathVariable UUID id, Model model) {
        OpenedOrganization opened = gate.organization(id, Right.MANAGE_ORGANIZATIONS);
        model.addAttribute("view", OrganizationPage.of(opened));
        model.addAttribute("problems", List.<Problem>of());
        return "administration/retirement";
    }

    /** Retires the organisation, or brings a retired one back. */
    @PostMapping("/administration/organizations/{id}/retirement")
    String retire(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "true") boolean retired,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        OpenedOrganization opened = gate.organization(id, Right.MANAGE_ORGANIZATIONS);
        return switch (tree.retire(
                opened.located().organization(), retired, gate.person().id())) {
            case Result.Accepted<Organization> _ -> {
                flash.addFlashAttribute(
                        Forms.NOTICE,
                        retired ? "administration.organization.retiredNow" : "administration.organization.restored");
                yield "redirect:/administration/organizations/" + id;
            }
            case Result.Refused<Organization>(List<Problem> problems) -> {
                model.addAttribute("view", OrganizationPage.of(opened));
                yield Forms.again("administration/retirement", problems, response, model);
            }
        };
    }

    private static String answer(
            Result<Organization> result,
            OrganizationDraft draft,
            Optional<OrganizationPage> existing,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        return switch (result) {
            case Result.Accepted<Organization>(Organization saved) -> {
                flash.addFlashAttribute(Forms.NOTICE, "administration.organization.saved");
                yield "redirect:/administration/organizations/" + saved.id();
            }
            case Result.Refused<Organization>(List<Problem> problems) -> {
                form(draft, existing, model);
                yield Forms.again(FORM, problems, response, model);
            }
        };
    }

    private static String form(OrganizationDraft draft, Optional<OrganizationPage> existing, Model model) {
        model.addAttribute("draft", draft);
        model.addAttribute("existing", existing);
        model.addAttribute("problems", List.<Problem>of());
        return FORM;
    }
}
