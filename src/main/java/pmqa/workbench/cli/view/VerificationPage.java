package pmqa.workbench.cli.view;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pmqa.workbench.assessment.AssessmentFrames.Frame;
import pmqa.workbench.audit.TrailEntry;
import pmqa.workbench.cli.terminal.Ink;
import pmqa.workbench.cli.terminal.Paper;
import pmqa.workbench.console.Verification.Located;
import pmqa.workbench.console.Verification.Outcome;
import pmqa.workbench.document.Value;
import pmqa.workbench.shared.Language;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;

/** What a verification found: all findings, by assessment, and how much was looked through. */
public final class VerificationPage {

    private final Words words;

    public VerificationPage(Words words) {
        this.words = words;
    }

    /**
     * The findings and the counts.
     *
     * @param compared whether the file of an earlier verification was compared with
     */
    public void print(Outcome outcome, boolean compared, Paper paper) {
        Map<String, List<Located>> byPlace = new LinkedHashMap<>();
        outcome.findings()
                .forEach(located -> byPlace.merge(heading(located), List.of(located), VerificationPage::both));
        byPlace.forEach((heading, located) -> {
            paper.hanging("✗ ", heading, 0, Ink.STRONG_BAD);
            located.stream().map(one -> one.finding().problem()).forEach(problem -> print(problem, paper));
            paper.blank();
        });
        String counts = words.get(
                "verify.counts", outcome.assessments(), outcome.answers(), outcome.submissions(), outcome.entries());
        String files = words.get("verify.files", outcome.files());
        if (outcome.isIntact()) {
            paper.hanging("✓ ", words.get("verify.intact"), 0, Ink.STRONG);
        } else {
            paper.hanging("✗ ", words.get("verify.tampered", outcome.findings().size()), 0, Ink.STRONG_BAD);
        }
        paper.paragraph(counts, 2, Ink.PLAIN);
        paper.paragraph(files, 2, Ink.PLAIN);
        if (outcome.erased() > 0) {
            paper.paragraph(words.get("verify.erased", outcome.erased()), 2, Ink.PLAIN);
        }
        if (compared && outcome.isIntact()) {
            paper.paragraph(words.get("verify.anchor-fits"), 2, Ink.PLAIN);
        }
    }

    private void print(Problem problem, Paper paper) {
        String place = problem.place().isEmpty() ? "" : problem.place() + "  ";
        paper.hanging(place, words.of(problem.message()), 2, Ink.PLAIN);
        paper.hanging("→ ", words.of(problem.advice()), 4, Ink.PLAIN);
    }

    private static List<Located> both(List<Located> some, List<Located> more) {
        return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
    }

    /** Organisation and fiscal year; the id where both are gone. */
    private String heading(Located located) {
        if (located.finding().stream().equals(TrailEntry.ADMINISTRATION)) {
            return words.get("verify.administration");
        }
        return located.where()
                .map(frame -> words.get(
                        "verify.assessment",
                        frame.organization().name(words.language()),
                        frame.cycle().fiscalYear(),
                        words.of(frame.cycle().name())))
                .orElseGet(() -> words.get("verify.unknown", located.finding().stream()));
    }

    /** The same for programs: {@code {"intact": …, "counts": {…}, "findings": […]}}. */
    public static Value json(Outcome outcome) {
        Map<String, Value> counts = new LinkedHashMap<>();
        counts.put("assessments", number(outcome.assessments()));
        counts.put("answers", number(outcome.answers()));
        counts.put("submissions", number(outcome.submissions()));
        counts.put("entries", number(outcome.entries()));
        counts.put("evidenceFiles", number(outcome.files()));
        counts.put("streams", number(outcome.streams()));
        counts.put("erased", number(outcome.erased()));
        Map<String, Value> members = new LinkedHashMap<>();
        members.put("intact", new Value.Bool(outcome.isIntact()));
        members.put("counts", new Value.Obj(counts));
        members.put(
                "findings",
                new Value.Arr(
                        outcome.findings().stream().map(VerificationPage::json).toList()));
        return new Value.Obj(members);
    }

    private static Value json(Located located) {
        Problem problem = located.finding().problem();
        Map<String, Value> members = new LinkedHashMap<>();
        members.put("code", new Value.Str(problem.code()));
        members.put("stream", new Value.Str(located.finding().stream().toString()));
        members.put("assessment", assessment(located.where()));
        members.put("place", new Value.Str(problem.place()));
        members.put("message", both(problem.message()));
        members.put("advice", both(problem.advice()));
        return new Value.Obj(members);
    }

    private static Value assessment(Optional<Frame> where) {
        return where.<Value>map(frame -> {
                    Map<String, Value> members = new LinkedHashMap<>();
                    members.put("id", new Value.Str(frame.assessment().toString()));
                    members.put(
                            "organization", new Value.Str(frame.organization().code()));
                    members.put("name", both(name(frame)));
                    members.put("fiscalYear", number(frame.cycle().fiscalYear().buddhist()));
                    return new Value.Obj(members);
                })
                .orElse(new Value.Null());
    }

    private static LocalizedText name(Frame frame) {
        return LocalizedText.of(
                frame.organization().name(Language.THAI), frame.organization().name(Language.ENGLISH));
    }

    private static Value both(LocalizedText text) {
        Map<String, Value> members = new LinkedHashMap<>();
        members.put("th", new Value.Str(text.th()));
        members.put("en", new Value.Str(text.en()));
        return new Value.Obj(members);
    }

    private static Value number(long number) {
        return new Value.Num(BigDecimal.valueOf(number));
    }
}
