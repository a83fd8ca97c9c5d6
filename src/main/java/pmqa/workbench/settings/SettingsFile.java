package pmqa.workbench.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import pmqa.workbench.shared.Problem;

/** The file: {@code name = value} on a line, UTF-8, nothing quoted or escaped; lines that begin with {@code #} are remarks. */
final class SettingsFile {

    private static final long LARGEST = 1024L * 1024;

    private SettingsFile() {}

    record Line(int number, String name, String text) {}

    static List<Line> read(Path file, List<Problem> problems) throws IOException {
        if (Files.isRegularFile(file) && Files.size(file) > LARGEST) {
            throw new IOException("larger than 1 MB");
        }
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String raw : Files.readAllLines(file)) {
            number++;
            String line = (number == 1 && raw.startsWith("\uFEFF") ? raw.substring(1) : raw).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int equals = line.indexOf('=');
            if (equals <= 0) {
                problems.add(SettingsProblems.noLine(file + ":" + number));
            } else {
                lines.add(new Line(
                        number,
                        line.substring(0, equals).strip(),
                        line.substring(equals + 1).strip()));
            }
        }
        return lines;
    }
}
