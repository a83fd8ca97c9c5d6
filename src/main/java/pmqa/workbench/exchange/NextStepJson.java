package pmqa.workbench.exchange;

import java.util.Optional;
import pmqa.workbench.document.Value;
import pmqa.workbench.scoring.NextStep;
import pmqa.workbench.shared.Language;

/** One of the {@code nextSteps} of a score sheet; {@code kind} says which of its other members it has. */
final class NextStepJson {

    private final Optional<Language> explained;

    NextStepJson(Optional<Language> explained) {
        this.explained = explained;
    }

    Value of(NextStep step) {
        Members members = new Members();
        switch (step) {
            case NextStep.CompleteLevel complete ->
                members.text("kind", "complete-level")
                        .text("item", complete.item())
                        .texts("checkpoints", complete.checkpoints())
                        .figure("own", complete.own())
                        .figure("released", complete.released())
                        .figure("total", complete.total());
            case NextStep.ReportMeasure report ->
                members.text("kind", "report-measure")
                        .text("item", report.item())
                        .text("type", report.measureType())
                        .figure("own", report.own())
                        .figure("total", report.total());
            case NextStep.RaiseRating raise ->
                members.text("kind", "raise-rating")
                        .text("item", raise.item())
                        .text("criterion", raise.criterion())
                        .count("from", raise.from())
                        .count("to", raise.to())
                        .figure("own", raise.own());
            case NextStep.MeetRequirement meet ->
                members.text("kind", "meet-requirement")
                        .text("item", meet.item())
                        .text("status", meet.status().code());
        }
        return members.because(explained, step.because()).object();
    }
}
