package pmqa.workbench.cli;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Console;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import pmqa.workbench.cli.terminal.Ink;
import pmqa.workbench.cli.terminal.Paper;
import pmqa.workbench.cli.terminal.ProgressLine;
import pmqa.workbench.cli.view.Words;
import pmqa.workbench.shared.Language;

/** One run of the program: its language, and where results and messages go. Everything is written as UTF-8. */
final class Session {

    private static final String OUT = "stdout";
    private static final String ERR = "stderr";

    private final Surroundings surroundings;
    private final Words words;
    private final OutputStream resultBytes;
    private final Writer results;
    private final Writer messages;

    Session(Surroundings surroundings, Language language) {
        this.surroundings = surroundings;
        this.words = Words.in(language);
        this.resultBytes = new ResultStream(surroundings.out());
        this.results = new BufferedWriter(new OutputStreamWriter(resultBytes, StandardCharsets.UTF_8), 1 << 16);
        this.messages = new BufferedWriter(new OutputStreamWriter(surroundings.err(), StandardCharsets.UTF_8));
    }

    Map<String, String> environment() {
        return surroundings.environment();
    }

    Words words() {
        return words;
    }

    Language language() {
        return words.language();
    }

    /** Standard input. Before it waits for more, the results so far are sent, so that a conversation is possible. */
    InputStream in() {
        return new FilterInputStream(surroundings.in()) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                results.flush();
                return super.read(bytes, offset, length);
            }
        };
    }

    /**
     * A secret: typed twice at a terminal, where it is not shown, or else the first line of standard input. Never an argument, which
     * every account of the machine could read.
     *
     * @return nothing when the two do not agree, or there is none
     */
    Optional<String> secret() throws IOException {
        if (!surroundings.isTerminal("stdin")) {
            return firstLine();
        }
        Console console = requireNonNull(System.console());
        if (!console.isTerminal()) {
            return firstLine();
        }
        char[] first = console.readPassword("%s ", words.get("user.password"));
        char[] again = console.readPassword("%s ", words.get("user.password-again"));
        return first != null && Arrays.equals(first, again) && first.length > 0
                ? Optional.of(new String(first))
                : Optional.empty();
    }

    private Optional<String> firstLine() throws IOException {
        String line = new BufferedReader(new InputStreamReader(in(), StandardCharsets.UTF_8)).readLine();
        return Optional.ofNullable(line).filter(text -> !text.isEmpty());
    }

    /** Standard output for text; buffered, so {@link #close} must follow. */
    Writer results() {
        return results;
    }

    /** Standard output for what is not text. */
    OutputStream resultBytes() {
        return resultBytes;
    }

    boolean resultsGoToTerminal() {
        return surroundings.isTerminal(OUT);
    }

    boolean messagesGoToTerminal() {
        return surroundings.isTerminal(ERR);
    }

    Paper resultPaper() {
        return new Paper(surroundings.columns(), surroundings.hasColour(OUT));
    }

    Paper messagePaper() {
        return new Paper(surroundings.columns(), surroundings.hasColour(ERR));
    }

    /** A line of progress on standard error. */
    ProgressLine progressLine() {
        return new ProgressLine(messages, surroundings.columns() - 1, System::nanoTime);
    }

    void print(Paper paper) throws IOException {
        results.append(paper.toString());
    }

    /** Puts a message after all results so far. Who closed standard error does not want to know. */
    void tell(Paper paper) throws IOException {
        results.flush();
        tellWithoutResults(paper);
    }

    /** Puts a message, whatever has become of the results. */
    void tellWithoutResults(Paper paper) {
        try {
            messages.append(paper.toString()).flush();
        } catch (IOException closed) {
            // The results still matter.
        }
    }

    /** One plain message. */
    void tell(String message) throws IOException {
        tell(messagePaper().paragraph(message, 0, Ink.PLAIN));
    }

    /** Says what is wrong with the command line. */
    int misused(String message) throws IOException {
        tell(messagePaper().paragraph(message, 0, Ink.BAD));
        return ExitCode.MISUSED;
    }

    void close() throws IOException {
        results.flush();
    }
}
