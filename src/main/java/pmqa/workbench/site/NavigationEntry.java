package pmqa.workbench.site;

/**
 * An entry of the main menu.
 *
 * @param path where it leads; pages below it belong to it
 * @param word the key of its words
 */
public record NavigationEntry(String path, String word) {

    boolean covers(String place) {
        return place.equals(path) || place.startsWith(path + "/");
    }
}
