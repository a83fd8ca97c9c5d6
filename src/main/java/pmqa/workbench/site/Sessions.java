package pmqa.workbench.site;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.Session;
import org.springframework.session.SessionIdGenerator;
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

    private static final int NAME_BYTES = 27;

    /** However busy: a forgotten device does not stay signed in by what it asks for by itself. */
    static final Duration LONGEST = Duration.ofHours(24);

    /** 216 random bits in the 36 letters that the table has room for; the library's own names have 122, and ASVS (V7.2.3) wants 128. */
    @Bean
    SessionIdGenerator sessionNames() {
        SecureRandom random = new SecureRandom();
        return () -> {
            byte[] bytes = new byte[NAME_BYTES];
            random.nextBytes(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        };
    }

    @Bean
    CookieSerializer sessionCookie() {
        return new SchemeCookies();
    }

    /** One statement, not three: a session that was half written when the power went is one in which nobody is signed in. */
    @Bean
    TransactionOperations springSessionTransactionOperations() {
        return TransactionOperations.withoutTransaction();
    }

    /** How attributes of sessions become bytes and come back; Spring Session takes it by this name. */
    @Bean
    GenericConversionService springSessionConversionService(PersonWithSession reading) {
        GenericConversionService conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversion.addConverter(byte[].class, Object.class, reading);
        return conversion;
    }

    @Bean
    PersonWithSession personWithSession() {
        return new PersonWithSession(new RecentSignIns(new DeserializingConverter(Sessions.class.getClassLoader())));
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
