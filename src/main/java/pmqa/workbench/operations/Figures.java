package pmqa.workbench.operations;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All figures of this node, and those queues in the database that all nodes share. */
@Component
class Figures {

    private static final Logger LOG = LoggerFactory.getLogger(Figures.class);

    /** Queue → how many wait in it. */
    private static final Map<String, String> QUEUES = new TreeMap<>(Map.of(
            "mail", "select count(*) from outbox_message where sent_at is null",
            "webhooks", "select count(*) from webhook_delivery where state = 'waiting'",
            "evidence_text", "select count(*) from evidence_content where text_state = 'waiting'"));

    private final RequestTimes times;
    private final Readiness readiness;
    private final JdbcClient sql;
    private final DataSource database;

    Figures(RequestTimes times, Readiness readiness, JdbcClient sql, DataSource database) {
        this.times = times;
        this.readiness = readiness;
        this.sql = sql;
        this.database = database;
    }

    String text() {
        MetricsText text = new MetricsText();
        Map<String, Boolean> checks = readiness.checks();
        text.family("pmqa_ready", "gauge", "Whether what this node needs is well.");
        checks.forEach((name, well) -> text.sample("pmqa_ready", "check=\"%s\"".formatted(name), well ? 1L : 0L));
        times.writeTo(text);
        if (checks.getOrDefault("database", false)) {
            queues(text);
        }
        pool(text);
        machine(text);
        return text.toString();
    }

    private void queues(MetricsText text) {
        text.family("pmqa_queue_size", "gauge", "What waits in the database, for all nodes together.");
        QUEUES.forEach((name, query) -> {
            try {
                text.sample("pmqa_queue_size", "queue=\"%s\"".formatted(name), (long)
                        sql.sql(query).query(Long.class).single());
            } catch (DataAccessException failed) {
                LOG.warn("the queue {} could not be counted", name, failed);
            }
        });
    }

    private void pool(MetricsText text) {
        try {
            HikariPoolMXBean pool = database.unwrap(HikariDataSource.class).getHikariPoolMXBean();
            if (pool != null) {
                text.family("pmqa_database_connections", "gauge", "Connections of this node to the database.");
                text.sample("pmqa_database_connections", "state=\"active\"", (long) pool.getActiveConnections());
                text.sample("pmqa_database_connections", "state=\"idle\"", (long) pool.getIdleConnections());
                text.sample(
                        "pmqa_database_connections", "state=\"awaited\"", (long) pool.getThreadsAwaitingConnection());
            }
        } catch (SQLException notAPool) {
            LOG.debug("no pool to look at", notAPool);
        }
    }

    private static void machine(MetricsText text) {
        var memory = ManagementFactory.getMemoryMXBean();
        text.gauge("jvm_heap_used_bytes", "Heap in use.", (double)
                memory.getHeapMemoryUsage().getUsed());
        text.gauge("jvm_heap_max_bytes", "Largest heap.", (double)
                memory.getHeapMemoryUsage().getMax());
        text.gauge(
                "jvm_threads",
                "Live threads.",
                ManagementFactory.getThreadMXBean().getThreadCount());
        text.family("jvm_gc_seconds_total", "counter", "Time spent collecting garbage.");
        ManagementFactory.getGarbageCollectorMXBeans()
                .forEach(collector -> text.sample(
                        "jvm_gc_seconds_total",
                        MetricsText.label("collector", collector.getName()),
                        collector.getCollectionTime() / 1000.0));
        text.gauge(
                "process_uptime_seconds",
                "Since this node started.",
                ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0);
        if (ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system) {
            text.family("process_cpu_seconds_total", "counter", "Processor time of this node.");
            text.sample("process_cpu_seconds_total", "", system.getProcessCpuTime() / 1e9);
        }
    }
}
