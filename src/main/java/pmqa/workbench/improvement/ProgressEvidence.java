package pmqa.workbench.improvement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import pmqa.workbench.assessment.Assessments;
import pmqa.workbench.evidence.Citation;
import pmqa.workbench.evidence.EvidenceItem;
import pmqa.workbench.evidence.EvidenceKeeping.Actor;
import pmqa.workbench.evidence.EvidenceLibrary;
import pmqa.workbench.evidence.ReportCitations;
import pmqa.workbench.evidence.ReportCiting;
import pmqa.workbench.shared.Problem;

/** The evidence that reports on activities cite, from the library of the agency whose plans they belong to and from no other. */
@Component
class ProgressEvidence {

    private final Assessments assessments;
    private final EvidenceLibrary library;
    private final ReportCitations citations;
    private final ReportCiting citing;

    ProgressEvidence(Assessments assessments, EvidenceLibrary library, ReportCitations citations, ReportCiting citing) {
        this.assessments = assessments;
        this.library = library;
        this.citations = citations;
        this.citing = citing;
    }

    /** Why pieces cannot be cited, if one is not in the library of the assessment's organisation. */
    Optional<Problem> whyNot(UUID assessment, List<CitedPiece.Checked> pieces) {
        Set<UUID> wanted = pieces.stream().map(CitedPiece.Checked::item).collect(Collectors.toSet());
        Set<UUID> known = library.find(organization(assessment), wanted).stream()
                .map(EvidenceItem::id)
                .collect(Collectors.toSet());
        return known.containsAll(wanted) ? Optional.empty() : Optional.of(PlanningProblems.UNKNOWN_PIECE);
    }

    /** Cites pieces for a report; false as soon as one cannot be cited, because it has left the library since it was looked for. */
    boolean cite(UUID assessment, UUID report, List<CitedPiece.Checked> pieces, UUID by) {
        Actor actor = new Actor(by, assessment, organization(assessment));
        return pieces.stream().allMatch(piece -> citing.cite(actor, report, piece.item(), piece.page(), piece.claim()));
    }

    /** Takes one citation away; false if it is gone already, or belongs to another assessment. */
    boolean uncite(UUID assessment, UUID citation, UUID by) {
        Optional<Citation> found = citations.find(assessment, citation);
        found.ifPresent(known -> citing.uncite(new Actor(by, assessment, organization(assessment)), known));
        return found.isPresent();
    }

    /** Takes the citations of reports away: a withdrawn activity holds no evidence. What was submitted keeps its own. */
    void letGo(UUID assessment, List<UUID> reports, UUID by) {
        if (reports.isEmpty()) {
            return;
        }
        Map<UUID, List<Citation>> cited = citations.of(assessment);
        Actor actor = new Actor(by, assessment, organization(assessment));
        reports.stream()
                .flatMap(report -> cited.getOrDefault(report, List.of()).stream())
                .forEach(citation -> citing.uncite(actor, citation));
    }

    private UUID organization(UUID assessment) {
        return assessments.find(assessment).orElseThrow().organization();
    }
}
