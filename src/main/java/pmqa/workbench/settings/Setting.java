package pmqa.workbench.settings;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import pmqa.workbench.shared.LocalizedText;

/**
 * Something that can be set.
 *
 * @param name as it stands in the settings file, for instance {@code evidence.largest-file}
 * @param kind what values it takes
 * @param otherwise the value when nothing is said; empty where nothing said means that there is none
 * @param meaning what it is for, in one or two sentences
 * @param property the name under which Spring finds the value
 */
public record Setting(String name, Kind kind, String otherwise, LocalizedText meaning, String property) {

    private static final Pattern NAME = Pattern.compile("[a-z]+(?:-[a-z]+)*(?:\\.[a-z][a-z0-9]*(?:-[a-z]+)*)*");
    private static final String VARIABLE_PREFIX = "PMQA_";

    public Setting {
        requireNonNull(name);
        requireNonNull(kind);
        requireNonNull(otherwise);
        requireNonNull(meaning);
        requireNonNull(property);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name of a setting: " + name);
        }
        if (!otherwise.isEmpty() && kind.canonical(otherwise).isEmpty()) {
            throw new IllegalArgumentException("the default of " + name + " is not allowed");
        }
        if (kind.isSecret() && !otherwise.isEmpty()) {
            throw new IllegalArgumentException("a secret that everybody knows: " + name);
        }
    }

    /** A setting of this program's own, which Spring finds as {@code pmqa.<name>}. */
    public static Setting of(String name, Kind kind, String otherwise, String th, String en) {
        return new Setting(name, kind, otherwise, LocalizedText.of(th, en), "pmqa." + name);
    }

    /** The same for a value that a library reads under a name of its own. */
    public Setting readAs(String libraryProperty) {
        return new Setting(name, kind, otherwise, meaning, libraryProperty);
    }

    /** The environment variable: {@code PMQA_EVIDENCE_LARGEST_FILE}. */
    public String variable() {
        return VARIABLE_PREFIX + name.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
    }

    /** The value as it is used, if this one is allowed. */
    Optional<String> canonical(String value) {
        return kind.canonical(value);
    }
}
