package pmqa.workbench.archfixture.document;

import pmqa.workbench.archfixture.shared.Innocent;

/** Breaks no rule. */
public record Text(Innocent innocent) {}
