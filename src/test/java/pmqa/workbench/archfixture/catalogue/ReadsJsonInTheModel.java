package pmqa.workbench.archfixture.catalogue;

import tools.jackson.databind.JsonNode;

/** The model knows how it is stored. */
record ReadsJsonInTheModel(JsonNode node) {}
