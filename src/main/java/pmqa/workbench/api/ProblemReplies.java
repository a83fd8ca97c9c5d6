package pmqa.workbench.api;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import pmqa.workbench.document.JsonWriter;
import pmqa.workbench.document.Value;
import pmqa.workbench.shared.Language;
import pmqa.workbench.shared.LocalizedText;

/** Writes a refusal as {@code application/problem+json} (RFC 9457). */
final class ProblemReplies {

    static final String MEDIA_TYPE = "application/problem+json";

    /** The component that describes it. */
    static final String SCHEMA = "Problem";

    private ProblemReplies() {}

    static ApiReply of(ApiRefusal refusal, Language language) {
        ApiProblem problem = refusal.problem();
        Json body = Json.object()
                .text("type", problem.type())
                .text("title", problem.title(language))
                .count("status", problem.status())
                .text("code", problem.code())
                .both("titles", problem.title())
                .list("problems", refusal.details(), Json::problem);
        refusal.details().stream()
                .findFirst()
                .ifPresent(first -> body.text(
                        "detail",
                        first.message()
                                .then(LocalizedText.same(" "))
                                .then(first.advice())
                                .in(language)));
        refusal.members().forEach(body::put);
        ApiReply reply =
                new ApiReply(problem.status(), Map.of(), JsonWriter.toString(body.done(), JsonWriter.Layout.ONE_LINE));
        for (Map.Entry<String, String> header : refusal.headers().entrySet()) {
            reply = reply.with(header.getKey(), header.getValue());
        }
        return reply.with("Content-Type", MEDIA_TYPE)
                .with("Content-Language", language.locale().getLanguage())
                .with("Cache-Control", "no-store");
    }

    /** What a problem looks like; the codes that an operation may give are said where it is described. */
    static Value.Obj schema() {
        return Schema.object(
                "เหตุที่ไม่รับคำขอ ตาม RFC 9457",
                "Why a request is refused (RFC 9457).",
                Schema.member(
                        "type", Schema.text(), "ที่อยู่ของคำอธิบาย", "Where it is explained, relative to the site."),
                Schema.member("title", Schema.text(), "สรุปในภาษาของผู้เรียก", "A summary in the caller’s language."),
                Schema.member("status", Schema.atLeast(400, 599), "สถานะ HTTP", "The HTTP status."),
                Schema.member(
                        "code", Schema.text(), "รหัสที่ไม่เปลี่ยนความหมาย", "A code that never changes its meaning."),
                Schema.member("titles", Schema.ref("Text"), "สรุปสองภาษา", "The summary in both languages."),
                Schema.member(
                        "problems",
                        Schema.list(Schema.ref("ProblemDetail")),
                        "สิ่งที่ต้องแก้แต่ละข้อ",
                        "Each thing that must be mended."),
                Schema.optional("detail", Schema.text(), "ข้อแรกที่ต้องแก้", "The first of them in words."),
                Schema.optional(
                        "yours",
                        new Value.Obj(Map.of()),
                        "ค่าที่ส่งมา เมื่อชนกับของผู้อื่น",
                        "At a conflict: the value that was sent."),
                Schema.optional(
                        "theirs",
                        Schema.ref("Response"),
                        "ค่าที่ผู้อื่นบันทึกไว้ เมื่อชนกัน",
                        "At a conflict: what somebody else saved."));
    }

    static Value.Obj detailSchema() {
        return Schema.object(
                "สิ่งหนึ่งที่ต้องแก้",
                "One thing to mend.",
                Schema.member(
                        "code", Schema.text(), "รหัสที่ไม่เปลี่ยนความหมาย", "A code that never changes its meaning."),
                Schema.member(
                        "place",
                        Schema.text(),
                        "ที่ใด: JSON pointer ชื่อพารามิเตอร์ หรือว่าง",
                        "Where: a JSON pointer, the name of a parameter or header, or empty."),
                Schema.member("message", Schema.ref("Text"), "ผิดอย่างไร", "What is wrong."),
                Schema.member("advice", Schema.ref("Text"), "แก้อย่างไร", "What to do about it."));
    }

    static Value.Obj textSchema() {
        return Schema.object(
                "ข้อความสองภาษา",
                "A text in both languages.",
                Schema.member("th", Schema.text(), "ภาษาไทย", "Thai"),
                Schema.member("en", Schema.text(), "ภาษาอังกฤษ", "English"));
    }

    /** The language that a header asks for; Thai unless it is clearly another. */
    static Language language(Optional<String> acceptLanguage) {
        String first = acceptLanguage.orElse("").strip().toLowerCase(Locale.ROOT);
        return first.startsWith("en") ? Language.ENGLISH : Language.THAI;
    }
}
