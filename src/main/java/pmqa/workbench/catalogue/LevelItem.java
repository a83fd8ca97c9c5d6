package pmqa.workbench.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pmqa.workbench.shared.LocalizedText;

/**
 * An item (หัวข้อ) with checkpoints on three levels, for instance 1.1.
 *
 * @param statement the full sentence that heads the item in the form
 * @param keyPoints ประเด็นสำคัญ of source 003
 */
public record LevelItem(
        String code, LocalizedText title, Optional<String> statement, List<String> keyPoints, List<ItemLevel> levels) {

    public LevelItem {
        keyPoints = List.copyOf(keyPoints);
        levels = List.copyOf(levels);
    }

    public Stream<Checkpoint> checkpoints() {
        return levels.stream().flatMap(level -> level.checkpoints().stream());
    }

    public Optional<Checkpoint> checkpoint(String code) {
        return checkpoints()
                .filter(checkpoint -> checkpoint.code().equals(code))
                .findFirst();
    }

    /** The unique key of a checkpoint within its catalogue, written {@code 1.1-B1}. */
    public String key(Checkpoint checkpoint) {
        return code + "-" + checkpoint.code();
    }
}
