/**
 * The file formats of the command line: assessments in, score sheets and catalogues out. Every way in ends in the same reader,
 * {@link pmqa.workbench.exchange.AssessmentReader}, so that JSON and Excel meet the same checks. Open: each of its packages is a
 * format of its own that others use.
 */
@ApplicationModule(
        displayName = "File formats",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"shared", "document", "catalogue", "catalogue :: loading", "scoring", "seal"})
@NullMarked
package pmqa.workbench.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
