/** The tokens with which other programs sign in: personal ones and those of service accounts, and the pages on which people make and revoke them. */
@NullMarked
package pmqa.workbench.api.token;

import org.jspecify.annotations.NullMarked;
