/**
 * Text on a terminal: how many columns it takes in Thai, where a line may be broken, tables, bars, colour only where a terminal
 * shows it. It knows nothing of assessments.
 */
@NullMarked
package pmqa.workbench.cli.terminal;

import org.jspecify.annotations.NullMarked;
