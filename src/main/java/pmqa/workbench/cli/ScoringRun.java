package pmqa.workbench.cli;

import java.io.IOException;
import java.util.List;
import pmqa.workbench.cli.terminal.Ink;
import pmqa.workbench.cli.terminal.Paper;
import pmqa.workbench.cli.terminal.ProgressLine;
import pmqa.workbench.cli.view.ProblemsPage;
import pmqa.workbench.exchange.AssessmentReader.Assessment;
import pmqa.workbench.scoring.Scorer;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** Scores one source after the other. One that is not acceptable does not keep the others from being scored. */
final class ScoringRun {

    private final Session session;
    private final Sources sources;
    private final SheetPrinter printer;
    private int scored;
    private int refused;

    ScoringRun(Session session, Sources sources, SheetPrinter printer) {
        this.session = session;
        this.sources = sources;
        this.printer = printer;
    }

    int run() throws IOException {
        printer.begin();
        try (ProgressLine progress = session.progressLine()) {
            for (Source source : sources) {
                show(progress, source);
                Result<Assessment> read = source.read();
                if (session.resultsGoToTerminal()) {
                    progress.hide();
                }
                switch (read) {
                    case Result.Accepted<Assessment>(Assessment assessment) -> {
                        scored++;
                        printer.sheet(
                                source.name(), assessment, Scorer.score(assessment.catalogue(), assessment.answers()));
                    }
                    case Result.Refused<Assessment>(List<Problem> problems) -> {
                        refused++;
                        progress.hide();
                        printer.refused(source.name(), problems);
                        report(source.name(), problems);
                    }
                }
            }
        }
        printer.end();
        if (refused > 0 && scored + refused > 1) {
            session.tell(session.messagePaper()
                    .paragraph(session.words().get("score.summary", scored, scored + refused, refused), 0, Ink.STRONG));
        }
        return refused > 0 ? ExitCode.UNACCEPTABLE : ExitCode.DONE;
    }

    private void show(ProgressLine progress, Source source) {
        if (sources.several() && session.messagesGoToTerminal()) {
            int done = scored + refused;
            int of = sources.count().orElse(0);
            String words = of > 0
                    ? session.words().get("score.progress", done, of, source.name())
                    : session.words().get("score.progress-open", done, source.name());
            progress.show(done, of, words);
        }
    }

    private void report(String source, List<Problem> problems) throws IOException {
        Paper paper = session.messagePaper();
        new ProblemsPage(session.words()).print(source, problems, paper);
        session.tell(paper);
    }
}
