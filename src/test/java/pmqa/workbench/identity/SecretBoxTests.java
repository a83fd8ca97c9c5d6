package pmqa.workbench.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretBoxTests {

    private static final byte[] SECRET = {1, 2, 3, 4, 5};

    private final SecretBox box = new SecretBox(new byte[SecretBox.KEY_BYTES]);

    @Test
    void what_was_sealed_opens_again_and_never_looks_the_same_twice() {
        var sealed = box.seal(SECRET, "a");

        assertThat(box.open(sealed, "a"))
                .hasValueSatisfying(opened -> assertThat(opened).isEqualTo(SECRET));
        assertThat(box.seal(SECRET, "a")).isNotEqualTo(sealed);
    }

    @Test
    void it_opens_for_no_other_purpose_with_no_other_key_and_not_when_it_was_changed() {
        var sealed = box.seal(SECRET, "a");
        var otherKey = new byte[SecretBox.KEY_BYTES];
        otherKey[0] = 1;

        assertThat(box.open(sealed, "b")).isEmpty();
        assertThat(new SecretBox(otherKey).open(sealed, "a")).isEmpty();
        for (int place = 0; place < sealed.length; place++) {
            var changed = sealed.clone();
            changed[place] ^= 1;
            assertThat(box.open(changed, "a")).isEmpty();
        }
        assertThat(box.open(Arrays.copyOf(sealed, 5), "a")).isEmpty();
    }

    @Test
    void a_key_is_made_once_in_the_data_folder_and_is_for_the_program_alone(@TempDir Path data) throws IOException {
        var sealed = new InstallationKey("", data.toString()).box().seal(SECRET, "a");

        assertThat(new InstallationKey("", data.toString()).box().open(sealed, "a"))
                .isPresent();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(InstallationKey.FILE))))
                .isEqualTo("rw-------");
        try (var files = Files.list(data)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void a_key_from_the_settings_is_taken_instead(@TempDir Path data) {
        var key = Base64.getEncoder().encodeToString(new byte[SecretBox.KEY_BYTES]);
        var sealed = box.seal(SECRET, "a");

        assertThat(new InstallationKey(key, data.toString()).box().open(sealed, "a"))
                .isPresent();
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void a_key_that_is_none_is_refused_with_the_way_to_a_right_one(@TempDir Path data) throws IOException {
        assertThatThrownBy(() -> new InstallationKey("short", data.toString()))
                .hasMessageContaining("pmqa.secret-key")
                .hasMessageContaining("openssl rand -base64 32");
        Files.writeString(data.resolve(InstallationKey.FILE), "damaged");
        assertThatThrownBy(() -> new InstallationKey("", data.toString()).box()).hasMessageContaining("damaged");
    }
}
