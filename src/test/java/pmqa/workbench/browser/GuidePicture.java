package pmqa.workbench.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import pmqa.workbench.shared.Language;
import pmqa.workbench.testing.WebClient;

/**
 * A picture of README.md or the guide. {@code -Dscreenshots=write} puts it into {@code docs/images}; {@code GuideTests} sees to it that each is
 * made here and shown there.
 */
final class GuidePicture {

    static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final int PHONE_WIDTH = 390;
    private static final int PHONE_HEIGHT = 844;
    private static final int GAP = 12;
    private static final Color AROUND = new Color(0xD5DCE3);
    private static final Path FOLDER = Path.of("docs", "images");

    private GuidePicture() {}

    /** Somebody of the demo at a desk. */
    static Visitor at(String account) {
        return as(account, WIDTH, HEIGHT);
    }

    /** Somebody of the demo with a telephone. */
    static Visitor onPhone(String account) {
        return as(account, PHONE_WIDTH, PHONE_HEIGHT);
    }

    private static Visitor as(String account, int width, int height) {
        Visitor visitor = Visitor.with(client(account), Language.THAI, width);
        visitor.page().setViewportSize(width, height);
        return visitor;
    }

    /** Somebody of the demo without a browser. */
    static WebClient client(String account) {
        WebClient client = DemoSite.site().stranger();
        var answer = client.post("/sign-in", "email", account + "@demo.invalid", "password", DemoSite.PASSWORD);
        assertThat(answer.isRedirect()).as("signing in as " + account).isTrue();
        return client;
    }

    /** What the window shows. */
    static void take(String name, Page page) throws IOException {
        keep(name, seen(page, false));
    }

    /** The whole page, however long. */
    static void takeWhole(String name, Page page) throws IOException {
        keep(name, seen(page, true));
    }

    /** Brings a part of the page to the head of the window, below what stays there. */
    static void show(Page page, String selector) {
        page.locator(selector).first().evaluate("part => part.scrollIntoView()");
        page.evaluate("() => { document.activeElement.blur(); scrollBy(0, -70); }");
    }

    static byte[] seen(Page page, boolean whole) {
        page.evaluate("() => document.fonts.ready");
        return page.screenshot(new Page.ScreenshotOptions()
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setFullPage(whole));
    }

    static void keep(String name, byte[] png) throws IOException {
        byte[] picture = SmallPicture.of(png);
        assertThat(picture).hasSizeGreaterThan(10_000);
        if (System.getProperty("screenshots", "").equals("write")) {
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve(name + ".png"), picture);
        }
    }

    /** Some pictures in a row. */
    static byte[] beside(List<BufferedImage> pictures) throws IOException {
        int width = pictures.stream().mapToInt(BufferedImage::getWidth).sum() + GAP * (pictures.size() + 1);
        int height = pictures.stream().mapToInt(BufferedImage::getHeight).max().orElseThrow() + 2 * GAP;
        BufferedImage row = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = row.createGraphics();
        pen.setColor(AROUND);
        pen.fillRect(0, 0, width, height);
        int left = GAP;
        for (BufferedImage picture : pictures) {
            pen.drawImage(picture, left, GAP, null);
            left += picture.getWidth() + GAP;
        }
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(row, "png", out);
        return out.toByteArray();
    }

    static BufferedImage image(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
