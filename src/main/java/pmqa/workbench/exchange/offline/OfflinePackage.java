package pmqa.workbench.exchange.offline;

import java.util.Map;

/**
 * What a package holds.
 *
 * @param parts name → content; {@link #ANSWERS} and {@link #ASSESSMENT} are always there
 */
public record OfflinePackage(Manifest manifest, Map<String, byte[]> parts) {

    /** Every answer with its version, in canonical JSON. */
    public static final String ANSWERS = "answers.json";

    /** What the installation to which this goes said last; what changed since then is this side's work. */
    public static final String BASE = "base.json";

    /** The assessment as a file that {@code score} reads, in canonical JSON. */
    public static final String ASSESSMENT = "assessment.json";

    public OfflinePackage {
        parts = Map.copyOf(parts);
    }

    /**
     * What it is and where it comes from.
     *
     * @param catalogueSha256 of the criteria in canonical JSON
     * @param fiscalYear Buddhist Era
     * @param exportedAt ISO 8601
     * @param trailSequence number of the last entry of the assessment's trail; 0 if it has none
     * @param trailHash hash of that entry in hexadecimal digits; empty if there is none
     */
    public record Manifest(
            String catalogue,
            String catalogueVersion,
            String catalogueSha256,
            String organizationCode,
            String organizationName,
            String organizationType,
            int fiscalYear,
            String assessment,
            String exportedAt,
            String exportedBy,
            long trailSequence,
            String trailHash) {}
}
