package pmqa.workbench.evidence.content;

import java.text.Normalizer;
import java.util.Optional;

/** Names of files as their senders give them: shown to people, never used as a place on disk. */
final class FileNames {

    private static final int LONGEST = 200;

    private FileNames() {}

    /** The name as it is kept; none if it holds a path, a control character, or one that turns the direction of writing. */
    static Optional<String> plain(String name) {
        String composed = Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
        boolean unusable = composed.isEmpty()
                || composed.equals(".")
                || composed.equals("..")
                || composed.codePoints().anyMatch(FileNames::isUnusable);
        return unusable ? Optional.empty() : Optional.of(shortened(composed));
    }

    private static boolean isUnusable(int letter) {
        return letter == '/'
                || letter == '\\'
                || letter == ':'
                || Character.isISOControl(letter)
                || (Character.getType(letter) == Character.FORMAT && letter != 0x200B && letter != 0x200D);
    }

    /** Keeps the ending, which says more than the middle. */
    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        return name.substring(0, LONGEST - ending.length()) + ending;
    }
}
