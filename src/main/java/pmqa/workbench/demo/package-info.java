/** Sample agencies for {@code ./pmqa serve --demo}: everybody and everything in it is invented. */
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {
            "shared",
            "document",
            "catalogue",
            "catalogue :: loading",
            "exchange",
            "scoring",
            "organization",
            "assessment",
            "improvement",
            "evidence",
            "evidence :: content",
            "site",
            "server"
        })
@NullMarked
package pmqa.workbench.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
