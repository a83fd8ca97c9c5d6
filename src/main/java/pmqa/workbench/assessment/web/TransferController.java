package pmqa.workbench.assessment.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pmqa.workbench.assessment.AssessmentAnswers;
import pmqa.workbench.assessment.AssessmentAnswers.Filled;
import pmqa.workbench.assessment.AssessmentFrames;
import pmqa.workbench.assessment.transfer.AssessmentPackages;
import pmqa.workbench.assessment.transfer.Change.Choice;
import pmqa.workbench.assessment.transfer.Preview;
import pmqa.workbench.assessment.transfer.Transferring;
import pmqa.workbench.organization.PersonalData;
import pmqa.workbench.organization.Right;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** Takes an assessment out and brings it back: choose a file, see what it changes, decide, confirm. */
@Controller
class TransferController {

    private static final String PAGE = "assessment/exchange";
    private static final String PREVIEW = "assessment/exchange-preview";
    private static final String CHOICE = "choice:";
    private static final int LONGEST_FILE_NAME = 200;

    /** A package may be tried against for years, so it needs more than an account does. */
    private static final int SHORTEST_PASSPHRASE = 12;

    private static final Problem TOO_SHORT = new Problem(
            "short-passphrase",
            "passphrase",
            LocalizedText.of(
                    "รหัสผ่านของแพ็กเกจต้องยาวอย่างน้อย " + SHORTEST_PASSPHRASE + " ตัวอักษร",
                    "The passphrase needs at least " + SHORTEST_PASSPHRASE + " characters."),
            LocalizedText.of(
                    "ใช้คำหลายคำต่อกัน หรือเว้นว่างทั้งสองช่องหากไม่ต้องการเข้ารหัส",
                    "Use several words, or leave both fields empty for no encryption."));

    private static final Problem NOT_REPEATED = new Problem(
            "passphrase-not-repeated",
            "passphrase",
            LocalizedText.of("รหัสผ่านสองช่องไม่ตรงกัน", "The two passphrases differ."),
            LocalizedText.of("กรอกรหัสผ่านเดียวกันทั้งสองช่อง", "Enter the same passphrase twice."));

    private final OpenAssessment assessments;
    private final AssessmentFrames frames;
    private final Transferring transferring;
    private final AssessmentAnswers answers;
    private final AssessmentPackages packages;

    TransferController(
            OpenAssessment assessments,
            AssessmentFrames frames,
            Transferring transferring,
            AssessmentAnswers answers,
            AssessmentPackages packages) {
        this.answers = answers;
        this.packages = packages;
        this.assessments = assessments;
        this.frames = frames;
        this.transferring = transferring;
    }

    @GetMapping("/assessments/{id}/exchange")
    String page(@PathVariable UUID id, Model model) {
        return page(assessments.open(id, Right.READ_ASSESSMENT), List.of(), model);
    }

    private String page(OpenAssessment.Opened opened, List<Problem> problems, Model model) {
        model.addAttribute("frame", frames.of(opened.assessment().id()));
        model.addAttribute("answers", opened.may(Right.ANSWER));
        model.addAttribute("problems", problems);
        return PAGE;
    }

