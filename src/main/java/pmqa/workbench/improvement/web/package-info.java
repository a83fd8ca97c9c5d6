/** The pages of plans, progress and the phases of the year. */
@NullMarked
package pmqa.workbench.improvement.web;

import org.jspecify.annotations.NullMarked;
