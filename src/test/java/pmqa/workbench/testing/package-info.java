/** What tests of several modules share. */
@NullMarked
package pmqa.workbench.testing;

import org.jspecify.annotations.NullMarked;
