package pmqa.workbench.evidence;

import java.util.List;
import java.util.UUID;
import pmqa.workbench.shared.LocalizedText;

/**
 * Whoever cites pieces of evidence for something else than an answer tells by this where, so that this module need not know for what.
 */
public interface FurtherUses {

    /**
     * A place where a piece is used.
     *
     * @param title what it is cited for
     * @param address of the page where that is read, within this site
     * @param revision number of the cited revision
     * @param page where in the piece; may be empty
     * @param claim what it shows; may be empty
     */
    record FurtherUse(LocalizedText title, String address, int fiscalYear, int revision, String page, String claim) {}

    /** Where a piece is used, the newest year first. */
    List<FurtherUse> of(UUID item);
}
