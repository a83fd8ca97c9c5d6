package pmqa.workbench.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The LibreOffice of this machine without a window, as an independent program that opens and saves what we write. ./check installs it
 * (Debian packages libreoffice-calc-nogui and libreoffice-writer-nogui); where it is not there, the test that asks for it is skipped and says so.
 */
public final class LibreOffice {

    private static final int MOST_MINUTES = 5;
    private static final String WORKBOOK = "xlsx:Calc MS Excel 2007 XML";

    private final Path program;
    private final Path folder;

    private LibreOffice(Path program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    /**
     * The LibreOffice of this machine; without one the test that asks is skipped.
     *
     * @param folder where it may leave files
     */
    public static LibreOffice orSkip(Path folder) {
        String path = System.getenv("PATH");
        Optional<Path> found = Stream.of((path == null ? "" : path).split(File.pathSeparator, -1))
                .flatMap(part -> Stream.of("soffice", "libreoffice").map(name -> Path.of(part, name)))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(
                found.isPresent(),
                "LibreOffice is not installed, so what it makes of our files was not tried: apt-get install libreoffice-calc-nogui libreoffice-writer-nogui");
        return new LibreOffice(found.orElseThrow(), folder);
    }

    /** A workbook that it opened and saved again. */
    public byte[] saved(byte[] workbook) {
        return saved(Map.of("workbook", workbook)).values().iterator().next();
    }

    /** The same for many, by their names. */
    public Map<String, byte[]> saved(Map<String, byte[]> workbooks) {
        return converted(workbooks, "xlsx", WORKBOOK, "xlsx");
    }

    /** A Word document as the PDF that it makes of it. */
    public byte[] printed(byte[] document) {
        return converted(Map.of("document", document), "docx", "pdf:writer_pdf_Export", "pdf")
                .values()
                .iterator()
                .next();
    }

    /** A workbook as the PDF that it makes of it. */
    public byte[] printedWorkbook(byte[] workbook) {
        return converted(Map.of("workbook", workbook), "xlsx", "pdf:calc_pdf_Export", "pdf")
                .values()
                .iterator()
                .next();
    }

    private Map<String, byte[]> converted(Map<String, byte[]> files, String from, String filter, String to) {
        try {
            Path work = Files.createTempDirectory(folder, "office");
            List<Path> written = new ArrayList<>();
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                written.add(Files.write(work.resolve(file.getKey() + "." + from), file.getValue()));
            }
            Path out = work.resolve("saved");
            run(written, filter, out, work);
            Map<String, byte[]> read = new LinkedHashMap<>();
            for (String name : files.keySet()) {
                read.put(name, Files.readAllBytes(out.resolve(name + "." + to)));
            }
            return read;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** With a profile of its own: a running LibreOffice would otherwise take the work and answer before it is done. */
    private void run(List<Path> files, String filter, Path out, Path work) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                filter,
                "--outdir",
                out.toString()));
        files.forEach(file -> command.add(file.toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("log").toFile());
        builder.environment().put("FONTCONFIG_FILE", fonts().toString());
        Process process = builder.start();
        try {
            assertThat(process.waitFor(MOST_MINUTES, TimeUnit.MINUTES))
                    .as("LibreOffice is done after %d minutes", MOST_MINUTES)
                    .isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        } finally {
            process.destroy();
        }
        assertThat(process.exitValue())
                .as(Files.readString(work.resolve("log")))
                .isZero();
    }

    /** With the fonts of our documents, whatever else the machine has; Sarabun is the same design as what Word documents name. */
    private Path fonts() throws IOException {
        return Files.writeString(folder.resolve("fonts.conf"), """
                <?xml version="1.0"?>
                <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
                <fontconfig>
                  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
                  <dir>%s</dir>
                  <cachedir>%s</cachedir>
                  <alias binding="same"><family>TH Sarabun New</family><prefer><family>Sarabun</family></prefer></alias>
                </fontconfig>
                """.formatted(
                        Path.of("src/main/resources").toAbsolutePath(), folder.resolve("font-cache")));
    }
}
