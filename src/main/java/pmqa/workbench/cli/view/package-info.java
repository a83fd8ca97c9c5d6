/** Pages for a terminal: score sheets, criteria, problems, in Thai or English. */
@NullMarked
package pmqa.workbench.cli.view;

import org.jspecify.annotations.NullMarked;
