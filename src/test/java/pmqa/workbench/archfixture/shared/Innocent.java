package pmqa.workbench.archfixture.shared;

/** Breaks no rule. */
public record Innocent(String text) {}
