/**
 * The bytes of evidence: what is accepted ({@link pmqa.workbench.evidence.content.Receiving}), and where it is kept by its hash
 * ({@link pmqa.workbench.evidence.content.ContentStore}). Knows nothing of assessments, people or the database.
 */
@NamedInterface("content")
@NullMarked
package pmqa.workbench.evidence.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
