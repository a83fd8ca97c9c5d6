package pmqa.workbench.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;

/** The list that the jar carries instead of a search at every start. */
class ComponentIndexTests {

    @Test
    void what_the_build_writes_is_what_a_start_reads(@TempDir Path folder) throws Exception {
        var file = folder.resolve("META-INF/list.txt");

        ComponentIndex.main(new String[] {file.toString()});

        var index = ComponentIndex.read(Files.readAllLines(file).stream());
        assertThat(index.hasScannedPackage("pmqa.workbench")).isTrue();
        Set<String> components = index.getCandidateTypes("pmqa.workbench", Component.class.getName());
        assertThat(components)
                .hasSizeGreaterThan(200)
                .contains(
                        "pmqa.workbench.site.DatabaseWatch",
                        "pmqa.workbench.ClockConfiguration",
                        // Whether there is demo data is decided at the start, not when the list is written.
                        "pmqa.workbench.demo.DemoData",
                        "pmqa.workbench.organization.bulk.TreeSketch$Trees")
                .doesNotContain("pmqa.workbench.Application");
        assertThat(index.getCandidateTypes("pmqa.workbench", ConfigurationProperties.class.getName()))
                .contains("pmqa.workbench.site.SiteSettings")
                .doesNotContain("pmqa.workbench.site.DatabaseWatch");
    }
}
