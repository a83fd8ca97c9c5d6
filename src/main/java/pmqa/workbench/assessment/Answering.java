package pmqa.workbench.assessment;

import java.util.Optional;
import java.util.UUID;

/**
 * The wish to save an answer: absolute state, never "toggle".
 *
 * @param value none clears it
 * @param version the version that the person saw; 0 where there was none
 */
public record Answering(UUID assessment, AnswerKey key, Optional<String> value, long version, UUID person) {

    Answering with(Optional<String> otherValue) {
        return new Answering(assessment, key, otherValue, version, person);
    }
}
