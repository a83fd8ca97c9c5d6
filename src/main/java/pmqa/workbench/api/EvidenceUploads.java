package pmqa.workbench.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import pmqa.workbench.assessment.Assessment;
import pmqa.workbench.assessment.Evidencing;
import pmqa.workbench.evidence.Classification;
import pmqa.workbench.evidence.Description;
import pmqa.workbench.evidence.EvidenceItem;
import pmqa.workbench.evidence.EvidenceKeeping.Material;
import pmqa.workbench.evidence.EvidenceLibrary;
import pmqa.workbench.evidence.StorePreparation;
import pmqa.workbench.evidence.content.Received;
import pmqa.workbench.evidence.content.Receiving;
import pmqa.workbench.organization.Right;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** Takes files in, as the web pages do, each once for an idempotency key. Who may not send one is told before it is read. */
@Component
class EvidenceUploads {

    private final EvidenceLibrary library;
    private final Evidencing evidencing;
    private final Receiving receiving;
    private final StorePreparation store;
    private final Idempotency idempotency;
    private final Admission admission;

    EvidenceUploads(
            EvidenceLibrary library,
            Evidencing evidencing,
            Receiving receiving,
            StorePreparation store,
            Idempotency idempotency,
            Admission admission) {
        this.library = library;
        this.evidencing = evidencing;
        this.receiving = receiving;
        this.store = store;
        this.idempotency = idempotency;
        this.admission = admission;
    }

    ApiReply add(ApiCall call) {
        Assessment assessment = admission.assessment(call, Right.ANSWER);
        Classification classification = Classification.ofCode(
                        call.query("classification").orElse(Classification.INTERNAL.code()))
                .orElseThrow(() -> invalid(
                        "classification", LocalizedText.of("ไม่มีชั้นความลับนี้", "There is no such classification.")));
        Optional<LocalDate> expires = call.query("expiresOn").map(EvidenceUploads::day);
        Optional<Evidencing.CitationWish> cited = call.query("subject")
                .map(subject -> new Evidencing.CitationWish(
                        subject,
                        call.query("page").orElse(""),
                        call.query("claim").orElse("")));
        return received(call, received -> {
            Description description = new Description(
                    call.query("name")
                            .map(String::strip)
                            .filter(name -> !name.isEmpty())
                            .orElse(received.name()),
                    call.query("description").orElse("").strip(),
                    classification,
                    expires);
            return switch (evidencing.add(
                    assessment.id(), call.person(), description, new Material.Upload(received), cited)) {
                case Result.Accepted<UUID>(UUID item) ->
                    created(assessment, item)
                            .with(
                                    "Location",
                                    PathTemplate.ROOT + "/assessments/" + assessment.id() + "/evidence/" + item);
                case Result.Refused<UUID>(List<Problem> problems) -> throw EvidenceRefusals.of(problems);
            };
        });
    }

    ApiReply revise(ApiCall call) {
        Assessment assessment = admission.assessment(call, Right.ANSWER);
        UUID item = call.id("item");
        if (library.find(assessment.organization(), item).isEmpty()) {
            throw ApiRefusal.of(ApiProblem.NOT_FOUND);
        }
        String renew = call.query("renew").orElse("false");
        if (!renew.equals("true") && !renew.equals("false")) {
            throw invalid("renew", LocalizedText.of("renew ต้องเป็น true หรือ false", "renew must be true or false."));
        }
        return received(call, received -> switch (evidencing.revise(
                assessment.id(), call.person(), item, new Material.Upload(received), renew.equals("true"))) {
            case Result.Accepted<Integer>(Integer number) ->
                created(assessment, item)
                        .with(
                                "Location",
                                PathTemplate.ROOT + "/assessments/" + assessment.id() + "/evidence/" + item
                                        + "/revisions/" + number);
            case Result.Refused<Integer>(List<Problem> problems) -> throw EvidenceRefusals.of(problems);
        });
    }

    private ApiReply created(Assessment assessment, UUID item) {
        EvidenceItem kept = library.find(assessment.organization(), item).orElseThrow();
        return ApiReply.of(201, EvidenceShapes.detail(kept, library, evidencing, assessment.id()));
    }

    private ApiReply received(ApiCall call, Function<Received, ApiReply> work) {
        Upload upload = call.upload().orElseThrow();
        upload.key().ifPresent(Idempotency::check);
        store.prepare();
        try {
            return switch (receiving.receive(call.query("file").orElse(""), upload.content(), upload.length())) {
                case Result.Accepted<Received>(Received received) -> {
                    try (received) {
                        yield upload.key()
                                .map(key -> idempotency.once(
                                        call,
                                        key,
                                        upload.path(),
                                        received.sha256().getBytes(StandardCharsets.UTF_8),
                                        () -> work.apply(received)))
                                .orElseGet(() -> work.apply(received));
                    }
                }
                case Result.Refused<Received>(List<Problem> problems) -> {
                    RequestReading.swallow(upload.content());
                    throw EvidenceRefusals.of(problems);
                }
            };
        } catch (IOException goneAway) {
            throw new UncheckedIOException(goneAway);
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            throw invalid(
                    "expiresOn",
                    LocalizedText.of(
                            "expiresOn ต้องเป็นวันที่ เช่น 2026-09-30", "expiresOn must be a day such as 2026-09-30."));
        }
    }

    private static ApiRefusal invalid(String name, LocalizedText message) {
        return ApiRefusal.of(
                ApiProblem.INVALID_PARAMETER,
                name,
                message,
                LocalizedText.of("แก้ค่า หรือเอาออก", "Correct it or leave it out."));
    }
}
