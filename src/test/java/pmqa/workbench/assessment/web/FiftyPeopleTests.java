package pmqa.workbench.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pmqa.workbench.audit.TrailVerification;
import pmqa.workbench.document.Documents;
import pmqa.workbench.document.Limits;
import pmqa.workbench.document.Value;
import pmqa.workbench.organization.Role;
import pmqa.workbench.shared.Result;
import pmqa.workbench.testing.AssessedAgency;
import pmqa.workbench.testing.RunningSite;
import pmqa.workbench.testing.WebClient;
import pmqa.workbench.testing.WebResponse;

/** Fifty people write into the same few fields of one item at once: not one change disappears unseen (quality.md). */
@Tag("slow")
class FiftyPeopleTests {

    private static final int PEOPLE = 50;
    private static final int SAVES = 6;
    private static final List<String> SHARED_FIELDS = List.of("note 1.1-B1", "note 1.1-B2", "explanation 1.1-basic");

    /** Fields that only a few people come to: these meet seldom. */
    private static final List<String> QUIET_FIELDS =
            List.of("note 1.1-B3", "note 1.1-A1", "note 1.1-A2", "note 1.1-S1", "explanation 1.1-advance");

    private final RunningSite site = RunningSite.shared();

    /** A save that was answered with 200: which version its author had seen, which it made, and what it says. */
    private record Saved(String field, long seen, long version, String value) {}

    /** A save that was answered with 409: what its author wanted, was given back, and was shown instead. */
    private record Lost(String field, String mine, String yours, long version, String theirs) {}

    /** What one person met. */
    private record Met(List<Saved> saved, List<Lost> lost) {}

    @Test
    void every_change_is_kept_in_the_trail_or_shown_to_its_author_as_a_conflict() throws Exception {
        var agency = AssessedAgency.department(site);
        var assessment = agency.begin(2569);
        var clients = IntStream.range(0, PEOPLE)
                .mapToObj(_ -> agency.signedIn(Role.CONTRIBUTOR))
                .toList();

        var met = together(clients, assessment);

        var saved = met.stream().flatMap(one -> one.saved().stream()).toList();
        var lost = met.stream().flatMap(one -> one.lost().stream()).toList();
        assertThat(saved.size() + lost.size()).as("every request was answered").isEqualTo(PEOPLE * SAVES);
        assertThat(lost).as("they were in each other's way").isNotEmpty();
        var known = saved.stream().collect(Collectors.toMap(one -> one.field() + " " + one.version(), Saved::value));
        Stream.concat(SHARED_FIELDS.stream(), QUIET_FIELDS.stream())
                .forEach(field -> assertNothingDisappeared(assessment, field, saved));
        assertThat(saved)
                .as("whoever replaced a change had been shown it")
                .allSatisfy(one -> assertThat(one.seen()).isEqualTo(one.version() - 1));
        assertThat(lost).as("a conflict carries both values").allSatisfy(one -> {
            assertThat(one.yours()).isEqualTo(one.mine());
            assertThat(one.theirs()).isNotEqualTo(one.mine()).isEqualTo(known.get(one.field() + " " + one.version()));
        });
        assertThat(site.bean(TrailVerification.class).verify(_ -> {}).isIntact())
                .isTrue();
    }

    /** Versions follow each other without a gap or a double, the trail has the same values in the same order, the row has the last. */
    private void assertNothingDisappeared(UUID assessment, String field, List<Saved> all) {
        var byVersion = all.stream()
                .filter(one -> one.field().equals(field))
                .collect(Collectors.toMap(Saved::version, Saved::value));
        var inOrder = IntStream.rangeClosed(1, byVersion.size())
                .mapToObj(version -> byVersion.get((long) version))
                .toList();

        assertThat(inOrder).as(field).doesNotContainNull();
        if (inOrder.isEmpty()) {
            return;
        }
        assertThat(site.trail(assessment, field.replace(' ', '/')))
                .isEqualTo(inOrder.stream().map(value -> "answer " + value).toList());
        var row = site.sql()
                .sql("select value, version from answer where assessment_id = :id and kind = :kind and key = :key")
                .param("id", assessment)
                .param("kind", field.substring(0, field.indexOf(' ')))
                .param("key", field.substring(field.indexOf(' ') + 1))
                .query((found, _) -> Map.entry(found.getString("value"), found.getLong("version")))
                .single();
        assertThat(row).isEqualTo(Map.entry(inOrder.getLast(), (long) inOrder.size()));
    }

    private static List<Met> together(List<WebClient> clients, UUID assessment) throws Exception {
        var start = new CountDownLatch(1);
        List<Future<Met>> people = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(PEOPLE)) {
            for (int number = 0; number < clients.size(); number++) {
                people.add(threads.submit(person(clients.get(number), assessment, number, start)));
            }
            start.countDown();
            List<Met> met = new ArrayList<>();
            for (Future<Met> person : people) {
                met.add(person.get());
            }
            return met;
        }
    }

    /** Saves again and again from the version that the last answer told, as a browser does; after a conflict with what it now sees. */
    private static Callable<Met> person(WebClient client, UUID assessment, int number, CountDownLatch start) {
        return () -> {
            var random = new Random(number);
            var met = new Met(new ArrayList<>(), new ArrayList<>());
            Map<String, Long> seen = new HashMap<>();
            start.await();
            for (int save = 0; save < SAVES; save++) {
                var fields = save % 3 == 2 ? QUIET_FIELDS : SHARED_FIELDS;
                var field = fields.get(random.nextInt(fields.size()));
                var value = "ผู้กรอก " + number + " ครั้งที่ " + save;
                long base = seen.getOrDefault(field, 0L);
                var answer = save(client, assessment, field, value, base);
                var told = object(answer);
                long version = number(told, "version");
                var kept = text(told, "value");
                seen.put(field, version);
                switch (answer.status()) {
                    case 200 -> met.saved().add(new Saved(field, base, version, kept));
                    case 409 -> met.lost().add(new Lost(field, value, text(told, "yours"), version, kept));
                    default -> throw new AssertionError(answer.toString());
                }
            }
            return met;
        };
    }

    private static WebResponse save(WebClient client, UUID assessment, String field, String value, long version) {
        var kind = field.substring(0, field.indexOf(' '));
        var key = field.substring(field.indexOf(' ') + 1);
        return client.json(
                "PUT",
                "/assessments/" + assessment + "/answers/" + kind + "?key=" + key,
                "{\"value\": \"" + value + "\", \"version\": " + version + "}");
    }

    private static String text(Value.Obj told, String member) {
        assertThat(told.members().get(member)).isInstanceOf(Value.Str.class);
        return told.members().get(member) instanceof Value.Str(String text) ? text : "";
    }

    private static long number(Value.Obj told, String member) {
        assertThat(told.members().get(member)).isInstanceOf(Value.Num.class);
        return told.members().get(member) instanceof Value.Num(BigDecimal number) ? number.longValueExact() : 0;
    }

    private static Value.Obj object(WebResponse answer) {
        return switch (Documents.readJson(answer.body().getBytes(StandardCharsets.UTF_8), Limits.ASSESSMENT)) {
            case Result.Accepted<Value>(Value.Obj object) -> object;
            case Result.Accepted<Value> _, Result.Refused<Value> _ -> throw new AssertionError(answer.toString());
        };
    }
}
