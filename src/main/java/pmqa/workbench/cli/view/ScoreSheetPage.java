package pmqa.workbench.cli.view;

import java.util.HashSet;
import java.util.Set;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.cli.terminal.Ink;
import pmqa.workbench.cli.terminal.Paper;
import pmqa.workbench.scoring.CategoryResult;
import pmqa.workbench.scoring.ScoreSheet;

/** A score sheet for a terminal: the result, the categories at a glance, each category, what to do next, whose rules these are. */
public final class ScoreSheetPage {

    private final Words words;
    private final boolean explain;

    /**
     * A printer of score sheets.
     *
     * @param explain whether the derivation of every figure is printed below it
     */
    public ScoreSheetPage(Words words, boolean explain) {
        this.words = words;
        this.explain = explain;
    }

    public void print(Catalogue catalogue, ScoreSheet sheet, Paper paper) {
        new SheetHead(words, catalogue, sheet).print(paper, explain);
        new CategoriesAtAGlance(words, catalogue, sheet).print(paper);
        Set<String> legends = new HashSet<>();
        for (CategoryResult category : sheet.categories()) {
            paper.blank();
            CategoryPart part = switch (category) {
                case CategoryResult.Process process -> new ProcessPart(words, catalogue, process);
                case CategoryResult.Results results -> new ResultsPart(words, catalogue, results);
                case CategoryResult.Rubric rubric -> new RubricPart(words, catalogue, rubric);
                case CategoryResult.Requirements requirements -> new RequirementsPart(words, catalogue, requirements);
            };
            paper.rule(part.heading());
            if (explain) {
                paper.hanging("↳ ", words.of(category.because()), 3, Ink.FAINT);
            }
            part.print(paper, explain);
            part.legend().filter(legends::add).ifPresent(legend -> paper.paragraph(legend, 2, Ink.FAINT));
        }
        new NextStepsPart(words, catalogue, sheet).print(paper);
        new RulesFootnote(words, sheet).print(paper, explain);
    }
}
