package pmqa.workbench.seal;

import java.io.IOException;

/** A sealed file does not open: the passphrase is wrong, or a byte was changed, added or lost. */
public final class SealBroken extends IOException {

    private static final long serialVersionUID = 1;

    private final boolean atTheBeginning;

    SealBroken(boolean atTheBeginning) {
        super(atTheBeginning ? "wrong passphrase or damaged" : "damaged");
        this.atTheBeginning = atTheBeginning;
    }

    /** Whether nothing opened at all, so that the passphrase may be wrong; otherwise it is right and the file is damaged. */
    public boolean isAtTheBeginning() {
        return atTheBeginning;
    }
}
