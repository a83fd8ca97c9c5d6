package pmqa.workbench;

import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/**
 * The web application: everything below this package that Spring finds. Only what Spring Boot looks for by itself in every class
 * file – mix-ins of Jackson, of which there are none – it looks for in one small package: that search is a twentieth of a start.
 */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@ConfigurationPropertiesScan
@AutoConfigurationPackage(basePackages = "pmqa.workbench.server")
public class Application {}
