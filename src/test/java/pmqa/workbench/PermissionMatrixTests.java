package pmqa.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import pmqa.workbench.PermissionMatrix.Line;
import pmqa.workbench.api.Operations;
import pmqa.workbench.assessment.Submitting;
import pmqa.workbench.improvement.ActivityDraft;
import pmqa.workbench.improvement.CitedPiece;
import pmqa.workbench.improvement.PhaseSubmitting;
import pmqa.workbench.improvement.PlanDraft;
import pmqa.workbench.improvement.Planning;
import pmqa.workbench.improvement.ProgressDraft;
import pmqa.workbench.improvement.ProgressReports;
import pmqa.workbench.improvement.YearPhase;
import pmqa.workbench.organization.GrantingRules;
import pmqa.workbench.organization.People;
import pmqa.workbench.organization.Person;
import pmqa.workbench.organization.Right;
import pmqa.workbench.organization.Rights;
import pmqa.workbench.organization.Role;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.shared.Result;
import pmqa.workbench.testing.ApiClient.Call;
import pmqa.workbench.testing.RunningSite;
import pmqa.workbench.testing.RunningSite.TestPerson;
import pmqa.workbench.testing.WebClient;
import pmqa.workbench.testing.WebResponse;

/**
 * Every route × every role × every relation of the role's place to the thing in the path. A route without a line in
 * {@link PermissionMatrix} fails.
 */
@Tag("slow")
class PermissionMatrixTests {

    private static final RunningSite SITE = RunningSite.shared();
    private static final UUID MEASURE = new UUID(0, 1);
    private static final String API = "/api/v1/";

    /** Where the thing in the path stands, seen from the place of the role. */
    private enum Relation {
        SAME,
        BELOW,
        ABOVE,
        OTHER
    }

    /**
     * Somebody who asks.
     *
     * @param everywhere whether the role has no place, and so holds everywhere
     */
    private record Actor(String name, Optional<TestPerson> person, Optional<Role> role, boolean everywhere) {
        boolean reaches(Relation relation) {
            return everywhere || relation == Relation.SAME || relation == Relation.BELOW;
        }

        boolean has(Right right) {
            return role.filter(own -> Rights.of(own).contains(right)).isPresent();
        }
    }

    private static final class World {
        static final Map<Relation, UUID> ORGANIZATIONS = organizations();
        static final UUID CYCLE = cycle();
        static final Map<UUID, RunningSite.CitedEvidence> EVIDENCE = new LinkedHashMap<>();
        static final Map<Relation, UUID> ASSESSMENTS = assessments(CYCLE);
        static final Map<Relation, UUID> OF_REQUIREMENTS = assessments(cycle("pmqa-fl-province"));
        static final Map<Relation, UUID> OF_QUESTIONS = assessments(cycle("pmqa-2551"));
        static final List<Actor> ACTORS = actors();
        static final Map<Actor, WebClient> CLIENTS = new LinkedHashMap<>();
        static final Map<Actor, String> TOKENS = new LinkedHashMap<>();

        static Map<Relation, UUID> organizations() {
            UUID above = SITE.organization(OrganizationType.DEPARTMENT, Optional.empty());
            UUID same = SITE.organization(OrganizationType.DEPARTMENT, Optional.of(above));
            UUID below = SITE.organization(OrganizationType.UNIT, Optional.of(same));
            UUID other = SITE.organization(OrganizationType.DEPARTMENT, Optional.empty());
            return Map.of(Relation.SAME, same, Relation.BELOW, below, Relation.ABOVE, above, Relation.OTHER, other);
        }

        static UUID cycle() {
            return cycle("pmqa-4.0");
        }

        static UUID cycle(String catalogue) {
            return SITE.cycle(catalogue, List.copyOf(ORGANIZATIONS.values()));
        }

        static Map<Relation, UUID> assessments(UUID cycle) {
            Map<Relation, UUID> assessments = new LinkedHashMap<>();
            ORGANIZATIONS.forEach((relation, organization) -> {
                UUID assessment =
                        SITE.assessment(cycle, organization, SITE.person().id());
                if (cycle.equals(CYCLE)) {
                    measure(assessment);
                    var evidence = SITE.citedEvidence(assessment, organization);
                    EVIDENCE.put(assessment, evidence);
                    plan(assessment, organization, evidence.item());
                }
                assertThat(submit(assessment, organization)).isInstanceOf(Result.Accepted.class);
                assessments.put(relation, assessment);
            });
            return assessments;
        }

