package pmqa.workbench.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import pmqa.workbench.assessment.AssessmentFrames.Frame;
import pmqa.workbench.assessment.StateVerification;
import pmqa.workbench.audit.Finding;
import pmqa.workbench.audit.TrailAnchor;
import pmqa.workbench.audit.TrailEntry;
import pmqa.workbench.audit.TrailVerification;
import pmqa.workbench.evidence.EvidenceVerification;
import pmqa.workbench.improvement.YearVerification;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;

/** Looks through a whole installation for anything that was changed past the program, as it stood at one moment. */
public final class Verification {

    private final TrailVerification trail;
    private final TrailAnchor anchor;
    private final StateVerification state;
    private final YearVerification year;
    private final EvidenceVerification evidence;
    private final TransactionTemplate snapshot;

    Verification(
            TrailVerification trail,
            TrailAnchor anchor,
            StateVerification state,
            YearVerification year,
            EvidenceVerification evidence,
            PlatformTransactionManager transactions) {
        this.trail = trail;
        this.anchor = anchor;
        this.state = state;
        this.year = year;
        this.evidence = evidence;
        this.snapshot = new TransactionTemplate(transactions);
        // People go on working meanwhile: everything is read as of one moment, and nothing is written.
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    /** What is being looked through. */
    public enum Stage {
        TRAIL,
        STATE,
        EVIDENCE
    }

    /** Is told how far it has come. */
    public interface Progress {
        void at(Stage stage, long done, long of);
    }

    /**
     * A finding, and whose assessment it concerns.
     *
     * @param where empty for the administration's own trail, and for an assessment that is gone
     */
    public record Located(Optional<Frame> where, Finding finding) {}

    /**
     * What came of it.
     *
     * @param submissions of all phases
     * @param files how many files of evidence were read and compared with their hashes
     * @param erased how many records were changed by erasures of persons, each announced in the trail
     * @param anchor the ends of all trails now, to be kept elsewhere
     */
    public record Outcome(
            int streams,
            long entries,
            int erased,
            int assessments,
            long answers,
            long submissions,
            long files,
            String anchor,
            List<Located> findings) {

        public Outcome {
            findings = List.copyOf(findings);
        }

        public boolean isIntact() {
            return findings.isEmpty();
        }
    }

    /**
     * Looks through everything.
     *
     * @param earlier the text of an anchor that was kept from an earlier verification
     */
    public Outcome run(Optional<String> earlier, Progress progress) {
        return snapshot.execute(_ -> look(earlier, true, progress));
    }

    /** The same for a database whose files are not there, because they were looked through in a backup. */
    public Outcome runWithoutEvidence(Optional<String> earlier, Progress progress) {
        return snapshot.execute(_ -> look(earlier, false, progress));
    }

    private Outcome look(Optional<String> earlier, boolean withEvidence, Progress progress) {
        long entries = trail.entries();
        progress.at(Stage.TRAIL, 0, entries);
        var trails = trail.verify(done -> progress.at(Stage.TRAIL, done, entries));
        long assessments = state.assessments();
        progress.at(Stage.STATE, 0, assessments);
        var states = state.verify(done -> progress.at(Stage.STATE, done, assessments));
        var years = year.verify();
        List<Finding> findings = new ArrayList<>(trails.findings());
        findings.addAll(states.findings());
        findings.addAll(years.findings());
        long files = withEvidence ? lookAtEvidence(findings, progress) : 0;
        earlier.ifPresent(text -> findings.addAll(
                anchor.differences(text).orElse(List.of(new Finding(TrailEntry.ADMINISTRATION, NOT_AN_ANCHOR)))));
        Map<UUID, Frame> names =
                state.names(findings.stream().map(Finding::stream).distinct().toList());
        return new Outcome(
                trails.streams(),
                trails.entries(),
                trails.erased(),
                states.assessments(),
                states.answers(),
                states.snapshots() + years.submissions(),
                files,
                anchor.present(),
                findings.stream()
                        .map(finding -> new Located(Optional.ofNullable(names.get(finding.stream())), finding))
                        .toList());
    }

    private long lookAtEvidence(List<Finding> findings, Progress progress) {
        long bytes = evidence.bytes();
        progress.at(Stage.EVIDENCE, 0, bytes);
        var report = evidence.verify(done -> progress.at(Stage.EVIDENCE, done, bytes));
        report.problems().forEach(problem -> findings.add(new Finding(TrailEntry.ADMINISTRATION, problem)));
        return report.files();
    }

    private static final Problem NOT_AN_ANCHOR = new Problem(
            "anchor-unreadable",
            "",
            LocalizedText.of(
                    "ไฟล์จากการตรวจครั้งก่อนอ่านไม่ได้ หรือถูกแก้ไข",
                    "The file of the earlier verification is not one, or was changed."),
            LocalizedText.of("ระบุไฟล์เดิมที่เก็บไว้กับ --anchor", "Name the file that was kept with --anchor."));
}
