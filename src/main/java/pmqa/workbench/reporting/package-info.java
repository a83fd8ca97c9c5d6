/**
 * The self-assessment report that an agency hands in, as a tree of plain values that no file format knows about.
 *
 * <p>{@link pmqa.workbench.reporting.ReportMaker} makes a {@link pmqa.workbench.reporting.Report} of a catalogue, answers and
 * their score sheet. A report is {@link pmqa.workbench.reporting.Section sections} of {@link pmqa.workbench.reporting.Block
 * blocks}; blocks, {@link pmqa.workbench.reporting.Row rows}, {@link pmqa.workbench.reporting.Cell cells} and {@link
 * pmqa.workbench.reporting.Chart charts} are sealed families, so that no renderer can forget a kind. Every text in it is final:
 * language, numerals and rounding are decided here, and the four renderers only set it.
 */
@ApplicationModule(
        displayName = "Reports",
        allowedDependencies = {
            "shared",
            "catalogue",
            "catalogue :: loading",
            "scoring",
            "exchange",
            "organization",
            "assessment",
            "site"
        })
@NullMarked
package pmqa.workbench.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
