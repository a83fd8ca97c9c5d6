package pmqa.workbench.cli.view;

import java.util.List;
import pmqa.workbench.catalogue.Basis;
import pmqa.workbench.catalogue.Standing;
import pmqa.workbench.cli.terminal.Ink;
import pmqa.workbench.cli.terminal.Paper;
import pmqa.workbench.scoring.ScoreSheet;

/** How well founded the rules are that gave the result. */
final class RulesFootnote {

    private final Words words;
    private final ScoreSheet sheet;

    RulesFootnote(Words words, ScoreSheet sheet) {
        this.words = words;
        this.sheet = sheet;
    }

    void print(Paper paper, boolean explain) {
        List<String> standings = sheet.bases().stream()
                .map(Basis::standing)
                .distinct()
                .filter(standing -> standing != Standing.STATED)
                .map(standing -> words.of(standing.title()))
                .toList();
        paper.blank();
        if (!standings.isEmpty()) {
            String said = String.join(" · ", standings);
            paper.hanging("† ", words.get(explain ? "sheet.rules" : "sheet.rules-short", said), 0, Ink.FAINT);
        }
        if (explain) {
            sheet.bases()
                    .forEach(basis -> paper.hanging(
                            "  – ",
                            words.of(basis.citation()) + " ("
                                    + words.get(
                                            "sheet.rule-version",
                                            basis.version(),
                                            words.of(basis.standing().title()))
                                    + ")",
                            0,
                            Ink.FAINT));
        }
        paper.paragraph(
                words.get("sheet.catalogue-version", sheet.catalogue(), sheet.catalogueVersion()), 2, Ink.FAINT);
    }
}
