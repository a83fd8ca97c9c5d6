package pmqa.workbench.evidence;

import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pmqa.workbench.evidence.content.ContentStore;
import pmqa.workbench.evidence.content.StoreTrouble;
import pmqa.workbench.shared.Problem;

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
        Optional<StoreTrouble> found = store.trouble();
        if (found.isEmpty()) {
            return;
        }
        if (found.get().kind() != StoreTrouble.Kind.NOT_THERE) {
            return;
        }
        if (isUsed()) {
            LOG.error(
                    "the evidence store is not there, and the database knows of files in it: {}",
                    found.get().problem().message().en());
            return;
        }
        try {
            store.initialize();
        } catch (IOException failed) {
            LOG.error("the evidence store cannot be made", failed);
        }
    }

    /** What is wrong with the store now, for whoever runs the system. A place in which nothing was ever kept is no trouble. */
    public Optional<Problem> trouble() {
        return store.trouble()
                .filter(found -> found.kind() != StoreTrouble.Kind.NOT_THERE || isUsed())
                .map(StoreTrouble::problem);
    }

    private boolean isUsed() {
        return sql.sql("select exists (select from evidence_content)")
                .query(Boolean.class)
                .single();
    }
}
