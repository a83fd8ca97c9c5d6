@NullMarked
package pmqa.workbench.archfixture.reporting;

import org.jspecify.annotations.NullMarked;
