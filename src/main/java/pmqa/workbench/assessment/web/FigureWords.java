package pmqa.workbench.assessment.web;

import pmqa.workbench.scoring.CategoryResult;
import pmqa.workbench.scoring.TotalResult;
import pmqa.workbench.shared.Figures;
import pmqa.workbench.shared.LocalizedText;

/** Results as short words, in the unit of their rule: points, a rating with its percentage, requirements met of those that apply. */
public final class FigureWords {

    private FigureWords() {}

    /** {@code 354.17 points}, {@code 3.25 (65.00%)}, {@code 5/7 (71.43%)}. */
    public static LocalizedText of(CategoryResult result) {
        return switch (result) {
            case CategoryResult.Process process -> points(process.score());
            case CategoryResult.Results results -> points(results.score());
            case CategoryResult.Rubric rubric -> rating(rubric.rating(), rubric.percent());
            case CategoryResult.Requirements requirements ->
                count(new TotalResult.Count(requirements.met(), requirements.applicable()));
        };
    }

    public static LocalizedText of(TotalResult total) {
        return switch (total) {
            case TotalResult.Points points -> points(points.score());
            case TotalResult.Rating rating -> rating(rating.rating(), rating.percent());
            case TotalResult.Count count -> count(count);
        };
    }

    static LocalizedText points(double score) {
        return LocalizedText.of(Figures.score(score) + " คะแนน", Figures.score(score) + " points");
    }

    static LocalizedText rating(double rating, double percent) {
        return LocalizedText.same(Figures.score(rating) + " (" + Figures.shown(percent, 2) + "%)");
    }

    static LocalizedText count(TotalResult.Count count) {
        String share = count.percent().isPresent()
                ? " (" + Figures.shown(count.percent().getAsDouble(), 2) + "%)"
                : "";
        return LocalizedText.same(count.met() + "/" + count.applicable() + share);
    }
}
