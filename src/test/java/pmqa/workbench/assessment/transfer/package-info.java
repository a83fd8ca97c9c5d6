@NullMarked
package pmqa.workbench.assessment.transfer;

import org.jspecify.annotations.NullMarked;
