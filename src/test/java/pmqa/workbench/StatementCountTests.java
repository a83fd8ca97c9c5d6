package pmqa.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import pmqa.workbench.testing.RunningSite;

/**
 * Every page costs at most eight statements, the session's own and the person's included, whatever the data (quality.md). The pages
 * are those of the permission matrix, so that none can be forgotten.
 */
@Tag("slow")
class StatementCountTests {

    private static final RunningSite SITE = RunningSite.shared();
    private static final int MOST = 8;

    /** A stream, which never ends, and a preview, which needs an upload of its own. */
    private static final Set<String> NOT_COUNTED =
            Set.of("GET /assessments/{id}/events", "GET /assessments/{id}/exchange/previews/{preview}");

    private static final class World {
        static final CountedPlace EMPTY = CountedPlace.empty(SITE);
        static final CountedPlace FULL = CountedPlace.full(SITE);
        /** A closed window asks for reopenings as well: one statement more. */
        static final CountedPlace CLOSED = CountedPlace.closed(SITE);
    }

    @Test
    void the_counter_sees_what_a_page_reads() {
        assertThat(World.FULL.statements("GET /assessments/{id}/items/{code}"))
                .anyMatch(sql -> sql.contains("answer"))
                .anyMatch(sql -> sql.contains("spring_session"));
    }

    @TestFactory
    Stream<DynamicTest> a_page_costs_few_statements_whatever_the_data() {
        return PermissionMatrix.lines().keySet().stream()
                .filter(route -> isPage(route) && !NOT_COUNTED.contains(route))
                .map(route -> DynamicTest.dynamicTest(
                        route,
                        () -> assertThat(Stream.of(World.EMPTY, World.FULL, World.CLOSED))
                                .allSatisfy(place -> assertCheap(
                                        place.statements(route), place == World.CLOSED ? MOST + 1 : MOST))));
    }

    /** Session with person, what allows it, the row with its entry of the trail and the answers of its item; begin and commit come on top. */
    @Test
    void a_saved_answer_costs_three_statements() {
        assertThat(World.EMPTY.statementsOfSaving(0)).hasSize(3);
        assertThat(World.EMPTY.statementsOfSaving(1)).hasSize(3);
    }

    /** What programs call has its own shape: what they get is not made for one look. */
    private static boolean isPage(String route) {
        return route.startsWith("GET ") && !route.startsWith("GET /api/");
    }

    private static void assertCheap(List<String> statements, int most) {
        assertThat(statements).as(String.join("\n", statements)).hasSizeLessThanOrEqualTo(most);
    }
}
