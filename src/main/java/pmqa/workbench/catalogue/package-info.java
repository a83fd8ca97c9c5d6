/**
 * The criteria: a catalogue is data, immutable once published, pinned by an assessment for ever. This package is the model;
 * {@code catalogue.loading} reads it from YAML. Nothing here knows a formula's result, only which rule a catalogue selects and
 * with which parameters.
 *
 * <p>A catalogue holds categories (หมวด) of five kinds: the organisation profile, process categories with level-gated items,
 * result categories with measures, requirement lists, and question rubrics.
 */
@ApplicationModule(
        displayName = "Catalogues",
        allowedDependencies = {"shared", "document"})
@NullMarked
package pmqa.workbench.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
