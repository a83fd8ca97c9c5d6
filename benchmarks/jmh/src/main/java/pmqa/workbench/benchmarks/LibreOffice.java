package pmqa.workbench.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** LibreOffice without a window, with a profile of its own that makes it recalculate whatever it opens. */
final class LibreOffice {

    private static final long MINUTES_ALLOWED = 20;

    /** Runs its arguments; the last line that it prints is the processor time of what it ran, as {@code 0m1.25s 0m0.50s}. */
    private static final String TIMED = "\"$@\"; status=$?; times; exit $status";

    private static final Pattern MINUTES_AND_SECONDS = Pattern.compile("(\\d+)m([\\d.]+)s");

    /** 0: always recalculate on load. */
    private static final String PROFILE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
              <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
                <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
              </item>
            </oor:items>
            """;

    private final Path folder;
    private final Path profile;

    /** Works in that folder, which must exist. */
    LibreOffice(Path folder) throws IOException {
        this.folder = folder;
        this.profile = folder.resolve("profile");
        Files.createDirectories(profile.resolve("user"));
        Files.writeString(profile.resolve("user/registrymodifications.xcu"), PROFILE);
    }

    /** A workbook as it was opened, recalculated and saved, and the processor time that all that took. */
    record Saved(Path file, double seconds) {}

    Saved openAndSave(Path workbook) throws IOException, InterruptedException {
        Path out = Files.createDirectories(folder.resolve("recalculated"));
        Path saved = out.resolve(workbook.getFileName());
        Files.deleteIfExists(saved);
        Path log = folder.resolve("libreoffice.log");
        Process process = new ProcessBuilder(
                        "sh",
                        "-c",
                        TIMED,
                        "sh",
                        "soffice",
                        "-env:UserInstallation=" + profile.toUri(),
                        "--headless",
                        "--convert-to",
                        "xlsx",
                        "--outdir",
                        out.toString(),
                        workbook.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(MINUTES_ALLOWED, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new IOException("LibreOffice needs more than " + MINUTES_ALLOWED + " minutes for " + workbook);
        }
        if (process.exitValue() != 0 || !Files.exists(saved)) {
            throw new IOException("LibreOffice could not recalculate " + workbook + ": " + Files.readString(log));
        }
        return new Saved(saved, processorSeconds(log));
    }

    private static double processorSeconds(Path log) throws IOException {
        return MINUTES_AND_SECONDS
                .matcher(Files.readAllLines(log).getLast())
                .results()
                .mapToDouble(time -> 60 * Double.parseDouble(time.group(1)) + Double.parseDouble(time.group(2)))
                .sum();
    }

    /** Its version, as it says it. */
    static String version() throws IOException {
        Process process = new ProcessBuilder("soffice", "--version").start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
