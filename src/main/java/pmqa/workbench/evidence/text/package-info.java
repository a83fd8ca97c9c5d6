/** The text of files, for the search: taken out in a process of its own, because files come from anywhere. */
@NullMarked
package pmqa.workbench.evidence.text;

import org.jspecify.annotations.NullMarked;
