@NullMarked
package pmqa.workbench.archfixture.database;

import org.jspecify.annotations.NullMarked;
