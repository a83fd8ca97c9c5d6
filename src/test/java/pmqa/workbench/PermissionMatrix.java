package pmqa.workbench;

import static pmqa.workbench.PermissionMatrix.Scope.*;
import static pmqa.workbench.organization.Right.*;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import pmqa.workbench.organization.Right;

/** One line for each route: which right it needs, and where. */
final class PermissionMatrix {

    private PermissionMatrix() {}

    /** Where a right must hold. */
    enum Scope {
        /** For everybody, signed in or not. */
        OPEN,
        /** For everybody with an account. */
        SIGNED_IN,
        /** At any node. */
        ANYWHERE,
        /** By a role that holds everywhere. */
        EVERYWHERE,
        /** At the organisation in the path, or at that of the assessment in the path. */
        THERE,
        /** At an organisation at which the person in the path has a role. */
        PERSON,
        /** Every role of the person in the path could have been given by who asks. */
        WHOLE_PERSON,
        /** Belongs to one person, and to no role. */
        OWNER,
        /** For everybody with a role anywhere. */
        ANY_ROLE,
        /** For everybody with a role at the organisation in the path. */
        ROLE_THERE,
        /** At the organisation that the body names; whoever lacks the right meets 403 whether it exists or not. */
        IN_BODY,
        /** Spring's own; nobody calls it by its address. */
        INTERNAL
    }

    /**
     * What a route needs.
     *
     * @param seen the right with which the thing itself may be seen; who has this and not {@code right} meets 403, others 404
     */
    record Line(Scope scope, Optional<Right> right, Optional<Right> seen, List<String> fields, String json) {
        Line with(String... form) {
            return new Line(scope, right, seen, List.of(form), json);
        }

        Line withJson(String body) {
            return new Line(scope, right, seen, fields, body);
        }
    }

    private static Line line(Scope scope) {
        return new Line(scope, Optional.empty(), Optional.empty(), List.of(), "");
    }

    private static Line line(Scope scope, Right right) {
        return new Line(scope, Optional.of(right), Optional.of(right), List.of(), "");
    }

    private static Line there(Right right, Right seen) {
        return new Line(THERE, Optional.of(right), Optional.of(seen), List.of(), "");
    }

    /** The lines by method and path. */
    static Map<String, Line> lines() {
        Map<String, Line> lines = new LinkedHashMap<>();
        site(lines);
        account(lines);
        organizations(lines);
        people(lines);
        imports(lines);
        cycles(lines);
        assessments(lines);
        tokens(lines);
        api(lines);
        improvement(lines);
        return lines;
    }

    private static void site(Map<String, Line> lines) {
        lines.put("GET /sign-in", line(OPEN));
        lines.put("POST /sign-in", line(OPEN));
        lines.put("POST /sign-out", line(SIGNED_IN));
        lines.put("POST /language", line(OPEN));
        lines.put("GET /link/{secret}", line(OPEN));
        lines.put("POST /link/{secret}", line(OPEN));
        lines.put("* /error", line(INTERNAL));
    }

    private static void account(Map<String, Line> lines) {
        lines.put("GET /forgotten", line(OPEN));
        lines.put("POST /forgotten", line(OPEN));
        lines.put("GET /account", line(SIGNED_IN));
        lines.put("GET /account/password", line(SIGNED_IN));
        lines.put("POST /account/password", line(SIGNED_IN));
        lines.put("GET /account/sessions", line(SIGNED_IN));
        lines.put("POST /account/sessions", line(SIGNED_IN));
        lines.put("POST /account/sessions/end", line(SIGNED_IN));
        for (String path : List.of("/sign-in/code", "/sign-in/second-factor")) {
            lines.put("GET " + path, line(OPEN));
            lines.put("POST " + path, line(OPEN));
        }
        lines.put("GET /sign-in/openid", line(OPEN));
        lines.put("GET /sign-in/openid/callback", line(OPEN));
        lines.put("GET /account/data", line(SIGNED_IN));
        lines.put("POST /account/data", line(SIGNED_IN));
        String factor = "/account/second-factor";
        lines.put("GET " + factor, line(SIGNED_IN));
        for (String path : List.of("/begin", "/set-up", "/recovery-codes", "/off")) {
            lines.put("GET " + factor + path, line(SIGNED_IN));
            lines.put("POST " + factor + path, line(SIGNED_IN));
        }
        lines.put("GET /account/mail", line(SIGNED_IN));
        lines.put("POST /account/mail", line(SIGNED_IN));
        lines.put("GET /mail/decline/{token}", line(OPEN));
        lines.put("POST /mail/decline/{token}", line(OPEN));
        lines.put("GET /work", line(SIGNED_IN));
        lines.put("GET /assessments", line(SIGNED_IN));
    }

