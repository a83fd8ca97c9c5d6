package pmqa.workbench.site;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the site.
 *
 * @param demo whether sample agencies and their accounts are offered on the sign-in page
 */
@ConfigurationProperties("pmqa.site")
record SiteSettings(boolean demo) {}
