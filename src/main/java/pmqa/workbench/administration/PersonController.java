package pmqa.workbench.administration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pmqa.workbench.administration.Gate.OpenedPerson;
import pmqa.workbench.administration.PersonPage.RoleWish;
import pmqa.workbench.identity.OpenIdLinks;
import pmqa.workbench.identity.SecondFactors;
import pmqa.workbench.organization.Accounts;
import pmqa.workbench.organization.Disabling;
import pmqa.workbench.organization.Granting;
import pmqa.workbench.organization.GrantingRules;
import pmqa.workbench.organization.HeldRole;
import pmqa.workbench.organization.Inviting;
import pmqa.workbench.organization.Organization;
import pmqa.workbench.organization.Organizations;
import pmqa.workbench.organization.PeopleProblems;
import pmqa.workbench.organization.Person;
import pmqa.workbench.organization.PersonalData;
import pmqa.workbench.organization.Reach;
import pmqa.workbench.organization.Right;
import pmqa.workbench.organization.Role;
import pmqa.workbench.organization.RoleGrant;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** One person: roles given and taken, the account closed and opened, the invitation sent again. */
@Controller
class PersonController {

    private static final String VIEW = "administration/person";

    private final Gate gate;
    private final Granting granting;
    private final Disabling disabling;
    private final Inviting inviting;
    private final Accounts accounts;
    private final Organizations organizations;
    private final SecondFactors factors;
    private final OpenIdLinks links;

    PersonController(
            Gate gate,
            Granting granting,
            Disabling disabling,
            Inviting inviting,
            Accounts accounts,
            Organizations organizations,
            SecondFactors factors,
            OpenIdLinks links) {
        this.gate = gate;
        this.granting = granting;
        this.disabling = disabling;
        this.inviting = inviting;
        this.accounts = accounts;
        this.organizations = organizations;
        this.factors = factors;
        this.links = links;
    }

    @GetMapping("/administration/people/{id}")
    String person(@PathVariable UUID id, Model model) {
        return show(gate.somebody(id), RoleWish.NONE, model);
    }

    /** Where a refused form stands: whoever reloads it or changes the language there comes back to the person. */
    @GetMapping({
        "/administration/people/{id}/roles",
        "/administration/people/{id}/roles/{grant}/revocation",
        "/administration/people/{id}/disabled",
        "/administration/people/{id}/invitation",
        "/administration/people/{id}/second-factor",
        "/administration/people/{id}/openid"
    })
    String back(@PathVariable UUID id) {
        return "redirect:/administration/people/" + gate.somebody(id).person().id();
    }

    /** Gives a role at the organisation with that code, or everywhere if the code is empty. */
    @PostMapping("/administration/people/{id}/roles")
    String grant(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String organization,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        OpenedPerson opened = gate.somebody(id);
        RoleWish wish = new RoleWish(role, PersonalData.tidied(organization));
        Result<Role> result = wished(wish)
                .flatMap(place -> Role.ofCode(role)
                        .map(known ->
                                granting.grant(id, known, place, gate.person().id()))
                        .orElseGet(() -> Result.refused(PeopleProblems.NO_ROLE)));
        return switch (result) {
            case Result.Accepted<Role> _ -> done(id, "administration.person.granted", flash);
            case Result.Refused<Role>(List<Problem> problems) -> {
                show(opened, wish, model);
                yield Forms.again(VIEW, problems, response, model);
            }
        };
    }

    @PostMapping("/administration/people/{id}/roles/{grant}/revocation")
    String revoke(
            @PathVariable UUID id,
            @PathVariable UUID grant,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        OpenedPerson opened = gate.somebody(id);
        boolean known = opened.visible().stream()
                .map(HeldRole::grant)
                .map(RoleGrant::id)
                .anyMatch(grant::equals);
        if (!known) {
            throw Gate.notFound();
        }
        return answer(
                granting.revoke(grant, gate.person().id()),
                opened,
                "administration.person.revoked",
                response,
                flash,
                model);
    }

