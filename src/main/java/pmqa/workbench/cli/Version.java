package pmqa.workbench.cli;

import org.jspecify.annotations.Nullable;

/** Which version of the program this is. */
final class Version {

    private Version() {}

    /** From the jar's manifest; classes that were not packaged have none. */
    static String ofThisBuild() {
        @Nullable String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }
}
