package pmqa.workbench.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import pmqa.workbench.cli.terminal.Paper;
import pmqa.workbench.shared.Language;

/**
 * What a process is given besides its arguments.
 *
 * @param environment environment variables
 * @param property system properties by name; {@code ./pmqa} tells by them what the terminal is like
 * @param in standard input
 * @param out standard output, for results
 * @param err standard error, for messages
 */
record Surroundings(
        Map<String, String> environment,
        Function<String, Optional<String>> property,
        InputStream in,
        OutputStream out,
        OutputStream err) {

    static Surroundings ofThisProcess() {
        return new Surroundings(
                System.getenv(),
                name -> Optional.ofNullable(System.getProperty(name)),
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err));
    }

    boolean isTerminal(String stream) {
        return property.apply("pmqa.tty." + stream).filter("true"::equals).isPresent();
    }

    boolean hasColour(String stream) {
        return isTerminal(stream) && variable("NO_COLOR").isEmpty();
    }

    /** Columns of the terminal; a usual width where nothing tells it. */
    int columns() {
        return property.apply("pmqa.columns")
                .filter(text -> text.matches("[1-9]\\d{0,5}"))
                .or(() -> variable("COLUMNS").filter(text -> text.matches("[1-9]\\d{0,5}")))
                .map(Integer::parseInt)
                .orElse(Paper.DEFAULT_WIDTH);
    }

    /**
     * The language of the locale: LC_ALL, else LC_MESSAGES, else LANG, as POSIX has it; Thai for Thai, English otherwise. Where
     * {@code ./pmqa} had to replace the locale, it says what it was.
     */
    Language language() {
        return property.apply("pmqa.locale")
                .filter(locale -> !locale.isEmpty())
                .or(() -> variable("LC_ALL"))
                .or(() -> variable("LC_MESSAGES"))
                .or(() -> variable("LANG"))
                .filter(locale -> locale.matches("th([_.@-].*)?"))
                .map(_ -> Language.THAI)
                .orElse(Language.ENGLISH);
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }
}
