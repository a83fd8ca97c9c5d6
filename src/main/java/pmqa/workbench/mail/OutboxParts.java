package pmqa.workbench.mail;

import org.springframework.context.annotation.Import;

/** What writes letters, for programs beside the web application. Nothing of it sends: that is for the application. */
@Import({Outbox.class, DecliningLinks.class})
public final class OutboxParts {

    private OutboxParts() {}
}
