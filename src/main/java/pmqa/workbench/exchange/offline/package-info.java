/**
 * The offline package: an assessment that travels between installations, as a zip whose manifest names the SHA-256 of each part,
 * and on request sealed with a passphrase. {@link pmqa.workbench.exchange.offline.PackageFile} writes and reads it and believes nothing.
 */
@NullMarked
package pmqa.workbench.exchange.offline;

import org.jspecify.annotations.NullMarked;
