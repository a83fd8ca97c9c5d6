@NullMarked
package pmqa.workbench.seal;

import org.jspecify.annotations.NullMarked;