    private static void organizations(Map<String, Line> lines) {
        String one = "/administration/organizations/{id}";
        lines.put("GET /administration", line(ANYWHERE, MANAGE_PEOPLE));
        lines.put("GET /administration/organizations", line(ANYWHERE, MANAGE_PEOPLE));
        lines.put("GET /administration/organizations/new", line(ANYWHERE, MANAGE_ORGANIZATIONS));
        lines.put("POST /administration/organizations/new", line(ANYWHERE, MANAGE_ORGANIZATIONS));
        lines.put("GET " + one, line(THERE, MANAGE_PEOPLE));
        lines.put("GET " + one + "/edit", there(MANAGE_ORGANIZATIONS, MANAGE_PEOPLE));
        lines.put("POST " + one + "/edit", there(MANAGE_ORGANIZATIONS, MANAGE_PEOPLE));
        lines.put("GET " + one + "/retirement", there(MANAGE_ORGANIZATIONS, MANAGE_PEOPLE));
        lines.put(
                "POST " + one + "/retirement",
                there(MANAGE_ORGANIZATIONS, MANAGE_PEOPLE).with("retired", "false"));
        lines.put("GET " + one + "/people", line(THERE, MANAGE_PEOPLE));
        lines.put("GET " + one + "/invite", line(THERE, MANAGE_PEOPLE));
        lines.put("POST " + one + "/invite", line(THERE, MANAGE_PEOPLE));
    }

    private static void people(Map<String, Line> lines) {
        String one = "/administration/people/{id}";
        lines.put("GET /administration/people", line(ANYWHERE, MANAGE_PEOPLE));
        lines.put("GET /administration/people/invite", line(EVERYWHERE, MANAGE_PEOPLE));
        lines.put("POST /administration/people/invite", line(EVERYWHERE, MANAGE_PEOPLE));
        for (String path : List.of(
                "", "/roles", "/roles/{grant}/revocation", "/disabled", "/invitation", "/second-factor", "/openid")) {
            lines.put("GET " + one + path, line(PERSON, MANAGE_PEOPLE));
        }
        lines.put("POST " + one + "/roles", line(PERSON, MANAGE_PEOPLE));
        lines.put("POST " + one + "/roles/{grant}/revocation", line(PERSON, MANAGE_PEOPLE));
        lines.put("POST " + one + "/disabled", line(WHOLE_PERSON, MANAGE_PEOPLE));
        lines.put("POST " + one + "/invitation", line(WHOLE_PERSON, MANAGE_PEOPLE));
        lines.put("GET " + one + "/erasure", line(EVERYWHERE, ERASE_PEOPLE));
        lines.put("POST " + one + "/erasure", line(EVERYWHERE, ERASE_PEOPLE));
        lines.put("POST " + one + "/second-factor", line(WHOLE_PERSON, MANAGE_PEOPLE));
        lines.put("POST " + one + "/openid", line(WHOLE_PERSON, MANAGE_PEOPLE));
        lines.put("GET /administration/outbox", line(EVERYWHERE, READ_OUTBOX));
        lines.put("POST /administration/outbox/{id}/again", line(EVERYWHERE, READ_OUTBOX));
    }

    private static void imports(Map<String, Line> lines) {
        lines.put("GET /administration/import", line(ANYWHERE, MANAGE_PEOPLE));
        lines.put("POST /administration/import", line(ANYWHERE, MANAGE_PEOPLE));
        lines.put("GET /administration/import/done", line(ANYWHERE, MANAGE_PEOPLE));
        lines.put("GET /administration/import/{id}", line(OWNER));
        lines.put("POST /administration/import/{id}", line(OWNER));
        lines.put("POST /administration/import/{id}/discard", line(OWNER));
        // Filled in with the kind "people", which every manager of people may import.
        lines.put("GET /administration/import/templates/{kind}.xlsx", line(ANYWHERE, MANAGE_PEOPLE));
        lines.put("GET /administration/import/templates/{kind}.csv", line(ANYWHERE, MANAGE_PEOPLE));
    }

