package pmqa.workbench.site;

import java.util.List;
import pmqa.workbench.organization.Person;

/** A module that has pages for the main menu. Asked when a page is shown, and not when a script saves something. */
public interface NavigationSource {

    /** The entries that this person may use, in order. */
    List<NavigationEntry> entriesFor(Person person);
}
