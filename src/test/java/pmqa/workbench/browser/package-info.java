/** The web application as people meet it: in a real Chromium, several people at once. */
@NullMarked
package pmqa.workbench.browser;

import org.jspecify.annotations.NullMarked;
