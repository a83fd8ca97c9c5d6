/**
 * Tells other systems what became of assessments, by Standard Webhooks: signed messages that are written in the transaction of the change, and sent
 * until they arrive.
 */
@NullMarked
package pmqa.workbench.api.webhook;

import org.jspecify.annotations.NullMarked;
