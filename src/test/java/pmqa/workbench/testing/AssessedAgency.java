package pmqa.workbench.testing;

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

/** An agency of its own with assessments by one catalogue; its windows never close. */
public final class AssessedAgency {

    private final RunningSite site;
    private final String catalogue;
    private final UUID organization;
    private final RunningSite.TestPerson coordinator;

    private AssessedAgency(RunningSite site, String catalogue, OrganizationType type) {
        this.site = site;
        this.catalogue = catalogue;
        this.organization = site.organization(type, Optional.empty());
        this.coordinator = site.person(Role.COORDINATOR, organization);
    }

    /** By any criteria. */
    public static AssessedAgency of(RunningSite site, String catalogue, OrganizationType type) {
        return new AssessedAgency(site, catalogue, type);
    }

    public static AssessedAgency department(RunningSite site) {
        return new AssessedAgency(site, "pmqa-4.0", OrganizationType.DEPARTMENT);
    }

    public static AssessedAgency province(RunningSite site) {
        return new AssessedAgency(site, "pmqa-fl-province", OrganizationType.PROVINCE);
    }

    /** An agency that is assessed by the old criteria with rubrics. */
    public static AssessedAgency byRubrics(RunningSite site) {
        return new AssessedAgency(site, "pmqa-2551", OrganizationType.DEPARTMENT);
    }

    public UUID organization() {
        return organization;
    }

    public RunningSite.TestPerson coordinator() {
        return coordinator;
    }

    /** Somebody with a role at this agency, signed in. */
    public WebClient signedIn(Role role) {
        return site.signedIn(site.person(role, organization));
    }

    /** Begins the assessment of a fiscal year: with nothing in it, or with what an earlier one held. */
    public UUID begin(int year, Set<String> categories, Optional<UUID> from) {
        var cycle = site.bean(Founding.class)
                .cycle(
                        new Cycle(
                                UUID.randomUUID(),
                                new FiscalYear(year),
                                catalogue,
                                Catalogues.get(catalogue).version(),
                                name(year),
                                List.of(new Cycle.Phase(1, LocalDate.of(2000, 1, 1), LocalDate.of(2200, 1, 1)))),
                        List.of(organization));
        return switch (site.bean(Beginning.class).begin(cycle.id(), organization, categories, from, coordinator.id())) {
            case Result.Accepted<Assessment>(Assessment begun) -> begun.id();
            case Result.Refused<Assessment> refused ->
                throw new IllegalStateException(refused.problems().toString());
        };
    }

    /** A name that no other agency's cycle of the year has: no two cycles of a year are called the same. */
    private LocalizedText name(int year) {
        String suffix = year + " " + site.code(organization);
        return LocalizedText.of("รอบทดสอบ " + suffix, "Test cycle " + suffix);
    }

    /** Begins the assessment of a fiscal year with nothing in it. */
    public UUID begin(int year) {
        return begin(year, Set.of(), Optional.empty());
    }

    /** Puts answers in, past every rule. */
    public void fill(UUID assessment, Answers answers) {
        site.bean(Beginning.class).fill(assessment, answers, coordinator.id());
    }
}
