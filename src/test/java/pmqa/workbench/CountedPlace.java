package pmqa.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import pmqa.workbench.api.webhook.WebhookEvent;
import pmqa.workbench.api.webhook.Webhooks;
import pmqa.workbench.assessment.AssignedPlaces;
import pmqa.workbench.assessment.Owners;
import pmqa.workbench.assessment.Submitting;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.improvement.ActivityDraft;
import pmqa.workbench.improvement.CitedPiece;
import pmqa.workbench.improvement.PhaseSubmitting;
import pmqa.workbench.improvement.PlanDraft;
import pmqa.workbench.improvement.Planning;
import pmqa.workbench.improvement.ProgressDraft;
import pmqa.workbench.improvement.ProgressReports;
import pmqa.workbench.improvement.YearPhase;
import pmqa.workbench.organization.People;
import pmqa.workbench.organization.Person;
import pmqa.workbench.organization.Role;
import pmqa.workbench.shared.FiscalYear;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.shared.Result;
import pmqa.workbench.testing.AssessedAgency;
import pmqa.workbench.testing.Examples;
import pmqa.workbench.testing.FullAnswers;
import pmqa.workbench.testing.RunningSite;
import pmqa.workbench.testing.RunningSite.TestPerson;
import pmqa.workbench.testing.WebClient;

/** An agency with next to nothing, or with much of everything, and somebody who may see all its pages. */
final class CountedPlace {

    private static final int MANY = 60;

    private final RunningSite site;
    private final WebClient client;
    private final Map<String, String> places;

    private CountedPlace(RunningSite site, WebClient client, Map<String, String> places) {
        this.site = site;
        this.client = client;
        this.places = places;
    }

    static CountedPlace empty(RunningSite site) {
        return of(site, 1);
    }

    static CountedPlace full(RunningSite site) {
        return of(site, MANY);
    }

    /** Much of everything, when the windows are over, after a reopening and a return. */
    static CountedPlace closed(RunningSite site) {
        var place = full(site);
        site.sql().sql("""
                        update cycle_phase set starts_on = date '2001-01-01', ends_on = date '2001-12-31'
                        where cycle_id = (select cycle_id from assessment where id = :id)
                        """).param("id", place.id("{draft}")).update();
        site.sql()
                .sql("update assessment set status = 'returned' where id = :id")
                .param("id", place.id("{draft}"))
                .update();
        return place;
    }

    private UUID id(String place) {
        return UUID.fromString(Objects.requireNonNull(places.get(place)));
    }

    private static CountedPlace of(RunningSite site, int size) {
        var agency = AssessedAgency.department(site);
        var organization = agency.organization();
        var colleague = site.person(Role.VIEWER, organization).id();
        List<UUID> units = new ArrayList<>();
        Optional<UUID> grant = Optional.empty();
        for (int i = 0; i < size; i++) {
            var unit = site.organization(OrganizationType.UNIT, Optional.of(organization));
            site.person(Role.CONTRIBUTOR, unit);
            grant = Optional.of(site.grant(colleague, Role.CONTRIBUTOR, Optional.of(unit)));
            units.add(unit);
        }
        var cycle = site.cycle(units);
        var submitted = agency.begin(2568);
        var previous = fill(agency, submitted, size);
        var draft = agency.begin(2569, Set.of(), previous);
        var pinned = evidence(site, submitted, organization, size);
        submit(site, agency, submitted, size);
        var cited = evidence(site, draft, organization, size);
        plan(site, agency, draft, cited.item(), size);
        var province = AssessedAgency.province(site);
        var rubrics = AssessedAgency.byRubrics(site);
        if (size > 1) {
            own(site, agency, draft);
            units.forEach(unit -> site.assessment(cycle, unit, colleague));
        }
        var next = site.cycle(List.of(organization));
        var mapped = site.assessment(site.cycle("pmqa-fl-province", List.of(organization)), organization, colleague);
        if (size > 1) {
            agency.fill(mapped, Examples.assessment("province-2569.json").answers());
        }
        var somebody = allSeeing(site, List.of(organization, province.organization(), rubrics.organization()));
        if (size > 1) {
            var places = AssignedPlaces.of(Catalogues.get("pmqa-4.0")).all();
            places.forEach(place ->
                    site.bean(Owners.class).assign(draft, place.code(), somebody.id(), Optional.empty(), colleague));
        }
        var client = site.signedIn(somebody);
        return new CountedPlace(
                site,
                client,
                Map.ofEntries(
                        Map.entry("{person}", colleague.toString()),
                        Map.entry("{grant}", grant.orElseThrow().toString()),
                        Map.entry("{organization}", organization.toString()),
                        Map.entry("{unit}", units.getFirst().toString()),
                        Map.entry("{cycle}", cycle.toString()),
                        Map.entry("{next}", next.toString()),
                        Map.entry("{mapped}", mapped.toString()),
                        Map.entry("{draft}", draft.toString()),
                        Map.entry("{submitted}", submitted.toString()),
                        Map.entry("{province}", begun(province, size)),
                        Map.entry("{rubrics}", begun(rubrics, size)),
                        Map.entry("{item}", cited.item().toString()),
                        Map.entry("{citation}", cited.citation().toString()),
                        Map.entry("{cited}", cited.revision().toString()),
                        Map.entry("{revision}", pinned.revision().toString()),
                        Map.entry("{webhook}", webhook(site)),
                        Map.entry("{import}", upload(client, size))));
    }

