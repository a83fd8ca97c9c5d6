package pmqa.workbench.administration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pmqa.workbench.administration.Gate.OpenedOrganization;
import pmqa.workbench.organization.GrantingRules;
import pmqa.workbench.organization.Inviting;
import pmqa.workbench.organization.Inviting.Invited;
import pmqa.workbench.organization.Inviting.Wish;
import pmqa.workbench.organization.Right;
import pmqa.workbench.organization.Role;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** Invites somebody to an organisation, or with roles that hold everywhere. */
@Controller
class InvitationController {

    private static final String FORM = "administration/invite";

    private final Gate gate;
    private final Inviting inviting;

    InvitationController(Gate gate, Inviting inviting) {
        this.gate = gate;
        this.inviting = inviting;
    }

    @GetMapping("/administration/organizations/{id}/invite")
    String formAt(@PathVariable UUID id, Model model) {
        OpenedOrganization opened = gate.organization(id, Right.MANAGE_PEOPLE);
        return form(blank(Optional.of(id)), Optional.of(opened), model);
    }

    @PostMapping("/administration/organizations/{id}/invite")
    String inviteAt(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") List<String> role,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        OpenedOrganization opened = gate.organization(id, Right.MANAGE_PEOPLE);
        Wish wish = new Wish(email, name, roles(role), Optional.of(id));
        return invite(wish, Optional.of(opened), request, response, flash, model);
    }

    @GetMapping("/administration/people/invite")
    String formEverywhere(Model model) {
        gate.everywhere(Right.MANAGE_PEOPLE);
        return form(blank(Optional.empty()), Optional.empty(), model);
    }

    @PostMapping("/administration/people/invite")
    String inviteEverywhere(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") List<String> role,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        gate.everywhere(Right.MANAGE_PEOPLE);
        Wish wish = new Wish(email, name, roles(role), Optional.empty());
        return invite(wish, Optional.empty(), request, response, flash, model);
    }

    private String invite(
            Wish wish,
            Optional<OpenedOrganization> opened,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        return switch (inviting.invite(wish, gate.person().id())) {
            case Result.Accepted<Invited>(Invited invited) -> {
                flash.addFlashAttribute(Forms.NOTICE, notice(invited));
                // The link is shown once and by nobody else: it lives in this person's session until the next page.
                invited.linkPath().ifPresent(path -> flash.addFlashAttribute("link", SiteAddress.of(request) + path));
                yield "redirect:/administration/people/" + invited.person().id();
            }
            case Result.Refused<Invited>(List<Problem> problems) -> {
                form(wish, opened, model);
                yield Forms.again(FORM, problems, response, model);
            }
        };
    }

    private static String notice(Invited invited) {
        if (!invited.known()) {
            return "administration.invite.done";
        }
        return invited.linkPath().isPresent() ? "administration.invite.again" : "administration.invite.known";
    }

    private String form(Wish wish, Optional<OpenedOrganization> opened, Model model) {
        Set<Role> own = opened.map(OpenedOrganization::roles)
                .orElseGet(() -> gate.reach().rolesEverywhere());
        model.addAttribute("wish", wish);
        model.addAttribute("view", opened.map(OrganizationPage::of));
        model.addAttribute("roles", GrantingRules.grantable(own, wish.organization()));
        model.addAttribute("problems", List.<Problem>of());
        return FORM;
    }

    private static Wish blank(Optional<UUID> organization) {
        return new Wish("", "", Set.of(), organization);
    }

    private static Set<Role> roles(List<String> codes) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        codes.forEach(code -> Role.ofCode(code).ifPresent(roles::add));
        return roles;
    }
}
