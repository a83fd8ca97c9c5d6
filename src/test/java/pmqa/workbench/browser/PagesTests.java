package pmqa.workbench.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import pmqa.workbench.organization.Role;
import pmqa.workbench.shared.Language;
import pmqa.workbench.testing.WebClient;

/** Every page in every state and both languages: nothing for axe to find, and no scrolling sideways, however narrow the window. */
@Tag("browser")
class PagesTests {

    private static final int DESK = 1280;
    /** What a window of 1280 pixels shows at a zoom of 200 %. */
    private static final int ZOOMED = 640;

    private static final int PHONE = 360;
    private static final int HEIGHT = 900;

    /** A part of a page, which its script fetches and puts in. */
    private static final String FRAGMENT = "/assessments/{id}/evidence/cited";

    private static final Map<String, WebClient> SESSIONS = new HashMap<>();

    @Test
    void every_route_that_shows_a_page_is_among_the_places() {
        Set<String> pages = new TreeSet<>();
        DemoSite.site()
                .context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, method) -> {
                    boolean get = mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET);
                    if (get && method.getMethod().getReturnType() == String.class) {
                        pages.addAll(mapping.getPatternValues());
                    }
                });

        pages.remove(FRAGMENT);
        assertThat(Places.all().stream().map(Place::route).collect(Collectors.toSet()))
                .containsAll(pages);
    }

    /** {@code -Dpages.of=evidence|trail} looks only at places whose name an expression finds. */
    @TestFactory
    Stream<DynamicTest> a_page_is_accessible_and_fits_every_window() {
        Pattern wanted = Pattern.compile(System.getProperty("pages.of", ""));
        return Places.all().stream()
                .filter(place -> wanted.matcher(place.toString()).find())
                .flatMap(place -> Stream.of(Language.values())
                        .map(language -> DynamicTest.dynamicTest(
                                place + " " + language,
                                () -> assertThat(faults(place, language)).isEmpty())));
    }

    private static List<String> faults(Place place, Language language) {
        List<String> faults = new ArrayList<>();
        try (Visitor visitor = visitor(place.who(), language)) {
            Page page = visitor.open(place.path()).page();
            assertThat(page.url())
                    .as("where a visitor of %s ends", place.path())
                    .doesNotContain("/sign-in?");
            place.arrange().accept(visitor, page);
            page.waitForLoadState();
            page.evaluate("() => document.querySelectorAll('details').forEach((part) => part.open = true)");
            for (int width : List.of(DESK, ZOOMED, PHONE)) {
                page.setViewportSize(width, HEIGHT);
                page.evaluate("() => scrollTo(0, 0)");
                if (isSearched(width, language)) {
                    Axe.violations(page).forEach(violation -> faults.add(width + " px: " + violation));
                }
                picture(page, place + " " + language + " " + width);
                sideways(page).ifPresent(fault -> faults.add(width + " px: " + fault));
            }
        }
        return faults;
    }

    /**
     * Which rules hold depends on the words or on the room, and on no pair of them: Thai at the desk and English on the phone meet
     * both. {@code -Dpages=all} looks at every pair.
     */
    private static boolean isSearched(int width, Language language) {
        boolean pair = width == (language == Language.THAI ? DESK : PHONE);
        return pair || (width != ZOOMED && System.getProperty("pages", "").equals("all"));
    }

    /** For people to look at: {@code -Dpages.to=folder}. */
    static void picture(Page page, String name) {
        String folder = System.getProperty("pages.to", "");
        if (!folder.isEmpty()) {
            String file = name.replaceAll("[^\\p{Alnum}]+", "-") + ".png";
            page.screenshot(
                    new Page.ScreenshotOptions().setPath(Path.of(folder, file)).setFullPage(true));
        }
    }

    /** What makes a page wider than its window. */
    private static Optional<String> sideways(Page page) {
        String wide = (String) page.evaluate("""
                () => {
                  const width = document.documentElement.clientWidth;
                  if (document.documentElement.scrollWidth <= width) {
                    return "";
                  }
                  const scrolls = (element) => element && (getComputedStyle(element).overflowX !== "visible" || scrolls(element.parentElement));
                  return "wider than the window: " + [...document.body.querySelectorAll("*")]
                    .filter((element) => element.getBoundingClientRect().right > width + 1 && !scrolls(element.parentElement))
                    .slice(0, 4)
                    .map((element) => `${element.tagName}.${element.className} "${element.textContent.trim().slice(0, 30)}"`)
                    .join(", ");
                }""");
        return Optional.of(wide).filter(text -> !text.isEmpty());
    }

    private static Visitor visitor(Place.Who who, Language language) {
        return who == Place.Who.STRANGER
                ? Visitor.stranger(language, DESK)
                : Visitor.with(
                        SESSIONS.computeIfAbsent(who + " " + language, _ -> session(who, language)), language, DESK);
    }

    private static WebClient session(Place.Who who, Language language) {
        Optional<String> department = Optional.of(DemoSite.DEVELOPMENT);
        return DemoSite.site()
                .signedIn(
                        switch (who) {
                            case CONTRIBUTOR -> DemoSite.person(Role.CONTRIBUTOR, department, language);
                            case COORDINATOR -> DemoSite.person(Role.COORDINATOR, department, language);
                            case APPROVER -> DemoSite.person(Role.APPROVER, department, language);
                            case VIEWER -> DemoSite.person(Role.VIEWER, department, language);
                            case NEIGHBOUR ->
                                DemoSite.person(Role.COORDINATOR, Optional.of(DemoSite.SERVICES), language);
                            case PROVINCIAL ->
                                DemoSite.person(Role.COORDINATOR, Optional.of(DemoSite.PROVINCE), language);
                            case NOBODY -> DemoSite.person(Role.ASSESSOR, Optional.of(DemoSite.SERVICES), language);
                            case OFFICER -> DemoSite.person(Role.CENTRAL_OFFICER, Optional.empty(), language);
                            case ADMINISTRATOR -> DemoSite.person(Role.ADMINISTRATOR, Optional.empty(), language);
                            case STRANGER -> throw new IllegalArgumentException("A stranger has no session");
                        });
    }
}
