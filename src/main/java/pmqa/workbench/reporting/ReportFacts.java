package pmqa.workbench.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import pmqa.workbench.scoring.Answers;
import pmqa.workbench.scoring.ScoreSheet;

/**
 * What a report may say beside answers and score, where it is known.
 *
 * @param fingerprint hash by which the reported answers can be recognised
 * @param signature who submitted it
 * @param lastYear last year's sheet of the same agency by the same criteria
 * @param evidence what was handed in as evidence, in its order
 * @param reviews what others than the agency found, in the order of their columns
 */
public record ReportFacts(
        Optional<Fingerprint> fingerprint,
        Optional<Signature> signature,
        Optional<ScoreSheet> lastYear,
        List<Evidence> evidence,
        List<Review> reviews) {

    public static final ReportFacts NONE =
            new ReportFacts(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of());

    public ReportFacts {
        evidence = List.copyOf(evidence);
        reviews = List.copyOf(reviews);
    }

    public ReportFacts with(Fingerprint found) {
        return new ReportFacts(Optional.of(found), signature, lastYear, evidence, reviews);
    }

    public ReportFacts withSignature(Signature signed) {
        return new ReportFacts(fingerprint, Optional.of(signed), lastYear, evidence, reviews);
    }

    public ReportFacts withLastYear(ScoreSheet sheet) {
        return new ReportFacts(fingerprint, signature, Optional.of(sheet), evidence, reviews);
    }

    public ReportFacts withEvidence(List<Evidence> list) {
        return new ReportFacts(fingerprint, signature, lastYear, list, reviews);
    }

    public ReportFacts withReviews(List<Review> list) {
        return new ReportFacts(fingerprint, signature, lastYear, evidence, list);
    }

    /**
     * A SHA-256 hash.
     *
     * @param of what was hashed
     * @param sha256 64 hexadecimal digits
     */
    public record Fingerprint(Hashed of, String sha256) {
        /** What was hashed. */
        public enum Hashed {
            /** The canonical JSON that was signed and submitted. */
            SUBMISSION,
            /** The bytes of the file that was read. */
            FILE
        }
    }

    /**
     * Who signed a submission.
     *
     * @param number 1, 2, 3 … of the submissions of this assessment
     */
    public record Signature(int number, String name, String position, LocalDate day) {}

    /**
     * A piece of evidence.
     *
     * @param item code of the item, question or requirement that it is for
     * @param checkpoint code of the checkpoint or measure type, if it is for one
     * @param title what it is called
     * @param reference where it is: a file name, a page, an address
     */
    public record Evidence(String item, Optional<String> checkpoint, String title, String reference) {}

    /** What assessors or a consensus meeting found. */
    public record Review(Reviewer by, Answers answers, ScoreSheet sheet) {
        /** Whose finding it is. */
        public enum Reviewer {
            ASSESSOR,
            CONSENSUS
        }
    }
}
