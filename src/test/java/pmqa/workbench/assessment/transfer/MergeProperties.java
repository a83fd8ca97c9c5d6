package pmqa.workbench.assessment.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import pmqa.workbench.assessment.AnswerKey;
import pmqa.workbench.assessment.AnswerKind;
import pmqa.workbench.assessment.transfer.Change.Choice;

/** What the merge of three states promises, on random states in which a few texts meet often. */
class MergeProperties {

    private static final List<String> TEXTS = List.of("", "ก", "ข", "ค\nง");

    private record States(Map<AnswerKey, String> base, Map<AnswerKey, String> mine, Map<AnswerKey, String> theirs) {
        static States of(long seed) {
            Random random = new Random(seed);
            States states = new States(new HashMap<>(), new HashMap<>(), new HashMap<>());
            for (int i = 0; i < 12; i++) {
                AnswerKey key = new AnswerKey(
                        i < 4 ? AnswerKind.NOTE : i < 6 ? AnswerKind.CHECKPOINT : AnswerKind.MEASURE, "7." + i);
                for (Map<AnswerKey, String> state : List.of(states.base, states.mine, states.theirs)) {
                    state.put(key, value(key.kind(), random));
                }
            }
            return states;
        }

        private static String value(AnswerKind kind, Random random) {
            return switch (kind) {
                case CHECKPOINT -> random.nextBoolean() ? "true" : "";
                case MEASURE -> random.nextInt(4) == 0 ? "" : measure(random);
                default -> TEXTS.get(random.nextInt(TEXTS.size()));
            };
        }

        private static String measure(Random random) {
            Map<String, String> members = new TreeMap<>();
            members.put("name", "n" + random.nextInt(2));
            members.put("target", Integer.toString(80 + random.nextInt(2)));
            members.put("actuals/2569", Integer.toString(random.nextInt(3)));
            return Offer.comparable(AnswerKind.MEASURE, MeasureMembers.json(members));
        }

        Offer offer() {
            return new Offer(
                    new Offer.Origin(Offer.Kind.EXCEL, Optional.empty(), Optional.empty()),
                    base,
                    Map.of(),
                    mine,
                    Map.of());
        }

        List<Change> changes() {
            return Merge.changes(offer(), key -> theirs.getOrDefault(key, ""));
        }

        /** What is kept after the changes, each conflict decided in that way. */
        Map<AnswerKey, String> after(Choice choice) {
            List<Change> decided = changes().stream()
                    .map(change -> change.needsChoice() ? change.decided(choice) : change)
                    .toList();
            Map<AnswerKey, String> kept = new HashMap<>(theirs);
            SortedMap<AnswerKey, String> results = Merge.results(decided, key -> theirs.getOrDefault(key, ""));
            results.forEach((key, text) -> kept.put(key, Offer.comparable(key.kind(), text)));
            return kept;
        }
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void what_the_file_did_not_change_stays(@ForAll long seed) {
        States states = States.of(seed);

        assertThat(new States(states.base(), states.base(), states.theirs()).changes())
                .isEmpty();
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void without_colleagues_the_file_counts_and_the_second_import_changes_nothing(@ForAll long seed) {
        States states = States.of(seed);
        States alone = new States(states.base(), states.mine(), states.base());

        assertThat(alone.changes()).noneMatch(Change::isConflict);
        Map<AnswerKey, String> after = alone.after(Choice.TAKE);
        assertThat(after).isEqualTo(states.mine());
        assertThat(new States(states.base(), states.mine(), after).changes()).isEmpty();
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void nothing_that_somebody_else_changed_goes_without_a_decision(@ForAll long seed) {
        States states = States.of(seed);
        for (Change change : states.changes()) {
            assertThat(change.needsChoice() || change.theirs().equals(change.base()))
                    .as("%s", change)
                    .isTrue();
            assertThat(change.mine()).isNotEqualTo(change.theirs()).isNotEqualTo(change.base());
        }
        Map<AnswerKey, String> kept = states.after(Choice.KEEP);
        states.theirs().forEach((key, theirs) -> {
            if (!theirs.equals(states.base().get(key)) && key.kind() != AnswerKind.MEASURE) {
                assertThat(kept.get(key)).isEqualTo(theirs);
            }
        });
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void taking_everything_leaves_nothing_to_take(@ForAll long seed) {
        States states = States.of(seed);

        assertThat(new States(states.base(), states.mine(), states.after(Choice.TAKE)).changes())
                .isEmpty();
    }
}
