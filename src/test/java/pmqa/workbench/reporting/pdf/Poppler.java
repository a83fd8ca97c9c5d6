package pmqa.workbench.reporting.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** What an independent program sees in a PDF. ./check installs it (Debian package poppler-utils). */
public final class Poppler {

    private final Path file;

    public Poppler(byte[] pdf, Path folder) throws IOException {
        this.file = Files.write(folder.resolve("report.pdf"), pdf);
    }

    public String text() throws IOException {
        return run("pdftotext", "-layout", file.toString(), "-");
    }

    public String fonts() throws IOException {
        return run("pdffonts", file.toString());
    }

    String info() throws IOException {
        return run("pdfinfo", file.toString());
    }

    public int pages() throws IOException {
        return info().lines()
                .filter(line -> line.startsWith("Pages:"))
                .mapToInt(line -> Integer.parseInt(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    public BufferedImage page(int number, int dotsPerInch) throws IOException {
        Path image = file.resolveSibling("page-" + number);
        String page = Integer.toString(number);
        run(
                "pdftoppm",
                "-r",
                Integer.toString(dotsPerInch),
                "-f",
                page,
                "-l",
                page,
                "-png",
                "-singlefile",
                file.toString(),
                image.toString());
        return ImageIO.read(Path.of(image + ".png").toFile());
    }

    private static String run(String... command) throws IOException {
        List<String> words = new ArrayList<>(List.of(command));
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            assertThat(process.waitFor()).as(said).isZero();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
        return said;
    }
}
