package pmqa.workbench.archfixture.shared;

import pmqa.workbench.archfixture.scoring.Score;

/** The kernel knows a module that is built on it. */
record KnowsScoring(Score score) {}
