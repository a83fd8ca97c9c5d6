/** The commands: the thin edge between a terminal and the modules. */
@NullMarked
package pmqa.workbench.cli;

import org.jspecify.annotations.NullMarked;
