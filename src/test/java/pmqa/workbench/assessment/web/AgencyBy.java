package pmqa.workbench.assessment.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import pmqa.workbench.assessment.Assessment;
import pmqa.workbench.assessment.Beginning;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.organization.Cycle;
import pmqa.workbench.organization.Founding;
import pmqa.workbench.organization.Role;
import pmqa.workbench.scoring.Answers;
import pmqa.workbench.shared.FiscalYear;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.shared.Result;
import pmqa.workbench.testing.RunningSite;
import pmqa.workbench.testing.WebClient;
import pmqa.workbench.testing.WebResponse;

/** An agency of its own that is assessed by the criteria that a test names. */
final class AgencyBy {

    private final RunningSite site = RunningSite.shared();
    private final String catalogue;
    private final UUID organization;
    private final RunningSite.TestPerson coordinator;

    AgencyBy(String catalogue, OrganizationType type) {
        this.catalogue = catalogue;
        this.organization = site.organization(type, Optional.empty());
        this.coordinator = site.person(Role.COORDINATOR, organization);
    }

    UUID organization() {
        return organization;
    }

    RunningSite.TestPerson coordinator() {
        return coordinator;
    }

    WebClient signedIn(Role role) {
        return site.signedIn(site.person(role, organization));
    }

    UUID begin(int year) {
        return begin(year, Set.of(), Optional.empty());
    }

    UUID begin(int year, Set<String> categories, Optional<UUID> from) {
        String name = year + " " + site.code(organization);
        Cycle cycle = site.bean(Founding.class)
                .cycle(
                        new Cycle(
                                UUID.randomUUID(),
                                new FiscalYear(year),
                                catalogue,
                                Catalogues.get(catalogue).version(),
                                LocalizedText.of("รอบทดสอบ " + name, "Test cycle " + name),
                                List.of(new Cycle.Phase(1, LocalDate.of(2000, 1, 1), LocalDate.of(2200, 1, 1)))),
                        List.of(organization));
        return switch (site.bean(Beginning.class).begin(cycle.id(), organization, categories, from, coordinator.id())) {
            case Result.Accepted<Assessment>(Assessment begun) -> begun.id();
            case Result.Refused<Assessment> refused ->
                throw new IllegalStateException(refused.problems().toString());
        };
    }

    void fill(UUID assessment, Answers answers) {
        site.bean(Beginning.class).fill(assessment, answers, coordinator.id());
    }

    /** Saves an answer as the page does. */
    static WebResponse save(WebClient client, UUID assessment, String kind, String key, String value, long version) {
        return client.json(
                "PUT",
                "/assessments/" + assessment + "/answers/" + kind + "?key=" + key,
                "{\"value\": \"" + value.replace("\"", "\\\"") + "\", \"version\": " + version + "}");
    }
}
