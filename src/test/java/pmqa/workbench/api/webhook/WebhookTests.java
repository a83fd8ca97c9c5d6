package pmqa.workbench.api.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import pmqa.workbench.api.webhook.Receiver.Message;
import pmqa.workbench.assessment.Submitting;
import pmqa.workbench.organization.People;
import pmqa.workbench.organization.Person;
import pmqa.workbench.organization.Role;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.shared.Result;
import pmqa.workbench.testing.RunningSite;
import pmqa.workbench.testing.RunningSite.TestPerson;
import pmqa.workbench.testing.WebClient;
import pmqa.workbench.testing.WebResponse;

@Tag("slow")
class WebhookTests {

    private static final RunningSite SITE = RunningSite.shared();

    private final Receiver receiver = new Receiver();
    private final UUID organization = SITE.organization(OrganizationType.DEPARTMENT, Optional.empty());
    private final TestPerson administrator = SITE.personEverywhere(Role.ADMINISTRATOR);
    private final Webhooks.Added webhook = added(EnumSet.allOf(WebhookEvent.class));

    @AfterEach
    void close() {
        SITE.bean(Webhooks.class)
                .all()
                .forEach(known -> SITE.bean(Webhooks.class).remove(known, administrator.id()));
        receiver.close();
        SITE.clock().reset();
    }

    private Webhooks.Added added(Set<WebhookEvent> events) {
        return switch (SITE.bean(Webhooks.class)
                .add(new Webhooks.Wish("ระบบรับ", receiver.url(), events), administrator.id())) {
            case Result.Accepted<Webhooks.Added>(Webhooks.Added done) -> done;
            case Result.Refused<Webhooks.Added> refused -> throw new AssertionError(refused.problems());
        };
    }

    private UUID submit() {
        UUID agency = SITE.organization(OrganizationType.UNIT, Optional.of(organization));
        UUID assessment = SITE.assessment(SITE.cycle(List.of(agency)), agency, administrator.id());
        Person director = person(SITE.person(Role.APPROVER, agency));
        assertThat(SITE.bean(Submitting.class).submit(assessment, director, "อธิบดี"))
                .isInstanceOf(Result.Accepted.class);
        return assessment;
    }

    private static Person person(TestPerson person) {
        return SITE.bean(People.class).find(person.id()).orElseThrow();
    }

    private Delivery delivery() {
        return SITE.bean(Deliveries.class)
                .of(webhook.webhook().id(), Optional.empty(), 10)
                .getFirst();
    }

    @Test
    void a_submission_is_told_with_a_signature_that_its_receiver_can_check() throws Exception {
        UUID assessment = submit();

        Message message = receiver.next();

        assertThat(message.body())
                .startsWith("{\"type\":\"assessment.submitted\",\"timestamp\":\"")
                .contains("\"assessment\":\"" + assessment + "\"")
                .contains("\"submission\":1")
                .doesNotContain("score")
                .doesNotContain("total");
        assertThat(message.header("Content-Type")).isEqualTo("application/json");
        assertThat(message.path()).isEqualTo("/hook?from=pmqa");
        assertThat(message.header("webhook-signature")).isEqualTo(signed(message));
    }

