package pmqa.workbench.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pmqa.workbench.document.Value;
import pmqa.workbench.exchange.AssessmentReader;
import pmqa.workbench.exchange.CanonicalJson;
import pmqa.workbench.exchange.ScoreSheetJson;
import pmqa.workbench.scoring.Scorer;
import pmqa.workbench.shared.Result;
import pmqa.workbench.testing.ApiClient.Call;
import pmqa.workbench.testing.WebClient;
import pmqa.workbench.testing.WebResponse;

@Tag("slow")
class AnswerCallTests {

    private static final ApiWorld WORLD = new ApiWorld();

    @Test
    void an_answer_that_nobody_gave_has_version_0_and_can_be_given() {
        String path = WORLD.inAssessment("/responses/checkpoint/2.1-B1");
        WebResponse nothing = WORLD.send(WORLD.get(path));
        assertThat(nothing.header("ETag")).contains("\"0\"");
        assertThat(ApiWorld.at(ApiWorld.json(nothing), "value")).isEqualTo(new Value.Null());

        WebResponse saved = WORLD.send(WORLD.put(path, "0", "{\"value\": true}"));

        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.header("ETag")).contains("\"1\"");
        assertThat(ApiWorld.at(ApiWorld.json(WORLD.send(WORLD.get(path))), "value"))
                .isEqualTo(new Value.Bool(true));
    }

    @Test
    void a_conflict_changes_nothing_and_tells_both_values() {
        String path = WORLD.inAssessment("/responses/explanation/1.2-basic");
        WORLD.send(WORLD.put(path, "0", "{\"value\": \"ของเพื่อน\"}"));

        WebResponse conflict = WORLD.send(WORLD.put(path, "0", "{\"value\": \"ของฉัน\"}"));

        assertThat(conflict.status()).isEqualTo(412);
        Value problem = ApiWorld.json(conflict);
        assertThat(ApiWorld.text(problem, "yours")).isEqualTo("ของฉัน");
        assertThat(ApiWorld.text(problem, "theirs", "value")).isEqualTo("ของเพื่อน");
        assertThat(conflict.header("ETag")).contains("\"1\"");
        assertThat(ApiWorld.text(ApiWorld.json(WORLD.send(WORLD.get(path))), "value"))
                .isEqualTo("ของเพื่อน");
    }

    @Test
    void a_save_that_is_sent_twice_is_saved_once_and_accepted_twice() {
        String path = WORLD.inAssessment("/responses/note/1.2-B2");

        WebResponse first = WORLD.send(WORLD.put(path, "0", "{\"value\": \"ก\"}"));
        WebResponse again = WORLD.send(WORLD.put(path, "0", "{\"value\": \"ก\"}"));

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(WORLD.site.trail(WORLD.assessment, "note/1.2-B2")).containsExactly("answer ก");
    }

    @Test
    void of_many_who_save_at_once_exactly_one_is_first_and_the_others_meet_a_conflict() throws Exception {
        String path = WORLD.inAssessment("/responses/note/1.3-B1");
        List<Callable<Integer>> savers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String value = "{\"value\": \"คนที่ " + i + "\"}";
            savers.add(() -> WORLD.send(WORLD.put(path, "0", value)).status());
        }

        assertThat(statuses(savers))
                .containsOnlyOnce(200)
                .contains(412)
                .hasSize(8)
                .doesNotContain(500);
    }

    static List<Integer> statuses(List<Callable<Integer>> calls) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(calls)) {
                statuses.add(answer.get());
            }
            return statuses;
        }
    }

    @Test
    void the_api_and_the_browser_save_the_same_answer_under_the_same_versions() {
        WebClient browser = WORLD.site.signedIn(WORLD.coordinator);
        String web = "/assessments/" + WORLD.assessment + "/answers/note?key=1.1-B2";
        String path = WORLD.inAssessment("/responses/note/1.1-B2");
        WORLD.send(WORLD.put(path, "0", "{\"value\": \"จาก API\"}"));

        WebResponse stale = browser.json("PUT", web, "{\"value\": \"จากหน้าเว็บ\", \"version\": 0}");
        WebResponse fresh = browser.json("PUT", web, "{\"value\": \"จากหน้าเว็บ\", \"version\": 1}");

        assertThat(stale.status()).isEqualTo(409);
        assertThat(browser.json("PUT", web.replace("1.1-B2", "4.1-B1"), "{\"value\": \"ก\", \"version\": 9}")
                        .status())
                .as("a version of an answer that nobody gave")
                .isEqualTo(409);
        assertThat(fresh.status()).isEqualTo(200);
        assertThat(WORLD.send(WORLD.get(path)).header("ETag")).contains("\"2\"");
        assertThat(WORLD.site.trail(WORLD.assessment, "note/1.1-B2"))
                .containsExactly("answer จาก API", "answer จากหน้าเว็บ");
    }

    @Test
    void a_box_that_the_catalogue_does_not_have_or_that_does_not_apply_does_not_exist() {
        for (String key : List.of(
                "checkpoint/9.9-B1", "checkpoint/1.1-XX", "note/1.1", "nonsense/1.1-B1", "measure/7.1", "state/9.9")) {
            assertThat(WORLD.send(WORLD.get(WORLD.inAssessment("/responses/" + key)))
                            .status())
                    .as(key)
                    .isEqualTo(404);
        }
    }

    @Test
    void null_clears_an_answer() {
        String path = WORLD.inAssessment("/responses/profile/P1.1");
        WORLD.send(WORLD.put(path, "0", "{\"value\": \"พันธกิจ\"}"));

        WebResponse cleared = WORLD.send(WORLD.put(path, "1", "{\"value\": null}"));

        assertThat(ApiWorld.at(ApiWorld.json(cleared), "value")).isEqualTo(new Value.Null());
        assertThat(cleared.header("ETag")).contains("\"2\"");
    }

    @Test
    void a_measure_is_added_changed_and_deleted_under_its_version() {
        String path = WORLD.measure();
        assertThat(ApiWorld.text(ApiWorld.json(WORLD.send(WORLD.get(path))), "measure", "name"))
                .isEqualTo("ร้อยละความพึงพอใจ");

        assertThat(WORLD.send(WORLD.put(path, "1", ApiWorld.MEASURE.replace("85", "90")))
                        .status())
                .isEqualTo(200);
        assertThat(WORLD.send(WORLD.put(path, "1", ApiWorld.MEASURE.replace("85", "95")))
                        .status())
                .isEqualTo(412);
        Call delete = Call.of("DELETE", path).token(WORLD.token);
        assertThat(WORLD.send(delete.with("If-Match", "\"1\"")).status()).isEqualTo(412);
        assertThat(WORLD.send(delete.with("If-Match", "\"2\"")).status()).isEqualTo(204);

        assertThat(WORLD.send(WORLD.get(path)).status()).isEqualTo(404);
        assertThat(WORLD.send(WORLD.get(WORLD.inAssessment("/measures"))).body())
                .doesNotContain(path.substring(path.lastIndexOf('/') + 1));
    }

    @Test
    void what_is_wrong_with_a_measure_is_told_at_each_field() {
        WebResponse refused = WORLD.send(
                WORLD.post(
                        WORLD.inAssessment("/measures/7.1"),
                        "{\"name\": \"\", \"direction\": \"up\", \"target\": \"85\", \"actuals\": {\"1999\": 1}, \"colour\": 1}"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("/name")
                .contains("/direction")
                .contains("/target")
                .contains("/actuals/1999")
                .contains("/colour");
    }

    @Test
    void the_assessment_is_a_file_that_scores_to_the_score_sheet() {
        WORLD.send(WORLD.put(WORLD.inAssessment("/responses/checkpoint/3.1-B1"), "0", "{\"value\": true}"));
        WebResponse file = WORLD.send(WORLD.get(WORLD.inAssessment("")));
        WebResponse sheet = WORLD.send(WORLD.get(WORLD.inAssessment("/score-sheet")));

        var read = (Result.Accepted<AssessmentReader.Assessment>) new AssessmentReader().read(ApiWorld.json(file));
        var scored = Scorer.score(read.value().catalogue(), read.value().answers());

        assertThat(ApiWorld.json(sheet))
                .isEqualTo(ScoreSheetJson.of(read.value().catalogue(), scored, Optional.empty()));
    }

    @Test
    void a_submission_is_its_hash() {
        String submitted = Provocations.submitted(WORLD);
        String hash =
                ApiWorld.text(ApiWorld.json(WORLD.send(WORLD.get(submitted + "/submissions"))), "items", "0", "sha256");

        WebResponse content = WORLD.send(WORLD.get(submitted + "/snapshots/" + hash));

        assertThat(CanonicalJson.sha256(content.body())).isEqualTo(hash);
        assertThat(content.header("ETag")).contains("\"" + hash + "\"");
        assertThat(WORLD.send(WORLD.get(WORLD.inAssessment("/snapshots/" + hash)))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void reading_again_with_the_tag_gives_nothing_until_something_changes() {
        String sheet = WORLD.inAssessment("/score-sheet");
        String tag = WORLD.send(WORLD.get(sheet)).header("ETag").orElseThrow();
        WebResponse same = WORLD.send(WORLD.get(sheet).with("If-None-Match", "\"other\", W/" + tag));
        assertThat(same.status()).isEqualTo(304);
        assertThat(same.content()).isEmpty();

        String path = WORLD.inAssessment("/responses/checkpoint/5.1-B1");
        WORLD.send(WORLD.put(path, "0", "{\"value\": true}"));

        assertThat(WORLD.send(WORLD.get(sheet).with("If-None-Match", tag)).status())
                .isEqualTo(200);
    }

    @Test
    void a_key_lets_a_post_happen_once_however_many_send_it_at_once() throws Exception {
        String key = UUID.randomUUID().toString();
        int before = measures();
        Call add = WORLD.post(WORLD.inAssessment("/measures/7.2"), ApiWorld.MEASURE)
                .with("Idempotency-Key", key);
        List<Callable<Integer>> senders = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            senders.add(() -> WORLD.send(add).status());
        }

        assertThat(statuses(senders)).containsOnly(201).hasSize(8);

        assertThat(measures()).isEqualTo(before + 1);
        WebResponse one = WORLD.send(add);
        WebResponse two = WORLD.send(add);
        assertThat(one.body()).isEqualTo(two.body());
        assertThat(one.header("Location")).isEqualTo(two.header("Location"));
        assertThat(one.header("ETag")).isEqualTo(two.header("ETag"));
        assertThat(one.header("Idempotency-Replayed")).contains("true");
    }

    @Test
    void a_key_of_one_token_means_nothing_to_another() {
        String key = UUID.randomUUID().toString();
        Call add = WORLD.post(WORLD.inAssessment("/measures/7.3"), ApiWorld.MEASURE)
                .with("Idempotency-Key", key);
        int before = measures();

        WORLD.send(add);
        WORLD.send(add.token(WORLD.site.token(WORLD.coordinator)));

        assertThat(measures()).isEqualTo(before + 2);
    }

    @Test
    void a_key_whose_request_was_refused_may_be_used_for_the_mended_one() {
        String key = UUID.randomUUID().toString();
        Call add = WORLD.post(WORLD.inAssessment("/measures/7.4"), "{}").with("Idempotency-Key", key);

        assertThat(WORLD.send(add).status()).isEqualTo(422);
        assertThat(WORLD.send(add.json(ApiWorld.MEASURE)).status()).isEqualTo(201);
    }

    @Test
    void a_key_is_forgotten_after_a_day() {
        String key = UUID.randomUUID().toString();
        Call add = WORLD.post(WORLD.inAssessment("/measures/7.5"), ApiWorld.MEASURE)
                .with("Idempotency-Key", key);
        WebResponse first = WORLD.send(add);
        WORLD.site
                .sql()
                .sql("update api_idempotency set created_at = created_at - interval '25 hours' where key = :key")
                .param("key", key)
                .update();

        assertThat(WORLD.send(add).header("Location")).isNotEqualTo(first.header("Location"));
    }

    private static int measures() {
        return WORLD.site
                .sql()
                .sql("select count(*) from answer where assessment_id = :assessment and kind = 'measure'")
                .param("assessment", WORLD.assessment)
                .query(Integer.class)
                .single();
    }
}
