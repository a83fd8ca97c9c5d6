package pmqa.workbench.api;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import pmqa.workbench.api.token.Bearers;
import pmqa.workbench.api.token.Scope;
import pmqa.workbench.assessment.Submitting;
import pmqa.workbench.organization.People;
import pmqa.workbench.organization.Person;
import pmqa.workbench.organization.Role;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.shared.Result;
import pmqa.workbench.testing.ApiClient.Call;
import pmqa.workbench.testing.WebResponse;

/** For each answer that an operation can give, a call that makes it give that answer. */
final class Provocations {

    private static final Pattern IDS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64}");

    private static final String CITATION = "{\"subject\": \"checkpoint/1.1-B1\", \"page\": \"3\"}";
    private static final String REFERENCE = """
            {"name": "หนังสือเวียน", "classification": "secret", "place": "ห้องเก็บเอกสาร ชั้น 2 เลขที่ 12", "subject": "checkpoint/1.1-B1"}""";

    private Provocations() {}

    static Call of(ApiWorld world, String operation, int status, String code) {
        return code.isEmpty() ? success(world, operation, status) : refused(world, operation, code);
    }

    private static Call success(ApiWorld world, String operation, int status) {
        return switch (status) {
            case 304 -> {
                Call call = good(world, operation);
                WebResponse first = world.send(call);
                yield call.with("If-None-Match", first.header("ETag").orElse("\"none\""));
            }
            case 200 -> operation.equals("beginAssessment") ? begin(world, world.organization) : good(world, operation);
            default -> good(world, operation);
        };
    }

    /** A call that succeeds. */
    static Call good(ApiWorld world, String operation) {
        return switch (operation) {
            case "listCatalogues" -> world.get(world.path("/catalogues"));
            case "getCatalogue" -> world.get(world.path("/catalogues/pmqa-4.0"));
            case "listOrganizations" -> world.get(world.path("/organizations"));
            case "getOrganization" -> world.get(world.path("/organizations/" + world.organization));
            case "listCycles" -> world.get(world.path("/cycles"));
            case "getCycle" -> world.get(world.path("/cycles/" + world.cycle));
            case "listAssessments" -> world.get(world.path("/assessments"));
            case "beginAssessment" -> {
                UUID fresh = world.site.organization(OrganizationType.UNIT, Optional.of(world.organization));
                world.site
                        .sql()
                        .sql("insert into cycle_participant (cycle_id, organization_id) values (:cycle, :organization)")
                        .param("cycle", world.cycle)
                        .param("organization", fresh)
                        .update();
                yield begin(world, fresh);
            }
            case "getAssessment" -> world.get(world.inAssessment(""));
            case "getAssessmentStatus" -> world.get(world.inAssessment("/status"));
            case "listResponses" -> world.get(world.inAssessment("/responses"));
            case "getResponse" -> world.get(world.inAssessment("/responses/checkpoint/1.1-B1"));
            case "putResponse" -> {
                String path = world.inAssessment("/responses/explanation/1.1-basic");
                String version = tag(world.send(world.get(path)));
                yield world.put(path, version, "{\"value\": \"คำอธิบาย " + UUID.randomUUID() + "\"}");
            }
            case "listMeasures" -> {
                world.measure();
                yield world.get(world.inAssessment("/measures"));
            }
            case "addMeasure" -> world.post(world.inAssessment("/measures/7.1"), ApiWorld.MEASURE);
            case "getMeasure" -> world.get(world.measure());
            case "putMeasure" -> world.put(world.measure(), "1", ApiWorld.MEASURE.replace("85", "90"));
            case "deleteMeasure" ->
                Call.of("DELETE", world.measure()).token(world.token).with("If-Match", "\"1\"");
            case "getScoreSheet" -> world.get(world.inAssessment("/score-sheet?explain=th"));
            case "listSubmissions" -> world.get(submitted(world) + "/submissions");
            case "listDecisions" -> world.get(returned(world) + "/decisions");
            case "getSnapshot" -> world.get(snapshot(world));
            case "getSnapshotScoreSheet" -> world.get(snapshot(world) + "/score-sheet?explain=en");
            case "getReport" -> world.get(world.inAssessment("/report?format=html&numerals=thai"));
            case "getSnapshotReport" -> world.get(snapshot(world) + "/report?format=docx&language=en");
            case "listEvidence" -> {
                evidence(world);
                yield world.get(world.inAssessment("/evidence"));
            }
            case "getEvidence" -> world.get(evidence(world));
            case "getEvidenceFile" -> world.get(evidence(world) + "/revisions/1");
            case "addEvidence" ->
                file(world, world.inAssessment("/evidence?file=report.txt&subject=checkpoint/1.1-B1&page=3"));
            case "addEvidenceRevision" -> file(world, evidence(world) + "/revisions?file=report.txt&renew=true");
            case "addEvidenceReference" -> world.post(world.inAssessment("/evidence/references"), REFERENCE);
            case "addEvidenceReferenceRevision" ->
                world.post(evidence(world) + "/references", "{\"place\": \"ห้อง 305\", \"renew\": true}");
            case "citeEvidence" -> world.post(evidence(world) + "/citations", CITATION);
            case "listWebhooks" -> {
                webhook(world);
                yield administrator(world, Call.of("GET", world.path("/webhooks")));
            }
            case "addWebhook" ->
                administrator(world, Call.of("POST", world.path("/webhooks"))).json("""
                            {"name": "ระบบรับ", "url": "http://127.0.0.1:9/hook", "events": ["assessment.scored"]}""");
            case "getWebhook" -> administrator(world, Call.of("GET", webhook(world)));
            case "removeWebhook" -> administrator(world, Call.of("DELETE", webhook(world)));
            case "listWebhookDeliveries" -> administrator(world, Call.of("GET", webhook(world) + "/deliveries"));
            case "getOpenApi" -> Call.of("GET", world.path("/openapi.json"));
            default -> throw new AssertionError("Nobody has said how " + operation + " is called");
        };
    }

    private static Call file(ApiWorld world, String path) {
        return Call.of("POST", path)
                .token(world.token)
                .with("Content-Type", "application/octet-stream")
                .bytes(("รายงาน " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8));
    }

    /** The path of a piece of evidence with one file. */
    static String evidence(ApiWorld world) {
        WebResponse added = world.send(file(world, world.inAssessment("/evidence?file=report.txt")));
        if (added.status() != 201) {
            throw new AssertionError(added);
        }
        return added.header("Location").orElseThrow();
    }

    private static boolean takesFile(String operation) {
        return operation.equals("addEvidence") || operation.equals("addEvidenceRevision");
    }

    private static Call administrator(ApiWorld world, Call call) {
        return call.token(world.administratorToken);
    }

    /** The path of a receiver to which one message waits. */
    private static String webhook(ApiWorld world) {
        UUID id = UUID.randomUUID();
        // An installation holds a bounded number of receivers; those of earlier calls make room.
        world.site
                .sql()
                .sql("update webhook set removed_at = created_at where created_by = :by and removed_at is null")
                .param("by", world.administrator.id())
                .update();
        world.site
                .sql()
                .sql("""
                        insert into webhook (id, name, url, events, secret, created_by, created_at)
                        values (:id, 'ระบบรับ', 'http://127.0.0.1:9/', '{assessment.scored}', '\\x00'::bytea, :by, :now)
                        """)
                .param("id", id)
                .param("by", world.administrator.id())
                .param("now", now(world))
                .update();
        world.site
                .sql()
                .sql("""
                        insert into webhook_delivery (id, webhook_id, event, body, created_at, state, attempts, next_attempt_at)
                        values (:delivery, :id, 'assessment.scored', '{}', :now, 'failed', 10, :now)
                        """)
                .param("delivery", UUID.randomUUID())
                .param("id", id)
                .param("now", now(world))
                .update();
        return ApiWorld.ROOT + "/webhooks/" + id;
    }

    private static OffsetDateTime now(ApiWorld world) {
        return OffsetDateTime.now(world.site.clock().withZone(ZoneOffset.UTC));
    }

    private static Call begin(ApiWorld world, UUID organization) {
        return world.post(
                world.path("/assessments"),
                "{\"cycle\": \"" + world.cycle + "\", \"organization\": \"" + organization + "\"}");
    }

    private static Call refused(ApiWorld world, String operation, String code) {
        Call good = good(world, operation);
        return switch (code) {
            case "malformed-request" -> good.json("{\"value\": ");
            case "invalid-parameter" -> good.at(good.path() + (good.path().contains("?") ? "&" : "?") + "nonsense=1");
            case "invalid-cursor" -> good.at(good.path() + "?cursor=nonsense");
            case "invalid-header" ->
                good.method().equals("POST")
                        ? good.with("Idempotency-Key", "two words")
                        : good.with("If-Match", "seven");
            case "authentication-required" -> good.without("Authorization");
            case "invalid-token" -> good.token("pmqa_" + "x".repeat(43));
            case "insufficient-scope" -> good.token(world.token(other(operation)));
            case "too-many-requests" -> good.token(exhausted(world));
            case "not-allowed" -> good.token(world.viewerToken);
            case "not-found" ->
                operation.equals("listWebhooks") || operation.equals("addWebhook")
                        ? good.token(world.viewerToken)
                        : operation.equals("getCatalogue")
                                ? good.at(world.path("/catalogues/nonsense"))
                                : good.at(IDS.matcher(good.path())
                                        .replaceAll(UUID.randomUUID().toString()));
            case "not-acceptable" -> good.with("Accept", "text/csv");
            case "version-conflict" -> good.with("If-Match", "\"999\"");
            case "precondition-required" -> good.without("If-Match");
            case "too-large" ->
                takesFile(operation)
                        ? good.bytes(new byte[50 * 1024 * 1024 + 1])
                        : good.json("{\"value\": \"" + "x".repeat(2 << 20) + "\"}");
            case "unsupported-media-type" -> good.with("Content-Type", "text/plain");
            case "unacceptable-content" ->
                takesFile(operation) ? good.bytes(new byte[0]) : good.json("{\"nonsense\": 1}");
            case "closed" -> {
                String submitted = submitted(world);
                // A library belongs to one organisation, so the piece must be of the one that submitted.
                yield operation.equals("citeEvidence")
                        ? good.at(world.send(file(world, submitted + "/evidence?file=report.txt"))
                                        .header("Location")
                                        .orElseThrow()
                                + "/citations")
                        : good.at(good.path().replaceFirst("^/api/v1/assessments/[^/]+", submitted));
            }
            case "idempotency-key-reused" -> {
                String key = UUID.randomUUID().toString();
                world.send(good.with("Idempotency-Key", key));
                yield good.json(good.text() + " ").with("Idempotency-Key", key);
            }
            default -> throw new AssertionError("Nobody has said how " + operation + " comes to say " + code);
        };
    }

    private static Scope[] other(String operation) {
        boolean reads = operation.startsWith("get") || operation.startsWith("list");
        boolean hooks = operation.contains("Webhook");
        return hooks
                ? new Scope[] {Scope.READ, Scope.WRITE}
                : new Scope[] {reads ? Scope.WRITE : Scope.READ, Scope.ADMINISTER};
    }

    /** A token that has called as often as it may, for the rest of this minute. */
    private static String exhausted(ApiWorld world) {
        String secret = world.site.token(world.site.person());
        UUID token = world.site
                .bean(Bearers.class)
                .find(secret)
                .orElseThrow()
                .token()
                .id();
        RateLimits limits = world.site.bean(RateLimits.class);
        while (limits.take(token).equals(Duration.ZERO)) {
            // Counts up to the limit.
        }
        return secret;
    }

    /** The path of an assessment that was submitted, with a measure in it. */
    static String submitted(ApiWorld world) {
        UUID organization = world.site.organization(OrganizationType.UNIT, Optional.of(world.organization));
        UUID cycle = world.site.cycle(List.of(organization));
        UUID assessment = world.site.assessment(cycle, organization, world.coordinator.id());
        world.site
                .sql()
                .sql("""
                        insert into answer (assessment_id, track, kind, key, value, version, changed_by, changed_at)
                        select :to, track, kind, key, value, version, changed_by, changed_at from answer
                        where assessment_id = :from and value is not null
                        """)
                .param("to", assessment)
                .param("from", world.assessment)
                .update();
        UUID approver = world.site.person(Role.APPROVER, organization).id();
        Person director = world.site.bean(People.class).find(approver).orElseThrow();
        if (world.site.bean(Submitting.class).submit(assessment, director, "ผู้อำนวยการ")
                instanceof Result.Refused<?> no) {
            throw new AssertionError(no.problems());
        }
        return ApiWorld.ROOT + "/assessments/" + assessment;
    }

    /** The path of an assessment that was submitted and given back. */
    static String returned(ApiWorld world) {
        String path = submitted(world);
        Person officer = world.site
                .bean(People.class)
                .find(world.site.personEverywhere(Role.CENTRAL_OFFICER).id())
                .orElseThrow();
        UUID assessment = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        if (world.site.bean(Submitting.class).giveBack(assessment, officer, "ขาดคำอธิบาย")
                instanceof Result.Refused<?> no) {
            throw new AssertionError(no.problems());
        }
        return path;
    }

    private static String snapshot(ApiWorld world) {
        String assessment = submitted(world);
        WebResponse list = world.send(world.get(assessment + "/submissions"));
        return assessment + "/snapshots/" + ApiWorld.text(ApiWorld.json(list), "items", "0", "sha256");
    }

    private static String tag(WebResponse response) {
        return response.header("ETag").orElseThrow().replace("\"", "");
    }
}
