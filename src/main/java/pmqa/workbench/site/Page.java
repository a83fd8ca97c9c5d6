package pmqa.workbench.site;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import pmqa.workbench.organization.Person;

/**
 * What every template gets beside its own model.
 *
 * @param words the words in the reader's language
 * @param person who is signed in
 * @param csrf the token that forms and scripts send back; empty where no form is shown
 * @param path the path of this page, for the language switch
 * @param demo whether this installation runs with sample agencies
 * @param navigation the main menu beside the home page; found when it is asked for
 */
public record Page(
        Words words,
        Optional<Person> person,
        String csrf,
        String path,
        boolean demo,
        Supplier<List<NavigationEntry>> navigation) {

    /** Short for {@code words().of(key, arguments)}. */
    public String t(String key, Object... arguments) {
        return words.of(key, arguments);
    }

    /** Whether this page belongs to an entry of the menu, and to none that says more exactly where it is. */
    public boolean belongsTo(NavigationEntry entry, List<NavigationEntry> menu) {
        return entry.covers(path)
                && menu.stream()
                        .noneMatch(other -> other.path().length() > entry.path().length() && other.covers(path));
    }
}
