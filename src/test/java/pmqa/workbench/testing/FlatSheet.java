package pmqa.workbench.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pmqa.workbench.catalogue.Level;
import pmqa.workbench.scoring.CategoryResult;
import pmqa.workbench.scoring.LevelledResult;
import pmqa.workbench.scoring.MeasuredResult;
import pmqa.workbench.scoring.ScoreSheet;
import pmqa.workbench.scoring.TotalResult;

/**
 * The numbers of a score sheet under the names of {@link Oracle.Sheet}.
 *
 * @param levels by node the code of its level
 */
public record FlatSheet(Map<String, Double> scores, Map<String, String> levels) {

    public static FlatSheet of(ScoreSheet sheet) {
        FlatSheet flat = new FlatSheet(new LinkedHashMap<>(), new LinkedHashMap<>());
        sheet.categories().forEach(flat::category);
        switch (sheet.total()) {
            case TotalResult.Points points -> {
                flat.graded("total", points.score(), points.level());
                points.index().ifPresent(index -> flat.scores.put("index", index));
            }
            case TotalResult.Rating rating -> flat.scores.put("total", rating.rating());
            case TotalResult.Count count -> flat.counts("total", count.met(), count.applicable());
        }
        return flat;
    }

    /** The score of a node that has one. */
    public double score(String node) {
        Double score = scores.get(node);
        if (score == null) {
            throw new AssertionError("No score of " + node + " among " + scores.keySet());
        }
        return score;
    }

    /** The level that a node reaches. */
    public Optional<String> level(String node) {
        return Optional.ofNullable(levels.get(node));
    }

    private void category(CategoryResult category) {
        switch (category) {
            case CategoryResult.Process process -> {
                graded("category " + process.code(), process.score(), process.level());
                process.items().forEach(this::item);
            }
            case CategoryResult.Results results -> {
                graded("category " + results.code(), results.score(), results.level());
                results.items().forEach(this::item);
            }
            case CategoryResult.Rubric rubric -> {
                scores.put("category " + rubric.code(), rubric.rating());
                rubric.items().forEach(item -> {
                    scores.put("item " + item.code(), item.rating());
                    item.questions().forEach(question -> scores.put("question " + question.code(), question.rating()));
                });
            }
            case CategoryResult.Requirements requirements ->
                counts(requirements.code(), requirements.met(), requirements.applicable());
        }
    }

    private void item(LevelledResult item) {
        graded("item " + item.code(), item.score(), item.level());
    }

    private void item(MeasuredResult item) {
        scores.put("item " + item.code(), item.score());
        List<MeasuredResult.MeasureResult> measures = item.measures();
        for (int i = 0; i < measures.size(); i++) {
            String node = "measure " + item.code() + "/" + i;
            measures.get(i).score().ifPresent(score -> scores.put(node, score));
        }
    }

    private void graded(String node, double score, Optional<Level> level) {
        scores.put(node, score);
        level.ifPresent(reached -> levels.put(node, reached.code()));
    }

    private void counts(String node, int met, int applicable) {
        scores.put("met " + node, (double) met);
        scores.put("applicable " + node, (double) applicable);
    }
}
