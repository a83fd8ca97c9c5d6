package pmqa.workbench.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets one node at a time do a work that comes round. Whoever holds a lease and dies loses it when it ends. */
@Component
public class NodeLeases {

    private final JdbcClient sql;
    private final Clock clock;
    private final UUID node = UUID.randomUUID();

    NodeLeases(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Takes or renews the lease on a work.
     *
     * @return whether this node holds it now
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean take(String work, Duration length) {
        OffsetDateTime now = OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
        return sql.sql("""
                        insert into node_lease as l (name, holder, lease_until) values (:work, :node, :until)
                        on conflict (name) do update set holder = :node, lease_until = :until
                        where l.holder = :node or l.lease_until <= :now
                        """)
                        .param("work", work)
                        .param("node", node)
                        .param("until", now.plus(length))
                        .param("now", now)
                        .update()
                > 0;
    }
}
