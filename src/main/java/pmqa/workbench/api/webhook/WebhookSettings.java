package pmqa.workbench.api.webhook;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * To where messages may go. Link-local addresses, where clouds keep their credentials, are never allowed.
 *
 * @param allowPrivate whether also to addresses of private networks, for receivers within the ministry's own
 * @param allowLoopback whether also to this machine, and there without TLS: for tests
 */
@ConfigurationProperties("pmqa.webhooks")
record WebhookSettings(boolean allowPrivate, boolean allowLoopback) {}
