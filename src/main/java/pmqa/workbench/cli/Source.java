package pmqa.workbench.cli;

import pmqa.workbench.exchange.AssessmentReader.Assessment;
import pmqa.workbench.shared.Result;

/** One filled assessment that is to be scored and has not been read yet. */
interface Source {

    /** What people call it: a path, or {@code -:3} for the third line of standard input. */
    String name();

    /** Reads it; what is wrong with it is the result, never an exception. */
    Result<Assessment> read();
}