    /** The signature as the specification of Standard Webhooks says it, worked out here by itself. */
    private String signed(Message message) throws GeneralSecurityException {
        byte[] key = Base64.getDecoder().decode(webhook.secret().substring("whsec_".length()));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        String content = message.id() + "." + message.header("webhook-timestamp") + "." + message.body();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void the_signature_is_that_of_the_published_example() {
        byte[] secret = Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        assertThat(Signature.of(secret, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void a_return_and_an_acceptance_are_told() throws Exception {
        UUID assessment = submit();
        receiver.next();
        Person officer = person(SITE.personEverywhere(Role.CENTRAL_OFFICER));

        SITE.bean(Submitting.class).giveBack(assessment, officer, "ขาดคำอธิบาย");
        assertThat(receiver.next().body()).contains("assessment.returned").doesNotContain("ขาดคำอธิบาย");

        UUID other = submit();
        receiver.next();
        SITE.bean(Submitting.class).accept(other, officer);
        assertThat(receiver.next().body()).contains("assessment.scored").contains(other.toString());
    }

    @Test
    void a_receiver_hears_only_of_what_it_wants() throws Exception {
        SITE.bean(Webhooks.class).remove(webhook.webhook(), administrator.id());
        Webhooks.Added choosy = added(EnumSet.of(WebhookEvent.SCORED));
        UUID assessment = submit();

        SITE.bean(Submitting.class).accept(assessment, person(SITE.personEverywhere(Role.CENTRAL_OFFICER)));

        assertThat(receiver.next().body()).contains("assessment.scored");
        assertThat(SITE.bean(Deliveries.class).of(choosy.webhook().id(), Optional.empty(), 10))
                .hasSize(1);
    }

    @Test
    void what_is_rolled_back_is_not_told() {
        UUID agency = SITE.organization(OrganizationType.UNIT, Optional.of(organization));
        UUID assessment = SITE.assessment(SITE.cycle(List.of(agency)), agency, administrator.id());
        Person director = person(SITE.person(Role.APPROVER, agency));

        SITE.bean(TransactionTemplate.class).executeWithoutResult(transaction -> {
            SITE.bean(Submitting.class).submit(assessment, director, "อธิบดี");
            transaction.setRollbackOnly();
        });

        assertThat(SITE.bean(Deliveries.class).of(webhook.webhook().id(), Optional.empty(), 10))
                .isEmpty();
    }

    @Test
    void a_message_that_is_refused_comes_again_under_the_same_id_until_it_is_taken() throws Exception {
        receiver.answer(500, 302, 204);
        submit();
        String id = receiver.next().id();
        until(this::isSettled);

        SITE.clock().advance(Duration.ofSeconds(6));
        SITE.bean(Sending.class).sendDue();
        assertThat(receiver.next().id()).isEqualTo(id);
        until(this::isSettled);
        SITE.clock().advance(Duration.ofMinutes(6));
        SITE.bean(Sending.class).sendDue();
        assertThat(receiver.next().id()).isEqualTo(id);

        until(() -> delivery().state() == Delivery.State.DELIVERED);
        assertThat(delivery().attempts()).isEqualTo(3);
        assertThat(receiver.all()).noneMatch(message -> message.path().equals("/elsewhere"));
    }

    @Test
    void patience_ends_and_a_person_can_have_it_sent_once_more() throws Exception {
        Integer[] refusals = new Integer[Deliveries.PATIENCE.size() + 1];
        Arrays.fill(refusals, 503);
        receiver.answer(refusals);
        submit();
        String id = receiver.next().id();
        for (Duration wait : Deliveries.PATIENCE) {
            until(this::isSettled);
            int attempts = delivery().attempts();
            SITE.clock().advance(wait.plusSeconds(1));
            SITE.bean(Sending.class).sendDue();
            until(() -> delivery().attempts() > attempts);
        }
        until(() -> delivery().state() == Delivery.State.FAILED);
        assertThat(receiver.all())
                .hasSize(refusals.length)
                .allMatch(message -> message.id().equals(id));

        WebClient browser = SITE.signedIn(administrator);
        String page = "/administration/webhooks/" + webhook.webhook().id();
        assertThat(browser.get(page).body()).contains("HTTP 503").contains(id);
        browser.post(page + "/deliveries/" + delivery().id() + "/again");

        until(() -> delivery().state() == Delivery.State.DELIVERED);
        assertThat(receiver.all().getLast().id()).isEqualTo(id);
    }

    @Test
    void a_receiver_that_is_gone_for_good_is_not_asked_again() throws Exception {
        receiver.answer(410);
        submit();
        receiver.next();

        until(() -> delivery().state() == Delivery.State.FAILED);
        assertThat(delivery().attempts()).isEqualTo(1);
    }

    @Test
    void a_node_that_dies_while_it_sends_gives_its_message_back() throws Exception {
        receiver.answer(500);
        submit();
        String id = receiver.next().id();
        until(this::isSettled);
        SITE.clock().advance(Duration.ofSeconds(6));
        List<Deliveries.Claimed> dying = SITE.bean(Deliveries.class).claim(10);
        SITE.bean(Sending.class).sendDue();

        SITE.clock().advance(Deliveries.LEASE.plusSeconds(1));
        SITE.bean(Sending.class).sendDue();

        assertThat(dying.size()).isLessThanOrEqualTo(1);
        assertThat(receiver.next().id()).isEqualTo(id);
    }

    @Test
    void several_nodes_that_send_at_once_send_nothing_twice() throws Exception {
        for (int i = 0; i < 30; i++) {
            SITE.bean(TransactionTemplate.class)
                    .executeWithoutResult(_ -> SITE.bean(Deliveries.class).put(WebhookEvent.SUBMITTED, "{}"));
        }
        Callable<Boolean> node = () -> {
            SITE.bean(Sending.class).sendDue();
            return true;
        };
        try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
            for (Future<Boolean> done : nodes.invokeAll(List.of(node, node, node, node))) {
                assertThat(done.get()).isTrue();
            }
        }
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 30; i++) {
            assertThat(ids.add(receiver.next().id())).isTrue();
        }
        until(() -> SITE.bean(Deliveries.class).of(webhook.webhook().id(), Optional.empty(), 50).stream()
                .allMatch(delivery -> delivery.state() == Delivery.State.DELIVERED));
        assertThat(receiver.all()).hasSize(30);
    }

    @Test
    void a_removed_receiver_hears_nothing_more() throws Exception {
        receiver.answer(500);
        submit();
        receiver.next();
        until(this::isSettled);

        SITE.signedIn(administrator)
                .post("/administration/webhooks/" + webhook.webhook().id() + "/removal");
        SITE.clock().advance(Duration.ofHours(1));
        SITE.bean(Sending.class).sendDue();
        submit();
        SITE.bean(Sending.class).sendDue();

        assertThat(receiver.all()).hasSize(1);
    }

    @Test
    void a_secret_is_shown_by_the_answer_that_makes_it_and_by_no_page_after() {
        WebClient browser = SITE.signedIn(administrator);

        WebResponse made = browser.post(
                "/administration/webhooks", "name", "ใหม่", "url", receiver.url(), "events", "assessment.scored");

        assertThat(made.status()).isEqualTo(200);
        assertThat(made.body()).contains("whsec_");
        assertThat(browser.get("/administration/webhooks").body())
                .contains("ใหม่")
                .doesNotContain("whsec_");
    }

    @Test
    void an_address_that_cannot_be_called_is_refused_at_its_field_and_what_was_typed_stays() {
        WebResponse refused = SITE.signedIn(administrator)
                .post(
                        "/administration/webhooks",
                        "name",
                        "ใหม่",
                        "url",
                        "http://10.0.0.1/",
                        "events",
                        "assessment.scored");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("url-error").contains("value=\"http://10.0.0.1/\"");
    }

    /** Whether the outcome of the last attempt is noted: while a message is being sent, its next attempt is the end of the lease. */
    private boolean isSettled() {
        Duration left = Duration.between(SITE.clock().instant(), delivery().nextAttempt());
        return delivery().state() != Delivery.State.WAITING
                || left.compareTo(Duration.ofSeconds(10)) < 0
                || left.compareTo(Deliveries.LEASE) > 0;
    }

    /** Waits for what another thread is about to do. */
    private static void until(Callable<Boolean> done) throws Exception {
        for (int i = 0; i < 2_000 && !done.call(); i++) {
            Thread.onSpinWait();
            SITE.sql().sql("select pg_sleep(0.01)").query((_, _) -> true).list();
        }
        assertThat(done.call()).isTrue();
    }
}
