package pmqa.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** README.md and the guide lead nowhere that is not there, and their pictures are few and small. */
class GuideTests {

    private static final Path GUIDE = Path.of("docs", "guide");
    private static final Path PICTURES = Path.of("docs", "images");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)");
    private static final Path MAKERS = Path.of("src", "test", "java", "pmqa", "workbench", "browser");
    private static final Pattern MADE =
            Pattern.compile("GuidePicture\\s*\\.(?:take|takeWhole|keep)\\(\\s*\"([a-z0-9-]+)\"");
    private static final long LARGEST_PICTURE = 150 * 1024;

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(GUIDE)) {
            return Stream.concat(Stream.of(Path.of("README.md")), files.sorted())
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_link_of_a_page_leads_to_a_file(Path page) throws IOException {
        assertThat(targets(page)).allSatisfy(target -> assertThat(target).exists());
    }

    @Test
    void every_picture_is_small_and_shown_somewhere() throws IOException {
        Set<Path> shown = new TreeSet<>();
        for (Path page : pages()) {
            shown.addAll(targets(page));
        }
        try (Stream<Path> pictures = Files.list(PICTURES)) {
            assertThat(pictures).allSatisfy(picture -> {
                assertThat(shown).contains(picture);
                assertThat(Files.size(picture)).isLessThanOrEqualTo(LARGEST_PICTURE);
            });
        }
    }

    @Test
    void every_picture_that_is_shown_is_made_by_a_test_and_the_other_way_round() throws IOException {
        Set<Path> made = new TreeSet<>();
        try (Stream<Path> sources = Files.list(MAKERS)) {
            for (Path source : sources.toList()) {
                MADE.matcher(Files.readString(source))
                        .results()
                        .map(found -> PICTURES.resolve(found.group(1) + ".png"))
                        .forEach(made::add);
            }
        }
        Set<Path> shown = new TreeSet<>();
        for (Path page : pages()) {
            targets(page).stream()
                    .filter(target -> target.toString().endsWith(".png"))
                    .forEach(shown::add);
        }

        assertThat(shown).isEqualTo(made);
    }

    @Test
    void every_page_of_the_guide_for_a_role_has_a_picture_with_thai_words() throws IOException {
        Pattern picture = Pattern.compile("!\\[[^]]*[ก-๙][^]]*]\\([^)]+\\.png\\)");
        assertThat(pages()).filteredOn(page -> !page.endsWith("README.md")).allSatisfy(page -> {
            String text = Files.readString(page);
            assertThat(picture.matcher(text).results().count())
                    .as("pictures of %s", page)
                    .isPositive()
                    .isEqualTo(Pattern.compile("!\\[").matcher(text).results().count());
        });
    }

    private static List<Path> targets(Path page) throws IOException {
        Path folder = page.resolveSibling("");
        return LINK.matcher(Files.readString(page))
                .results()
                .map(link -> URI.create(link.group(1)))
                .filter(link -> link.getScheme() == null)
                .map(link -> folder.resolve(link.getPath()).normalize())
                .toList();
    }
}
