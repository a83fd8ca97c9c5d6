package pmqa.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The diagram of ARCHITECTURE.md is made from the code: which package uses which, and which library. It leaves out arrows to
 * {@code shared}, which every package may use. {@code -Ddiagram=write} writes it anew.
 */
class ArchitectureDiagramTests {

    private static final Path PAGE = Path.of("ARCHITECTURE.md");
    private static final Pattern DIAGRAM = Pattern.compile("```mermaid\n.*?```\n", Pattern.DOTALL);

    private static final String PRODUCT = "pmqa.workbench";
    private static final String FIXTURE = "pmqa.workbench.archfixture";
    private static final String KERNEL = "shared";

    private static final Map<String, String> LIBRARIES = Map.ofEntries(
            Map.entry("tools.jackson", "Jackson"),
            Map.entry("com.fasterxml.jackson", "Jackson"),
            Map.entry("com.networknt", "JSON Schema validator"),
            Map.entry("org.dhatim.fastexcel", "fastexcel"),
            Map.entry("org.apache.poi", "Apache POI"),
            Map.entry("org.xhtmlrenderer", "Flying Saucer"),
            Map.entry("org.openpdf", "OpenPDF"),
            Map.entry("org.apache.tika", "Tika"),
            Map.entry("jakarta.mail", "Jakarta Mail"),
            Map.entry("org.apache.pdfbox", "PDFBox"),
            Map.entry("picocli", "picocli"));

    @Test
    void the_diagram_of_the_architecture_page_shows_the_dependencies_of_the_code() throws IOException {
        JavaClasses product = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(PRODUCT);
        String derived = diagram(product, PRODUCT);
        String page = Files.readString(PAGE);
        if (System.getProperty("diagram", "").equals("write")) {
            page = DIAGRAM.matcher(page).replaceFirst(Matcher.quoteReplacement(derived));
            Files.writeString(PAGE, page);
        }

        assertThat(drawn(page))
                .as(
                        "%s is stale; write its diagram anew with: ./mvnw test -Dtest=%s -Ddiagram=write",
                        PAGE, getClass().getSimpleName())
                .contains(derived);
    }

    @Test
    void a_diagram_has_an_arrow_for_every_dependency_between_packages_except_those_on_the_kernel() {
        String diagram = diagram(new ClassFileImporter().importPackages(FIXTURE), FIXTURE);

        assertThat(diagram)
                .contains("    document --> catalogue\n")
                .contains("    shared --> scoring\n")
                .contains("    catalogue_loading -.-> picocli\n")
                .doesNotContain("--> shared\n")
                .doesNotContain("java");
    }

    private static Optional<String> drawn(String page) {
        return DIAGRAM.matcher(page).results().findFirst().map(result -> result.group());
    }

    private static String diagram(JavaClasses classes, String root) {
        SortedSet<String> packages = new TreeSet<>();
        SortedSet<String> libraries = new TreeSet<>();
        SortedSet<String> arrows = new TreeSet<>();
        for (JavaClass type : classes) {
            Optional<String> module = module(type, root);
            if (module.isEmpty()) {
                // What starts the application belongs to no module.
                continue;
            }
            String from = module.get();
            packages.add(from);
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                Optional<String> to = module(target, root);
                Optional<String> library = library(target);
                to.filter(name -> !name.equals(from) && !name.equals(KERNEL))
                        .ifPresent(name -> arrows.add(node(from) + " --> " + node(name)));
                library.ifPresent(name -> {
                    libraries.add(name);
                    arrows.add(node(from) + " -.-> " + node(name));
                });
            }
        }
        StringBuilder text = new StringBuilder("```mermaid\nflowchart TD\n");
        packages.forEach(name -> text.append("    %s[%s]\n".formatted(node(name), name)));
        libraries.forEach(name -> text.append("    %s([%s])\n".formatted(node(name), name)));
        arrows.forEach(arrow -> text.append("    ").append(arrow).append('\n'));
        return text.append("```\n").toString();
    }

    /** The package below the root, {@code catalogue.loading}; none for what lies elsewhere. */
    private static Optional<String> module(JavaClass type, String root) {
        return type.getPackageName().startsWith(root + ".")
                ? Optional.of(type.getPackageName().substring(root.length() + 1))
                : Optional.empty();
    }

    private static Optional<String> library(JavaClass type) {
        return LIBRARIES.entrySet().stream()
                .filter(library -> type.getPackageName().startsWith(library.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static String node(String name) {
        return name.replaceAll("[. ]", "_");
    }
}
