@NullMarked
package pmqa.workbench.archfixture.scoring;

import org.jspecify.annotations.NullMarked;
