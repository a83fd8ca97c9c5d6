package pmqa.workbench.evidence.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/**
 * Tells office documents from other zips by what is inside, after everything has been unpacked once and thrown away: what comes
 * out counts, never what the headers claim.
 */
final class Packages {

    private static final int MOST_ENTRIES = 10_000;
    private static final long LARGEST_CONTENT = 1024L * 1024 * 1024;

    /** XML compresses well, but not like a bomb; below the floor the ratio says nothing. */
    private static final int HIGHEST_RATIO = 100;

    private static final long RATIO_FLOOR = 64L * 1024 * 1024;
    private static final int BUFFER = 64 * 1024;
    private static final int LONGEST_TYPE_LIST = 1024 * 1024;

    /** Main parts of packages without macros (ECMA-376, part 1). */
    private static final Map<String, FileType> MAIN_PARTS = Map.of(
            "wordprocessingml.document.main+xml", FileType.WORD,
            "spreadsheetml.sheet.main+xml", FileType.EXCEL,
            "presentationml.presentation.main+xml", FileType.POWERPOINT,
            "presentationml.slideshow.main+xml", FileType.POWERPOINT);

    private Packages() {}

    static Result<FileType> typeOf(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES || isBomb(zip, Files.size(file))) {
                return Result.refused(FileProblems.bomb());
            }
            return typeOf(zip);
        } catch (java.util.zip.ZipException broken) {
            return Result.refused(FileProblems.archive());
        }
    }

    private static boolean isBomb(ZipFile zip, long compressed) throws IOException {
        long left = Math.min(LARGEST_CONTENT, Math.max(RATIO_FLOOR, compressed * HIGHEST_RATIO));
        byte[] buffer = new byte[BUFFER];
        for (ZipEntry entry : Collections.list(zip.entries())) {
            try (InputStream in = zip.getInputStream(entry)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    left -= read;
                    if (left < 0) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static Result<FileType> typeOf(ZipFile zip) throws IOException {
        boolean macros = Collections.list(zip.entries()).stream()
                .map(entry -> entry.getName().toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.endsWith("vbaproject.bin") || name.startsWith("basic/"));
        String types = beginning(zip, "[Content_Types].xml");
        if (macros || types.contains("macroEnabled")) {
            return Result.refused(FileProblems.macros());
        }
        for (Map.Entry<String, FileType> main : MAIN_PARTS.entrySet()) {
            if (types.contains(main.getKey())) {
                return Result.accepted(main.getValue());
            }
        }
        Problem archive = FileProblems.archive();
        return FileType.ofMediaType(beginning(zip, "mimetype").strip())
                .filter(FileType::isPackage)
                .map(Result::accepted)
                .orElseGet(() -> Result.refused(archive));
    }

    private static String beginning(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return "";
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(LONGEST_TYPE_LIST), StandardCharsets.UTF_8);
        }
    }
}
