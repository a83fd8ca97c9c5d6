package pmqa.workbench.assessment;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pmqa.workbench.organization.Cycle;
import pmqa.workbench.organization.Cycles;

/** The earlier assessments from which a new one may be started. */
@Component
public class EarlierAssessments {

    private static final int MOST = 5;

    private final Assessments assessments;
    private final Cycles cycles;

    EarlierAssessments(Assessments assessments, Cycles cycles) {
        this.assessments = assessments;
        this.cycles = cycles;
    }

    /** An assessment of the same organisation by the same criteria, with its cycle. */
    public record Earlier(UUID assessment, Cycle cycle) {}

    /** Those of an organisation by the criteria of a cycle and before it, the newest first. */
    public List<Earlier> before(Cycle cycle, UUID organization) {
        return assessments.of(organization).stream()
                .flatMap(assessment -> cycles
                        .find(assessment.cycle())
                        .filter(candidate -> candidate.catalogueId().equals(cycle.catalogueId())
                                && candidate.fiscalYear().compareTo(cycle.fiscalYear()) < 0)
                        .map(candidate -> new Earlier(assessment.id(), candidate))
                        .stream())
                .limit(MOST)
                .toList();
    }
}
