package pmqa.workbench.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/**
 * JSON Lines: each line of a stream an assessment, read when it is asked for. A line that is too long is skipped without being
 * kept, and refused; the lines after it are read as usual. Blank lines count, but are nothing.
 */
final class InputLines implements Iterator<Source> {

    private static final int END = -1;
    private static final int CHUNK = 1 << 16;

    private final InputStream in;
    private final int longest;
    private final byte[] chunk = new byte[CHUNK];
    private int position;
    private int filled;
    private int number;
    private boolean anything;
    private boolean ended;
    private Optional<Source> next = Optional.empty();
    private Optional<Problem> failure = Optional.empty();

    /** The lines of a stream; none of more than {@code longest} bytes is accepted. */
    InputLines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    @Override
    public boolean hasNext() {
        while (next.isEmpty() && !ended) {
            next = line();
        }
        if (next.isEmpty()) {
            next = failure.or(() -> anything ? Optional.empty() : Optional.of(nothing()))
                    .map(problem -> AssessmentSource.json(Sources.STANDARD_INPUT, Result.refused(problem)));
            failure = Optional.empty();
            anything = true;
        }
        return next.isPresent();
    }

    @Override
    public Source next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Source line = next.orElseThrow();
        next = Optional.empty();
        return line;
    }

    /** The next line, if it is not blank. */
    private Optional<Source> line() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        long length = 0;
        boolean blank = true;
        int letter = read();
        ended = letter == END;
        number++;
        while (letter != END && letter != '\n') {
            length++;
            blank &= letter == ' ' || letter == '\t' || letter == '\r';
            if (length <= longest) {
                bytes.write(letter);
            }
            letter = read();
        }
        if (blank) {
            return Optional.empty();
        }
        anything = true;
        String name = Sources.STANDARD_INPUT + ":" + number;
        return Optional.of(AssessmentSource.json(
                name, length > longest ? Result.refused(tooLong()) : Result.accepted(bytes.toByteArray())));
    }

    private int read() {
        if (position == filled) {
            position = 0;
            filled = fill();
            if (filled == 0) {
                return END;
            }
        }
        return chunk[position++] & 0xFF;
    }

    private int fill() {
        try {
            return Math.max(0, in.read(chunk));
        } catch (OutputFailure whileWaiting) {
            throw new UncheckedIOException(whileWaiting);
        } catch (IOException unreadable) {
            failure = Optional.of(unreadable());
            return 0;
        }
    }

    private Problem tooLong() {
        int mebibytes = longest / (1024 * 1024);
        return new Problem(
                "too-large",
                "",
                LocalizedText.of(
                        "บรรทัดยาวเกิน " + mebibytes + " MiB จึงไม่อ่าน",
                        "The line is longer than " + mebibytes + " MiB and was not read."),
                LocalizedText.of("ให้แต่ละบรรทัดเป็นแบบประเมินชุดเดียว", "Put one assessment on each line."));
    }

    private static Problem unreadable() {
        return new Problem(
                "unreadable-input",
                "",
                LocalizedText.of("อ่านข้อมูลเข้ามาตรฐานไม่ได้", "Standard input cannot be read."),
                LocalizedText.of(
                        "ส่งไฟล์หรือท่อเข้ามา ไม่ใช่โฟลเดอร์ เช่น ./pmqa score - < แบบประเมิน.jsonl",
                        "Give it a file or a pipe, not a folder, for instance ./pmqa score - < assessments.jsonl"));
    }

    private static Problem nothing() {
        return new Problem(
                "empty",
                "",
                LocalizedText.of("ไม่มีข้อมูลเข้ามา", "Nothing came in."),
                LocalizedText.of(
                        "ส่งแบบประเมินเป็น JSON บรรทัดละชุด เช่น ./pmqa score - < แบบประเมิน.jsonl",
                        "Send assessments as JSON, one on each line, for instance ./pmqa score - < assessments.jsonl"));
    }
}
