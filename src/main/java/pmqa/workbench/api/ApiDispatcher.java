package pmqa.workbench.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;
import pmqa.workbench.api.Operation.Handler;
import pmqa.workbench.api.Operations.Match;
import pmqa.workbench.api.token.Bearers;
import pmqa.workbench.api.token.Scope;
import pmqa.workbench.document.Value;
import pmqa.workbench.shared.Language;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.site.DatabaseTrouble;
import pmqa.workbench.site.DatabaseWatch;

/**
 * Answers every request below {@code /api/v1}: finds the operation, the caller and the content, lets the operation answer, and turns whatever goes
 * wrong into a problem. Cookies count for nothing here, so no other site can make a browser call.
 */
@Component
class ApiDispatcher implements HttpRequestHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ApiDispatcher.class);

    private final Operations operations;
    private final Bearers bearers;
    private final RateLimits limits;
    private final Idempotency idempotency;
    private final DatabaseWatch database;

    ApiDispatcher(
            Operations operations,
            Bearers bearers,
            RateLimits limits,
            Idempotency idempotency,
            DatabaseWatch database) {
        this.operations = operations;
        this.bearers = bearers;
        this.limits = limits;
        this.idempotency = idempotency;
        this.database = database;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Language language = ProblemReplies.language(Optional.ofNullable(request.getHeader("Accept-Language")));
        write(answer(request, language), response);
    }

    private ApiReply answer(HttpServletRequest request, Language language) {
        if (database.isAway()) {
            return unavailable(DatabaseTrouble.AWAY, language);
        }
        try {
            return reply(request, language);
        } catch (ApiRefusal refusal) {
            return ProblemReplies.of(refusal, language);
        } catch (IOException | RuntimeException fault) {
            Optional<DatabaseTrouble> trouble = database.look(fault);
            if (trouble.isPresent()) {
                return unavailable(trouble.get(), language);
            }
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), fault);
            return ProblemReplies.of(ApiRefusal.of(ApiProblem.FAULT), language);
        }
    }

    private static ApiReply unavailable(DatabaseTrouble trouble, Language language) {
        ApiRefusal refusal = switch (trouble) {
            case AWAY ->
                ApiRefusal.of(
                        ApiProblem.DATABASE_AWAY,
                        "",
                        LocalizedText.of(
                                "ติดต่อฐานข้อมูลไม่ได้ชั่วคราว", "The database cannot be reached for a moment."),
                        LocalizedText.of(
                                "ส่งคำขอเดิมอีกครั้งหลังเวลาใน Retry-After",
                                "Send the same request again after the time in Retry-After."));
            case FULL ->
                ApiRefusal.of(
                        ApiProblem.DATABASE_FULL,
                        "",
                        LocalizedText.of("พื้นที่จัดเก็บของระบบเต็ม", "The disk of the system is full."),
                        LocalizedText.of(
                                "แจ้งผู้ดูแลระบบ แล้วส่งคำขอเดิมอีกครั้งเมื่อมีพื้นที่",
                                "Tell the administrator, and send the same request again when there is room."));
        };
        return ProblemReplies.of(refusal.header("Retry-After", DatabaseWatch.SECONDS_TO_WAIT), language);
    }

    private ApiReply reply(HttpServletRequest request, Language language) throws IOException {
        String path = request.getRequestURI().substring(PathTemplate.ROOT.length());
        List<Match> matches = path.isEmpty() ? List.of() : operations.at(path);
        if (matches.isEmpty()) {
            throw ApiRefusal.of(
                    ApiProblem.NOT_FOUND,
                    "",
                    LocalizedText.of("API ไม่มีที่อยู่นี้", "The API has no such address."),
                    LocalizedText.of("ดูที่อยู่ทั้งหมดที่ /api", "All of them are listed at /api."));
        }
        if (request.getMethod().equals("OPTIONS")) {
            return ApiReply.empty(204).with("Allow", allowed(matches));
        }
        String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        Match match = matches.stream()
                .filter(candidate -> candidate.operation().method().equals(method))
                .findFirst()
                .orElseThrow(() -> ApiRefusal.of(ApiProblem.METHOD_NOT_ALLOWED).header("Allow", allowed(matches)));
        return reply(match, request, language);
    }

    private static String allowed(Collection<Match> matches) {
        TreeSet<String> methods = new TreeSet<>();
        matches.forEach(match -> methods.add(match.operation().method()));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        methods.add("OPTIONS");
        return String.join(", ", methods);
    }

    private ApiReply reply(Match match, HttpServletRequest request, Language language) throws IOException {
        Operation operation = match.operation();
        Optional<Caller> caller = operation.scope().map(scope -> caller(request, scope));
        RequestReading.checkAccept(request.getHeader("Accept"), operation.files());
        Map<String, String> parameters = RequestReading.parameters(request.getQueryString(), operation);
        Preconditions preconditions =
                Preconditions.of(request.getHeader("If-Match"), request.getHeader("If-None-Match"));
        byte[] content = operation.body().isPresent() ? RequestReading.body(request) : new byte[0];
        Value body = operation.body().isPresent() ? RequestReading.json(content) : Json.NOTHING;
        ApiCall call = new ApiCall(
                operation,
                match.variables(),
                parameters,
                preconditions,
                caller,
                body,
                operation.upload() ? Optional.of(Upload.of(request)) : Optional.empty(),
                language);
        ApiReply reply = carryOut(call, request, content);
        boolean known = operation.conditional()
                && reply.status() == 200
                && reply.etag().filter(preconditions::has).isPresent();
        if (known && reply.file().isPresent()) {
            reply.file().get().close();
        }
        return known ? new ApiReply(304, reply.headers(), "") : reply;
    }

    private ApiReply carryOut(ApiCall call, HttpServletRequest request, byte[] content) {
        @Nullable String key = request.getHeader(Idempotency.HEADER);
        Handler handler = call.operation().handler();
        // What is uploaded is not known yet: its operation asks by itself.
        return key == null || !call.operation().isPost() || call.upload().isPresent()
                ? handler.handle(call)
                : idempotency.once(call, key, request.getRequestURI(), content, () -> handler.handle(call));
    }

    private Caller caller(HttpServletRequest request, Scope scope) {
        String secret = RequestReading.bearer(request.getHeader("Authorization"));
        Caller caller = bearers.find(secret)
                .map(Caller::of)
                .orElseThrow(() -> ApiRefusal.of(
                                ApiProblem.INVALID_TOKEN,
                                "Authorization",
                                LocalizedText.of("โทเคนนี้ใช้ไม่ได้", "This token cannot be used."),
                                LocalizedText.of(
                                        "ตรวจวันหมดอายุในหน้าบัญชี หรือสร้างโทเคนใหม่",
                                        "See on the account page when it expires, or make a new one."))
                        .header("WWW-Authenticate", "Bearer realm=\"pmqa\", error=\"invalid_token\""));
        Duration wait = limits.take(caller.token().id());
        if (!wait.isZero()) {
            long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
            throw ApiRefusal.of(
                            ApiProblem.TOO_MANY_REQUESTS,
                            "",
                            LocalizedText.of("เรียกเกินจำนวนต่อนาที", "The limit of requests a minute is reached."),
                            LocalizedText.of(
                                    "รอ " + seconds + " วินาทีแล้วลองใหม่",
                                    "Wait " + seconds + " seconds and try again."))
                    .header("Retry-After", Long.toString(seconds));
        }
        if (!caller.token().scopes().contains(scope)) {
            throw ApiRefusal.of(
                            ApiProblem.INSUFFICIENT_SCOPE,
                            "Authorization",
                            LocalizedText.of(
                                    "รายการนี้ต้องใช้โทเคนที่มีขอบเขต " + scope.code(),
                                    "This needs a token with the scope " + scope.code() + "."),
                            LocalizedText.of("สร้างโทเคนใหม่ที่มีขอบเขตนั้น", "Make a new token with that scope."))
                    .header(
                            "WWW-Authenticate",
                            "Bearer realm=\"pmqa\", error=\"insufficient_scope\", scope=\"" + scope.code() + "\"");
        }
        return caller;
    }

    static void write(ApiReply reply, HttpServletResponse response) throws IOException {
        response.setStatus(reply.status());
        response.setHeader("Vary", "Authorization, Accept-Language");
        if (!reply.headers().containsKey("Cache-Control")) {
            response.setHeader("Cache-Control", reply.etag().isPresent() ? "private, no-cache" : "no-store");
        }
        reply.headers().forEach(response::setHeader);
        if (reply.file().isPresent()) {
            try (Attachment file = reply.file().get()) {
                response.setContentType(file.mediaType());
                response.setContentLengthLong(file.length());
                response.setHeader("Content-Disposition", file.disposition());
                response.setHeader("X-Content-Type-Options", "nosniff");
                response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
                file.writeTo(response.getOutputStream());
            }
        } else if (!reply.body().isEmpty()) {
            if (!reply.headers().containsKey("Content-Type")) {
                response.setContentType("application/json");
            }
            byte[] content = reply.bytes();
            response.setContentLength(content.length);
            response.getOutputStream().write(content);
        }
    }
}
