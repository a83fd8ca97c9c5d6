package pmqa.workbench.administration;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import pmqa.workbench.organization.Person;
import pmqa.workbench.organization.Reach;
import pmqa.workbench.organization.Right;
import pmqa.workbench.site.NavigationEntry;
import pmqa.workbench.site.NavigationSource;

/** The entries of administration in the main menu, and that of the work of whoever may answer somewhere: both follow from the same roles. */
@Component
class AdministrationNavigation implements NavigationSource {

    private final CurrentReach reaches;

    AdministrationNavigation(CurrentReach reaches) {
        this.reaches = reaches;
    }

    @Override
    public List<NavigationEntry> entriesFor(Person person) {
        Reach reach = reaches.of(person.id());
        List<NavigationEntry> entries = new ArrayList<>();
        if (reach.anywhere(Right.ANSWER)) {
            entries.add(new NavigationEntry("/work", "work.title"));
        }
        if (reach.everywhere(Right.MANAGE_CYCLES)) {
            entries.add(new NavigationEntry("/administration/cycles", "administration.cycles.title"));
        }
        if (reach.anywhere(Right.MANAGE_PEOPLE)) {
            entries.add(new NavigationEntry("/administration", "administration.title"));
        }
        return entries;
    }
}
