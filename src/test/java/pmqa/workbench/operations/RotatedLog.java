package pmqa.workbench.operations;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Logs into a file with the program's own configuration, in a process of its own, today and on the next day. */
final class RotatedLog {

    private RotatedLog() {}

    @SpringBootConfiguration
    static class Nothing {}

    /** The file, and settings as {@code --name=value}. */
    public static void main(String[] arguments) {
        var context = new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .run(arguments);
        LoggerContext logging = (LoggerContext) LoggerFactory.getILoggerFactory();
        Logger log = LoggerFactory.getLogger("access");
        log.info("the last line of today");
        var file = (RollingFileAppender<?>) Objects.requireNonNull(
                logging.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("FILE"));
        var policy = (SizeAndTimeBasedRollingPolicy<?>) file.getRollingPolicy();
        policy.getTimeBasedFileNamingAndTriggeringPolicy()
                .setCurrentTime(Instant.now().plus(Duration.ofDays(1)).toEpochMilli());
        log.info("the first line of tomorrow");
        context.close();
        // Waits for what is packed and deleted beside it.
        logging.stop();
        new PrintStream(System.out, true, StandardCharsets.UTF_8).println("kept for " + policy.getMaxHistory());
    }
}
