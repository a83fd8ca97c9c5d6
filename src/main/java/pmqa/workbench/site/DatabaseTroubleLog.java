package pmqa.workbench.site;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.EventArgUtil;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Keeps the log readable while the database is away: every request, connection and scheduled task would tell of it with a stack trace.
 * {@link DatabaseWatch} hears of each instead, looks for itself and says it once.
 */
@Component
class DatabaseTroubleLog extends TurboFilter implements InitializingBean, DisposableBean {

    private final DatabaseWatch watch;

    DatabaseTroubleLog(DatabaseWatch watch) {
        this.watch = watch;
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            ch.qos.logback.classic.Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] parameters,
            @Nullable Throwable given) {
        // Asked for every line that might be logged: those that never are must cost nothing.
        if (!level.isGreaterOrEqual(Level.INFO)) {
            return FilterReply.NEUTRAL;
        }
        Throwable failure = given != null ? given : EventArgUtil.extractThrowable(parameters);
        if (failure == null) {
            return FilterReply.NEUTRAL;
        }
        Optional<DatabaseTrouble> trouble = watch.suspect(failure);
        return trouble.isPresent() ? FilterReply.DENY : FilterReply.NEUTRAL;
    }

    @Override
    public void afterPropertiesSet() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            setContext(context);
            start();
            context.addTurboFilter(this);
        }
    }

    @Override
    public void destroy() {
        stop();
        if (getContext() instanceof LoggerContext context) {
            context.getTurboFilterList().remove(this);
        }
    }
}
