/**
 * Mail that leaves the installation. Whoever has something to tell puts a {@link pmqa.workbench.mail.Letter} into the
 * {@link pmqa.workbench.mail.Outbox}, in the transaction of the change that it tells; a sender passes it to a mail server, where one is set.
 *
 * <p>A letter is lost under no circumstances and given to the server once, with one exception that SMTP leaves open: where the server's or the
 * application's end comes between the server's taking it and our noting that, it is sent again, under the same Message-ID.
 */
@ApplicationModule(
        displayName = "Outgoing mail",
        allowedDependencies = {"shared"})
@NullMarked
package pmqa.workbench.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
