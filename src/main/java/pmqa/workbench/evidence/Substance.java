package pmqa.workbench.evidence;

import java.util.Optional;
import pmqa.workbench.evidence.content.FileType;

/** What a revision consists of. */
public sealed interface Substance {

    /**
     * A file in the store.
     *
     * @param size in bytes
     */
    record File(String sha256, String name, long size, FileType type) implements Substance {}

    /** An address on the web, beginning with {@code https://}. What stands there is outside this program's care. */
    record Link(String url) implements Substance {}

    /** Something that is only described: the place where it is held. */
    record Held(String place) implements Substance {}

    default Optional<File> file() {
        return this instanceof File file ? Optional.of(file) : Optional.empty();
    }

    /** What the trail says about it: the hash, the address or the place. */
    default String told() {
        return switch (this) {
            case File file -> file.name() + " sha256:" + file.sha256();
            case Link link -> link.url();
            case Held held -> held.place();
        };
    }
}
