@NullMarked
package pmqa.workbench.archfixture.shared;

import org.jspecify.annotations.NullMarked;
