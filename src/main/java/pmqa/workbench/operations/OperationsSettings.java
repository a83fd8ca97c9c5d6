package pmqa.workbench.operations;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the figures.
 *
 * @param access {@code off}, {@code loopback} or {@code token}: who may read them
 * @param token what a reader shows as {@code Authorization: Bearer …}
 */
@ConfigurationProperties("pmqa.metrics")
record OperationsSettings(String access, String token) {}
