package pmqa.workbench.api.token;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import pmqa.workbench.api.token.Issuing.Issued;
import pmqa.workbench.api.token.Issuing.Wish;
import pmqa.workbench.organization.Access;
import pmqa.workbench.organization.GrantingRules;
import pmqa.workbench.organization.Organization;
import pmqa.workbench.organization.Organizations;
import pmqa.workbench.organization.PeopleProblems;
import pmqa.workbench.organization.Person;
import pmqa.workbench.organization.Reach;
import pmqa.workbench.organization.Right;
import pmqa.workbench.organization.Role;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;
import pmqa.workbench.site.CurrentPerson;

/** The tokens of service accounts, for whoever manages people: an account of a program has a role as a person has. */
@Controller
class ServiceTokenController {

    private static final String VIEW = "api/service-tokens";

    private final CurrentPerson current;
    private final Access access;
    private final Organizations organizations;
    private final Issuing issuing;
    private final Clock clock;

    ServiceTokenController(
            CurrentPerson current, Access access, Organizations organizations, Issuing issuing, Clock clock) {
        this.current = current;
        this.access = access;
        this.organizations = organizations;
        this.issuing = issuing;
        this.clock = clock;
    }

    @GetMapping("/administration/service-tokens")
    String tokens(Model model) {
        return show(manager(), ServiceTokenForm.BLANK, List.of(), Optional.empty(), model);
    }

    @PostMapping("/administration/service-tokens")
    String make(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") List<String> scope,
            @RequestParam(defaultValue = "") String days,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String organization,
            HttpServletResponse response,
            Model model) {
        Reach manager = manager();
        ServiceTokenForm form = new ServiceTokenForm(
                new Wish(name, TokenPages.scopes(scope), TokenPages.days(days)), role, organization.strip());
        return switch (issue(form, manager.person())) {
            case Result.Accepted<Issued>(Issued issued) ->
                show(manager, ServiceTokenForm.BLANK, List.of(), Optional.of(issued), model);
            case Result.Refused<Issued>(List<Problem> problems) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(manager, form, problems, Optional.empty(), model);
            }
        };
    }

    @PostMapping("/administration/service-tokens/{id}/revocation")
    String revoke(@PathVariable UUID id) {
        Reach manager = manager();
        Token token = issuing.servicesFor(manager.person()).stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (issuing.revokeService(token, manager.person()) instanceof Result.Refused<Token>) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return "redirect:/administration/service-tokens";
    }

    private Result<Issued> issue(ServiceTokenForm form, UUID by) {
        Optional<Role> role = Role.ofCode(form.role());
        Optional<Organization> place =
                form.organization().isEmpty() || form.organization().indexOf('\0') >= 0
                        ? Optional.empty()
                        : organizations.findByCode(form.organization());
        List<Problem> problems = new ArrayList<>();
        if (role.isEmpty()) {
            problems.add(PeopleProblems.NO_ROLE);
        }
        if (place.isEmpty() && !form.organization().isEmpty()) {
            problems.add(PeopleProblems.UNKNOWN_ORGANIZATION);
        }
        return problems.isEmpty()
                ? issuing.service(form.wish(), role.orElseThrow(), place.map(Organization::id), by)
                : Result.refused(problems);
    }

    private Reach manager() {
        Person person = current.get();
        Reach reach = access.reachOf(person.id());
        if (!reach.anywhere(Right.MANAGE_PEOPLE)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return reach;
    }

    private String show(
            Reach manager, ServiceTokenForm form, List<Problem> problems, Optional<Issued> issued, Model model) {
        List<Token> tokens = issuing.servicesFor(manager.person());
        Map<UUID, Organization> places = new HashMap<>();
        tokens.stream()
                .flatMap(token -> token.organization().stream())
                .distinct()
                .forEach(id -> organizations.find(id).ifPresent(place -> places.put(id, place)));
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("issued", issued);
        model.addAttribute("tokens", tokens);
        model.addAttribute("places", places);
        model.addAttribute("roles", grantable(manager));
        model.addAttribute("scopes", TokenPages.allScopes());
        model.addAttribute("now", clock.instant());
        return VIEW;
    }

    /** Every role that somebody may give anywhere; whether it fits the place is said when the form is sent. */
    private static List<Role> grantable(Reach manager) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        manager.grants().forEach(grant -> roles.addAll(GrantingRules.grantableBy(grant.role())));
        return Arrays.stream(Role.values()).filter(roles::contains).toList();
    }
}
