package pmqa.workbench.reporting.web;

import pmqa.workbench.assessment.AssessmentAnswers.Filled;
import pmqa.workbench.assessment.Snapshot;
import pmqa.workbench.exchange.AssessmentReader.Assessment;
import pmqa.workbench.reporting.Report;
import pmqa.workbench.reporting.ReportFacts;
import pmqa.workbench.reporting.ReportFacts.Fingerprint;
import pmqa.workbench.reporting.ReportFacts.Signature;
import pmqa.workbench.reporting.ReportMaker;
import pmqa.workbench.reporting.ReportOptions;
import pmqa.workbench.scoring.Scorer;
import pmqa.workbench.shared.ThaiDates;

/** Turns what is stored into reports. */
public final class ReportMaterial {

    private ReportMaterial() {}

    /** Of the answers as they are. */
    public static Report of(Filled filled, ReportFacts facts, ReportOptions options) {
        return ReportMaker.make(filled.catalogue(), filled.answers(), filled.score(), facts, options);
    }

    /** Of what was submitted, with its hash and who signed. */
    public static Report of(Snapshot snapshot, Assessment submitted, ReportOptions options) {
        ReportFacts facts = ReportFacts.NONE
                .with(new Fingerprint(Fingerprint.Hashed.SUBMISSION, snapshot.sha256()))
                .withSignature(new Signature(
                        snapshot.number(),
                        snapshot.signedName(),
                        snapshot.signedPosition(),
                        snapshot.signedAt().atZone(ThaiDates.THAILAND).toLocalDate()));
        return ReportMaker.make(
                submitted.catalogue(),
                submitted.answers(),
                Scorer.score(submitted.catalogue(), submitted.answers()),
                facts,
                options);
    }
}
