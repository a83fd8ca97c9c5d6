package pmqa.workbench.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.catalogue.Checkpoint;
import pmqa.workbench.catalogue.ItemLevel;
import pmqa.workbench.catalogue.Level;
import pmqa.workbench.catalogue.LevelItem;
import pmqa.workbench.catalogue.ScoringRule.LevelGatedBoxes;
import pmqa.workbench.scoring.LevelledResult.LevelTally;

/** Scores a category of level-gated items (docs/scoring.md, "Level-gated boxes"). */
final class LevelledCategory {

    private final LevelGatedBoxes rule;
    private final Answers answers;

    LevelledCategory(LevelGatedBoxes rule, Answers answers) {
        this.rule = rule;
        this.answers = answers;
    }

    CategoryResult score(Category.Process category, DoubleFunction<Optional<Level>> grade) {
        List<LevelledResult> items = category.items().stream().map(this::item).toList();
        double score = Means.of(items.stream().map(LevelledResult::score).toList());
        int answered = (int) items.stream().filter(LevelledResult::answered).count();
        return new CategoryResult.Process(
                category.code(),
                category.title(),
                score,
                grade.apply(score),
                items,
                new Completeness(answered, items.size()));
    }

    private LevelledResult item(LevelItem item) {
        Optional<ItemResponse> given = Optional.ofNullable(answers.responses().get(item.code()));
        ItemResponse response = given.orElse(ItemResponse.NONE);
        List<LevelTally> tallies = new ArrayList<>();
        Optional<Level> reached = Optional.empty();
        boolean gateOpen = true;
        double score = 0;
        int below = 0;
        for (ItemLevel itemLevel : item.levels()) {
            LevelTally tally = tally(itemLevel, response, itemLevel.level().points() - below, gateOpen);
            tallies.add(tally);
            if (gateOpen) {
                score += tally.points();
            }
            gateOpen &= tally.isComplete();
            if (gateOpen) {
                reached = Optional.of(itemLevel.level());
            }
            below = itemLevel.level().points();
        }
        return new LevelledResult(item.code(), item.title(), score, reached, tallies, given.isPresent());
    }

    private LevelTally tally(ItemLevel itemLevel, ItemResponse response, int worth, boolean gateOpen) {
        List<String> unmet = new ArrayList<>();
        List<String> unexplained = new ArrayList<>();
        int processes = 0;
        int processesMet = 0;
        int results = 0;
        int resultsMet = 0;
        for (Checkpoint checkpoint : itemLevel.checkpoints()) {
            if (!checkpoint.appliesTo(answers.organization().type())) {
                continue;
            }
            boolean met = response.met().contains(checkpoint.code());
            switch (checkpoint.kind()) {
                case PROCESS -> {
                    processes++;
                    processesMet += met ? 1 : 0;
                }
                case RESULT -> {
                    results++;
                    resultsMet += met ? 1 : 0;
                }
            }
            if (!met) {
                unmet.add(checkpoint.code());
            } else if (!response.explains(checkpoint.code(), itemLevel.level().code())) {
                unexplained.add(checkpoint.code());
            }
        }
        double share = LevelGate.share(rule, processesMet, processes, resultsMet, results);
        return new LevelTally(
                itemLevel.level(),
                processesMet + resultsMet,
                processes + results,
                share,
                worth,
                worth * share,
                gateOpen,
                unmet,
                unexplained);
    }
}
