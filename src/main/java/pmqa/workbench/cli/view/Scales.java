package pmqa.workbench.cli.view;

import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Level;
import pmqa.workbench.catalogue.ScoringRule;

/** What a full bar stands for. */
final class Scales {

    private Scales() {}

    /** The most points that an item or category of the catalogue can have; 0 where it has no points. */
    static double points(Catalogue catalogue) {
        double levels =
                catalogue.levels().stream().mapToInt(Level::points).max().orElse(0);
        double measures = catalogue.scoring().rule(ScoringRule.AttainmentBands.class).stream()
                .mapToDouble(ScoringRule.AttainmentBands::bestPoints)
                .findFirst()
                .orElse(0);
        return Math.max(levels, measures);
    }

    /** The highest step of the rating scale; 0 where the catalogue has none. */
    static double rating(Catalogue catalogue) {
        return catalogue.ratingScale().stream()
                .mapToInt(Catalogue.RatingStep::value)
                .max()
                .orElse(0);
    }

    static double share(double figure, double of) {
        return of > 0 ? figure / of : 0;
    }
}