    @PostMapping("/assessments/{id}/exchange")
    String upload(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String passphrase,
            HttpServletResponse response,
            Model model)
            throws IOException {
        OpenAssessment.Opened opened = assessments.open(id, Right.ANSWER);
        String name = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        Result<UUID> result = transferring.offer(
                opened.assessment(),
                opened.person().id(),
                shortened(name),
                file == null ? new byte[0] : file.getBytes(),
                secret(passphrase));
        return switch (result) {
            case Result.Accepted<UUID>(UUID preview) -> "redirect:" + path(id, preview);
            case Result.Refused<UUID>(List<Problem> problems) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(opened, problems, model);
            }
        };
    }

    /** The offline package; a passphrase that is too short or was not repeated is asked for again. */
    @PostMapping("/assessments/{id}/exchange/package")
    Object pack(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String passphrase,
            @RequestParam(defaultValue = "") String again,
            HttpServletResponse response,
            Model model) {
        OpenAssessment.Opened opened = assessments.open(id, Right.READ_ASSESSMENT);
        boolean usable = passphrase.isEmpty() || passphrase.length() >= SHORTEST_PASSPHRASE;
        if (!usable || !passphrase.equals(again)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(opened, List.of(usable ? NOT_REPEATED : TOO_SHORT), model);
        }
        Filled filled = answers.read(opened.assessment());
        byte[] file = packages.write(filled, opened.person().name(), secret(passphrase));
        return DownloadController.file(
                file,
                MediaType.APPLICATION_OCTET_STREAM,
                DownloadController.name(filled) + (passphrase.isEmpty() ? "-package.zip" : ".pmqa"));
    }

    private static Optional<char[]> secret(String passphrase) {
        return passphrase.isEmpty() ? Optional.empty() : Optional.of(passphrase.toCharArray());
    }

    @GetMapping("/assessments/{id}/exchange/previews/{preview}")
    String preview(@PathVariable UUID id, @PathVariable UUID preview, HttpServletResponse response, Model model) {
        OpenAssessment.Opened opened = assessments.open(id, Right.ANSWER);
        return find(opened, preview)
                .map(found -> show(found, List.of(), model))
                .orElseGet(() -> gone(opened, response, model));
    }

    /** Keeps the decisions, and with {@code action=confirm} applies everything. */
    @PostMapping("/assessments/{id}/exchange/previews/{preview}")
    String decide(
            @PathVariable UUID id,
            @PathVariable UUID preview,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String seen,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        OpenAssessment.Opened opened = assessments.open(id, Right.ANSWER);
        Optional<Preview> found = find(opened, preview);
        if (found.isEmpty()) {
            return gone(opened, response, model);
        }
        if (action.equals("discard")) {
            transferring.discard(found.get());
            return "redirect:/assessments/" + id + "/exchange";
        }
        // Decisions are about what was seen; if that has changed, they wait for another look.
        if (found.get().fingerprint().equals(seen)) {
            transferring.decide(
                    found.get(),
                    choices(request),
                    opened.assessment(),
                    opened.person().id());
        }
        if (!action.equals("confirm")) {
            return "redirect:" + path(id, preview);
        }
        Result<Transferring.Applied> result =
                transferring.confirm(opened.assessment(), opened.person().id(), preview, seen);
        return switch (result) {
            case Result.Accepted<Transferring.Applied>(Transferring.Applied applied) -> {
                flash.addFlashAttribute("applied", applied.answers());
                yield "redirect:/assessments/" + id + "/exchange";
            }
            case Result.Refused<Transferring.Applied>(List<Problem> problems) ->
                find(opened, preview)
                        .map(left -> {
                            response.setStatus(HttpStatus.CONFLICT.value());
                            return show(left, problems, model);
                        })
                        .orElseGet(() -> gone(opened, response, model));
        };
    }

    private Optional<Preview> find(OpenAssessment.Opened opened, UUID preview) {
        return transferring.preview(opened.assessment(), opened.person().id(), preview);
    }

    private static String show(Preview preview, List<Problem> problems, Model model) {
        model.addAttribute("view", TransferPage.of(preview));
        model.addAttribute("problems", problems);
        return PREVIEW;
    }

    private String gone(OpenAssessment.Opened opened, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.GONE.value());
        return page(opened, List.of(Transferring.GONE), model);
    }

    private static Map<String, Choice> choices(HttpServletRequest request) {
        Map<String, Choice> choices = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(CHOICE) && values.length == 1) {
                for (Choice choice : Choice.values()) {
                    if (choice.name().toLowerCase(Locale.ROOT).equals(values[0])) {
                        choices.put(name.substring(CHOICE.length()), choice);
                    }
                }
            }
        });
        return choices;
    }

    private static String path(UUID assessment, UUID preview) {
        return "/assessments/" + assessment + "/exchange/previews/" + preview;
    }

    private static String shortened(String fileName) {
        String tidied = PersonalData.tidied(fileName);
        return tidied.substring(0, Math.min(tidied.length(), LONGEST_FILE_NAME));
    }
}
