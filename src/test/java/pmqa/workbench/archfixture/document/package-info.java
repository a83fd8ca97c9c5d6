@NullMarked
package pmqa.workbench.archfixture.document;

import org.jspecify.annotations.NullMarked;