    @PostMapping("/administration/people/{id}/disabled")
    String disable(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "true") boolean disabled,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        OpenedPerson opened = covered(id);
        return answer(
                disabling.disable(opened.person(), disabled, gate.person().id()),
                opened,
                disabled ? "administration.person.disabledNow" : "administration.person.enabledNow",
                response,
                flash,
                model);
    }

    @PostMapping("/administration/people/{id}/invitation")
    String inviteAgain(
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        OpenedPerson opened = covered(id);
        Result<Inviting.Invited> result =
                inviting.inviteAgain(opened.person(), gate.person().id());
        if (result instanceof Result.Accepted<Inviting.Invited>(Inviting.Invited invited)) {
            invited.linkPath().ifPresent(path -> flash.addFlashAttribute("link", SiteAddress.of(request) + path));
        }
        return answer(result, opened, "administration.person.invitedAgain", response, flash, model);
    }

    /** Takes the second factor of somebody who has lost theirs away. */
    @PostMapping("/administration/people/{id}/second-factor")
    String resetSecondFactor(@PathVariable UUID id, RedirectAttributes flash) {
        OpenedPerson opened = covered(id);
        if (opened.isSelf()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        boolean reset = factors.reset(opened.person(), Optional.of(gate.person().id()));
        return done(id, reset ? "identity.reset" : "identity.notOn", flash);
    }

    /** Links the account to whom another authority knows by that name, or takes the link away. */
    @PostMapping("/administration/people/{id}/openid")
    String link(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String subject,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        OpenedPerson opened = covered(id);
        if (opened.isSelf()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        if (!links.isOn()) {
            return "redirect:/administration/people/" + id;
        }
        Result<Person> result =
                links.put(opened.person(), subject, gate.person().id());
        model.addAttribute("subject", subject);
        return answer(
                result,
                opened,
                subject.isBlank() ? "identity.openid.unlinked" : "identity.openid.linked",
                response,
                flash,
                model);
    }

    /** The account itself, beyond single roles, is for those whose reach covers all of it. */
    private OpenedPerson covered(UUID id) {
        OpenedPerson opened = gate.somebody(id);
        if (!opened.covered()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return opened;
    }

    private Result<Optional<UUID>> wished(RoleWish wish) {
        if (wish.organization().isEmpty()) {
            return Result.accepted(Optional.empty());
        }
        return organizations
                .findByCode(wish.organization())
                .map(Organization::id)
                .map(node -> Result.accepted(Optional.of(node)))
                .orElseGet(() -> Result.refused(PeopleProblems.UNKNOWN_ORGANIZATION));
    }

    private <T> String answer(
            Result<T> result,
            OpenedPerson opened,
            String notice,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        return switch (result) {
            case Result.Accepted<T> _ -> done(opened.person().id(), notice, flash);
            case Result.Refused<T>(List<Problem> problems) -> {
                show(opened, RoleWish.NONE, model);
                yield Forms.again(VIEW, problems, response, model);
            }
        };
    }

    private static String done(UUID person, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute(Forms.NOTICE, notice);
        return "redirect:/administration/people/" + person;
    }

    private String show(OpenedPerson opened, RoleWish wish, Model model) {
        Reach reach = opened.reach();
        Person person = opened.person();
        Set<Role> anywhere = EnumSet.noneOf(Role.class);
        reach.grants().forEach(grant -> anywhere.addAll(GrantingRules.grantableBy(grant.role())));
        anywhere.removeIf(GrantingRules::holdsEverywhereOnly);
        Set<Role> everywhere = GrantingRules.grantable(reach.rolesEverywhere(), Optional.empty());
        model.addAttribute(
                "view",
                PersonPage.of(
                        opened, accounts.isWaiting(person.id()), factors.isOn(person.id()), everywhere, anywhere));
        model.addAttribute("wish", wish);
        model.addAttribute("erasable", reach.everywhere(Right.ERASE_PEOPLE));
        model.addAttribute("openId", links.isOn());
        if (!model.containsAttribute("subject")) {
            model.addAttribute(
                    "subject", links.isOn() ? links.subjectOf(person.id()).orElse("") : "");
        }
        model.addAttribute("problems", List.<Problem>of());
        return VIEW;
    }
}
