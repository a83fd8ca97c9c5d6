/**
 * Answers that come back from outside – an Excel form, an offline package – and are merged field by field: each is compared with
 * what it was when it left ({@link pmqa.workbench.assessment.transfer.Offer#base}), with what came back, and with what is kept now.
 *
 * <p>{@link pmqa.workbench.assessment.transfer.Merge} is the rule, and pure. {@link pmqa.workbench.assessment.transfer.Transferring} keeps
 * an offer until it is confirmed and applies it in one transaction; nothing is written that was not shown.
 */
@NamedInterface("transfer")
@NullMarked
package pmqa.workbench.assessment.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
