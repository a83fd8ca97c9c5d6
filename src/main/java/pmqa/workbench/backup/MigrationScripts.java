package pmqa.workbench.backup;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The migrations of this program, or only some of them: those that had made the tables when a backup was written. */
final class MigrationScripts implements ResourceProvider {

    private static final String FOLDER = "db/migration/";

    private final Map<String, Script> scripts;

    private MigrationScripts(Map<String, Script> scripts) {
        this.scripts = scripts;
    }

    static MigrationScripts all() throws IOException {
        Map<String, Script> found = new TreeMap<>();
        for (Resource resource :
                new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "**/*.sql")) {
            String address = resource.getURL().toString();
            String path = address.substring(address.lastIndexOf(FOLDER) + FOLDER.length());
            found.put(path, new Script(path, resource));
        }
        return new MigrationScripts(found);
    }

    MigrationScripts only(Set<String> wanted) {
        return new MigrationScripts(scripts.entrySet().stream()
                .filter(script -> wanted.contains(script.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    Set<String> names() {
        return scripts.keySet();
    }

    @Override
    public @org.jspecify.annotations.Nullable LoadableResource getResource(String name) {
        return scripts.get(name);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return scripts.values().stream()
                .filter(script -> script.getFilename().startsWith(prefix)
                        && Arrays.stream(suffixes).anyMatch(script.getFilename()::endsWith))
                .collect(Collectors.toUnmodifiableList());
    }

    private static final class Script extends LoadableResource {

        private final String path;
        private final Resource resource;

        Script(String path, Resource resource) {
            this.path = path;
            this.resource = resource;
        }

        @Override
        public Reader read() {
            try {
                return new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        @Override
        public String getAbsolutePath() {
            return FOLDER + path;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return getAbsolutePath();
        }

        @Override
        public String getFilename() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        @Override
        public String getRelativePath() {
            return path;
        }
    }
}
