package pmqa.workbench.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The Chromium of this machine without a window: started by the first test that needs it, shared by all tests of the run. Playwright's
 * driver runs on the Node.js of this machine and downloads nothing.
 */
final class Chromium {

    /** The oldest release on which the driver runs. */
    private static final int OLDEST_NODE = 20;

    private Chromium() {}

    private static final class Shared {
        static final Browser BROWSER = start();
    }

    static Browser browser() {
        return Shared.BROWSER;
    }

    private static Browser start() {
        Path node = onPath("node", "nodejs");
        refuseOld(node);
        Path chromium = onPath("chromium", "chromium-browser", "google-chrome");
        Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_NODEJS_PATH", node.toString(), "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        PlaywrightAssertions.setDefaultAssertionTimeout(Visitor.PATIENCE);
        // Root, as in a container, has no sandbox; the pages are our own.
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setChromiumSandbox(false)
                        .setArgs(List.of("--disable-gpu", "--font-render-hinting=none")));
    }

    private static void refuseOld(Path node) {
        try {
            Process process = new ProcessBuilder(node.toString(), "--version").start();
            String version = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (Integer.parseInt(version.replaceAll("^v|\\..*", "")) < OLDEST_NODE) {
                throw new IllegalStateException(
                        "Browser tests need Node.js %d or later; %s is %s".formatted(OLDEST_NODE, node, version));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path onPath(String... names) {
        String folders = System.getenv().getOrDefault("PATH", "");
        return Stream.of(names)
                .flatMap(
                        name -> Arrays.stream(folders.split(File.pathSeparator)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "Browser tests need " + names[0] + "; on Debian: apt-get install chromium nodejs"));
    }
}
