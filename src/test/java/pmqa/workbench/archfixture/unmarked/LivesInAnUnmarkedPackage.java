package pmqa.workbench.archfixture.unmarked;

/** Nobody has said what may be null here. */
final class LivesInAnUnmarkedPackage {

    private LivesInAnUnmarkedPackage() {}
}
