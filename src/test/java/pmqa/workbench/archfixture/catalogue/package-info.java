@NullMarked
package pmqa.workbench.archfixture.catalogue;

import org.jspecify.annotations.NullMarked;