        private static void measure(UUID assessment) {
            SITE.sql()
                    .sql("""
                            insert into answer (assessment_id, track, kind, key, value, version, changed_by, changed_at)
                            select id, 'self', 'measure', '7.1/' || :measure, :value, 1, created_by, created_at
                            from assessment where id = :assessment
                            """)
                    .param("measure", MEASURE.toString())
                    .param("value", "{\"name\":\"a\",\"direction\":\"higher\",\"actuals\":{}}")
                    .param("assessment", assessment)
                    .update();
        }

        /** A plan with one activity, whose report cites a piece of evidence; submitted as phase 2. */
        private static void plan(UUID assessment, UUID organization, UUID item) {
            var planning = SITE.bean(Planning.class);
            UUID coordinator = SITE.person(Role.COORDINATOR, organization).id();
            var plan = accepted(planning.add(
                    assessment, UUID.randomUUID(), new PlanDraft("one-year", "แผน", "ดีขึ้น", "1.1"), coordinator));
            var activity = new ActivityDraft("กิจกรรม", "", "กองแผนงาน", "", "2026-01-01", "2026-02-01");
            var planned =
                    accepted(planning.putActivity(plan, Optional.empty(), UUID.randomUUID(), 0, activity, coordinator));
            var report = new ProgressDraft("10", "เริ่ม", "", List.of(new CitedPiece(item.toString(), "", "")));
            accepted(SITE.bean(ProgressReports.class)
                    .report(planned, planned.activity(1).orElseThrow(), UUID.randomUUID(), report, coordinator));
            accepted(SITE.bean(PhaseSubmitting.class)
                    .submit(
                            assessment,
                            YearPhase.PLANS,
                            director(organization),
                            new PhaseSubmitting.Signature("ผู้อำนวยการ", "")));
        }

        private static <T> T accepted(Result<T> result) {
            assertThat(result).isInstanceOf(Result.Accepted.class);
            return ((Result.Accepted<T>) result).value();
        }

        private static Person director(UUID organization) {
            UUID approver = SITE.person(Role.APPROVER, organization).id();
            return SITE.bean(People.class).find(approver).orElseThrow();
        }

        private static Result<?> submit(UUID assessment, UUID organization) {
            Person director = director(organization);
            return SITE.bean(Submitting.class).submit(assessment, director, "ผู้อำนวยการ");
        }

        static List<Actor> actors() {
            List<Actor> actors = new ArrayList<>();
            actors.add(new Actor("a stranger", Optional.empty(), Optional.empty(), false));
            actors.add(new Actor("somebody without a role", Optional.of(SITE.person()), Optional.empty(), false));
            UUID place = Objects.requireNonNull(ORGANIZATIONS.get(Relation.SAME));
            for (Role role : Role.values()) {
                actors.add(
                        new Actor("a " + role.code(), Optional.of(SITE.person(role, place)), Optional.of(role), false));
                if (!GrantingRules.belongsToAnAgency(role)) {
                    actors.add(new Actor(
                            "a " + role.code() + " of everything",
                            Optional.of(SITE.personEverywhere(role)),
                            Optional.of(role),
                            true));
                }
            }
            return actors;
        }
    }

    @Test
    void every_route_has_a_line_and_every_line_a_route() {
        assertThat(PermissionMatrix.lines().keySet()).containsExactlyInAnyOrderElementsOf(routes());
    }

