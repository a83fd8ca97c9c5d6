package pmqa.workbench;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Clock;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/**
 * The borders between the modules. Each rule is a named value that holds for any root package: it is checked on the product,
 * and shown to fail on {@code archfixture}, a small product of the same shape in which every rule is broken.
 */
class ArchitectureTests {

    private static final String PRODUCT = "pmqa.workbench";
    private static final String FIXTURE = "pmqa.workbench.archfixture";

    private static final JavaClasses PRODUCT_CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(PRODUCT);
    private static final JavaClasses FIXTURE_CLASSES = new ClassFileImporter().importPackages(FIXTURE);

    enum Rule {
        SHARED_DEPENDS_ON_NOTHING(Set.of("KnowsScoring"), root -> only("shared..", root, "shared..")),

        DOCUMENT_DEPENDS_ON_SHARED_AND_JACKSON(
                Set.of("KnowsCatalogue"),
                root -> only("document..", root, "shared..", "document..", "/tools.jackson..")),

        CATALOGUE_DEPENDS_ON_SHARED(
                Set.of("ReadsJsonInTheModel", "AsksTheScorer"),
                root -> only("catalogue", root, "shared..", "catalogue")),

        LOADING_DEPENDS_ON_CATALOGUE_DOCUMENT_AND_SHARED(
                Set.of("ParsesACommandLine"),
                root -> only("catalogue.loading..", root, "shared..", "document..", "catalogue..", "/tools.jackson..")),

        SCORING_DEPENDS_ON_CATALOGUE_AND_SHARED(
                Set.of("LoadsCatalogues", "WritesASpreadsheet"),
                root -> only("scoring..", root, "shared..", "catalogue", "scoring..")),

        REPORTING_DEPENDS_ON_SCORING_CATALOGUE_AND_SHARED(
                Set.of("SetsPages"), root -> only("reporting", root, "shared..", "catalogue", "scoring", "reporting")),

        DATABASE_DEPENDS_ON_SHARED_AND_NO_FRAMEWORK(
                Set.of("AsksSpring"),
                root -> only(
                        "database..",
                        root,
                        "shared..",
                        "database..",
                        "/org.apache.commons.compress..",
                        "/org.slf4j..")),

        MODULES_HAVE_NO_CYCLES(
                Set.of("KnowsScoring", "KnowsCatalogue", "AsksTheScorer"),
                root -> slices().matching(root + ".(*)..").should().beFreeOfCycles()),

        JSON_AND_YAML_ARE_READ_AT_THE_EDGES(
                Set.of("ReadsJsonInTheModel"),
                root -> noClasses()
                        .that()
                        .resideOutsideOfPackages(
                                root + ".document..",
                                root + ".catalogue.loading..",
                                root + ".exchange..",
                                root + ".cli..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson..", "com.networknt..")),

