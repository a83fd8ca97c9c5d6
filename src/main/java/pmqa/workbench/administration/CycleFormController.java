package pmqa.workbench.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.organization.Cycle;
import pmqa.workbench.organization.CycleDraft;
import pmqa.workbench.organization.CyclePlanning;
import pmqa.workbench.organization.CyclePlanning.Checked;
import pmqa.workbench.organization.CyclePlanning.ExtensionDraft;
import pmqa.workbench.organization.Cycles;
import pmqa.workbench.organization.ParticipantChoice;
import pmqa.workbench.organization.Participants;
import pmqa.workbench.organization.Participants.Participant;
import pmqa.workbench.organization.Right;
import pmqa.workbench.shared.FiscalYear;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;
import pmqa.workbench.shared.ThaiDates;

/** Makes cycles and changes them. */
@Controller
class CycleFormController {

    private static final String FORM = "administration/cycle-form";
    private static final String WINDOWS = "administration/cycle-windows";
    private static final String PARTICIPANTS = "administration/cycle-participants";
    private static final String EXTENSION = "administration/extension";

    private final Gate gate;
    private final Cycles cycles;
    private final Participants participants;
    private final CyclePlanning planning;
    private final Clock clock;

    CycleFormController(Gate gate, Cycles cycles, Participants participants, CyclePlanning planning, Clock clock) {
        this.gate = gate;
        this.cycles = cycles;
        this.participants = participants;
        this.planning = planning;
        this.clock = clock;
    }

    /** The form for a fiscal year, with names and windows that fit it. */
    @GetMapping("/administration/cycles/new")
    String blank(@RequestParam(defaultValue = "0") int fiscalYear, Model model) {
        gate.everywhere(Right.MANAGE_CYCLES);
        FiscalYear year = FiscalYear.isPlausible(fiscalYear)
                ? new FiscalYear(fiscalYear)
                : FiscalYear.of(LocalDate.now(clock.withZone(ThaiDates.THAILAND)));
        return form(CycleDraft.offered(year, Catalogues.IDS.getFirst()), model);
    }

    /** First shows what would be made, then – {@code step=create} – makes it; {@code step=edit} goes back to the form. */
    @PostMapping("/administration/cycles/new")
    String create(
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        gate.everywhere(Right.MANAGE_CYCLES);
        CycleDraft draft = CycleForm.draft(fields);
        String step = CycleForm.text(fields, "step");
        if (step.equals("edit")) {
            return form(draft, model);
        }
        Result<Checked> result =
                step.equals("create") ? planning.create(draft, gate.person().id()) : planning.check(draft);
        return switch (result) {
            case Result.Accepted<Checked>(Checked checked)
            when step.equals("create") -> {
                flash.addFlashAttribute(Forms.NOTICE, "administration.cycle.created");
                yield "redirect:/administration/cycles/" + checked.cycle().id();
            }
            case Result.Accepted<Checked>(Checked checked) -> {
                model.addAttribute("draft", draft);
                model.addAttribute("checked", checked);
                model.addAttribute("view", new CyclePage(checked.cycle()));
                yield "administration/cycle-check";
            }
            case Result.Refused<Checked>(List<Problem> problems) -> {
                form(draft, model);
                yield Forms.again(FORM, problems, response, model);
            }
        };
    }

    @GetMapping("/administration/cycles/{id}/windows")
    String windows(@PathVariable UUID id, Model model) {
        Cycle cycle = opened(id);
        return windows(cycle, CyclePage.windows(cycle), model);
    }

    @PostMapping("/administration/cycles/{id}/windows")
    String changeWindows(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        Cycle cycle = opened(id);
        List<CycleDraft.Window> windows = CycleForm.windows(fields);
        return switch (planning.changeWindows(cycle, windows, gate.person().id())) {
            case Result.Accepted<Cycle> _ -> done(cycle, "administration.cycle.windowsChanged", flash);
            case Result.Refused<Cycle>(List<Problem> problems) -> {
                windows(cycle, windows, model);
                yield Forms.again(WINDOWS, problems, response, model);
            }
        };
    }

    @GetMapping("/administration/cycles/{id}/participants")
    String participants(@PathVariable UUID id, Model model) {
        return participants(opened(id), ParticipantChoice.NONE, model);
    }

    @PostMapping("/administration/cycles/{id}/participants")
    String addParticipants(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        Cycle cycle = opened(id);
        ParticipantChoice choice = CycleForm.choice(fields);
        return switch (planning.addParticipants(cycle, choice, gate.person().id())) {
            case Result.Accepted<Integer>(Integer added) -> {
                flash.addFlashAttribute("added", added);
                yield done(cycle, "administration.cycle.participantsAdded", flash);
            }
            case Result.Refused<Integer>(List<Problem> problems) -> {
                participants(cycle, choice, model);
                yield Forms.again(PARTICIPANTS, problems, response, model);
            }
        };
    }

    @GetMapping("/administration/cycles/{id}/organizations/{organization}/extension")
    String extension(@PathVariable UUID id, @PathVariable UUID organization, Model model) {
        Cycle cycle = opened(id);
        return extension(cycle, participant(id, organization), new ExtensionDraft("", "", ""), model);
    }

    @PostMapping("/administration/cycles/{id}/organizations/{organization}/extension")
    String extend(
            @PathVariable UUID id,
            @PathVariable UUID organization,
            @RequestParam(defaultValue = "") String phase,
            @RequestParam(defaultValue = "") String endsOn,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        Cycle cycle = opened(id);
        Participant participant = participant(id, organization);
        ExtensionDraft draft = new ExtensionDraft(phase, endsOn, reason);
        return switch (planning.extend(
                cycle, participant.organization(), draft, gate.person().id())) {
            case Result.Accepted<LocalDate> _ -> done(cycle, "administration.extension.granted", flash);
            case Result.Refused<LocalDate>(List<Problem> problems) -> {
                extension(cycle, participant, draft, model);
                yield Forms.again(EXTENSION, problems, response, model);
            }
        };
    }

    private Cycle opened(UUID id) {
        gate.everywhere(Right.MANAGE_CYCLES);
        return cycles.find(id).orElseThrow(Gate::notFound);
    }

    private Participant participant(UUID cycle, UUID organization) {
        return participants.find(cycle, organization).orElseThrow(Gate::notFound);
    }

    private static String done(Cycle cycle, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute(Forms.NOTICE, notice);
        return "redirect:/administration/cycles/" + cycle.id();
    }

    private static String form(CycleDraft draft, Model model) {
        model.addAttribute("draft", draft);
        model.addAttribute(
                "catalogues", Catalogues.IDS.stream().map(Catalogues::get).toList());
        model.addAttribute("problems", List.<Problem>of());
        return FORM;
    }

    private static String windows(Cycle cycle, List<CycleDraft.Window> windows, Model model) {
        model.addAttribute("view", new CyclePage(cycle));
        model.addAttribute("windows", windows);
        model.addAttribute("problems", List.<Problem>of());
        return WINDOWS;
    }

    private static String participants(Cycle cycle, ParticipantChoice choice, Model model) {
        model.addAttribute("view", new CyclePage(cycle));
        model.addAttribute("choice", choice);
        model.addAttribute("problems", List.<Problem>of());
        return PARTICIPANTS;
    }

    private static String extension(Cycle cycle, Participant participant, ExtensionDraft draft, Model model) {
        model.addAttribute("view", new CyclePage(cycle));
        model.addAttribute("participant", participant);
        model.addAttribute("draft", draft);
        model.addAttribute("problems", List.<Problem>of());
        return EXTENSION;
    }
}
