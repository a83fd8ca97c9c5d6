package pmqa.workbench.site;

import java.util.List;
import org.springframework.stereotype.Component;
import pmqa.workbench.shared.LocalizedText;

/** The accounts of the demo, offered on the sign-in page of a demo installation and of no other. */
@Component
public class DemoAccounts {

    private final SiteSettings settings;
    private List<DemoAccount> accounts = List.of();

    DemoAccounts(SiteSettings settings) {
        this.settings = settings;
    }

    /** An account that may be tried; its password is public. */
    public record DemoAccount(String email, String password, LocalizedText role) {}

    /** Whoever makes the demo's data says which accounts there are. */
    public void offer(List<DemoAccount> demoAccounts) {
        this.accounts = List.copyOf(demoAccounts);
    }

    public List<DemoAccount> offered() {
        return settings.demo() ? accounts : List.of();
    }
}
