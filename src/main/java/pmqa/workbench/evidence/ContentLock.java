package pmqa.workbench.evidence;

import org.springframework.jdbc.core.simple.JdbcClient;

/** One lock for each content, held until the transaction ends: keeping and sweeping the same content never overlap, on any node. */
final class ContentLock {

    /** Sets these locks apart from others that anybody takes in the same database. */
    private static final int NAMESPACE = 0x45764964;

    private ContentLock() {}

    static void take(JdbcClient sql, String sha256) {
        sql.sql("select pg_advisory_xact_lock(:namespace, hashtext(:sha256))")
                .param("namespace", NAMESPACE)
                .param("sha256", sha256)
                .query((_, _) -> true)
                .single();
    }
}
