package pmqa.workbench.archfixture.scoring;

/** Threads of the platform are enough. */
final class StartsAVirtualThread {

    private StartsAVirtualThread() {}

    static void start() {
        Thread.ofVirtual().start(() -> {});
    }
}
