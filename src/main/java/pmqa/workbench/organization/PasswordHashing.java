package pmqa.workbench.organization;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are kept. */
@Configuration(proxyBeanMethods = false)
class PasswordHashing {

    @Bean
    PasswordEncoder passwords() {
        // 19 MiB, two passes, one lane: the first choice of the OWASP password storage cheat sheet for Argon2id.
        return new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    }
}
