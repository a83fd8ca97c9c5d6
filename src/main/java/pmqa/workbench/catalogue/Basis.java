package pmqa.workbench.catalogue;

import pmqa.workbench.shared.LocalizedText;

/**
 * Where a rule comes from.
 *
 * @param version version of the rule; results name it
 * @param standing how well founded it is
 * @param citation the document and section, or the reason of an inference
 */
public record Basis(String version, Standing standing, LocalizedText citation) {}
