package pmqa.workbench.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pmqa.workbench.organization.Role;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.testing.RunningSite;
import pmqa.workbench.testing.SmallDisk;

/** The evidence store on a real disk that is full. */
@Tag("slow")
class EvidenceDiskFullTests {

    @TempDir
    Path temporary;

    @Test
    void a_file_that_finds_no_room_leaves_nothing_and_is_kept_when_there_is_room() throws Exception {
        var folder = Files.createDirectory(temporary.resolve("evidence"));
        try (var disk = SmallDisk.on(folder, 4)) {
            var site = RunningSite.start(Map.of("pmqa.evidence.folder", folder.toString()));
            var organization = site.organization(OrganizationType.DEPARTMENT, Optional.empty());
            var assessment = site.assessment(
                    site.cycle(List.of(organization)),
                    organization,
                    site.person().id());
            var contributor = site.signedIn(site.person(Role.CONTRIBUTOR, organization));
            var files = "/assessments/" + assessment + "/evidence/files?file=a.txt";
            byte[] text = new byte[1024 * 1024];
            Arrays.fill(text, (byte) 'a');
            assertThat(contributor.putFile(files, text).status()).isEqualTo(200);
            long before = files(folder);
            disk.fill();
            Arrays.fill(text, (byte) 'b');

            var refused = contributor.putFile(files, text);

            assertThat(refused.status()).isEqualTo(507);
            assertThat(refused.body()).contains("evidence-store-full", "ที่เก็บหลักฐานเต็ม", "แจ้งผู้ดูแลระบบ");
            assertThat(contributor
                            .upload("/assessments/" + assessment + "/evidence/files", "file", "ข.txt", text, Map.of())
                            .body())
                    .contains("ที่เก็บหลักฐานเต็ม");
            assertThat(files(folder)).as("files beside the filler").isEqualTo(before + 1);
            assertThat(pieces(site)).isOne();
            assertThat(contributor
                            .json(
                                    "PUT",
                                    "/assessments/" + assessment + "/answers/checkpoint?key=1.1-B1",
                                    "{\"value\":\"true\",\"version\":0}")
                            .status())
                    .as("answers meanwhile")
                    .isEqualTo(200);

            disk.makeRoom();
            assertThat(contributor.putFile(files, text).status()).isEqualTo(200);
            assertThat(pieces(site)).isEqualTo(2);
            assertThat(files(folder)).isEqualTo(before + 1);
        }
    }

    private static long pieces(RunningSite site) {
        return site.sql()
                .sql("select count(*) from evidence_revision")
                .query(Long.class)
                .single();
    }

    private static long files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).count();
        }
    }
}