    /** An assessment with last year's beside it. */
    private static String begun(AssessedAgency agency, int size) {
        var lastYear = agency.begin(2568);
        return agency.begin(2569, Set.of(), size == 1 ? Optional.empty() : Optional.of(lastYear))
                .toString();
    }

    /** The last of some pieces of evidence, each cited once. */
    private static RunningSite.CitedEvidence evidence(RunningSite site, UUID assessment, UUID organization, int size) {
        for (int i = 1; i < size / 10; i++) {
            site.citedEvidence(assessment, organization);
        }
        return site.citedEvidence(assessment, organization);
    }

    /** Plan 1 with activity 1, which was reported on; submitted once as phase 2. */
    private static void plan(RunningSite site, AssessedAgency agency, UUID assessment, UUID cited, int size) {
        var reports = site.bean(ProgressReports.class);
        var pieces = List.of(new CitedPiece(cited.toString(), "1", ""));
        var planning = site.bean(Planning.class);
        var by = agency.coordinator().id();
        for (int plan = 0; plan < Math.max(1, size / 10); plan++) {
            var made = accepted(planning.add(
                    assessment, UUID.randomUUID(), new PlanDraft("one-year", "แผน " + plan, "ดีขึ้น", "1.1"), by));
            for (int number = 1; number <= Math.max(1, size / 10); number++) {
                var draft = new ActivityDraft("กิจกรรม", by.toString(), "", "1000", "2026-01-01", "2026-02-01");
                made = accepted(planning.putActivity(made, Optional.empty(), UUID.randomUUID(), 0, draft, by));
                for (int report = 0; report < 3; report++) {
                    made = accepted(reports.report(
                            made,
                            made.activity(number).orElseThrow(),
                            UUID.randomUUID(),
                            new ProgressDraft(Integer.toString(report * 30), "คืบหน้า", "", pieces),
                            by));
                }
            }
        }
        accepted(site.bean(PhaseSubmitting.class)
                .submit(
                        assessment,
                        YearPhase.PLANS,
                        somebody(site, Role.APPROVER, Optional.of(agency.organization())),
                        new PhaseSubmitting.Signature("ผู้อำนวยการ", "")));
    }

    private static String webhook(RunningSite site) {
        var by = site.personEverywhere(Role.ADMINISTRATOR).id();
        var wish = new Webhooks.Wish("ระบบสมมติ", "http://127.0.0.1:9/hook", Set.of(WebhookEvent.values()));
        return accepted(site.bean(Webhooks.class).add(wish, by)).webhook().id().toString();
    }

    private static <T> T accepted(Result<T> result) {
        assertThat(result).isInstanceOf(Result.Accepted.class);
        return ((Result.Accepted<T>) result).value();
    }

    private static Person somebody(RunningSite site, Role role, Optional<UUID> organization) {
        var person = organization.map(place -> site.person(role, place)).orElseGet(() -> site.personEverywhere(role));
        return site.bean(People.class).find(person.id()).orElseThrow();
    }

    private static Optional<UUID> fill(AssessedAgency agency, UUID assessment, int size) {
        if (size == 1) {
            return Optional.empty();
        }
        agency.fill(assessment, FullAnswers.of(Catalogues.get("pmqa-4.0"), new FiscalYear(2568)));
        return Optional.of(assessment);
    }

    /** Submits once; of an agency with much of everything, returned and submitted again several times. */
    private static void submit(RunningSite site, AssessedAgency agency, UUID assessment, int size) {
        var approver = somebody(site, Role.APPROVER, Optional.of(agency.organization()));
        var officer = somebody(site, Role.CENTRAL_OFFICER, Optional.empty());
        var submitting = site.bean(Submitting.class);
        assertThat(submitting.submit(assessment, approver, "ผู้อำนวยการ")).isInstanceOf(Result.Accepted.class);
        for (int time = 0; size > 1 && time < 4; time++) {
            assertThat(submitting.giveBack(assessment, officer, "แก้ไข")).isInstanceOf(Result.Accepted.class);
            assertThat(submitting.submit(assessment, approver, "ผู้อำนวยการ")).isInstanceOf(Result.Accepted.class);
        }
    }