    @TestFactory
    Stream<DynamicTest> a_route_is_open_to_those_who_may_and_to_nobody_else() {
        return PermissionMatrix.lines().entrySet().stream()
                .filter(entry -> entry.getValue().scope() != PermissionMatrix.Scope.INTERNAL)
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(),
                        () -> assertThat(mismatches(entry.getKey(), entry.getValue()))
                                .isEmpty()));
    }

    private static Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        SITE.context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> routes.addAll(routes(mapping)));
        SITE.bean(Operations.class).all().forEach(operation -> routes.add(operation.route()));
        return routes;
    }

    private static Set<String> routes(RequestMappingInfo mapping) {
        Set<String> routes = new LinkedHashSet<>();
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        for (String pattern : mapping.getPatternValues()) {
            if (methods.isEmpty()) {
                routes.add("* " + pattern);
            }
            methods.forEach(method -> routes.add(method + " " + pattern));
        }
        return routes;
    }

    private static List<String> mismatches(String route, Line line) {
        List<String> mismatches = new ArrayList<>();
        for (Actor actor : World.ACTORS) {
            for (Relation relation : relations(line)) {
                String expected = expected(route, line, actor, relation);
                WebResponse response = ask(route, line, actor, relation);
                String met = met(response);
                if (!met.equals(expected)) {
                    mismatches.add("%s, thing %s: expected %s, met %s (%d)"
                            .formatted(actor.name(), relation, expected, met, response.status()));
                }
            }
        }
        return mismatches;
    }

    /** Where nothing in the path has a place, one relation says all. */
    private static List<Relation> relations(Line line) {
        return switch (line.scope()) {
            case THERE, PERSON, WHOLE_PERSON -> List.of(Relation.values());
            case ROLE_THERE, IN_BODY -> List.of(Relation.values());
            case OPEN, SIGNED_IN, ANYWHERE, EVERYWHERE, OWNER, ANY_ROLE, INTERNAL -> List.of(Relation.SAME);
        };
    }

    private static String expected(String route, Line line, Actor actor, Relation relation) {
        if (line.scope() == PermissionMatrix.Scope.OPEN) {
            return "yes";
        }
        if (actor.person().isEmpty()) {
            return route.startsWith("GET ") && !route.contains(API) ? "sign in" : "401";
        }
        return switch (line.scope()) {
            case SIGNED_IN -> "yes";
            case ANYWHERE -> actor.has(line.right().orElseThrow()) ? "yes" : "404";
            case EVERYWHERE -> actor.everywhere() && actor.has(line.right().orElseThrow()) ? "yes" : "404";
            case THERE -> {
                boolean there = actor.reaches(relation);
                boolean may = there && actor.has(line.right().orElseThrow());
                yield may ? "yes" : there && actor.has(line.seen().orElseThrow()) ? "403" : "404";
            }
            case PERSON -> sees(line, actor, relation) ? "yes" : "404";
            case WHOLE_PERSON -> {
                boolean covers = actor.role()
                        .filter(role -> GrantingRules.grantableBy(role).contains(Role.CONTRIBUTOR))
                        .isPresent();
                yield sees(line, actor, relation) ? covers ? "yes" : "403" : "404";
            }
            case OWNER -> "404";
            case ANY_ROLE -> actor.role().isPresent() ? "yes" : "404";
            case ROLE_THERE -> actor.role().isPresent() && actor.reaches(relation) ? "yes" : "404";
            case IN_BODY -> actor.reaches(relation) && actor.has(line.right().orElseThrow()) ? "yes" : "403";
            case OPEN, INTERNAL -> throw new IllegalArgumentException(route);
        };
    }

    private static boolean sees(Line line, Actor actor, Relation relation) {
        return actor.reaches(relation) && actor.has(line.right().orElseThrow());
    }

    private static String met(WebResponse response) {
        if (response.isRedirect() && response.location().startsWith("/sign-in?back=")) {
            return "sign in";
        }
        return switch (response.status()) {
            case 401, 403, 404 -> Integer.toString(response.status());
            case 200, 201, 204, 302, 303, 409, 410, 422 -> "yes";
            default -> "a fault";
        };
    }

    private static WebResponse ask(String route, Line line, Actor actor, Relation relation) {
        if (route.contains(API)) {
            return call(route, line, actor, relation);
        }
        WebClient client = World.CLIENTS.computeIfAbsent(actor, PermissionMatrixTests::client);
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        for (int i = 0; i < line.fields().size(); i += 2) {
            fields.add(Map.entry(line.fields().get(i), line.fields().get(i + 1)));
        }
        String method = route.substring(0, route.indexOf(' '));
        WebResponse response = client.head(method, path(route, relation), fields, line.json());
        if (actor.person().isPresent() && (route.contains("/sign-") || route.contains("/account/sessions"))) {
            World.CLIENTS.remove(actor);
        }
        return response;
    }

    /** The same through the API, with a token of the actor's own that may be used for everything. */
    private static WebResponse call(String route, Line line, Actor actor, Relation relation) {
        Call call = Call.of(route.substring(0, route.indexOf(' ')), path(route, relation))
                .with("If-Match", "\"0\"");
        if (!line.json().isEmpty()) {
            call = call.json(line.json()
                    .replace("{cycle}", World.CYCLE.toString())
                    .replace(
                            "{organization}",
                            Objects.requireNonNull(World.ORGANIZATIONS.get(relation))
                                    .toString()));
        }
        Optional<String> token =
                actor.person().map(person -> World.TOKENS.computeIfAbsent(actor, _ -> SITE.token(person)));
        return SITE.api().send(token.map(call::token).orElse(call));
    }

    private static WebClient client(Actor actor) {
        return actor.person().map(SITE::signedIn).orElseGet(SITE::stranger);
    }

    /** Fills the path: the organisation, the assessment or a fresh person at the place that the relation names. */
    private static String path(String route, Relation relation) {
        UUID organization = Objects.requireNonNull(World.ORGANIZATIONS.get(relation));
        String path = route.substring(route.indexOf(' ') + 1);
        if (path.contains("/webhooks/{id}")) {
            path = path.replace("{id}", webhook().toString())
                    .replace("{delivery}", UUID.randomUUID().toString());
        } else if (path.startsWith(API)) {
            path = apiPath(path, relation);
        } else if (path.startsWith("/assessments/{id}")) {
            path = path.replace(
                    "{id}",
                    Objects.requireNonNull(assessmentsFor(path).get(relation)).toString());
        } else if (path.startsWith("/administration/people/{id}")) {
            TestPerson person = SITE.person();
            UUID grant = SITE.grant(person.id(), Role.CONTRIBUTOR, Optional.of(organization));
            path = path.replace("{id}", person.id().toString()).replace("{grant}", grant.toString());
        } else if (path.startsWith("/administration/cycles/{id}")) {
            path = path.replace("{id}", World.CYCLE.toString());
        } else if (path.startsWith("/administration/import/{id}")) {
            path = path.replace("{id}", UUID.randomUUID().toString());
        }
        if (path.contains("/evidence") || path.contains("/citations/")) {
            var evidence =
                    Objects.requireNonNull(World.EVIDENCE.get(Objects.requireNonNull(World.ASSESSMENTS.get(relation))));
            path = path.replace("{item}", evidence.item().toString())
                    .replace("{citation}", evidence.citation().toString())
                    .replace("{revision}", evidence.revision().toString());
        }
        String query = path.endsWith("/answers/{kind}")
                ? "?key=1.1-B1"
                : path.endsWith("/compare")
                        ? "?a=1&b=1"
                        : path.endsWith("/carry-over") ? "?from=" + World.OF_REQUIREMENTS.get(relation) : "";
        return path.replace("{id}", organization.toString())
                        .replace("{organization}", organization.toString())
                        .replace("{cycle}", World.CYCLE.toString())
                        .replace("{secret}", "nobody-was-given-this")
                        .replace("{token}", "nobody-was-given-this")
                        .replace("/templates/{kind}", "/templates/people")
                        .replace("{kind}", "checkpoint")
                        .replace("{measure}", UUID.randomUUID().toString())
                        .replace("/results/{code}", "/results/7.1")
                        .replace("/requirements/{code}", "/requirements/LD")
                        .replace("/questions/{code}", "/questions/1.1-1")
                        .replace("{code}", "1.1")
                        .replace("{measure}", "a")
                        .replace("{number}", "1")
                        .replace("{preview}", UUID.randomUUID().toString())
                        .replace("{activity}", "1")
                        .replace("/year/{phase}/results", "/year/3/results")
                        .replace("{phase}", "2")
                + query;
    }

    /** A fresh receiver that nothing is sent to. */
    private static UUID webhook() {
        UUID id = UUID.randomUUID();
        // An installation holds a bounded number of receivers; those of earlier calls make room.
        SITE.sql()
                .sql("update webhook set removed_at = created_at where name = 'a' and removed_at is null")
                .update();
        SITE.sql().sql("""
                        insert into webhook (id, name, url, events, secret, created_by, created_at)
                        select :id, 'a', 'https://receiver.invalid/', '{}', ''::bytea, id, created_at from person limit 1
                        """).param("id", id).update();
        return id;
    }

    private static String apiPath(String path, Relation relation) {
        UUID assessment = Objects.requireNonNull(World.ASSESSMENTS.get(relation));
        String hash = SITE.sql()
                .sql("select sha256 from snapshot where assessment_id = :assessment")
                .param("assessment", assessment)
                .query(String.class)
                .single();
        return path.replace("/assessments/{id}", "/assessments/" + assessment)
                .replace("/cycles/{id}", "/cycles/" + World.CYCLE)
                .replace("/catalogues/{id}", "/catalogues/pmqa-4.0")
                .replace("{sha256}", hash)
                .replace(
                        "/evidence/{item}",
                        "/evidence/"
                                + Objects.requireNonNull(World.EVIDENCE.get(assessment))
                                        .item())
                .replace("{number}", "1")
                .replace("{item}/{measure}", "7.1/" + MEASURE)
                .replace("{item}", "7.1")
                .replace("{key}", "1.1-B1");
    }

    /** Some pages show what only some criteria have. */
    private static Map<Relation, UUID> assessmentsFor(String path) {
        return path.contains("/requirements/")
                ? World.OF_REQUIREMENTS
                : path.contains("/questions/") ? World.OF_QUESTIONS : World.ASSESSMENTS;
    }
}
