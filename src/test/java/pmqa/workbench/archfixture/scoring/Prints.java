package pmqa.workbench.archfixture.scoring;

/** Output belongs to the commands. */
final class Prints {

    private Prints() {}

    static void print() {
        System.out.println("score");
    }
}
