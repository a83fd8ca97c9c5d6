package pmqa.workbench.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.index.CandidateComponentsIndex;
import org.springframework.context.index.CandidateComponentsIndexLoader;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;
import org.springframework.stereotype.Component;
import pmqa.workbench.Application;

/**
 * The classes that Spring makes beans of. Finding them means reading every class of the program, about a tenth of a start; so the build
 * finds them once, and the jar carries the list.
 */
public final class ComponentIndex {

    private static final String RESOURCE = "/META-INF/pmqa-components.txt";
    private static final String PACKAGE = Application.class.getPackageName();
    private static final List<Class<? extends java.lang.annotation.Annotation>> SOUGHT =
            List.of(Component.class, ConfigurationProperties.class);

    private ComponentIndex() {}

    /** Writes the list into the file that is the only argument. */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.write(file, found().toList());
    }

    /**
     * One line for each class: what was sought, and its name. Conditions are left for the start to judge, so this is not Spring's own search,
     * which judges them at once.
     */
    static Stream<String> found() throws IOException {
        var readers = new SimpleMetadataReaderFactory();
        List<String> lines = new ArrayList<>();
        for (Resource file : new PathMatchingResourcePatternResolver()
                .getResources("classpath*:" + PACKAGE.replace('.', '/') + "/**/*.class")) {
            AnnotationMetadata type = readers.getMetadataReader(file).getAnnotationMetadata();
            if (type.isIndependent() && !type.getClassName().equals(Application.class.getName())) {
                SOUGHT.stream()
                        .map(Class::getName)
                        .filter(type::isAnnotated)
                        .map(annotation -> annotation + " " + type.getClassName())
                        .forEach(lines::add);
            }
        }
        return lines.stream().sorted();
    }

    /** Gives Spring the list of the jar. Classes in a folder may be newer than any list: there Spring searches by itself. */
    static void use() throws IOException {
        URL place = Application.class.getProtectionDomain().getCodeSource().getLocation();
        if (!place.getPath().endsWith(".jar")) {
            return;
        }
        try (@Nullable InputStream list = ComponentIndex.class.getResourceAsStream(RESOURCE)) {
            if (list != null) {
                CandidateComponentsIndexLoader.addIndex(
                        ComponentIndex.class.getClassLoader(),
                        read(new String(list.readAllBytes(), StandardCharsets.UTF_8).lines()));
            }
        }
    }

    static CandidateComponentsIndex read(Stream<String> lines) {
        var index = new CandidateComponentsIndex();
        index.registerScan(PACKAGE);
        lines.map(line -> line.split(" ", 2)).forEach(line -> index.registerCandidateType(line[1], line[0]));
        return index;
    }
}