    private static void cycles(Map<String, Line> lines) {
        String one = "/administration/cycles/{id}";
        for (String path : List.of("/administration/cycles/new", one + "/windows", one + "/participants")) {
            lines.put("GET " + path, line(EVERYWHERE, MANAGE_CYCLES));
            lines.put("POST " + path, line(EVERYWHERE, MANAGE_CYCLES));
        }
        lines.put("GET /administration/cycles", line(EVERYWHERE, MANAGE_CYCLES));
        lines.put("GET " + one, line(EVERYWHERE, MANAGE_CYCLES));
        lines.put("GET " + one + "/organizations/{organization}/extension", line(EVERYWHERE, MANAGE_CYCLES));
        lines.put("POST " + one + "/organizations/{organization}/extension", line(EVERYWHERE, MANAGE_CYCLES));
    }

    private static void assessments(Map<String, Line> lines) {
        String one = "/assessments/{id}";
        lines.put("GET /", line(SIGNED_IN));
        lines.put("GET /submissions", line(ANYWHERE, READ_SUBMISSION));
        lines.put("GET /assessments/signed-in", line(SIGNED_IN));
        lines.put("GET /cycles/{cycle}/organizations/{organization}/begin", line(THERE, COORDINATE));
        lines.put("GET /cycles/{cycle}/organizations/{organization}/begin/carry-over", line(THERE, COORDINATE));
        lines.put("POST /cycles/{cycle}/organizations/{organization}/begin", line(THERE, COORDINATE));
        for (String path : List.of(
                "",
                "/check",
                "/score",
                "/profile",
                "/items/{code}",
                "/results/{code}",
                "/requirements/{code}",
                "/questions/{code}",
                "/events")) {
            lines.put("GET " + one + path, line(THERE, READ_ASSESSMENT));
        }
        for (String path :
                List.of("/profile", "/items/{code}", "/results/{code}", "/requirements/{code}", "/questions/{code}")) {
            lines.put("POST " + one + path, there(ANSWER, READ_ASSESSMENT));
        }
        for (String path : List.of("", "/form.xlsx", "/assessment.json", "/results.zip")) {
            lines.put("GET " + one + "/exchange" + path, line(THERE, READ_ASSESSMENT));
        }
        lines.put("POST " + one + "/exchange/package", line(THERE, READ_ASSESSMENT));
        lines.put("POST " + one + "/exchange", there(ANSWER, READ_ASSESSMENT));
        lines.put("GET " + one + "/exchange/previews/{preview}", there(ANSWER, READ_ASSESSMENT));
        lines.put("POST " + one + "/exchange/previews/{preview}", there(ANSWER, READ_ASSESSMENT));
        lines.put("GET " + one + "/history/{number}/assessment.json", line(THERE, READ_SUBMISSION));
        for (String path : List.of("/history", "/compare")) {
            lines.put("GET " + one + path, line(THERE, READ_SUBMISSION));
        }
        lines.put("GET " + one + "/history/{number}", line(THERE, READ_SUBMISSION));
        for (String path : List.of("/report", "/report/file")) {
            lines.put("GET " + one + path, line(THERE, READ_ASSESSMENT));
            lines.put("GET " + one + "/history/{number}" + path, line(THERE, READ_SUBMISSION));
        }
        lines.put(
                "POST " + one + "/events/end",
                line(THERE, READ_ASSESSMENT).with("stream", UUID.randomUUID().toString()));
        lines.put("GET " + one + "/trail", there(READ_TRAIL, READ_ASSESSMENT));
        lines.put("GET " + one + "/owners", there(COORDINATE, READ_ASSESSMENT));
        lines.put(
                "POST " + one + "/owners",
                there(COORDINATE, READ_ASSESSMENT)
                        .with("person", "00000000-0000-0000-0000-000000000001", "action", "remove"));
        lines.put("GET " + one + "/owner-sheet", there(COORDINATE, READ_ASSESSMENT));
        lines.put("GET " + one + "/owner-sheet.xlsx", there(COORDINATE, READ_ASSESSMENT));
        lines.put("POST " + one + "/owner-sheet", there(COORDINATE, READ_ASSESSMENT));
        lines.put(
                "POST " + one + "/owner-sheet/confirmation",
                there(COORDINATE, READ_ASSESSMENT).with("rows", "[]"));
        lines.put("POST " + one + "/targets", there(COORDINATE, READ_ASSESSMENT));
        lines.put("POST " + one + "/submit", there(SUBMIT, READ_ASSESSMENT));
        lines.put(
                "POST " + one + "/decision",
                there(DECIDE_SUBMISSION, READ_ASSESSMENT).with("decision", "return"));
        evidence(lines);
        lines.put("POST " + one + "/results/{code}/measures/{measure}", there(ANSWER, READ_ASSESSMENT));
        lines.put(
                "PUT " + one + "/answers/{kind}",
                there(ANSWER, READ_ASSESSMENT).withJson("{\"value\":\"true\",\"version\":0}"));
    }

