@ApplicationModule(allowedDependencies = {})
@NullMarked
package pmqa.workbench.archfixture.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
