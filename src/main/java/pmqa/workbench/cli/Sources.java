package pmqa.workbench.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import pmqa.workbench.document.Limits;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/**
 * The assessments that the arguments of {@code score} name, in their order: files, all that a folder holds, and {@code -} for the
 * lines of standard input.
 */
final class Sources implements Iterable<Source> {

    static final String STANDARD_INPUT = "-";

    private final List<Iterable<Source>> parts = new ArrayList<>();
    private final Optional<char[]> passphrase;
    private final boolean several;
    private int known;
    private boolean countable = true;
    private boolean folders;

    Sources(List<String> arguments, boolean recursive, Optional<char[]> passphrase, InputStream in) {
        this.passphrase = passphrase;
        for (String argument : arguments) {
            if (argument.equals(STANDARD_INPUT)) {
                parts.add(() -> new InputLines(in, Limits.ASSESSMENT.bytes()));
                countable = false;
            } else {
                List<Source> found = found(argument, recursive);
                parts.add(found);
                known += found.size();
            }
        }
        this.several = arguments.size() != 1 || folders || !countable;
    }

    private List<Source> found(String argument, boolean recursive) {
        try {
            Path path = Path.of(argument);
            if (!Files.isDirectory(path)) {
                return List.of(AssessmentSource.file(path, passphrase));
            }
            folders = true;
            return inFolder(path, recursive);
        } catch (InvalidPathException unusable) {
            return List.of(refused(argument, unusableName()));
        }
    }

    /** Whether the arguments can name several assessments, which gives a sequence of results instead of one. */
    boolean several() {
        return several;
    }

    /** How many there are; unknown where standard input is among them. */
    OptionalInt count() {
        return countable ? OptionalInt.of(known) : OptionalInt.empty();
    }

    /** Each is found when it is asked for: a stream would read all of standard input before the first is scored. */
    @Override
    public Iterator<Source> iterator() {
        Iterator<Iterable<Source>> rest = parts.iterator();
        return new Iterator<>() {
            private Iterator<Source> current = Collections.emptyIterator();

            @Override
            public boolean hasNext() {
                while (!current.hasNext() && rest.hasNext()) {
                    current = rest.next().iterator();
                }
                return current.hasNext();
            }

            @Override
            public Source next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return current.next();
            }
        };
    }

    private List<Source> inFolder(Path folder, boolean recursive) {
        try (Stream<Path> all = recursive ? Files.walk(folder) : Files.list(folder)) {
            List<Source> found = all.filter(file -> isAssessment(file) && !Files.isDirectory(file))
                    .sorted()
                    .map(file -> AssessmentSource.file(file, passphrase))
                    .toList();
            return found.isEmpty() ? List.of(refused(folder.toString(), nothingIn())) : found;
        } catch (IOException | UncheckedIOException unreadable) {
            return List.of(refused(folder.toString(), unreadable()));
        }
    }

    /** By name; hidden files and the locks of open workbooks are nobody's answers. */
    private static boolean isAssessment(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return (name.endsWith(".json") || name.endsWith(".xlsx")) && !name.startsWith(".") && !name.startsWith("~$");
    }

    private static Source refused(String name, Problem problem) {
        return new AssessmentSource(name, () -> Result.refused(problem), Optional.empty());
    }

    private static Problem unusableName() {
        return new Problem(
                "unusable-name",
                "",
                LocalizedText.of(
                        "ชื่อไฟล์นี้ใช้ไม่ได้กับภาษาที่ตั้งไว้ในเครื่อง",
                        "This file name cannot be used in the locale of this machine."),
                LocalizedText.of(
                        "ตั้ง LC_ALL=C.UTF-8 แล้วสั่งใหม่ หรือเปลี่ยนชื่อไฟล์",
                        "Set LC_ALL=C.UTF-8 and run the command again, or rename the file."));
    }

    private static Problem nothingIn() {
        return new Problem(
                "empty-folder",
                "",
                LocalizedText.of(
                        "ไม่พบไฟล์ .json หรือ .xlsx ในโฟลเดอร์นี้",
                        "There is no .json and no .xlsx file in this folder."),
                LocalizedText.of(
                        "ตรวจชื่อโฟลเดอร์ หรือเติม --recursive เพื่อค้นในโฟลเดอร์ย่อย",
                        "Check the name of the folder, or add --recursive to look into its sub-folders."));
    }

    private static Problem unreadable() {
        return new Problem(
                "unreadable-folder",
                "",
                LocalizedText.of("ไม่มีสิทธิ์อ่านโฟลเดอร์นี้", "You may not read this folder."),
                LocalizedText.of("ขอสิทธิ์อ่านจากเจ้าของโฟลเดอร์", "Ask its owner for the right to read it."));
    }
}