    private static void own(RunningSite site, AssessedAgency agency, UUID assessment) {
        var owners = site.bean(Owners.class);
        for (String subject : List.of("1.1", "2.1", "P1-1", "7.1", "7.2")) {
            for (int i = 0; i < 5; i++) {
                var owner = site.person(Role.CONTRIBUTOR, agency.organization()).id();
                owners.assign(
                        assessment,
                        subject,
                        owner,
                        Optional.of(LocalDate.of(2026, 9, 30)),
                        agency.coordinator().id());
            }
        }
    }

    /** Everything a person can be, so that every page shows all it has. */
    private static TestPerson allSeeing(RunningSite site, List<UUID> organizations) {
        var person = site.personEverywhere(Role.ADMINISTRATOR);
        site.grant(person.id(), Role.CENTRAL_OFFICER, Optional.empty());
        for (Role role : List.of(Role.COORDINATOR, Role.CONTRIBUTOR, Role.APPROVER)) {
            organizations.forEach(organization -> site.grant(person.id(), role, Optional.of(organization)));
        }
        return person;
    }

    private static String upload(WebClient client, int size) {
        var table = new StringBuilder("code,name_th,name_en,type,parent\n");
        for (int i = 0; i < size; i++) {
            table.append("N-")
                    .append(UUID.randomUUID())
                    .append(",กรม ")
                    .append(i)
                    .append(",,กรม,\n");
        }
        var preview = client.upload(
                "/administration/import",
                "file",
                "table.csv",
                table.toString().getBytes(StandardCharsets.UTF_8),
                Map.of("kind", "organizations"));
        assertThat(preview.isRedirect()).as(preview.toString()).isTrue();
        return preview.location().substring(preview.location().lastIndexOf('/') + 1);
    }

    /** What a GET of a route costs, everything that the server does for it included. */
    List<String> statements(String route) {
        var path = path(route.substring(route.indexOf(' ') + 1));
        return site.statementsOf(() -> {
            var response = client.get(path);
            assertThat(response.status()).as("%s %s", path, response).isIn(200, 302, 410);
        });
    }

    /** What saving a checkpoint of the draft costs to somebody who saw this version of it. */
    List<String> statementsOfSaving(long version) {
        var value = version % 2 == 0;
        return site.statementsOf(() -> {
            var response = client.json(
                    "PUT",
                    "/assessments/" + id("{draft}") + "/answers/checkpoint?key=1.1-B1",
                    "{\"value\": \"" + value + "\", \"version\": " + version + "}");
            assertThat(response.status()).as(response.toString()).isEqualTo(200);
        });
    }

    private String path(String route) {
        var path = route;
        if (route.startsWith("/assessments/{id}/history") || route.endsWith("/compare")) {
            path = path.replace("{id}", "{submitted}");
        } else if (route.startsWith("/assessments/{id}/requirements")) {
            path = path.replace("{id}", "{province}").replace("{code}", "LD");
        } else if (route.startsWith("/assessments/{id}/questions")) {
            path = path.replace("{id}", "{rubrics}").replace("{code}", "1.1-1");
        } else if (route.startsWith("/assessments/")) {
            path = path.replace("{id}", "{draft}");
        } else if (route.startsWith("/administration/people/")) {
            path = path.replace("{id}", "{person}");
        } else if (route.startsWith("/administration/cycles/")) {
            path = path.replace("{id}", "{cycle}").replace("{organization}", "{unit}");
        } else if (route.startsWith("/administration/webhooks/")) {
            path = path.replace("{id}", "{webhook}");
        } else if (route.startsWith("/administration/import/{id}")) {
            path = path.replace("{id}", "{import}");
        } else if (route.contains("/begin")) {
            path = path.replace("{cycle}", "{next}");
        }
        if (route.contains("/year/")) {
            path = path.replace("{revision}", "{cited}");
        }
        path = path.replace("/carry-over", "/carry-over?from={mapped}")
                .replace("{id}", "{organization}")
                .replace("/results/{code}", "/results/7.1")
                .replace("{code}", "1.1")
                .replace("{number}", "1")
                .replace("{activity}", "1")
                .replace("/year/{phase}/results", "/year/3/results")
                .replace("{phase}", "2")
                .replace("{secret}", "nobody-was-given-this")
                .replace("{token}", "nobody-was-given-this")
                .replace("/templates/{kind}", "/templates/organizations");
        for (var place : places.entrySet()) {
            path = path.replace(place.getKey(), place.getValue());
        }
        assertThat(path).as("a place for everything in %s", route).doesNotContain("{");
        return path.endsWith("/compare") ? path + "?a=1&b=1" : path;
    }
}
