package pmqa.workbench.evidence.content;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of evidence.
 *
 * @param folder where files are kept; empty for {@code evidence} in the data folder
 * @param largestFile the largest accepted file
 * @param clamd {@code host:port} of a clamd that looks at every file; empty for none
 */
@ConfigurationProperties("pmqa.evidence")
record EvidenceSettings(
        @DefaultValue("") String folder,
        @DefaultValue("50MB") DataSize largestFile,
        @DefaultValue("") String clamd) {

    EvidenceSettings {
        if (!clamd.isEmpty() && !clamd.matches("[^:]+:[0-9]{1,5}")) {
            throw new IllegalArgumentException("pmqa.evidence.clamd must be host:port, not " + clamd);
        }
        if (largestFile.toBytes() <= 0) {
            throw new IllegalArgumentException("pmqa.evidence.largest-file must be more than 0");
        }
    }
}
