package pmqa.workbench.mail;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import pmqa.workbench.mail.SmtpSettings.Server;

/** Whether letters are sent by themselves, and under which address their links lead here. */
@Component
public class MailServer {

    private final Optional<Server> server;

    MailServer(SmtpSettings settings, @Value("${pmqa.site.address:}") String site) {
        this.server = settings.server(site);
    }

    Optional<Server> known() {
        return server;
    }

    public boolean exists() {
        return server.isPresent();
    }

    /** The address of the site in letters, without a slash at the end; nothing without a mail server. */
    public Optional<String> site() {
        return server.map(known -> known.site().toString());
    }
}
