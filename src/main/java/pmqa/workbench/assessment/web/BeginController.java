package pmqa.workbench.assessment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import pmqa.workbench.assessment.Assessment;
import pmqa.workbench.assessment.Beginning;
import pmqa.workbench.assessment.EarlierAssessments;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.organization.Access;
import pmqa.workbench.organization.Cycle;
import pmqa.workbench.organization.Cycles;
import pmqa.workbench.organization.Organization;
import pmqa.workbench.organization.Organizations;
import pmqa.workbench.organization.Person;
import pmqa.workbench.organization.Right;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;
import pmqa.workbench.site.CurrentPerson;

/** The coordinator begins an assessment: which categories, and whether from last year's. */
@Controller
class BeginController {

    private static final Problem NO_CATEGORY = new Problem(
            "no-category",
            "categories",
            LocalizedText.of("ยังไม่ได้เลือกหมวด", "No category is chosen."),
            LocalizedText.of("เลือกอย่างน้อยหนึ่งหมวด", "Choose at least one."));

    private final Beginning beginning;
    private final EarlierAssessments earlier;
    private final Cycles cycles;
    private final Organizations organizations;
    private final Access access;
    private final CurrentPerson current;

    BeginController(
            Beginning beginning,
            EarlierAssessments earlier,
            Cycles cycles,
            Organizations organizations,
            Access access,
            CurrentPerson current) {
        this.beginning = beginning;
        this.earlier = earlier;
        this.cycles = cycles;
        this.organizations = organizations;
        this.access = access;
        this.current = current;
    }

    @GetMapping("/cycles/{cycle}/organizations/{organization}/begin")
    String form(@PathVariable UUID cycle, @PathVariable UUID organization, Model model) {
        coordinator(organization);
        return show(cycle, organization, BeginChoice.EVERYTHING, null, model);
    }

    /** A dry run: what an assessment by other criteria would give, and what not; changes nothing. */
    @GetMapping("/cycles/{cycle}/organizations/{organization}/begin/carry-over")
    String carryOver(
            @PathVariable UUID cycle,
            @PathVariable UUID organization,
            @RequestParam(defaultValue = "") String from,
            Model model) {
        coordinator(organization);
        Cycle chosen = cycles.find(cycle).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        EarlierAssessments.Earlier start = earlier.before(chosen, organization).stream()
                .filter(known -> known.assessment().toString().equals(from))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Beginning.DryRun dryRun = beginning
                .dryRun(start.assessment(), chosen, Set.of())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("cycle", chosen);
        model.addAttribute("organization", dryRun.organization());
        model.addAttribute("earlier", start);
        model.addAttribute("result", CarryOverPage.of(dryRun.found()));
        model.addAttribute("categories", scored(chosen));
        return "assessment/carry-over";
    }

    @PostMapping("/cycles/{cycle}/organizations/{organization}/begin")
    String begin(
            @PathVariable UUID cycle,
            @PathVariable UUID organization,
            @RequestParam(defaultValue = "") List<String> categories,
            @RequestParam(defaultValue = "") String from,
            HttpServletResponse response,
            Model model) {
        Person person = coordinator(organization);
        Cycle chosen = cycles.find(cycle).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<String> scored = scored(chosen).stream().map(Category::code).toList();
        BeginChoice choice = new BeginChoice(Optional.of(categories), from);
        Optional<UUID> chosenStart = earlier.before(chosen, organization).stream()
                .map(EarlierAssessments.Earlier::assessment)
                .filter(id -> id.toString().equals(from))
                .findFirst();
        if (!scored.containsAll(categories)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        if (categories.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(cycle, organization, choice, NO_CATEGORY, model);
        }
        Set<String> covered = categories.containsAll(scored) ? Set.of() : Set.copyOf(categories);
        return switch (beginning.begin(cycle, organization, covered, chosenStart, person.id())) {
            case Result.Accepted<Assessment>(Assessment assessment) -> "redirect:/assessments/" + assessment.id();
            case Result.Refused<Assessment> refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(cycle, organization, choice, refused.problems().getFirst(), model);
            }
        };
    }

    private Person coordinator(UUID organization) {
        Person person = current.get();
        if (!access.may(person.id(), Right.COORDINATE, organization)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return person;
    }

    private String show(UUID cycle, UUID organization, BeginChoice choice, @Nullable Problem problem, Model model) {
        Cycle chosen = cycles.find(cycle).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("cycle", chosen);
        model.addAttribute("organization", agency(organization));
        model.addAttribute("categories", scored(chosen));
        model.addAttribute("earlier", earlier.before(chosen, organization));
        model.addAttribute("choice", choice);
        model.addAttribute("problem", problem);
        return "assessment/begin";
    }

    private Organization agency(UUID organization) {
        return organizations.find(organization).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static List<Category> scored(Cycle cycle) {
        return Catalogues.get(cycle.catalogueId()).scoredCategories();
    }
}
