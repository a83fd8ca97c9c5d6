package pmqa.workbench.server;

import java.net.URI;
import java.util.List;
import pmqa.workbench.shared.LocalizedText;

/** What a module has to say at the terminal when the server is ready: the accounts of the demo, the link of the first set-up. */
public interface StartNotice {

    /**
     * One text for each line; empty when there is nothing to say.
     *
     * @param address where the site can be reached, with a slash at the end
     */
    List<LocalizedText> lines(URI address);
}
