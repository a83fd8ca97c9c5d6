@NullMarked
package pmqa.workbench.archfixture.catalogue.loading;

import org.jspecify.annotations.NullMarked;
