package pmqa.workbench.archfixture.catalogue;

import pmqa.workbench.archfixture.scoring.Score;

/** The criteria know what is computed from them. */
record AsksTheScorer(Score score) {}
