package pmqa.workbench.cli;

/** How a command ends (formats.md). */
final class ExitCode {

    /** It did what it was asked. */
    static final int DONE = 0;

    /** The input was understood and is not acceptable; every problem was listed with its place. */
    static final int UNACCEPTABLE = 1;

    /** The command line itself is wrong. */
    static final int MISUSED = 2;

    /** A fault of the program. */
    static final int FAULT = 70;

    private ExitCode() {}
}
