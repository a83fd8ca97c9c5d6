package pmqa.workbench.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pmqa.workbench.api.Operation.Section;
import pmqa.workbench.api.token.Scope;
import pmqa.workbench.api.webhook.Deliveries;
import pmqa.workbench.api.webhook.Delivery;
import pmqa.workbench.api.webhook.Webhook;
import pmqa.workbench.api.webhook.WebhookEvent;
import pmqa.workbench.api.webhook.Webhooks;
import pmqa.workbench.document.Node;
import pmqa.workbench.document.Value;
import pmqa.workbench.organization.Access;
import pmqa.workbench.organization.Right;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** The receivers of messages, for programs that set an installation up. */
@Component
@Order(6)
class WebhookOperations implements OperationSource {

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Access access;

    WebhookOperations(Webhooks webhooks, Deliveries deliveries, Access access) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.access = access;
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                Operation.get("listWebhooks", "/webhooks")
                        .in(Section.CONNECTIONS)
                        .says("ผู้รับ webhook", "List the webhooks")
                        .about("เฉพาะผู้ดูแลระบบ ไม่แสดงกุญแจลับ", "For system administrators. Secrets are not shown.")
                        .needs(Scope.ADMINISTER)
                        .refuses(ApiProblem.NOT_FOUND)
                        .paged()
                        .gives(200, "WebhookPage", "หนึ่งหน้าของรายการ", "A page of the list.")
                        .by(this::list),
                Operation.post("addWebhook", "/webhooks")
                        .in(Section.CONNECTIONS)
                        .says("เพิ่มผู้รับ webhook", "Add a webhook")
                        .about(
                                "คำตอบมีกุญแจลับสำหรับตรวจลายเซ็น ซึ่งไม่แสดงอีก",
                                "The answer holds the secret for checking signatures, which is not shown again.")
                        .needs(Scope.ADMINISTER)
                        .refuses(ApiProblem.NOT_FOUND)
                        .takes("WebhookWish")
                        .gives(201, "WebhookAdded", "เพิ่มแล้ว", "It is added.")
                        .by(this::add),
                Operation.get("getWebhook", "/webhooks/{id}")
                        .in(Section.CONNECTIONS)
                        .says("ผู้รับ webhook หนึ่ง", "Get a webhook")
                        .about("ที่อยู่และเหตุการณ์ที่รับ", "Its address and its events.")
                        .needs(Scope.ADMINISTER)
                        .path("id", Schema.id(), "id ของ webhook", "Its id.")
                        .conditional()
                        .gives(200, "Webhook", "ผู้รับ", "The webhook.")
                        .by(call -> ApiReply.hashed(written(find(call)).done())),
                Operation.delete("removeWebhook", "/webhooks/{id}")
                        .in(Section.CONNECTIONS)
                        .says("ลบผู้รับ webhook", "Remove a webhook")
                        .about("ข้อความที่ยังรอส่งจะไม่ส่ง", "What still waits for it is not sent.")
                        .needs(Scope.ADMINISTER)
                        .path("id", Schema.id(), "id ของ webhook", "Its id.")
                        .gives(204, "ลบแล้ว", "It is removed.")
                        .by(this::remove),
                Operation.get("listWebhookDeliveries", "/webhooks/{id}/deliveries")
                        .in(Section.CONNECTIONS)
                        .says("ข้อความที่ส่งไปยังผู้รับ", "List the messages to a webhook")
                        .about("ล่าสุดก่อน", "The newest first.")
                        .needs(Scope.ADMINISTER)
                        .path("id", Schema.id(), "id ของ webhook", "Its id.")
                        .paged()
                        .gives(200, "DeliveryPage", "หนึ่งหน้าของรายการ", "A page of the list.")
                        .by(this::deliveries));
    }

    private void admit(ApiCall call) {
        if (!access.reachOf(call.person()).everywhere(Right.MANAGE_WEBHOOKS)) {
            throw ApiRefusal.of(ApiProblem.NOT_FOUND);
        }
    }

    private Webhook find(ApiCall call) {
        admit(call);
        return webhooks.find(call.id("id")).orElseThrow(() -> ApiRefusal.of(ApiProblem.NOT_FOUND));
    }

    private ApiReply list(ApiCall call) {
        admit(call);
        Cursor cursor = Cursor.of(call);
        Optional<String> after = cursor.id().map(Object::toString);
        List<Webhook> rest = webhooks.all().stream()
                .filter(webhook -> after.filter(last -> webhook.id().toString().compareTo(last) <= 0)
                        .isEmpty())
                .limit(cursor.rows())
                .toList();
        return cursor.page(
                rest,
                webhook -> webhook.id().toString(),
                webhook -> written(webhook).done());
    }

    private ApiReply add(ApiCall call) {
        admit(call);
        return switch (webhooks.add(wish(call.body()), call.person())) {
            case Result.Accepted<Webhooks.Added>(Webhooks.Added added) ->
                ApiReply.of(
                                201,
                                written(added.webhook())
                                        .text("secret", added.secret())
                                        .done())
                        .with(
                                "Location",
                                PathTemplate.ROOT + "/webhooks/"
                                        + added.webhook().id());
            case Result.Refused<Webhooks.Added>(List<Problem> problems) ->
                throw ApiRefusal.of(
                        ApiProblem.UNACCEPTABLE_CONTENT,
                        problems.stream()
                                .map(problem -> problem.at("/" + problem.place()))
                                .toList());
        };
    }

    private ApiReply remove(ApiCall call) {
        webhooks.remove(find(call), call.person());
        return ApiReply.empty(204);
    }

    private ApiReply deliveries(ApiCall call) {
        Webhook webhook = find(call);
        Cursor cursor = Cursor.of(call, webhook.id().toString());
        return cursor.page(
                deliveries.of(webhook.id(), cursor.id(), cursor.rows()),
                delivery -> delivery.id().toString(),
                WebhookOperations::written);
    }

    private static Webhooks.Wish wish(Value body) {
        List<Problem> problems = new ArrayList<>();
        Node root = Node.root(body, problems).onlyFields(Set.of("name", "url", "events"));
        Optional<String> name = root.required("name").flatMap(Node::text);
        Optional<String> url = root.required("url").flatMap(Node::text);
        Set<WebhookEvent> events = EnumSet.noneOf(WebhookEvent.class);
        root.required("events")
                .ifPresent(list -> list.each(WebhookOperations::event).forEach(events::add));
        if (!problems.isEmpty()) {
            throw ApiRefusal.of(ApiProblem.UNACCEPTABLE_CONTENT, problems);
        }
        return new Webhooks.Wish(name.orElseThrow(), url.orElseThrow(), events);
    }

    private static Optional<WebhookEvent> event(Node node) {
        Optional<String> code = node.text();
        Optional<WebhookEvent> event = code.flatMap(WebhookEvent::ofCode);
        if (code.isPresent() && event.isEmpty()) {
            node.reportUnknown("unknown-event", LocalizedText.of("เหตุการณ์", "event"), code.get(), codes());
        }
        return event;
    }

    private static List<String> codes() {
        return Arrays.stream(WebhookEvent.values()).map(WebhookEvent::code).toList();
    }

    private static Json written(Webhook webhook) {
        return Json.object()
                .id("id", webhook.id())
                .text("name", webhook.name())
                .text("url", webhook.url())
                .texts(
                        "events",
                        webhook.events().stream()
                                .map(WebhookEvent::code)
                                .sorted()
                                .toList())
                .moment("createdAt", webhook.created());
    }

    private static Value.Obj written(Delivery delivery) {
        Json json = Json.object()
                .text("id", delivery.messageId())
                .text("event", delivery.event())
                .text("state", delivery.state().code())
                .count("attempts", delivery.attempts())
                .moment("createdAt", delivery.created())
                .text("finishedAt", delivery.finished().map(Object::toString))
                .text("lastError", delivery.lastError());
        return delivery.lastStatus()
                .map(status -> json.count("lastStatus", status))
                .orElseGet(() -> json.put("lastStatus", Json.NOTHING))
                .done();
    }

    @Override
    public Map<String, Value.Obj> schemas() {
        Map<String, Value.Obj> schemas = new LinkedHashMap<>();
        Schema.Member name = Schema.member("name", Schema.text(), "ชื่อระบบที่รับ", "The name of the receiver.");
        Schema.Member url = Schema.member("url", Schema.text(), "ที่อยู่ https", "Its https address.");
        Schema.Member events =
                Schema.member("events", Schema.list(Schema.oneOf(codes())), "เหตุการณ์ที่รับ", "What it hears of.");
        Schema.Member id = Schema.member("id", Schema.id(), "id ที่ไม่เปลี่ยน", "An id that never changes.");
        Schema.Member created = Schema.member("createdAt", Schema.moment(), "เวลาที่เพิ่ม", "When it was added.");
        schemas.put("WebhookPage", Pages.of("Webhook"));
        schemas.put("WebhookWish", Schema.object("ผู้รับที่จะเพิ่ม", "The webhook to add.", name, url, events));
        schemas.put("Webhook", Schema.object("ผู้รับ webhook", "A webhook.", id, name, url, events, created));
        schemas.put(
                "WebhookAdded",
                Schema.object(
                        "ผู้รับที่เพิ่มแล้ว",
                        "A webhook that was added.",
                        id,
                        name,
                        url,
                        events,
                        created,
                        Schema.member(
                                "secret",
                                Schema.text(),
                                "กุญแจลับสำหรับตรวจลายเซ็น",
                                "The secret for checking signatures.")));
        schemas.put("DeliveryPage", Pages.of("Delivery"));
        schemas.put(
                "Delivery",
                Schema.object(
                        "ข้อความถึงผู้รับ",
                        "A message to a webhook.",
                        Schema.member("id", Schema.text(), "webhook-id", "Its webhook-id."),
                        Schema.member("event", Schema.text(), "เหตุการณ์", "What it tells."),
                        Schema.member(
                                "state",
                                Schema.oneOf(Arrays.stream(Delivery.State.values())
                                        .map(Delivery.State::code)
                                        .toList()),
                                "สถานะ",
                                "Where it stands."),
                        Schema.member("attempts", Schema.whole(), "ส่งแล้วกี่ครั้ง", "How often it was sent."),
                        Schema.member("createdAt", Schema.moment(), "เวลาที่เกิดเหตุการณ์", "When it was written."),
                        Schema.member(
                                "finishedAt",
                                Schema.orNull(Schema.moment()),
                                "เวลาที่เสร็จสิ้น",
                                "When it was finished."),
                        Schema.member(
                                "lastError",
                                Schema.text(),
                                "รหัสของเหตุที่ส่งไม่ถึง เช่น connection-refused",
                                "A code that says why the last attempt failed, for instance connection-refused; may be empty."),
                        Schema.member(
                                "lastStatus",
                                Schema.orNull(Schema.whole()),
                                "สถานะ HTTP ล่าสุด",
                                "The last HTTP status.")));
        return schemas;
    }
}
