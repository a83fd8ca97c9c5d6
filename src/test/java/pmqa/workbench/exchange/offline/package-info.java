@NullMarked
package pmqa.workbench.exchange.offline;

import org.jspecify.annotations.NullMarked;
