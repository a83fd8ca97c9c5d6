package pmqa.workbench.exchange.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import pmqa.workbench.exchange.Zips;
import pmqa.workbench.shared.Result;

/** A package opens as it was written, or not at all. */
class PackageFileTests {

    private static final char[] SECRET = "ม้า แบตเตอรี่ ลวดเย็บ".toCharArray();
    private static final OfflinePackage CONTENT = new OfflinePackage(
            new OfflinePackage.Manifest(
                    "pmqa-4.0",
                    "1.0.0",
                    "aa",
                    "D1",
                    "กรมตัวอย่าง",
                    "department",
                    2569,
                    "x",
                    "2026-11-21T00:00:00Z",
                    "ก",
                    7,
                    "bb"),
            Map.of(
                    OfflinePackage.ANSWERS, "{\"answers\":{}}".repeat(20_000).getBytes(StandardCharsets.UTF_8),
                    OfflinePackage.ASSESSMENT, "{}".getBytes(StandardCharsets.UTF_8)));

    @Test
    void what_is_written_is_what_is_read_with_and_without_a_passphrase() {
        for (Optional<char[]> secret : java.util.List.of(Optional.<char[]>empty(), Optional.of(SECRET))) {
            byte[] file = PackageFile.write(CONTENT, secret);

            assertThat(PackageFile.isPackage(file)).isTrue();
            assertThat(PackageFile.read(file, secret)).isInstanceOfSatisfying(Result.Accepted.class, read -> {
                OfflinePackage content = (OfflinePackage) read.value();
                assertThat(content.manifest()).isEqualTo(CONTENT.manifest());
                assertThat(content.parts()).containsOnlyKeys(CONTENT.parts().keySet());
                assertThat(content.parts().get(OfflinePackage.ANSWERS))
                        .isEqualTo(CONTENT.parts().get(OfflinePackage.ANSWERS));
            });
        }
    }

    @Test
    void a_wrong_passphrase_and_none_are_told_apart() {
        byte[] sealed = PackageFile.write(CONTENT, Optional.of(SECRET));

        assertThat(code(sealed, Optional.of("ผิด".toCharArray()))).isEqualTo("wrong-passphrase");
        assertThat(code(sealed, Optional.empty())).isEqualTo("needs-passphrase");
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("manifest.json");
    }

    @Test
    void a_part_that_was_changed_added_or_left_out_is_refused() {
        Map<String, byte[]> files = files();
        byte[] manifest = files.get("manifest.json");

        assertThat(refused(files, "assessment.json", "{ }")).isEqualTo("damaged-package");
        assertThat(refused(files, "../../etc/passwd", "x")).isEqualTo("damaged-package");
        assertThat(refused(files, "extra.json", "x")).isEqualTo("damaged-package");
        Map<String, byte[]> less = new LinkedHashMap<>(files);
        less.remove("answers.json");
        assertThat(code(Zips.of(less), Optional.empty())).isEqualTo("damaged-package");
        assertThat(refused(
                        files,
                        "manifest.json",
                        new String(manifest, StandardCharsets.UTF_8)
                                .replace("\"formatVersion\":1", "\"formatVersion\":2")))
                .isEqualTo("later-format");
        assertThat(refused(files, "manifest.json", "[")).isEqualTo("damaged-package");
    }

    @Test
    void a_bomb_is_not_unpacked() {
        Map<String, byte[]> files = new HashMap<>();
        files.put("manifest.json", new byte[200 * 1024 * 1024]);

        assertThat(code(Zips.of(files), Optional.empty())).isEqualTo("damaged-package");
    }

    @Test
    void whatever_is_cut_off_or_changed_anywhere_is_refused_or_changes_nothing() {
        byte[] file = PackageFile.write(CONTENT, Optional.empty());
        for (int length = 0; length < file.length; length += 37) {
            assertThat(code(Arrays.copyOf(file, length), Optional.empty())).isNotEmpty();
        }
        Random random = new Random(3);
        for (int i = 0; i < 500; i++) {
            byte[] changed = file.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 + random.nextInt(255));
            if (PackageFile.read(changed, Optional.empty())
                    instanceof Result.Accepted<OfflinePackage>(OfflinePackage read)) {
                assertThat(read.manifest()).isEqualTo(CONTENT.manifest());
                assertThat(read.parts().get(OfflinePackage.ANSWERS))
                        .isEqualTo(CONTENT.parts().get(OfflinePackage.ANSWERS));
            }
        }
    }

    private static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (var zip = new java.util.zip.ZipInputStream(
                new java.io.ByteArrayInputStream(PackageFile.write(CONTENT, Optional.empty())))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return files;
    }

    private static String refused(Map<String, byte[]> files, String name, String content) {
        Map<String, byte[]> changed = new LinkedHashMap<>(files);
        changed.put(name, content.getBytes(StandardCharsets.UTF_8));
        return code(Zips.of(changed), Optional.empty());
    }

    private static String code(byte[] file, Optional<char[]> secret) {
        return switch (PackageFile.read(file, secret)) {
            case Result.Accepted<OfflinePackage> _ -> "";
            case Result.Refused<OfflinePackage> refused ->
                refused.problems().getFirst().code();
        };
    }
}
