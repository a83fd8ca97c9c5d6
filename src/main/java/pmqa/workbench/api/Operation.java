package pmqa.workbench.api;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pmqa.workbench.api.token.Scope;
import pmqa.workbench.document.Value;
import pmqa.workbench.shared.LocalizedText;

/**
 * One operation of the API, declared once: by it requests are dispatched, checked and answered, and from it the OpenAPI document, the readable page
 * and the contract tests are made.
 *
 * @param id stable name for generated clients
 * @param scope what a token must allow; none: open to everybody
 * @param upload whether the body is a file
 * @param body the component that describes the request's body; none: no body
 * @param conditional whether the answer carries an ETag that a later GET may name
 * @param versioned whether the request must name the version that it replaces
 */
public record Operation(
        String id,
        String method,
        PathTemplate path,
        Section section,
        LocalizedText summary,
        LocalizedText about,
        Optional<Scope> scope,
        List<Parameter> parameters,
        Optional<String> body,
        boolean upload,
        List<Success> successes,
        Set<ApiProblem> problems,
        boolean conditional,
        boolean versioned,
        Handler handler) {

    public Operation {
        parameters = List.copyOf(parameters);
        successes = List.copyOf(successes);
        problems = EnumSet.copyOf(problems);
    }

    /** The parts of the readable page. */
    public enum Section {
        CATALOGUES("catalogues", "เกณฑ์", "Catalogues"),
        ORGANIZATIONS("organizations", "หน่วยงานและรอบการประเมิน", "Organisations and cycles"),
        ASSESSMENTS("assessments", "แบบประเมิน", "Assessments"),
        ANSWERS("answers", "คำตอบและตัวชี้วัด", "Answers and measures"),
        SCORES("scores", "คะแนนและฉบับที่ส่ง", "Scores and submissions"),
        EVIDENCE("evidence", "หลักฐาน", "Evidence"),
        REPORTS("reports", "รายงาน", "Reports"),
        CONNECTIONS("connections", "การเชื่อมต่อ", "Connections");

        private final String code;
        private final LocalizedText title;

        Section(String code, String th, String en) {
            this.code = code;
            this.title = LocalizedText.of(th, en);
        }

        public String code() {
            return code;
        }

        public LocalizedText title() {
            return title;
        }
    }

    /**
     * A parameter.
     *
     * @param in {@code path}, {@code query} or {@code header}
     */
    public record Parameter(String name, String in, boolean required, Value.Obj schema, LocalizedText about) {}

    /**
     * An answer that is not a refusal.
     *
     * @param schema the component that describes the body; none: no body, or a file
     * @param files the media types of the file that is the body; empty: the body is no file
     */
    public record Success(int status, Optional<String> schema, List<String> files, LocalizedText about) {
        public Success {
            files = List.copyOf(files);
        }
    }

    /** What carries the operation out. */
    @FunctionalInterface
    interface Handler {
        ApiReply handle(ApiCall call);
    }

    boolean isPost() {
        return method.equals("POST");
    }

    /** The media types of the file that the operation gives; empty: it gives JSON. */
    List<String> files() {
        return successes.stream().flatMap(success -> success.files().stream()).toList();
    }

    /** Method and full path, as people write it: {@code GET /api/v1/cycles}. */
    public String route() {
        return method + " " + PathTemplate.ROOT + path.text();
    }

    public String fullPath() {
        return PathTemplate.ROOT + path.text();
    }

    static Builder get(String id, String path) {
        return new Builder(id, "GET", path).refuses(ApiProblem.NOT_ACCEPTABLE);
    }

    static Builder post(String id, String path) {
        return new Builder(id, "POST", path)
                .refuses(ApiProblem.NOT_ACCEPTABLE)
                .header("Idempotency-Key", false, Schema.matching("^[\\x21-\\x7e]{1,200}$"), Wording.IDEMPOTENCY_KEY)
                .refuses(ApiProblem.INVALID_HEADER, ApiProblem.IDEMPOTENCY_KEY_REUSED);
    }

    static Builder put(String id, String path) {
        return new Builder(id, "PUT", path).refuses(ApiProblem.NOT_ACCEPTABLE).versioned();
    }

    static Builder delete(String id, String path) {
        return new Builder(id, "DELETE", path).refuses(ApiProblem.NOT_ACCEPTABLE);
    }

    /** Puts an operation together. */
    static final class Builder {

        private final String id;
        private final String method;
        private final PathTemplate path;
        private final List<Parameter> parameters = new ArrayList<>();
        private final List<Success> successes = new ArrayList<>();
        private final Set<ApiProblem> problems = EnumSet.of(ApiProblem.INVALID_PARAMETER);
        private Section section = Section.CONNECTIONS;
        private LocalizedText summary = LocalizedText.same("–");
        private LocalizedText about = LocalizedText.same("–");
        private Optional<Scope> scope = Optional.empty();
        private Optional<String> body = Optional.empty();
        private boolean upload;
        private boolean conditional;
        private boolean versioned;

        private Builder(String id, String method, String path) {
            this.id = id;
            this.method = method;
            this.path = PathTemplate.of(path);
        }

        Builder in(Section of) {
            section = of;
            return this;
        }

        Builder says(String th, String en) {
            summary = LocalizedText.of(th, en);
            return this;
        }

        Builder about(String th, String en) {
            about = LocalizedText.of(th, en);
            return this;
        }

        Builder needs(Scope of) {
            scope = Optional.of(of);
            return refuses(
                    ApiProblem.AUTHENTICATION_REQUIRED,
                    ApiProblem.INVALID_TOKEN,
                    ApiProblem.INSUFFICIENT_SCOPE,
                    ApiProblem.TOO_MANY_REQUESTS);
        }

        Builder path(String name, Value.Obj schema, String th, String en) {
            parameters.add(new Parameter(name, "path", true, schema, LocalizedText.of(th, en)));
            return refuses(ApiProblem.NOT_FOUND);
        }

        Builder query(String name, Value.Obj schema, String th, String en) {
            parameters.add(new Parameter(name, "query", false, schema, LocalizedText.of(th, en)));
            return this;
        }

        Builder header(String name, boolean required, Value.Obj schema, LocalizedText meaning) {
            parameters.add(new Parameter(name, "header", required, schema, meaning));
            return this;
        }

        /** A list in pages. */
        Builder paged() {
            return query(
                            "limit",
                            Schema.atLeast(1, Cursor.MOST),
                            "จำนวนต่อหน้า ปกติ " + Cursor.DEFAULT_LIMIT,
                            "How many a page holds; " + Cursor.DEFAULT_LIMIT + " unless said otherwise.")
                    .query(
                            "cursor",
                            Schema.text(),
                            "ค่า next ของหน้าก่อน ไม่มีความหมายอื่น",
                            "next of the page before; a word without other meaning.")
                    .refuses(ApiProblem.INVALID_CURSOR)
                    .conditional();
        }

        Builder takes(String component) {
            body = Optional.of(component);
            return refuses(
                    ApiProblem.MALFORMED_REQUEST,
                    ApiProblem.TOO_LARGE,
                    ApiProblem.UNSUPPORTED_MEDIA_TYPE,
                    ApiProblem.UNACCEPTABLE_CONTENT);
        }

        /** The body is a file; what it is called stands in the address. */
        Builder takesFile() {
            upload = true;
            return query("file", Schema.text(), "ชื่อไฟล์", "The name of the file.")
                    .refuses(ApiProblem.TOO_LARGE, ApiProblem.UNACCEPTABLE_CONTENT);
        }

        Builder givesFile(List<String> mediaTypes, String th, String en) {
            successes.add(new Success(200, Optional.empty(), mediaTypes, LocalizedText.of(th, en)));
            return this;
        }

        Builder gives(int status, String component, String th, String en) {
            successes.add(new Success(status, Optional.of(component), List.of(), LocalizedText.of(th, en)));
            return this;
        }

        Builder gives(int status, String th, String en) {
            successes.add(new Success(status, Optional.empty(), List.of(), LocalizedText.of(th, en)));
            return this;
        }

        Builder conditional() {
            conditional = true;
            return header("If-None-Match", false, Schema.text(), Wording.IF_NONE_MATCH)
                    .gives(304, "ไม่เปลี่ยนจากที่มีอยู่", "Not changed since.");
        }

        /** Replaces a version that the caller must name. */
        Builder versioned() {
            versioned = true;
            return header("If-Match", true, Schema.text(), Wording.IF_MATCH)
                    .refuses(ApiProblem.PRECONDITION_REQUIRED, ApiProblem.VERSION_CONFLICT, ApiProblem.INVALID_HEADER);
        }

        Builder refuses(ApiProblem... with) {
            problems.addAll(List.of(with));
            return this;
        }

        Operation by(Handler handler) {
            List<String> described = parameters.stream()
                    .filter(parameter -> parameter.in().equals("path"))
                    .map(Parameter::name)
                    .toList();
            if (!described.equals(path.variables())) {
                throw new IllegalStateException(id + " describes " + described + " and not " + path.variables());
            }
            return new Operation(
                    id,
                    method,
                    path,
                    section,
                    summary,
                    about,
                    scope,
                    parameters,
                    body,
                    upload,
                    successes,
                    problems,
                    conditional,
                    versioned,
                    handler);
        }
    }
}
