package pmqa.workbench.archfixture.scoring;

/** There is one logging interface, and it is not this one. */
final class Logs {

    private Logs() {}

    static void log() {
        java.util.logging.Logger.getGlobal().info("score");
    }
}
