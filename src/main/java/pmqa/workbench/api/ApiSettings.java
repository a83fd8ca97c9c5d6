package pmqa.workbench.api;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the API.
 *
 * @param requestsPerMinute how many requests a token may make in a minute at one node; 0: as many as it likes
 */
@ConfigurationProperties("pmqa.api")
record ApiSettings(int requestsPerMinute) {}
