package pmqa.workbench.assessment;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.document.Documents;
import pmqa.workbench.document.JsonWriter;
import pmqa.workbench.document.Limits;
import pmqa.workbench.document.Node;
import pmqa.workbench.document.Value;
import pmqa.workbench.scoring.Conformity;
import pmqa.workbench.scoring.Conformity.Status;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/**
 * How far a requirement is met, as one answer: the word of a status, or, where there is a reason – it must be given for what does not apply –
 * an object, as in an assessment file: {@code {"status":"not-applicable","reason":"…"}}. The explanation is an answer of its own, so that two people do not get in each
 * other's way.
 */
public final class ConformanceValues {

    private ConformanceValues() {}

    /**
     * A status with its reason.
     *
     * @param reason why; empty where none was given
     */
    public record Stated(Status status, String reason) {}

    /** What is kept of a status as it comes from a page, or what is wrong with it. */
    static Result<String> kept(String typed) {
        if (!typed.startsWith("{")) {
            Optional<Status> status = Status.ofCode(typed);
            return status.isEmpty()
                    ? Result.refused(UNKNOWN)
                    : status.get() == Status.NOT_APPLICABLE
                            ? Result.refused(NO_REASON)
                            : Result.accepted(status.get().code());
        }
        return Documents.readJson(typed.getBytes(StandardCharsets.UTF_8), Limits.ASSESSMENT)
                .flatMap(ConformanceValues::read);
    }

    private static Result<String> read(Value value) {
        List<Problem> problems = new ArrayList<>();
        Node node = Node.root(value, problems).onlyFields(java.util.Set.of("status", "reason"));
        Optional<Status> status = node.required("status").flatMap(Node::text).flatMap(Status::ofCode);
        String reason = node.field("reason")
                .flatMap(Node::textOrBlank)
                .map(String::strip)
                .orElse("");
        if (!problems.isEmpty()) {
            return Result.refused(problems);
        }
        if (status.isEmpty()) {
            return Result.refused(UNKNOWN);
        }
        return status.get() == Status.NOT_APPLICABLE && reason.isEmpty()
                ? Result.refused(NO_REASON)
                : Result.accepted(write(status.get(), reason));
    }

    /** A status in the form in which it is kept. */
    public static String write(Status status, String reason) {
        if (reason.isEmpty()) {
            return status.code();
        }
        Map<String, Value> members = new LinkedHashMap<>();
        members.put("status", new Value.Str(status.code()));
        members.put("reason", new Value.Str(reason));
        return JsonWriter.toString(new Value.Obj(members), JsonWriter.Layout.ONE_LINE);
    }

    /** The status of a requirement, if one was given. */
    public static Optional<Stated> stated(AssessmentAnswers.Filled filled, String requirement) {
        return stated(filled.text(AnswerKind.CONFORMANCE, requirement));
    }

    /** The status that a kept value says, if it says one. */
    public static Optional<Stated> stated(String kept) {
        if (!kept.startsWith("{")) {
            return Status.ofCode(kept).map(status -> new Stated(status, ""));
        }
        return switch (Documents.readJson(kept.getBytes(StandardCharsets.UTF_8), Limits.ASSESSMENT)) {
            case Result.Accepted<Value>(Value.Obj(Map<String, Value> members)) ->
                Status.ofCode(text(members, "status")).map(status -> new Stated(status, text(members, "reason")));
            case Result.Accepted<Value> _, Result.Refused<Value> _ -> Optional.empty();
        };
    }

    private static String text(Map<String, Value> members, String name) {
        return members.get(name) instanceof Value.Str(String text) ? text : "";
    }

    /** Every requirement of which something was said; one that was only explained or declared done counts as not started. */
    static Map<String, Conformity> of(Catalogue catalogue, Map<AnswerKey, StoredAnswer> rows) {
        Map<String, Conformity> conformance = new LinkedHashMap<>();
        catalogue.requirements().forEach(requirement -> {
            String code = requirement.code();
            Optional<Stated> stated = text(rows, AnswerKind.CONFORMANCE, code).flatMap(ConformanceValues::stated);
            Optional<String> explanation = text(rows, AnswerKind.EXPLANATION, code);
            boolean declared = Optional.ofNullable(rows.get(new AnswerKey(AnswerKind.STATE, code)))
                    .filter(row -> !row.unconfirmed() && row.value().isPresent())
                    .isPresent();
            if (stated.isPresent() || explanation.isPresent() || declared) {
                conformance.put(
                        code,
                        new Conformity(
                                stated.map(Stated::status).orElse(Status.NOT_STARTED),
                                stated.map(Stated::reason).filter(reason -> !reason.isEmpty()),
                                explanation));
            }
        });
        return conformance;
    }

    private static Optional<String> text(Map<AnswerKey, StoredAnswer> rows, AnswerKind kind, String key) {
        return Optional.ofNullable(rows.get(new AnswerKey(kind, key)))
                .flatMap(StoredAnswer::value)
                .filter(text -> !text.isBlank());
    }

    private static final Problem UNKNOWN = new Problem(
            "unknown-status",
            "/status",
            LocalizedText.of("ไม่รู้จักสถานะนี้", "This status is not known."),
            LocalizedText.of("เลือกสถานะจากรายการ", "Choose one of the list."));

    private static final Problem NO_REASON = new Problem(
            "missing-reason",
            "/reason",
            LocalizedText.of("“ไม่เกี่ยวข้อง” ต้องมีเหตุผล", "“Not applicable” needs a reason."),
            LocalizedText.of(
                    "พิมพ์เหตุผลในช่องด้านล่าง แล้วระบบจะบันทึกให้",
                    "Type the reason in the field below; it is then saved."));
}