        COMMANDS_ARE_PARSED_IN_CLI(
                Set.of("ParsesACommandLine"),
                root -> noClasses()
                        .that()
                        .resideOutsideOfPackage(root + ".cli..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("picocli..")),

        TIME_COMES_FROM_A_CLOCK(
                Set.of("AsksTheMachineForTheTime"),
                root -> noClasses()
                        .that()
                        .resideOutsideOfPackage(root + ".cli..")
                        .and()
                        .doNotHaveSimpleName("ClockConfiguration")
                        .should()
                        .accessTargetWhere(readsTheMachinesClock())),

        ONLY_CLI_PRINTS(
                Set.of("Prints"),
                root -> noClasses()
                        .that()
                        .resideOutsideOfPackage(root + ".cli..")
                        .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)),

        NOBODY_USES_JAVA_UTIL_LOGGING(
                Set.of("Logs"),
                root -> noClasses()
                        .that()
                        .resideOutsideOfPackage(root + ".cli..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("java.util.logging..")),

        /** Reflection of the server's JVM holds a virtual thread on its carrier, until all stand still: decision 55. */
        NOBODY_STARTS_A_VIRTUAL_THREAD(
                Set.of("StartsAVirtualThread"),
                root -> noClasses()
                        .that()
                        .resideInAPackage(root + "..")
                        .should()
                        .accessTargetWhere(startsAVirtualThread())),

        EVERY_PACKAGE_IS_NULL_MARKED(
                Set.of("LivesInAnUnmarkedPackage"),
                root -> classes().that().resideInAPackage(root + "..").should(liveInANullMarkedPackage()));

        private final Set<String> offenders;
        private final Function<String, ArchRule> definition;

        Rule(Set<String> offenders, Function<String, ArchRule> definition) {
            this.offenders = offenders;
            this.definition = definition;
        }

        /** A rule about classes that do not exist is no rule, so it fails. */
        ArchRule in(String root) {
            return definition.apply(root).allowEmptyShould(false);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_rule_holds_in_the_product(Rule rule) {
        rule.in(PRODUCT).check(PRODUCT_CLASSES);
    }

    @ParameterizedTest
    @EnumSource
    void a_rule_finds_exactly_its_offenders(Rule rule) {
        var violations =
                rule.in(FIXTURE).evaluate(FIXTURE_CLASSES).getFailureReport().getDetails();

        assertThat(violations)
                .as("what %s finds", rule)
                .isNotEmpty()
                .allMatch(line -> rule.offenders.stream().anyMatch(line::contains));
        assertThat(rule.offenders)
                .as("offenders against %s", rule)
                .allMatch(offender -> violations.stream().anyMatch(line -> line.contains(offender)));
    }

    /** What each module declares in its package-info: which others it may use, and which parts of itself are theirs to use. */
    @Test
    void modules_use_only_what_they_declare() {
        ApplicationModules.of(Application.class).verify();
    }

    @Test
    void every_module_declares_what_it_may_use() {
        assertThat(ApplicationModules.of(Application.class).stream())
                .isNotEmpty()
                .allSatisfy(module -> assertThat(declared(module)).doesNotContain(ApplicationModule.OPEN_TOKEN));
    }

    private static List<String> declared(org.springframework.modulith.core.ApplicationModule module) {
        var base = PRODUCT_CLASSES.getPackage(module.getBasePackage().getName());
        return base.isAnnotatedWith(ApplicationModule.class)
                ? List.of(base.getAnnotationOfType(ApplicationModule.class).allowedDependencies())
                : List.of(ApplicationModule.OPEN_TOKEN);
    }

    @Test
    void a_module_that_uses_what_it_does_not_declare_is_found() {
        var modules = ApplicationModules.of(FIXTURE, (ImportOption) _ -> true);

        assertThatThrownBy(modules::verify)
                .hasMessageContaining("Module 'shared' depends on module 'scoring'")
                .hasMessageContaining("KnowsScoring");
    }

    /** Packages are relative to the root, except those after a slash; the JDK, the null annotations and the declaration of a module are for everyone. */
    private static ArchRule only(String module, String root, String... allowed) {
        var packages = Stream.concat(
                Stream.of("java..", "org.jspecify.annotations", "org.springframework.modulith"),
                Arrays.stream(allowed).map(name -> name.startsWith("/") ? name.substring(1) : root + "." + name));
        return classes()
                .that()
                .resideInAPackage(root + "." + module)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(packages.toArray(String[]::new));
    }

    private static DescribedPredicate<JavaAccess<?>> startsAVirtualThread() {
        return DescribedPredicate.describe(
                "starts a virtual thread",
                access -> Set.of("ofVirtual", "startVirtualThread", "newVirtualThreadPerTaskExecutor")
                        .contains(access.getTarget().getName()));
    }

    private static DescribedPredicate<JavaAccess<?>> readsTheMachinesClock() {
        return DescribedPredicate.describe("reads the machine's clock", access -> {
            if (!(access.getTarget() instanceof CodeUnitAccessTarget target)) {
                return false;
            }
            boolean withoutClock =
                    target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
            JavaClass owner = target.getOwner();
            return switch (target.getName()) {
                case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
                case "now" -> owner.getPackageName().startsWith("java.time") && withoutClock;
                case "<init>" ->
                    owner.isEquivalentTo(Date.class)
                            && target.getRawParameterTypes().isEmpty();
                default -> owner.isEquivalentTo(Clock.class) && target.getName().startsWith("system");
            };
        });
    }

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return new ArchCondition<>("live in a package whose package-info says @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                String message = "%s lives in a package that is not @NullMarked".formatted(type.getFullName());
                events.add(new SimpleConditionEvent(type, marked, message));
            }
        };
    }
}
