package pmqa.workbench.backup;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the parts of a backup are called in its zip. */
final class BackupNames {

    /** What the backup is: first, and small. */
    static final String HEADER = "backup.json";

    static final String SETTINGS = "settings.properties";

    /** The key with which secrets in the database are encrypted; in a sealed backup only. */
    static final String KEY = "secret.key";

    /** The ends of all trails, as {@code verify --anchor} keeps them. */
    static final String ANCHOR = "anchor.txt";

    /** What went into it: behind everything else. */
    static final String SUMMARY = "summary.json";

    /** The SHA-256 of every part, as sha256sum writes and checks them. Last: without it there is no backup. */
    static final String MANIFEST = "manifest.sha256";

    private static final Pattern EVIDENCE = Pattern.compile("evidence/[0-9a-f]{2}/([0-9a-f]{64})");

    private BackupNames() {}

    static String table(String name) {
        return "database/" + name + ".copy";
    }

    static String evidence(String sha256) {
        return "evidence/" + sha256.substring(0, 2) + "/" + sha256;
    }

    /** The hash in the name of a piece of evidence; nothing for other parts. */
    static Optional<String> sha256(String part) {
        Matcher evidence = EVIDENCE.matcher(part);
        return evidence.matches() ? Optional.of(evidence.group(1)) : Optional.empty();
    }
}
