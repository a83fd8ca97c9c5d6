package pmqa.workbench;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** One clock for everything that asks what time it is, so that tests can set it, and the heartbeat of open pages. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
public class ClockConfiguration {

    /** The clock of what happens before there is an application. */
    public static Clock ofTheMachine() {
        return Clock.systemUTC();
    }

    @Bean
    Clock clock() {
        return ofTheMachine();
    }
}
