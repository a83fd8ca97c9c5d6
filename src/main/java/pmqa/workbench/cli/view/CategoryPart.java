package pmqa.workbench.cli.view;

import java.util.Optional;
import pmqa.workbench.cli.terminal.Paper;

/** The part of a score sheet about one category. */
interface CategoryPart {

    /** Number, title and result. */
    String heading();

    void print(Paper paper, boolean explain);

    /** What its signs mean; printed once, after the first category that uses them. */
    default Optional<String> legend() {
        return Optional.empty();
    }
}
