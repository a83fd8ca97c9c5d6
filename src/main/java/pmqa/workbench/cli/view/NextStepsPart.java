package pmqa.workbench.cli.view;

import java.util.List;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.cli.terminal.Ink;
import pmqa.workbench.cli.terminal.Paper;
import pmqa.workbench.scoring.NextStep;
import pmqa.workbench.scoring.NextSteps;
import pmqa.workbench.scoring.ScoreSheet;
import pmqa.workbench.shared.Figures;

/** The few things that are worth doing first. */
final class NextStepsPart {

    private static final int SHOWN = 5;

    private final Words words;
    private final Catalogue catalogue;
    private final ScoreSheet sheet;

    NextStepsPart(Words words, Catalogue catalogue, ScoreSheet sheet) {
        this.words = words;
        this.catalogue = catalogue;
        this.sheet = sheet;
    }

    void print(Paper paper) {
        List<NextStep> steps = NextSteps.of(catalogue, sheet);
        paper.blank();
        if (steps.isEmpty()) {
            paper.rule(words.get("sheet.no-steps"));
            return;
        }
        paper.rule(words.get("sheet.steps"));
        int number = 0;
        for (NextStep step : steps.subList(0, Math.min(SHOWN, steps.size()))) {
            number++;
            paper.hanging(number + ". ", text(step), 2, Ink.PLAIN);
        }
        String item = steps.getFirst().item();
        paper.blank();
        paper.paragraph(words.get("sheet.steps-hint", catalogue.id(), item), 2, Ink.FAINT);
    }

    private String text(NextStep step) {
        String because = words.of(step.because());
        return switch (step) {
            case NextStep.CompleteLevel complete -> step.item() + " – " + because + gain(complete.total());
            case NextStep.ReportMeasure report -> because + gain(report.total());
            case NextStep.RaiseRating _ -> step.item() + " – " + because;
            case NextStep.MeetRequirement _ -> because;
        };
    }

    private String gain(double total) {
        return total >= 0.005 ? words.get("sheet.gain", Figures.score(total)) : "";
    }
}
