package pmqa.workbench.evidence;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pmqa.workbench.evidence.content.ContentStore;

/**
 * Makes the store on first use. Where the database knows of files, a store that is not there is missing, not new: it is left alone until
 * it is back, so that nothing is written into the place where a disk should be.
 */
@Component
public class StorePreparation {

    private static final Logger LOG = LoggerFactory.getLogger(StorePreparation.class);

    private final ContentStore store;
    private final JdbcClient sql;

    StorePreparation(ContentStore store, JdbcClient sql) {
        this.store = store;
        this.sql = sql;
    }

    /** Call before a file is received. */
    public void prepare() {
        if (store.isReady()) {
            return;
        }
        boolean used = sql.sql("select exists (select from evidence_content)")
                .query(Boolean.class)
                .single();
        if (used) {
            LOG.error("the evidence store is not there, and the database knows of files in it: is a disk not mounted?");
            return;
        }
        try {
            store.initialize();
        } catch (IOException failed) {
            LOG.error("the evidence store cannot be made", failed);
        }
    }
}
