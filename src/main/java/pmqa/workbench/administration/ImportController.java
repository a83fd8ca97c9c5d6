package pmqa.workbench.administration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pmqa.workbench.organization.MassEntry;
import pmqa.workbench.organization.PersonalData;
import pmqa.workbench.organization.Reach;
import pmqa.workbench.organization.Right;
import pmqa.workbench.organization.bulk.ImportKind;
import pmqa.workbench.organization.bulk.ImportPreviews;
import pmqa.workbench.organization.bulk.ImportPreviews.Preview;
import pmqa.workbench.organization.bulk.Importing;
import pmqa.workbench.organization.bulk.PlannedRow.Outcome;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** Imports: choose a file, look at what each row would do, confirm. */
@Controller
class ImportController {

    private static final String FORM = "administration/import";
    private static final String PREVIEW = "administration/import-preview";
    private static final int LONGEST_FILE_NAME = 200;

    /** More links than these are nobody's reading; the outbox has them all. */
    private static final int SHOWN_LINKS = 100;

    private final Gate gate;
    private final Importing importing;
    private final ImportPreviews previews;

    ImportController(Gate gate, Importing importing, ImportPreviews previews) {
        this.gate = gate;
        this.importing = importing;
        this.previews = previews;
    }

    @GetMapping("/administration/import")
    String form(@RequestParam(defaultValue = "people") String kind, Model model) {
        return form(kinds(gate.anywhere(Right.MANAGE_PEOPLE)), ImportKind.ofCode(kind), model);
    }

    @PostMapping("/administration/import")
    String upload(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletResponse response,
            Model model)
            throws IOException {
        List<ImportKind> kinds = kinds(gate.anywhere(Right.MANAGE_PEOPLE));
        Optional<ImportKind> chosen = ImportKind.ofCode(kind).filter(kinds::contains);
        String fileName = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        byte[] content = file == null ? new byte[0] : file.getBytes();
        Result<UUID> result = importing.preview(
                chosen.orElse(kinds.getFirst()),
                shortened(fileName),
                content,
                gate.person().id());
        return switch (result) {
            case Result.Accepted<UUID>(UUID id) -> "redirect:/administration/import/" + id;
            case Result.Refused<UUID>(List<Problem> problems) -> {
                form(kinds, chosen, model);
                yield Forms.again(FORM, problems, response, model);
            }
        };
    }

    @GetMapping("/administration/import/{id}")
    String preview(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        return show(preview(id), show, page, model);
    }

    @PostMapping("/administration/import/{id}")
    String confirm(
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        preview(id);
        return switch (importing.confirm(id, gate.person().id())) {
            case Result.Accepted<Importing.Imported>(Importing.Imported imported) -> {
                Preview preview = imported.preview();
                flash.addFlashAttribute("added", preview.count(Outcome.NEW));
                flash.addFlashAttribute("changed", preview.count(Outcome.CHANGED));
                flash.addFlashAttribute("links", links(imported, SiteAddress.of(request)));
                flash.addFlashAttribute("many", imported.invitations().size() > SHOWN_LINKS);
                yield "redirect:/administration/import/done";
            }
            case Result.Refused<Importing.Imported>(List<Problem> problems) -> {
                Optional<Preview> left = previews.find(id, gate.person().id());
                if (left.isEmpty()) {
                    throw Gate.notFound();
                }
                show(left.get(), "", 1, model);
                yield Forms.again(PREVIEW, problems, response, model);
            }
        };
    }

    @PostMapping("/administration/import/{id}/discard")
    String discard(@PathVariable UUID id) {
        Preview preview = preview(id);
        importing.discard(preview);
        return "redirect:/administration/import?kind=" + preview.kind().code();
    }

    /** What was imported is told once; whoever comes again finds the way on. */
    @GetMapping("/administration/import/done")
    String done(Model model) {
        gate.anywhere(Right.MANAGE_PEOPLE);
        return "administration/import-done";
    }

    /** A preview belongs to one person; for everybody else it does not exist. */
    private Preview preview(UUID id) {
        gate.anywhere(Right.MANAGE_PEOPLE);
        return previews.find(id, gate.person().id()).orElseThrow(Gate::notFound);
    }

    private String show(Preview preview, String show, int page, Model model) {
        Optional<Outcome> outcome = outcome(show);
        String path = "/administration/import/" + preview.id();
        model.addAttribute("preview", preview);
        model.addAttribute("shown", outcome);
        model.addAttribute(
                "rows",
                Listing.of(
                        previews.rows(preview.id(), outcome, page),
                        path,
                        "show",
                        outcome.map(word -> word.name().toLowerCase(Locale.ROOT))
                                .orElse("")));
        model.addAttribute("problems", List.<Problem>of());
        return PREVIEW;
    }

    private static Optional<Outcome> outcome(String word) {
        for (Outcome outcome : Outcome.values()) {
            if (outcome.name().toLowerCase(Locale.ROOT).equals(word)) {
                return Optional.of(outcome);
            }
        }
        return Optional.empty();
    }

    private static String form(List<ImportKind> kinds, Optional<ImportKind> chosen, Model model) {
        model.addAttribute("kinds", kinds);
        model.addAttribute("chosen", chosen.filter(kinds::contains).orElse(kinds.getFirst()));
        model.addAttribute("problems", List.<Problem>of());
        return FORM;
    }

    /** What the person may import at all; people at least, or the page would not be theirs. */
    private static List<ImportKind> kinds(Reach reach) {
        List<ImportKind> kinds = new ArrayList<>();
        for (ImportKind kind : ImportKind.values()) {
            if (reach.anywhere(Importing.rightFor(kind))) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    private static List<String> links(Importing.Imported imported, String site) {
        List<MassEntry.Invitation> invitations = imported.invitations();
        return invitations.size() > SHOWN_LINKS
                ? List.of()
                : invitations.stream()
                        .map(invitation ->
                                invitation.name() + " · " + invitation.email() + " · " + site + invitation.linkPath())
                        .toList();
    }

    private static String shortened(String fileName) {
        String tidied = PersonalData.tidied(fileName);
        return tidied.substring(0, Math.min(tidied.length(), LONGEST_FILE_NAME));
    }
}
