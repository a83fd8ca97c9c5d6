package pmqa.workbench.evidence.content;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pmqa.workbench.shared.LocalizedText;

/** A kind of file that is accepted as evidence: what people can open without running anything. */
public enum FileType {
    PDF("application/pdf", List.of("pdf"), "PDF", true),
    PNG("image/png", List.of("png"), "ภาพ PNG|PNG image", true),
    JPEG("image/jpeg", List.of("jpg", "jpeg"), "ภาพ JPEG|JPEG image", true),
    GIF("image/gif", List.of("gif"), "ภาพ GIF|GIF image", true),
    WEBP("image/webp", List.of("webp"), "ภาพ WebP|WebP image", true),
    WORD(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            List.of("docx"),
            "เอกสาร Word|Word document",
            false),
    EXCEL(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            List.of("xlsx"),
            "แผ่นงาน Excel|Excel workbook",
            false),
    POWERPOINT(
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            List.of("pptx"),
            "สไลด์ PowerPoint|PowerPoint slides",
            false),
    TEXT_DOCUMENT(
            "application/vnd.oasis.opendocument.text", List.of("odt"), "เอกสาร OpenDocument|OpenDocument text", false),
    SPREADSHEET(
            "application/vnd.oasis.opendocument.spreadsheet",
            List.of("ods"),
            "แผ่นงาน OpenDocument|OpenDocument spreadsheet",
            false),
    PRESENTATION(
            "application/vnd.oasis.opendocument.presentation",
            List.of("odp"),
            "สไลด์ OpenDocument|OpenDocument slides",
            false),
    PLAIN_TEXT("text/plain", List.of("txt", "csv", "tsv", "md"), "ข้อความ|Plain text", false);

    private final String mediaType;
    private final List<String> endings;
    private final LocalizedText title;
    private final boolean shownInBrowser;

    FileType(String mediaType, List<String> endings, String title, boolean shownInBrowser) {
        this.mediaType = mediaType;
        this.endings = endings;
        int bar = title.indexOf('|');
        this.title = bar < 0
                ? LocalizedText.same(title)
                : LocalizedText.of(title.substring(0, bar), title.substring(bar + 1));
        this.shownInBrowser = shownInBrowser;
    }

    public String mediaType() {
        return mediaType;
    }

    public LocalizedText title() {
        return title;
    }

    /** Whether a browser may show it by itself; everything else is only ever downloaded. */
    public boolean isShownInBrowser() {
        return shownInBrowser;
    }

    public boolean isImage() {
        return mediaType.startsWith("image/");
    }

    /** Whether it is a zip package with XML inside. */
    public boolean isPackage() {
        return mediaType.startsWith("application/vnd.");
    }

    public static Optional<FileType> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }

    /** The name with an ending that fits the content, so that no computer opens it as something else. */
    public String named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(ending -> lower.endsWith("." + ending))
                ? name
                : name + "." + endings.getFirst();
    }

    /** Every ending, for the file dialogue of a browser: {@code .pdf,.png,…}. */
    public static String accepted() {
        return String.join(
                ",",
                Arrays.stream(values())
                        .flatMap(type -> type.endings.stream())
                        .map(ending -> "." + ending)
                        .toList());
    }
}
