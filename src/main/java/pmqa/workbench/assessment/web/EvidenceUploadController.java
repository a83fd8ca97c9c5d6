package pmqa.workbench.assessment.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.util.WebUtils;
import pmqa.workbench.assessment.EvidenceSubject;
import pmqa.workbench.assessment.Evidencing;
import pmqa.workbench.evidence.EvidenceKeeping.Material;
import pmqa.workbench.evidence.StorePreparation;
import pmqa.workbench.evidence.Substance;
import pmqa.workbench.evidence.content.FileProblems;
import pmqa.workbench.evidence.content.Received;
import pmqa.workbench.evidence.content.Receiving;
import pmqa.workbench.organization.Right;
import pmqa.workbench.shared.Language;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/**
 * Takes files: several at once from a form, or one at a time as the plain body of a request, which is what a script sends. Each
 * file is a piece of its own and stands or falls alone.
 */
@Controller
class EvidenceUploadController {

    private final OpenAssessment assessments;
    private final EvidencePages pages;
    private final Evidencing evidencing;
    private final Receiving receiving;
    private final StorePreparation store;

    EvidenceUploadController(
            OpenAssessment assessments,
            EvidencePages pages,
            Evidencing evidencing,
            Receiving receiving,
            StorePreparation store) {
        this.assessments = assessments;
        this.pages = pages;
        this.evidencing = evidencing;
        this.receiving = receiving;
        this.store = store;
    }

    /** One file, from a script: its body is the file, its fields are in the address. */
    @PutMapping("/assessments/{id}/evidence/files")
    ResponseEntity<Map<String, Object>> receive(
            @PathVariable UUID id, @RequestParam Map<String, String> fields, HttpServletRequest request)
            throws IOException {
        OpenAssessment.Opened opened = assessments.open(id, Right.ANSWER);
        Language language = opened.person().language();
        String fileName = fields.getOrDefault("file", "");
        EvidenceForm form = EvidenceForm.of("files", fields);
        return switch (kept(opened, form, fileName, request.getInputStream(), request.getContentLengthLong())) {
            case Result.Accepted<UUID>(UUID item) ->
                ResponseEntity.ok(Map.of("item", item, "address", "/assessments/" + id + "/evidence/items/" + item));
            case Result.Refused<UUID>(List<Problem> problems) -> {
                Problem first = problems.getFirst();
                yield ResponseEntity.status(EvidencePages.status(problems))
                        .body(Map.of(
                                "code", first.code(),
                                "message", first.message().in(language),
                                "advice", first.advice().in(language)));
            }
        };
    }

    /** Any number of files, from a form. */
    @PostMapping("/assessments/{id}/evidence/files")
    String send(
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        OpenAssessment.Opened opened = assessments.open(id, Right.ANSWER);
        EvidenceForm form = EvidenceForm.of("files", fields);
        List<MultipartFile> files = files(request);
        List<Problem> problems = new ArrayList<>();
        if (files.isEmpty()) {
            problems.add(FileProblems.missing());
        }
        int taken = 0;
        for (MultipartFile file : files) {
            String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
            try (InputStream in = file.getInputStream()) {
                switch (kept(opened, form, name, in, file.getSize())) {
                    case Result.Accepted<UUID> _ -> taken++;
                    case Result.Refused<UUID> refused ->
                        refused.problems().forEach(problem -> problems.add(about(name, problem)));
                }
            }
        }
        if (problems.isEmpty()) {
            return "redirect:"
                    + form.then(
                            id,
                            form.subject().isEmpty()
                                    ? "/assessments/" + id + "/evidence"
                                    : EvidenceSubject.page(id, form.subject()));
        }
        EvidencePages.refuse(response, problems);
        model.addAttribute("taken", taken);
        return pages.add(opened, form, "", problems, model);
    }

    /** A new revision of a piece: a file, or the address or place that it is now. */
    @PostMapping("/assessments/{id}/evidence/items/{item}/revisions")
    String revise(
            @PathVariable UUID id,
            @PathVariable UUID item,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        OpenAssessment.Opened opened = assessments.open(id, Right.ANSWER);
        boolean renew = fields.containsKey("renew");
        Result<Integer> result = revised(opened, item, fields, files(request), renew);
        return switch (result) {
            case Result.Accepted<Integer> _ -> "redirect:/assessments/" + id + "/evidence/items/" + item;
            case Result.Refused<Integer>(List<Problem> problems) -> {
                EvidencePages.refuse(response, problems);
                yield pages.item(opened, item, Optional.empty(), OptionalLong.empty(), problems, model);
            }
        };
    }

    private Result<Integer> revised(
            OpenAssessment.Opened opened,
            UUID item,
            Map<String, String> fields,
            List<MultipartFile> files,
            boolean renew)
            throws IOException {
        UUID id = opened.assessment().id();
        UUID person = opened.person().id();
        EvidenceForm form = EvidenceForm.of("revise", fields);
        if (!form.url().isEmpty()) {
            return evidencing.revise(id, person, item, new Material.Named(new Substance.Link(form.url())), renew);
        }
        if (!form.place().isEmpty()) {
            return evidencing.revise(id, person, item, new Material.Named(new Substance.Held(form.place())), renew);
        }
        if (files.isEmpty()) {
            return Result.refused(FileProblems.missing());
        }
        MultipartFile file = files.getFirst();
        store.prepare();
        try (InputStream in = file.getInputStream()) {
            return switch (receiving.receive(
                    Optional.ofNullable(file.getOriginalFilename()).orElse(""), in, file.getSize())) {
                case Result.Accepted<Received>(Received received) -> {
                    try (received) {
                        yield evidencing.revise(id, person, item, new Material.Upload(received), renew);
                    }
                }
                case Result.Refused<Received>(List<Problem> problems) -> Result.refused(problems);
            };
        }
    }

    private Result<UUID> kept(
            OpenAssessment.Opened opened, EvidenceForm form, String fileName, InputStream in, long size)
            throws IOException {
        Optional<Problem> misread = form.misread();
        if (misread.isPresent()) {
            return Result.refused(misread.get());
        }
        store.prepare();
        return switch (receiving.receive(fileName, in, size)) {
            case Result.Accepted<Received>(Received received) -> {
                try (received) {
                    String name = form.name().isEmpty() ? withoutEnding(received.name()) : form.name();
                    yield evidencing.add(
                            opened.assessment().id(),
                            opened.person().id(),
                            form.described(name),
                            new Material.Upload(received),
                            form.cited());
                }
            }
            case Result.Refused<Received>(List<Problem> problems) -> Result.refused(problems);
        };
    }

    private static String withoutEnding(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static List<MultipartFile> files(HttpServletRequest request) {
        MultipartRequest form = WebUtils.getNativeRequest(request, MultipartRequest.class);
        return form == null
                ? List.of()
                : form.getFiles("file").stream()
                        .filter(file -> !file.isEmpty()
                                || !Optional.ofNullable(file.getOriginalFilename())
                                        .orElse("")
                                        .isEmpty())
                        .toList();
    }

    private static Problem about(String name, Problem problem) {
        return new Problem(
                problem.code(),
                problem.place(),
                LocalizedText.same(name + " – ").then(problem.message()),
                problem.advice());
    }
}
