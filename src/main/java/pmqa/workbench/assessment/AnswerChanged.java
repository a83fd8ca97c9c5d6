package pmqa.workbench.assessment;

import java.util.UUID;

/** An answer was saved; published within the transaction. Colleagues on the same page learn of it after commit. */
public record AnswerChanged(UUID assessment, StoredAnswer answer) {}
