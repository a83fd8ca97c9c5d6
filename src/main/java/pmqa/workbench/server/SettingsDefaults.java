package pmqa.workbench.server;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.DefaultPropertiesPropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import pmqa.workbench.settings.Settings;

/**
 * Gives every application context of this program the declared defaults, below everything else, so that they stand nowhere else. Found
 * by Spring Boot through {@code META-INF/spring.factories}.
 */
final class SettingsDefaults implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Map<String, Object> properties = new HashMap<>(Settings.defaults().properties());
        if (environment.getPropertySources().get(DefaultPropertiesPropertySource.NAME)
                instanceof MapPropertySource given) {
            properties.putAll(given.getSource());
        }
        DefaultPropertiesPropertySource.addOrMerge(properties, environment.getPropertySources());
    }
}
