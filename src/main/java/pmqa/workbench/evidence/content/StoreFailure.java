package pmqa.workbench.evidence.content;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import pmqa.workbench.shared.Problem;

/** A store did not do what it was asked, for a reason that people can be told. */
public final class StoreFailure extends IOException {

    private static final long serialVersionUID = 1;

    private final transient StoreTrouble trouble;
    private final transient Problem told;

    /**
     * A failure.
     *
     * @param detail more for the log; may be empty
     */
    StoreFailure(StoreTrouble trouble, Problem told, String detail, @Nullable Throwable cause) {
        super((trouble.problem().message().en() + " " + detail).strip(), cause);
        this.trouble = trouble;
        this.told = told;
    }

    /** For whoever runs the system. */
    public StoreTrouble trouble() {
        return trouble;
    }

    /** For whoever wanted to send or see a file: names no address. */
    public Problem told() {
        return told;
    }
}
