package pmqa.workbench.evidence.content;

import static java.util.Objects.requireNonNull;

import pmqa.workbench.shared.Problem;

/**
 * Why a store cannot be used now, for whoever runs the system.
 *
 * @param problem may name addresses, folders and buckets, and never a secret
 */
public record StoreTrouble(Kind kind, Problem problem) {

    /** What must happen before it works. */
    public enum Kind {
        /** The place answers and nothing was ever kept in it: a new store, or the wrong place. */
        NOT_THERE,
        /** It answers, and nothing but other settings or rights will help. */
        WRONG_SETTINGS,
        /** It may work again by itself. */
        FAILING
    }

    public StoreTrouble {
        requireNonNull(kind);
        requireNonNull(problem);
    }
}
