package pmqa.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import pmqa.workbench.improvement.ActivityDraft;
import pmqa.workbench.improvement.ImprovementPlan;
import pmqa.workbench.improvement.PlanDraft;
import pmqa.workbench.improvement.Planning;
import pmqa.workbench.organization.Role;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.shared.Result;
import pmqa.workbench.testing.RunningSite;
import pmqa.workbench.testing.RunningSite.TestPerson;
import pmqa.workbench.testing.WebClient;

/** An agency in the middle of its work, with somebody who may do everything, and another agency beside it. */
final class SweptPlace {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

    private final RunningSite site;
    private final Agency own;
    private final Agency foreign;
    private final UUID cycle;
    private final UUID open;
    private final TestPerson person;
    private final String token;

    /** What an agency has. */
    private record Agency(
            UUID organization,
            UUID byItems,
            UUID byRequirements,
            UUID byQuestions,
            UUID contributor,
            RunningSite.CitedEvidence evidence) {}

    SweptPlace(RunningSite site) {
        this.site = site;
        UUID ours = site.organization(OrganizationType.DEPARTMENT, Optional.empty());
        UUID theirs = site.organization(OrganizationType.DEPARTMENT, Optional.empty());
        List<UUID> both = List.of(ours, theirs);
        this.cycle = site.cycle(both);
        UUID requirements = site.cycle("pmqa-fl-province", both);
        UUID questions = site.cycle("pmqa-2551", both);
        this.own = agency(ours, requirements, questions);
        this.foreign = agency(theirs, requirements, questions);
        this.open = site.cycle(List.of(ours));
        this.person = almighty(ours);
        this.token = site.token(person);
    }

    private Agency agency(UUID organization, UUID requirements, UUID questions) {
        UUID contributor = site.person(Role.CONTRIBUTOR, organization).id();
        UUID assessment = site.assessment(cycle, organization, contributor);
        plan(assessment, site.person(Role.COORDINATOR, organization).id());
        return new Agency(
                organization,
                assessment,
                site.assessment(requirements, organization, contributor),
                site.assessment(questions, organization, contributor),
                contributor,
                site.citedEvidence(assessment, organization));
    }

    private void plan(UUID assessment, UUID coordinator) {
        Planning planning = site.bean(Planning.class);
        Result<ImprovementPlan> plan = planning.add(
                assessment, UUID.randomUUID(), new PlanDraft("one-year", "แผน", "ดีขึ้น", "1.1"), coordinator);
        if (!(plan instanceof Result.Accepted<ImprovementPlan>(ImprovementPlan made))) {
            throw new IllegalStateException(plan.toString());
        }
        planning.putActivity(
                made,
                Optional.empty(),
                UUID.randomUUID(),
                0,
                new ActivityDraft("กิจกรรม", "", "กองแผนงาน", "", "2026-01-01", "2026-02-01"),
                coordinator);
    }

    private TestPerson almighty(UUID organization) {
        TestPerson somebody = site.personEverywhere(Role.ADMINISTRATOR);
        site.grant(somebody.id(), Role.CENTRAL_OFFICER, Optional.empty());
        for (Role role : List.of(Role.COORDINATOR, Role.CONTRIBUTOR, Role.APPROVER)) {
            site.grant(somebody.id(), role, Optional.of(organization));
        }
        return somebody;
    }

    /** Whatever bad passwords were tried before. */
    WebClient signedIn() {
        site.sql().sql("delete from sign_in_failure").update();
        return site.signedIn(person);
    }

    String token() {
        return token;
    }

    /** Ids of things that belong to somebody else, which a forger may put anywhere. */
    List<String> foreignIds() {
        return List.of(
                foreign.organization().toString(),
                foreign.byItems().toString(),
                foreign.contributor().toString(),
                foreign.evidence().item().toString(),
                foreign.evidence().citation().toString());
    }

    /** The path of a route with things of this place; what has no thing here gets an id that nobody has. */
    String path(String route) {
        String path = route.substring(route.indexOf(' ') + 1)
                .replace("/api/v1/assessments/{id}", "/api/v1/assessments/" + own.byItems())
                .replace("/api/v1/cycles/{id}", "/api/v1/cycles/" + cycle)
                .replace(
                        "/evidence/items/{item}",
                        "/evidence/items/" + own.evidence().item())
                .replace("{citation}", own.evidence().citation().toString())
                .replace("{revision}", own.evidence().revision().toString())
                .replace("/measures/{item}/{measure}", "/measures/7.1/a")
                .replace("/measures/{item}", "/measures/7.1")
                .replace("/results/{code}", "/results/7.1")
                .replace("/administration/cycles/{id}", "/administration/cycles/" + cycle)
                .replace("/administration/organizations/{id}", "/administration/organizations/" + own.organization())
                .replace("/cycles/{cycle}/", "/cycles/" + open + "/")
                .replace("{organization}", own.organization().toString())
                .replace("/answers/{kind}", "/answers/checkpoint")
                .replace("/responses/{kind}/{key}", "/responses/checkpoint/1.1-B1")
                .replace("{number}", "1")
                .replace("{activity}", "1")
                .replace("/year/{phase}/results", "/year/3/results")
                .replace("{phase}", "2");
        if (path.startsWith("/assessments/{id}")) {
            UUID assessment = path.contains("/requirements/")
                    ? own.byRequirements()
                    : path.contains("/questions/") ? own.byQuestions() : own.byItems();
            path = path.replace("{id}", assessment.toString());
        }
        if (path.startsWith("/administration/people/{id}")) {
            TestPerson somebody = site.person();
            UUID grant = site.grant(somebody.id(), Role.CONTRIBUTOR, Optional.of(own.organization()));
            path = path.replace("{id}", somebody.id().toString()).replace("{grant}", grant.toString());
        }
        return VARIABLE.matcher(path).replaceAll(_ -> UUID.randomUUID().toString())
                + (path.endsWith("/answers/checkpoint") ? "?key=1.1-B1" : "");
    }

    /**
     * A digest of every table but those about sessions and failed attempts to sign in, which refusals may change. The text of evidence is
     * found beside all requests, so only what is kept counts there.
     */
    Map<String, String> tables() {
        Set<String> apart = Set.of("spring_session", "spring_session_attributes", "sign_in_failure");
        List<String> names = site.sql()
                .sql("select tablename from pg_tables where schemaname = 'public' order by tablename")
                .query((row, _) -> row.getString(1))
                .list();
        List<String> parts = new ArrayList<>();
        for (String name : names) {
            if (!apart.contains(name)) {
                parts.add(
                        "select '%1$s' as name, coalesce(md5(string_agg(md5(%2$s::text), '' order by md5(%2$s::text))), '') as digest from %1$s t"
                                .formatted(name, name.equals("evidence_content") ? "t.sha256" : "t"));
            }
        }
        Map<String, String> tables = new LinkedHashMap<>();
        site.sql()
                .sql(String.join(" union all ", parts))
                .query((row, _) -> tables.put(row.getString("name"), row.getString("digest")))
                .list();
        return tables;
    }

    /** Moves on whenever any transaction writes anything: as long as it stands still, so do all tables. */
    String writes() {
        return site.sql()
                .sql("select pg_snapshot_xmax(pg_current_snapshot())::text")
                .query(String.class)
                .single();
    }
}
