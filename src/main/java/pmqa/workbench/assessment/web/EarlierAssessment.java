package pmqa.workbench.assessment.web;

import java.util.UUID;
import pmqa.workbench.organization.Cycle;

/** An earlier assessment that a new one can be started from. */
public record EarlierAssessment(UUID assessment, Cycle cycle) {}
