package pmqa.workbench.evidence.content;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * Settings of evidence.
 *
 * @param folder where files are kept; empty for {@code evidence} in the data folder
 * @param largestFile the largest accepted file
 * @param clamd {@code host:port} of a clamd that looks at every file; empty for none
 */
@ConfigurationProperties("pmqa.evidence")
record EvidenceSettings(String folder, DataSize largestFile, String clamd) {}
