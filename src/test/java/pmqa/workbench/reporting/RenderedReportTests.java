package pmqa.workbench.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pmqa.workbench.reporting.pdf.Poppler;
import pmqa.workbench.reporting.rendering.ReportFormat;
import pmqa.workbench.testing.LibreOffice;

/**
 * Reports as independent programs show them: PDF by poppler against pictures that were looked at, Word as LibreOffice sets it.
 * {@code -Dgolden=write} draws the pictures anew.
 */
@Tag("slow")
class RenderedReportTests {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/reports");
    private static final int COARSE = 40;
    private static final int MEASURED = 72;

    /** Of 255, on average over a page; other versions of poppler smooth letters in other ways. */
    private static final double MOST_DIFFERENCE = 4.0;

    /** Margins in points, less the thickness of a line: left 3 cm, right 2 cm. */
    private static final int LEFT = 76;

    private static final int RIGHT = 48;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void a_page_of_the_sample_looks_as_it_did_when_somebody_looked_at_it(int page) throws IOException {
        BufferedImage drawn = new Poppler(Reports.file(Reports.small(), ReportFormat.PDF), folder).page(page, COARSE);
        Path golden = GOLDEN.resolve("department-form1-" + page + ".png");
        if (System.getProperty("golden", "").equals("write")) {
            Files.createDirectories(GOLDEN);
            ImageIO.write(drawn, "png", golden.toFile());
        }

        assertThat(difference(ImageIO.read(golden.toFile()), drawn)).isLessThan(MOST_DIFFERENCE);
    }

    @Test
    void another_page_looks_different() throws IOException {
        Poppler pdf = new Poppler(Reports.file(Reports.small(), ReportFormat.PDF), folder);

        assertThat(difference(pdf.page(3, COARSE), pdf.page(4, COARSE))).isGreaterThan(MOST_DIFFERENCE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "department-2569.json",
                "department-form1-2569.json",
                "province-2569.json",
                "department-2551.json"
            })
    void word_set_by_libreoffice_says_the_same_within_its_margins(String example) throws IOException {
        LibreOffice office = LibreOffice.orSkip(folder);
        Report report = Reports.of(example, Reports.THAI);

        Poppler word = new Poppler(office.printed(Reports.file(report, ReportFormat.DOCX)), folder);

        String text = squeezed(word.text());
        List<String> missing = Reports.titles(report).stream()
                .filter(title -> !text.contains(squeezed(title)))
                .toList();
        assertThat(missing).isEmpty();
        assertThat(text).contains(squeezed(report.cover().organization()));
        assertThat(word.fonts().lines().skip(2)).isNotEmpty().allMatch(line -> line.contains(" yes "));
        assertThat(contentsThatLeadAstray(report, word.text())).isEmpty();
        int pages = word.pages();
        assertThat(pages).isGreaterThan(5);
        for (int page : new int[] {2, pages / 2, pages}) {
            BufferedImage image = word.page(page, MEASURED);
            assertThat(ink(image, 0, LEFT)).as("left margin of page %d", page).isZero();
            assertThat(ink(image, image.getWidth() - RIGHT, image.getWidth()))
                    .as("right margin of page %d", page)
                    .isZero();
            assertThat(ink(image, LEFT, image.getWidth() - RIGHT))
                    .as("page %d", page)
                    .isPositive();
        }
    }

    @Test
    void word_of_more_than_a_hundred_pages_is_whole_and_its_contents_lead_to_every_section() throws IOException {
        LibreOffice office = LibreOffice.orSkip(folder);
        Report report = Reports.of(Reports.verbose("department-2569.json", 18), ReportFacts.NONE, Reports.THAI);

        Poppler word = new Poppler(office.printed(Reports.file(report, ReportFormat.DOCX)), folder);

        assertThat(word.pages()).isGreaterThan(100);
        assertThat(squeezed(word.text())).contains(squeezed("ภาคผนวก ข กติกาการให้คะแนน"));
        assertThat(contentsThatLeadAstray(report, word.text())).isEmpty();
    }

    /** Titles that the contents do not list with the number of the page on which they stand. */
    private static List<String> contentsThatLeadAstray(Report report, String text) {
        List<String> pages = Stream.of(text.split("\f"))
                .map(RenderedReportTests::squeezedLines)
                .toList();
        String contents = pages.get(1) + pages.get(2);
        return report.allSections().stream()
                .filter(section -> section.depth() <= 2)
                .map(section -> squeezed(section.title()))
                .filter(title -> {
                    Matcher entry = Pattern.compile(title.chars()
                                            .mapToObj(letter -> Pattern.quote(Character.toString(letter)) + "\n?")
                                            .collect(Collectors.joining())
                                    + "\\.+([0-9]+)\n")
                            .matcher(contents);
                    return !entry.find()
                            || !pages.get(Integer.parseInt(entry.group(1)) - 1)
                                    .replace("\n", "")
                                    .contains(title);
                })
                .toList();
    }

    private static String squeezedLines(String page) {
        return page.lines().map(RenderedReportTests::squeezed).collect(Collectors.joining("\n", "", "\n"));
    }

    /**
     * Letters alone: Word wraps where it likes, and where a program places vowels and tone marks by themselves, poppler gives them in another
     * order and with blanks between. That they come out right in our own PDF is another test's.
     */
    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00A0\\u200B\u0E31-\u0E3A\u0E47-\u0E4E]+", "");
    }

    /** How many pixels of some columns are dark. */
    private static long ink(BufferedImage image, int from, int to) {
        return IntStream.range(from, to)
                .mapToLong(x -> IntStream.range(0, image.getHeight())
                        .filter(y -> brightness(image, x, y) < 160)
                        .count())
                .sum();
    }

    private static int brightness(BufferedImage image, int x, int y) {
        int colour = image.getRGB(x, y);
        return ((colour >> 16 & 0xFF) + (colour >> 8 & 0xFF) + (colour & 0xFF)) / 3;
    }

    /** The mean difference of brightness, of 255, after both were smoothed by halving them. */
    private static double difference(BufferedImage golden, BufferedImage drawn) {
        assertThat(List.of(drawn.getWidth(), drawn.getHeight()))
                .isEqualTo(List.of(golden.getWidth(), golden.getHeight()));
        double sum = 0;
        long count = 0;
        for (int y = 0; y + 1 < golden.getHeight(); y += 2) {
            for (int x = 0; x + 1 < golden.getWidth(); x += 2) {
                sum += Math.abs(smooth(golden, x, y) - smooth(drawn, x, y));
                count++;
            }
        }
        return sum / count;
    }

    private static double smooth(BufferedImage image, int x, int y) {
        return (brightness(image, x, y)
                        + brightness(image, x + 1, y)
                        + brightness(image, x, y + 1)
                        + brightness(image, x + 1, y + 1))
                / 4.0;
    }
}
