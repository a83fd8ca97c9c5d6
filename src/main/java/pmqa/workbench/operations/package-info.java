/**
 * What whoever runs the servers looks at: whether this node lives and can work ({@code /health/live}, {@code /health/ready}), figures for
 * Prometheus ({@code /metrics}), and a line in the log for each request. None of it shows a name, an e-mail, a secret, or what people typed.
 */
@ApplicationModule(
        displayName = "Operations",
        allowedDependencies = {"shared", "evidence :: content"})
@NullMarked
package pmqa.workbench.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
