package pmqa.workbench.archfixture.scoring;

import pmqa.workbench.archfixture.catalogue.loading.Loader;

/** Scoring is given a catalogue, it does not fetch one. */
record LoadsCatalogues(Loader loader) {}
