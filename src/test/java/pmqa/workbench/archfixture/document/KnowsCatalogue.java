package pmqa.workbench.archfixture.document;

import pmqa.workbench.archfixture.catalogue.Criterion;

/** The reader of any document knows what one of them means. */
record KnowsCatalogue(Criterion criterion) {}
