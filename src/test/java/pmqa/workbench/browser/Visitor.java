package pmqa.workbench.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import pmqa.workbench.shared.Language;
import pmqa.workbench.testing.RunningSite.TestPerson;
import pmqa.workbench.testing.WebClient;

/** Somebody with a browser profile of their own and one page open in it. */
final class Visitor implements AutoCloseable {

    private static final String SESSION_COOKIE = "pmqa-session";
    private static final int HEIGHT = 900;
    static final double PATIENCE = 20_000;

    private final BrowserContext context;
    private final List<String> complaints = new ArrayList<>();
    private Page page;

    private Visitor(Language language, int width) {
        this(language, width, true);
    }

    private Visitor(Language language, int width, boolean scripts) {
        context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(DemoSite.address().toString())
                        .setJavaScriptEnabled(scripts)
                        .setLocale(language == Language.THAI ? "th-TH" : "en-GB")
                        .setTimezoneId("Asia/Bangkok")
                        .setViewportSize(width, HEIGHT));
        context.setDefaultTimeout(PATIENCE);
        context.onConsoleMessage(message -> {
            // A lost network and a refused save are logged by the browser itself, and meant by the tests.
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        context.onWebError(error -> complaints.add(error.error()));
        page = context.newPage();
    }

    static Visitor stranger(Language language, int width) {
        Visitor visitor = new Visitor(language, width);
        visitor.cookie("language", language.locale().getLanguage());
        return visitor;
    }

    static Visitor stranger() {
        return stranger(Language.THAI, 1280);
    }

    static Visitor signedIn(TestPerson person, Language language, int width) {
        return with(DemoSite.site().signedIn(person), language, width);
    }

    /** Goes on with the session of a client that has signed in. */
    static Visitor with(WebClient client, Language language, int width) {
        return stranger(language, width).goOn(client);
    }

    /** Somebody signed in whose browser runs no scripts. */
    static Visitor withoutScripts(TestPerson person) {
        return new Visitor(Language.THAI, 1280, false).goOn(DemoSite.site().signedIn(person));
    }

    private Visitor goOn(WebClient client) {
        for (String cookie : List.of(SESSION_COOKIE, "XSRF-TOKEN")) {
            cookie(cookie, client.cookie(cookie).orElseThrow());
        }
        return this;
    }

    static Visitor signedIn(TestPerson person) {
        return signedIn(person, Language.THAI, 1280);
    }

    private void cookie(String name, String value) {
        context.addCookies(
                List.of(new Cookie(name, value).setUrl(DemoSite.address().toString())));
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    Visitor open(String path) {
        page.navigate(path);
        return this;
    }

    /** Where the visitor is, without the site's address. */
    String path() {
        return URI.create(page.url()).getPath();
    }

    /** Closes the tab and opens an empty one. */
    void newTab() {
        page.close();
        page = context.newPage();
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    /** What the one permanent place says about saving: {@code saved}, {@code offline}, {@code conflict} … */
    void awaitSaving(String state) {
        page.locator("#save-status[data-state=" + state + "]").waitFor();
    }

    /** Waits until the page was loaded and its script listens. */
    Visitor ready() {
        page.locator("[data-assessment][data-ready]")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        return this;
    }

    /** As if the session had run out. */
    void forgetSession() {
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName(SESSION_COOKIE));
    }

    /** Scripts that failed, and what the Content-Security-Policy refused. */
    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).as("errors in the browser's console").isEmpty();
    }
}
