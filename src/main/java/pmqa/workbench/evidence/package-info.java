/**
 * Evidence: a piece of an organisation ({@link pmqa.workbench.evidence.EvidenceItem}) has immutable revisions, each with a hash and stored
 * once by content; citations say which revision shows what, for which answer of which assessment.
 *
 * <p>{@link pmqa.workbench.evidence.EvidenceLibrary} finds pieces, {@link pmqa.workbench.evidence.Citations} the citations,
 * {@link pmqa.workbench.evidence.EvidenceKeeping} writes both. Who may do so, and when, is decided by the caller: this module knows no rights.
 */
@ApplicationModule(
        displayName = "Evidence",
        allowedDependencies = {"shared", "settings", "organization", "audit"})
@NullMarked
package pmqa.workbench.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
