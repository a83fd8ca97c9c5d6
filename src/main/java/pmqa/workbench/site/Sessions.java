package pmqa.workbench.site;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions live in the database: they survive a restart and belong to all nodes. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(maxInactiveIntervalInSeconds = Sessions.IDLE_SECONDS)
class Sessions {

    /** A working day: people fill forms in between other work. */
    static final int IDLE_SECONDS = 8 * 60 * 60;

    /** However busy: a forgotten device does not stay signed in by what it asks for by itself. */
    static final Duration LONGEST = Duration.ofHours(24);

    @Bean
    CookieSerializer sessionCookie() {
        return new SchemeCookies();
    }

    /** One statement, not three: a session that was half written when the power went is one in which nobody is signed in. */
    @Bean
    TransactionOperations springSessionTransactionOperations() {
        return TransactionOperations.withoutTransaction();
    }

    /** Spring makes this one itself only where there is no other, such as the one above. */
    @Bean
    TransactionTemplate transactionTemplate(PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }

    @Bean
    @Primary
    SessionRepository<? extends Session> frugalSessions(JdbcIndexedSessionRepository stored) {
        return FrugalSessions.over(stored);
    }
}