    private static void tokens(Map<String, Line> lines) {
        lines.put("GET /account/tokens", line(SIGNED_IN));
        lines.put("POST /account/tokens", line(SIGNED_IN));
        lines.put("POST /account/tokens/{id}/revocation", line(SIGNED_IN));
        lines.put("GET /administration/service-tokens", line(ANYWHERE, MANAGE_PEOPLE));
        lines.put("POST /administration/service-tokens", line(ANYWHERE, MANAGE_PEOPLE));
        lines.put("POST /administration/service-tokens/{id}/revocation", line(OWNER));
        lines.put("GET /administration/webhooks", line(EVERYWHERE, MANAGE_WEBHOOKS));
        lines.put("POST /administration/webhooks", line(EVERYWHERE, MANAGE_WEBHOOKS));
        lines.put("GET /administration/webhooks/{id}", line(EVERYWHERE, MANAGE_WEBHOOKS));
        lines.put("POST /administration/webhooks/{id}/removal", line(EVERYWHERE, MANAGE_WEBHOOKS));
        lines.put("POST /administration/webhooks/{id}/deliveries/{delivery}/again", line(EVERYWHERE, MANAGE_WEBHOOKS));
    }

    private static void api(Map<String, Line> lines) {
        String root = "/api/v1";
        String one = root + "/assessments/{id}";
        String wish = "{\"value\": true}";
        String measure = "{\"name\": \"a\", \"direction\": \"higher\", \"actuals\": {}}";
        lines.put("GET /api", line(OPEN));
        lines.put("GET " + root + "/openapi.json", line(OPEN));
        for (String list : List.of("/catalogues", "/catalogues/{id}", "/organizations", "/cycles", "/assessments")) {
            lines.put("GET " + root + list, line(SIGNED_IN));
        }
        lines.put("GET " + root + "/organizations/{id}", line(ROLE_THERE));
        lines.put("GET " + root + "/cycles/{id}", line(ANY_ROLE));
        lines.put(
                "POST " + root + "/assessments",
                line(IN_BODY, COORDINATE).withJson("{\"cycle\": \"{cycle}\", \"organization\": \"{organization}\"}"));
        for (String path : List.of(
                "",
                "/status",
                "/responses",
                "/responses/{kind}/{key}",
                "/measures",
                "/measures/{item}/{measure}",
                "/score-sheet",
                "/evidence",
                "/evidence/{item}",
                "/evidence/{item}/revisions/{number}",
                "/report")) {
            lines.put("GET " + one + path, line(THERE, READ_ASSESSMENT));
        }
        for (String path : List.of(
                "/submissions",
                "/decisions",
                "/snapshots/{sha256}",
                "/snapshots/{sha256}/score-sheet",
                "/snapshots/{sha256}/report")) {
            lines.put("GET " + one + path, line(THERE, READ_SUBMISSION));
        }
        lines.put(
                "PUT " + one + "/responses/{kind}/{key}",
                there(ANSWER, READ_ASSESSMENT).withJson(wish));
        for (String path : List.of(
                "/evidence",
                "/evidence/references",
                "/evidence/{item}/revisions",
                "/evidence/{item}/references",
                "/evidence/{item}/citations")) {
            lines.put("POST " + one + path, there(ANSWER, READ_ASSESSMENT).withJson("{}"));
        }
        lines.put(
                "POST " + one + "/measures/{item}",
                there(ANSWER, READ_ASSESSMENT).withJson(measure));
        lines.put(
                "PUT " + one + "/measures/{item}/{measure}",
                there(ANSWER, READ_ASSESSMENT).withJson(measure));
        lines.put("DELETE " + one + "/measures/{item}/{measure}", there(ANSWER, READ_ASSESSMENT));
        lines.put("GET " + root + "/webhooks", line(EVERYWHERE, MANAGE_WEBHOOKS));
        lines.put(
                "POST " + root + "/webhooks",
                line(EVERYWHERE, MANAGE_WEBHOOKS).withJson("{\"name\": \"a\", \"url\": \"nonsense\", \"events\": []}"));
        lines.put("GET " + root + "/webhooks/{id}", line(EVERYWHERE, MANAGE_WEBHOOKS));
        lines.put("DELETE " + root + "/webhooks/{id}", line(EVERYWHERE, MANAGE_WEBHOOKS));
        lines.put("GET " + root + "/webhooks/{id}/deliveries", line(EVERYWHERE, MANAGE_WEBHOOKS));
    }

