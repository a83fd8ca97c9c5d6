/** The pages of an assessment and the routes that scripts on them use. */
@NullMarked
package pmqa.workbench.assessment.web;

import org.jspecify.annotations.NullMarked;
