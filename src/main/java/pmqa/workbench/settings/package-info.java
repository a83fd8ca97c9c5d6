/**
 * Everything about an installation that an engineer can set: declared once, with its meaning in both languages, what is allowed and
 * the default. From the declarations come the checks at the start, the sample file and the page of the documentation.
 *
 * <p>To add a setting, put it into the group where it belongs (or a new group into {@link pmqa.workbench.settings.AllSettings}), write
 * the documents anew with {@code -Dtest=SettingsDocumentTests -Dsettings=write}, and read it as a Spring property {@code pmqa.<name>},
 * for instance in a {@code @ConfigurationProperties} record without defaults of its own.
 */
@ApplicationModule(
        displayName = "Settings",
        allowedDependencies = {"shared"})
@NullMarked
package pmqa.workbench.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
