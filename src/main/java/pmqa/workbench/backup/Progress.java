package pmqa.workbench.backup;

/** Is told how far it has come, in bytes. */
@FunctionalInterface
public interface Progress {

    /** What is being done. */
    enum Stage {
        DATABASE,
        EVIDENCE,
        CHECK,
        SWAP
    }

    /**
     * So far.
     *
     * @param of the whole, as far as it is known; 0 if it is not
     */
    void at(Stage stage, long done, long of);
}
