/**
 * The REST API {@code /api/v1}: a thin edge over the modules, for other programs.
 *
 * <p>Every operation is declared once as an {@link pmqa.workbench.api.Operation}; requests are dispatched by that declaration
 * ({@link pmqa.workbench.api.ApiDispatcher}) and the OpenAPI document, the readable page and the tests are made from it, so that none of them can
 * say something else. Rights are those of the person in whose name a token acts, decided where the web pages decide them.
 */
@ApplicationModule(
        displayName = "REST API",
        allowedDependencies = {
            "shared",
            "document",
            "catalogue",
            "catalogue :: loading",
            "scoring",
            "exchange",
            "organization",
            "assessment",
            "evidence",
            "evidence :: content",
            "reporting",
            "reporting :: rendering",
            "reporting :: web",
            "audit",
            "site"
        })
@NullMarked
package pmqa.workbench.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