    private static void improvement(Map<String, Line> lines) {
        String one = "/assessments/{id}";
        String plan = one + "/plans/{number}";
        lines.put("GET " + one + "/plans", line(THERE, READ_ASSESSMENT));
        lines.put("GET " + plan, line(THERE, READ_ASSESSMENT));
        for (String path :
                List.of("/edit", "/activities/new", "/activities/{activity}/edit", "/activities/{activity}/report")) {
            lines.put("GET " + plan + path, there(ANSWER, READ_ASSESSMENT));
            lines.put("POST " + plan + path, there(ANSWER, READ_ASSESSMENT));
        }
        lines.put("GET " + one + "/plans/new", there(ANSWER, READ_ASSESSMENT));
        lines.put("POST " + one + "/plans/new", there(ANSWER, READ_ASSESSMENT));
        lines.put("GET " + one + "/year", line(THERE, READ_SUBMISSION));
        lines.put("GET " + one + "/year/{phase}/submissions/{number}", line(THERE, READ_SUBMISSION));
        lines.put("GET " + one + "/year/{phase}/submissions/{number}.json", line(THERE, READ_SUBMISSION));
        lines.put(
                "GET " + one + "/year/{phase}/submissions/{number}/evidence/{revision}", line(THERE, READ_SUBMISSION));
        lines.put("POST " + plan + "/citations/{citation}/removal", there(ANSWER, READ_ASSESSMENT));
        lines.put("GET " + one + "/year/{phase}/results", line(THERE, READ_ASSESSMENT));
        lines.put("POST " + one + "/year/{phase}/results", there(ANSWER, READ_ASSESSMENT));
        lines.put("POST " + one + "/year/{phase}/submit", there(SUBMIT, READ_ASSESSMENT));
        lines.put(
                "POST " + one + "/year/{phase}/decision",
                there(DECIDE_SUBMISSION, READ_ASSESSMENT).with("decision", "return"));
    }

    private static void evidence(Map<String, Line> lines) {
        String one = "/assessments/{id}/evidence";
        String item = one + "/items/{item}";
        String citation = one + "/citations/{citation}";
        for (String path : List.of(one, one + "/cited", item, item + "/revisions/{number}", citation)) {
            lines.put("GET " + path, line(THERE, READ_ASSESSMENT));
        }
        lines.put("GET " + one + "/add", there(ANSWER, READ_ASSESSMENT));
        for (String path : List.of(
                one + "/files",
                one + "/links",
                one + "/held",
                one + "/citations",
                citation,
                item,
                item + "/revisions",
                item + "/removal")) {
            lines.put("POST " + path, there(ANSWER, READ_ASSESSMENT));
        }
        lines.put("PUT " + one + "/files", there(ANSWER, READ_ASSESSMENT).withJson("{}"));
        lines.put("GET /assessments/{id}/history/{number}/evidence", line(THERE, READ_SUBMISSION));
        lines.put("GET /assessments/{id}/history/{number}/evidence/{revision}", line(THERE, READ_SUBMISSION));
    }
}
