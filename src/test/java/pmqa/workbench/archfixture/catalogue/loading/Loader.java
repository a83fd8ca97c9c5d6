package pmqa.workbench.archfixture.catalogue.loading;

import pmqa.workbench.archfixture.catalogue.Criterion;
import pmqa.workbench.archfixture.document.Text;
import tools.jackson.databind.JsonNode;

/** Breaks no rule. */
public record Loader(Criterion criterion, Text text, JsonNode node) {}
