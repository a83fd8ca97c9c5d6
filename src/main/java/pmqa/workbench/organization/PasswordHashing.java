package pmqa.workbench.organization;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
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
        return new InTurn(
                new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2),
                Runtime.getRuntime().availableProcessors());
    }

    /** As many at a time as there are processors: forty sign-ins at once would be no faster, and would need forty times the memory. */
    record InTurn(PasswordEncoder encoder, Semaphore turns) implements PasswordEncoder {

        InTurn(PasswordEncoder encoder, int atOnce) {
            this(encoder, new Semaphore(atOnce, true));
        }

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            turns.acquireUninterruptibly();
            try {
                return encoder.encode(password);
            } finally {
                turns.release();
            }
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            turns.acquireUninterruptibly();
            try {
                return encoder.matches(password, hash);
            } finally {
                turns.release();
            }
        }
    }
}
