package pmqa.workbench.assessment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import pmqa.workbench.assessment.AssessmentFrames;
import pmqa.workbench.assessment.OwnerAssigning;
import pmqa.workbench.assessment.OwnerPlan;
import pmqa.workbench.assessment.OwnerSheet;
import pmqa.workbench.assessment.OwnerSheetFile;
import pmqa.workbench.assessment.OwnerSheetReading.Row;
import pmqa.workbench.assessment.Owners;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.exchange.CanonicalJson;
import pmqa.workbench.organization.Right;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** The owner sheet: every part with its owners, as a page and as a file that goes out and comes back. */
@Controller
class OwnerSheetController {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final OpenAssessment assessments;
    private final AssessmentFrames frames;
    private final Owners owners;
    private final OwnerAssigning assigning;

    OwnerSheetController(OpenAssessment assessments, AssessmentFrames frames, Owners owners, OwnerAssigning assigning) {
        this.assessments = assessments;
        this.frames = frames;
        this.owners = owners;
        this.assigning = assigning;
    }

    @GetMapping("/assessments/{id}/owner-sheet")
    String show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "false") boolean unowned,
            @RequestParam Optional<Integer> imported,
            Model model) {
        assessments.open(id, Right.COORDINATE);
        return sheet(id, new OwnerSheetPage.Wanted(sort, unowned), imported, null, model);
    }

    @GetMapping("/assessments/{id}/owner-sheet.xlsx")
    ResponseEntity<byte[]> file(@PathVariable UUID id) {
        OpenAssessment.Opened opened = assessments.open(id, Right.COORDINATE);
        return ResponseEntity.ok()
                .header("Content-Type", WORKBOOK)
                .header("Content-Disposition", "attachment; filename=\"owners.xlsx\"")
                .body(OwnerSheetFile.write(
                        sheetOf(frames.of(id)), opened.person().language()));
    }

    /** Reads a file and shows what it would change; nothing is written. */
    @PostMapping("/assessments/{id}/owner-sheet")
    String preview(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletResponse response,
            Model model)
            throws IOException {
        assessments.open(id, Right.COORDINATE);
        byte[] content = file == null ? new byte[0] : file.getBytes();
        return switch (assigning.read(id, content)) {
            case Result.Accepted<List<Row>>(List<Row> rows) -> preview(id, rows, null, model);
            case Result.Refused<List<Row>> refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield sheet(
                        id,
                        OwnerSheetPage.Wanted.EVERYTHING,
                        Optional.empty(),
                        refused.problems().getFirst().at("file"),
                        model);
            }
        };
    }

    @PostMapping("/assessments/{id}/owner-sheet/confirmation")
    String confirm(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String rows,
            @RequestParam(defaultValue = "") String seen,
            HttpServletResponse response,
            Model model) {
        OpenAssessment.Opened opened = assessments.open(id, Right.COORDINATE);
        List<Row> previewed =
                OwnerRows.read(rows).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        OwnerPlan plan = assigning.plan(id, previewed);
        String words = CanonicalJson.sha256(plan.words()).equals(seen) ? plan.words() : "";
        return switch (assigning.carryOut(id, previewed, words, opened.person().id())) {
            case Result.Accepted<Integer>(Integer changed) ->
                "redirect:/assessments/" + id + "/owner-sheet?imported=" + changed;
            case Result.Refused<Integer> refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield preview(id, previewed, refused.problems().getFirst(), model);
            }
        };
    }

    private String preview(UUID id, List<Row> rows, @Nullable Problem problem, Model model) {
        OwnerPlan plan = assigning.plan(id, rows);
        model.addAttribute("frame", frames.of(id));
        model.addAttribute("plan", plan);
        model.addAttribute("rows", OwnerRows.write(rows));
        model.addAttribute("seen", CanonicalJson.sha256(plan.words()));
        model.addAttribute("problem", problem);
        return "assessment/owner-preview";
    }

    private String sheet(
            UUID id, OwnerSheetPage.Wanted wanted, Optional<Integer> imported, @Nullable Problem problem, Model model) {
        AssessmentFrames.Frame frame = frames.of(id);
        model.addAttribute("view", new OwnerSheetPage(frame, sheetOf(frame), wanted, imported, problem));
        return "assessment/owner-sheet";
    }

    private OwnerSheet sheetOf(AssessmentFrames.Frame frame) {
        Map<String, List<Owners.Owner>> present = owners.of(frame.assessment());
        return OwnerSheet.of(Catalogues.get(frame.cycle().catalogueId()), present);
    }
}
