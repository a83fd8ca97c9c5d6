package pmqa.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import pmqa.workbench.testing.RunningSite;
import pmqa.workbench.testing.WebClient;
import pmqa.workbench.testing.WebResponse;

/** A form that somebody's double click, reload or proxy sends again and at once does its work once, and nobody meets a fault. */
@Tag("slow")
class ReplayedFormTests {

    private static final RunningSite SITE = RunningSite.start(Map.of());
    private static final int TIMES = 6;

    private final SweptPlace place = new SweptPlace(SITE);
    private final WebClient client = place.signedIn();

    /** A filled form, and what counts the things that it makes. */
    private record Form(String route, List<String> fields, String count) {}

    private static List<Form> forms() {
        String wish = UUID.randomUUID().toString();
        return List.of(
                new Form(
                        "POST /administration/organizations/new",
                        List.of("code", "R-1", "nameTh", "กรมส่งซ้ำ", "nameEn", "", "type", "department", "parent", ""),
                        "select count(*) from organization where code = 'R-1'"),
                new Form(
                        "POST /administration/organizations/{id}/invite",
                        List.of("email", "replayed@example.test", "name", "สมมติ ส่งซ้ำ", "role", "contributor"),
                        "select count(*) from person where email = 'replayed@example.test'"),
                new Form(
                        "POST /assessments/{id}/plans/new",
                        List.of(
                                "wish",
                                wish,
                                "title",
                                "แผนส่งซ้ำ",
                                "objective",
                                "ดีขึ้น",
                                "horizon",
                                "one-year",
                                "subjects",
                                "1.1"),
                        "select count(*) from improvement_plan where title = 'แผนส่งซ้ำ'"),
                new Form(
                        "POST /assessments/{id}/submit",
                        List.of("confirmed", "true", "position", "ผู้ส่งซ้ำ"),
                        "select count(*) from snapshot"));
    }

    @TestFactory
    Stream<DynamicTest> a_form_sent_several_times_at_once_does_its_work_once() {
        return forms().stream()
                .map(form -> DynamicTest.dynamicTest(form.route(), () -> {
                    String path = place.path(form.route());

                    List<WebResponse> answers =
                            atOnce(() -> client.post(path, form.fields().toArray(String[]::new)));

                    assertThat(answers)
                            .allSatisfy(answer -> assertThat(answer.status())
                                    .as(answer.toString())
                                    .isLessThan(500));
                    assertThat(answers)
                            .anySatisfy(
                                    answer -> assertThat(answer.isRedirect()).isTrue());
                    assertThat(SITE.sql().sql(form.count()).query(Long.class).single())
                            .isOne();
                }));
    }

    private static List<WebResponse> atOnce(Callable<WebResponse> request) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(TIMES)) {
            List<Future<WebResponse>> sent = new ArrayList<>();
            for (int i = 0; i < TIMES; i++) {
                sent.add(threads.submit(() -> {
                    start.await();
                    return request.call();
                }));
            }
            start.countDown();
            List<WebResponse> answers = new ArrayList<>();
            for (Future<WebResponse> one : sent) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
