package pmqa.workbench.archfixture.catalogue.loading;

import picocli.CommandLine;

/** A module depends on a framework of the edges. */
record ParsesACommandLine(CommandLine commandLine) {}
