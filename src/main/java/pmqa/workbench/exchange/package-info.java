/**
 * The file formats of the command line: assessments in, score sheets and catalogues out. Every way in ends in the same reader,
 * {@link pmqa.workbench.exchange.AssessmentReader}, so that JSON and Excel meet the same checks.
 */
@NullMarked
package pmqa.workbench.exchange;

import org.jspecify.annotations.NullMarked;
