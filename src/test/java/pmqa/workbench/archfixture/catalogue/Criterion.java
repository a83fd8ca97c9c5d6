package pmqa.workbench.archfixture.catalogue;

import pmqa.workbench.archfixture.shared.Innocent;

/** Breaks no rule. */
public record Criterion(Innocent innocent) {}
