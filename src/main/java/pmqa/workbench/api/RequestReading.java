package pmqa.workbench.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import pmqa.workbench.document.Documents;
import pmqa.workbench.document.Limits;
import pmqa.workbench.document.Value;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** Takes a request apart, strictly: what is not understood is refused and never guessed at. */
final class RequestReading {

    /** The longest answer is 60,000 letters, at most 240 kB, so this leaves room. */
    static final Limits BODY = new Limits(1024 * 1024, 16, 200_000);

    /** So much of a body that is too large is thrown away, so that the caller gets to read why. */
    private static final long SWALLOWED = 64L * 1024 * 1024;

    private RequestReading() {}

    /** The parameters of the query: known ones, each once. */
    static Map<String, String> parameters(@Nullable String query, Operation operation) {
        Map<String, String> values = new LinkedHashMap<>();
        if (query == null || query.isEmpty()) {
            return values;
        }
        Set<String> known = operation.parameters().stream()
                .filter(parameter -> parameter.in().equals("query"))
                .map(Operation.Parameter::name)
                .collect(Collectors.toSet());
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = decoded(equals < 0 ? "" : pair.substring(equals + 1));
            if (!known.contains(name)) {
                throw invalid(
                        name,
                        LocalizedText.of("ไม่รู้จักพารามิเตอร์นี้", "This operation has no such parameter."),
                        known.isEmpty()
                                ? LocalizedText.of("เอาออก", "Leave it out.")
                                : LocalizedText.of(
                                        "ใช้ได้เฉพาะ "
                                                + String.join(
                                                        ", ",
                                                        known.stream().sorted().toList()),
                                        "It has: "
                                                + String.join(
                                                        ", ",
                                                        known.stream().sorted().toList()) + "."));
            }
            if (values.put(name, value) != null) {
                throw invalid(
                        name,
                        LocalizedText.of("ระบุซ้ำ", "It is given twice."),
                        LocalizedText.of("ให้เหลือครั้งเดียว", "Give it once."));
            }
        }
        return values;
    }

    private static String decoded(String text) {
        try {
            String decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
            if (decoded.indexOf('\uFFFD') < 0 && decoded.indexOf('\0') < 0) {
                return decoded;
            }
        } catch (IllegalArgumentException broken) {
            throw unreadable();
        }
        throw unreadable();
    }

    private static ApiRefusal unreadable() {
        return invalid(
                "",
                LocalizedText.of("ถอดรหัสพารามิเตอร์ไม่ได้", "A parameter is not percent-encoded UTF-8."),
                LocalizedText.of("เข้ารหัสเป็น UTF-8 แบบ percent-encoding", "Encode it as UTF-8."));
    }

    private static ApiRefusal invalid(String place, LocalizedText message, LocalizedText advice) {
        String shown = place.length() > 40 ? place.substring(0, 40) : place;
        return ApiRefusal.of(ApiProblem.INVALID_PARAMETER, shown, message, advice);
    }

    /**
     * Refuses a caller who cannot take the answer.
     *
     * @param files the media types that the operation gives in place of JSON; empty: it gives JSON
     */
    static void checkAccept(@Nullable String accept, List<String> files) {
        if (accept == null || accept.isBlank()) {
            return;
        }
        List<MediaType> wanted;
        try {
            wanted = MediaType.parseMediaTypes(accept);
        } catch (InvalidMediaTypeException unreadable) {
            wanted = List.of();
        }
        List<MediaType> given = files.isEmpty()
                ? List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON)
                : MediaType.parseMediaTypes(files);
        boolean taken = wanted.stream()
                .filter(type -> type.getQualityValue() > 0)
                .anyMatch(type -> given.stream().anyMatch(type::includes));
        if (!taken && !files.isEmpty()) {
            String types = String.join(", ", files);
            throw ApiRefusal.of(
                    ApiProblem.NOT_ACCEPTABLE,
                    "Accept",
                    LocalizedText.of("รายการนี้ตอบเป็น " + types, "This is answered as " + types + "."),
                    LocalizedText.of("ใช้ Accept: */*", "Send Accept: */*."));
        }
        if (!taken) {
            throw ApiRefusal.of(
                    ApiProblem.NOT_ACCEPTABLE,
                    "Accept",
                    LocalizedText.of("API ตอบเป็น application/json เท่านั้น", "The API answers application/json only."),
                    LocalizedText.of("ใช้ Accept: application/json", "Send Accept: application/json."));
        }
    }

    /** The bytes of the body, if it says that it is JSON and is not too large. */
    static byte[] body(HttpServletRequest request) throws IOException {
        if (!isJson(request.getContentType())) {
            throw ApiRefusal.of(
                    ApiProblem.UNSUPPORTED_MEDIA_TYPE,
                    "Content-Type",
                    LocalizedText.of("ไม่ใช่ application/json", "The body is not application/json."),
                    LocalizedText.of(
                            "ส่ง JSON เป็น UTF-8 พร้อม Content-Type: application/json",
                            "Send JSON in UTF-8 with Content-Type: application/json."));
        }
        InputStream in = request.getInputStream();
        byte[] body = in.readNBytes(BODY.bytes() + 1);
        if (body.length > BODY.bytes()) {
            swallow(in);
            throw ApiRefusal.of(
                    ApiProblem.TOO_LARGE,
                    "",
                    LocalizedText.of("เนื้อหาใหญ่เกิน 1 MiB", "The body is larger than 1 MiB."),
                    LocalizedText.of(
                            "ส่งคำตอบทีละข้อ และอย่าฝังเอกสารไว้ในคำตอบ",
                            "Send one answer at a time, and keep documents out of answers."));
        }
        return body;
    }

    private static boolean isJson(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        try {
            MediaType type = MediaType.parseMediaType(contentType);
            boolean utf8 = type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8);
            return utf8 && type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON);
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }

    /** Throws the rest of a body away, so that the caller gets to read why it was refused. */
    static void swallow(InputStream in) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long left = SWALLOWED;
        int read = in.read(buffer);
        while (read >= 0 && left > 0) {
            left -= read;
            read = in.read(buffer);
        }
    }

    /** The body as JSON; anything else is told with line and column. */
    static Value json(byte[] body) {
        return switch (Documents.readJson(body, BODY)) {
            case Result.Accepted<Value>(Value value) -> value;
            case Result.Refused<Value>(List<Problem> problems) ->
                throw ApiRefusal.of(ApiProblem.MALFORMED_REQUEST, problems);
        };
    }

    /** The secret behind {@code Authorization: Bearer}. */
    static String bearer(@Nullable String authorization) {
        if (authorization == null) {
            throw ApiRefusal.of(
                            ApiProblem.AUTHENTICATION_REQUIRED,
                            "Authorization",
                            LocalizedText.of("ไม่มีโทเคน", "There is no token."),
                            LocalizedText.of(
                                    "สร้างโทเคนในหน้าบัญชี แล้วส่ง Authorization: Bearer …",
                                    "Make one on the account page, and send Authorization: Bearer …"))
                    .header("WWW-Authenticate", "Bearer realm=\"pmqa\"");
        }
        List<String> parts = Arrays.asList(authorization.strip().split("\\s+", 2));
        return parts.size() == 2 && parts.getFirst().equalsIgnoreCase("Bearer") ? parts.getLast() : "";
    }
}
