package pmqa.workbench.database;

import java.io.IOException;
import java.util.Map;

/**
 * A PostgreSQL of our own, under the data folder. Every acknowledged commit is on the disk; it listens to this machine only, on
 * a port chosen anew at each start, with a password that is kept in a file only the owner can read.
 *
 * <p>It ends with this process, however that ends; after a {@code kill -9} of either, the next start works at once. When it
 * dies alone, it is started again on the same port.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private final Postmaster postmaster;
    private final DatabaseAccess access;

    private EmbeddedPostgres(Postmaster postmaster, DatabaseAccess access) {
        this.postmaster = postmaster;
        this.access = access;
    }

    /** Makes what is missing – the first time programs and an empty database – and returns when connections are taken. */
    public static EmbeddedPostgres start(DataFolder data) throws IOException, InterruptedException, CannotStart {
        return start(data, Map.of());
    }

    /**
     * The same with other parameters.
     *
     * @param parameters names and values of PostgreSQL's server parameters, over those of the cluster
     */
    public static EmbeddedPostgres start(DataFolder data, Map<String, String> parameters)
            throws IOException, InterruptedException, CannotStart {
        var account = Account.forFolder(data.path());
        var binaries = Binaries.in(data.path());
        Owners.handOver(data.path(), data.path());
        var cluster = new Cluster(data.path(), binaries, account);
        var password = cluster.prepare();
        var postmaster = new Postmaster(cluster.folder(), data.logs(), binaries, account, parameters);
        int port = postmaster.start();
        return new EmbeddedPostgres(postmaster, Cluster.access(port, password));
    }

    public DatabaseAccess access() {
        return access;
    }

    /** Stops it in good order: open transactions are rolled back, everything is written out. */
    @Override
    public void close() {
        postmaster.stop();
    }
}
