package pmqa.workbench.cli;

import java.io.IOException;
import pmqa.workbench.cli.terminal.Ink;
import pmqa.workbench.cli.terminal.Paper;
import pmqa.workbench.cli.view.ScoreSheetPage;
import pmqa.workbench.exchange.AssessmentReader.Assessment;
import pmqa.workbench.scoring.ScoreSheet;

/** A page for people; where there are several, each says which file it is of. */
final class TableSheets implements SheetPrinter {

    private final Session session;
    private final boolean several;
    private final ScoreSheetPage page;
    private boolean first = true;

    TableSheets(Session session, boolean several, boolean explain) {
        this.session = session;
        this.several = several;
        this.page = new ScoreSheetPage(session.words(), explain);
    }

    @Override
    public void sheet(String source, Assessment assessment, ScoreSheet sheet) throws IOException {
        Paper paper = session.resultPaper();
        if (!first) {
            paper.blank().blank();
        }
        first = false;
        if (several) {
            paper.paragraph(source, 0, Ink.FAINT);
        }
        page.print(assessment.catalogue(), sheet, paper);
        session.print(paper);
    }
}
