package pmqa.workbench.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pmqa.workbench.assessment.Assessment;
import pmqa.workbench.assessment.Beginning;
import pmqa.workbench.assessment.Owners;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.organization.Cycle;
import pmqa.workbench.organization.Founding;
import pmqa.workbench.organization.Organization;
import pmqa.workbench.organization.People;
import pmqa.workbench.organization.Person;
import pmqa.workbench.organization.Role;
import pmqa.workbench.scoring.Answers;
import pmqa.workbench.shared.FiscalYear;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.shared.Result;
import pmqa.workbench.shared.ThaiDates;

/**
 * Fills an empty demo installation: a ministry with three departments, a province with two offices, an account for every role,
 * this year's and two past years' assessments of the first department, and assessments by every other generation of the criteria. On a second
 * start everything is there already.
 */
@Component
@ConditionalOnProperty("pmqa.site.demo")
class DemoData implements ApplicationRunner {

    private static final String CATALOGUE = "pmqa-4.0";

    private final Founding founding;
    private final People people;
    private final Beginning beginning;
    private final Owners owners;
    private final DemoAnswers answers;
    private final DemoPlans plans;
    private final DemoEvidence evidence;
    private final DemoCast cast;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoData(
            Founding founding,
            People people,
            Beginning beginning,
            Owners owners,
            DemoAnswers answers,
            DemoPlans plans,
            DemoEvidence evidence,
            DemoCast cast,
            TransactionTemplate transaction,
            Clock clock) {
        this.founding = founding;
        this.people = people;
        this.beginning = beginning;
        this.owners = owners;
        this.answers = answers;
        this.plans = plans;
        this.evidence = evidence;
        this.cast = cast;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (people.isEmpty()) {
            transaction.executeWithoutResult(_ -> fill());
        }
        cast.offer();
    }

    private void fill() {
        Organization ministry = organization(
                Optional.empty(), "MOD", "กระทรวงตัวอย่าง", "Ministry of Examples", OrganizationType.DEPARTMENT);
        Organization first = department(ministry, "DOE", "กรมตัวอย่างการพัฒนา", "Department of Sample Development");
        Organization second = department(ministry, "DOS", "กรมตัวอย่างการบริการ", "Department of Sample Services");
        Organization third = department(ministry, "DOK", "กรมตัวอย่างความรู้", "Department of Sample Knowledge");
        Organization province =
                organization(Optional.empty(), "PVE", "จังหวัดตัวอย่าง", "Sample Province", OrganizationType.PROVINCE);
        organization(
                Optional.of(province),
                "PVE-01",
                "สำนักงานจังหวัดตัวอย่าง",
                "Office of Sample Province",
                OrganizationType.UNIT);
        organization(
                Optional.of(province),
                "PVE-02",
                "สำนักงานตัวอย่างประจำจังหวัด",
                "Sample Provincial Office",
                OrganizationType.UNIT);
        cast.enter(founding, first, second, province);
        Person coordinator = cast.personOf(people, Role.COORDINATOR);

        FiscalYear present = FiscalYear.of(LocalDate.now(clock.withZone(ThaiDates.THAILAND)));
        List<UUID> participants = List.of(first.id(), second.id(), third.id(), province.id());
        FiscalYear past = present.previous();
        assess(
                cycle(past.previous(), participants),
                first,
                coordinator,
                Optional.empty(),
                DemoAnswers.Story.TWO_YEARS_AGO);
        Assessment lastYear =
                assess(cycle(past, participants), first, coordinator, Optional.empty(), DemoAnswers.Story.LAST_YEAR);
        Assessment thisYear = assess(
                cycle(present, participants),
                first,
                coordinator,
                Optional.of(lastYear.id()),
                DemoAnswers.Story.THIS_YEAR);
        Person contributor = cast.personOf(people, Role.CONTRIBUTOR);
        own(thisYear, contributor, coordinator);
        UUID minutes = evidence.enter(thisYear.id(), present, coordinator.id());
        plans.enter(thisYear.id(), coordinator.id(), contributor.id(), minutes);
        otherCriteria(present, second, province);
    }

    /** Late, soon due, with time and as the phase ends, whatever day the demo starts on. */
    private void own(Assessment assessment, Person contributor, Person coordinator) {
        LocalDate today = LocalDate.now(clock.withZone(ThaiDates.THAILAND));
        Map<String, Optional<LocalDate>> due = new LinkedHashMap<>();
        due.put("2.4", Optional.of(today.minusDays(4)));
        due.put("1.1", Optional.of(today.plusDays(2)));
        due.put("3.1", Optional.of(today.plusDays(5)));
        due.put("7.2", Optional.of(today.plusDays(21)));
        due.put("1.2", Optional.of(today.plusDays(30)));
        due.put("P1.1", Optional.empty());
        due.forEach((item, day) -> owners.assign(assessment.id(), item, contributor.id(), day, coordinator.id()));
        owners.assign(assessment.id(), "6", coordinator.id(), Optional.of(today.plusDays(14)), contributor.id());
    }

    /** The province by the Fundamental Level, the second department by the criteria of 2551 and by the earlier form. */
    private void otherCriteria(FiscalYear year, Organization department, Organization province) {
        Person ofProvince = cast.provincialCoordinator(people);
        Assessment fundamental = assess(
                cycle(
                        year,
                        "pmqa-fl-province",
                        LocalizedText.of("PMQA ระดับพื้นฐาน (FL) จังหวัด", "PMQA Fundamental Level, provinces"),
                        List.of(province.id())),
                province,
                ofProvince,
                answers.example("province-2569", year));
        for (String requirement : List.of("LD1", "LD2", "CS3")) {
            owners.assign(
                    fundamental.id(),
                    requirement,
                    ofProvince.id(),
                    Optional.of(lastDayOfJanuary(year)),
                    ofProvince.id());
        }
        Person ofDepartment = cast.secondCoordinator(people);
        assess(
                cycle(
                        year,
                        "pmqa-2551",
                        LocalizedText.of("PMQA 2551 หมวด 1 และ 4", "PMQA 2551, categories 1 and 4"),
                        List.of(department.id())),
                department,
                ofDepartment,
                answers.example("department-2551", year));
        assess(
                cycle(
                        year,
                        "pmqa-4.0-form1",
                        LocalizedText.of("PMQA 4.0 ฉบับแรก หมวด 1", "PMQA 4.0, earlier form, category 1"),
                        List.of(department.id())),
                department,
                ofDepartment,
                answers.example("department-form1-2569", year));
    }

    private Assessment assess(Cycle cycle, Organization organization, Person person, Answers filled) {
        Assessment assessment = begin(cycle, organization, person, Optional.empty());
        beginning.fill(assessment.id(), filled, person.id());
        return assessment;
    }

    private static LocalDate lastDayOfJanuary(FiscalYear year) {
        return LocalDate.of(year.lastDay().getYear(), 1, 31);
    }

    private Assessment assess(
            Cycle cycle, Organization organization, Person person, Optional<UUID> from, DemoAnswers.Story story) {
        Assessment assessment = begin(cycle, organization, person, from);
        answers.of(story, cycle.fiscalYear()).ifPresent(filled -> beginning.fill(assessment.id(), filled, person.id()));
        return assessment;
    }

    private Assessment begin(Cycle cycle, Organization organization, Person person, Optional<UUID> from) {
        return switch (beginning.begin(cycle.id(), organization.id(), Set.of(), from, person.id())) {
            case Result.Accepted<Assessment>(Assessment begun) -> begun;
            case Result.Refused<Assessment> refused ->
                throw new IllegalStateException(
                        refused.problems().getFirst().message().en());
        };
    }

    private Cycle cycle(FiscalYear year, List<UUID> participants) {
        return cycle(
                year,
                CATALOGUE,
                LocalizedText.of("PMQA 4.0 ปีงบประมาณ " + year, "PMQA 4.0, fiscal year " + year),
                participants);
    }

    private Cycle cycle(FiscalYear year, String catalogue, LocalizedText name, List<UUID> participants) {
        LocalDate begin = year.firstDay();
        LocalDate end = year.lastDay();
        return founding.cycle(
                new Cycle(
                        UUID.randomUUID(),
                        year,
                        catalogue,
                        Catalogues.get(catalogue).version(),
                        name,
                        List.of(
                                new Cycle.Phase(1, begin, end),
                                new Cycle.Phase(2, begin, end),
                                new Cycle.Phase(3, begin.plusMonths(5), end),
                                new Cycle.Phase(4, begin.plusMonths(10), end))),
                participants);
    }

    private Organization department(Organization ministry, String code, String th, String en) {
        return organization(Optional.of(ministry), code, th, en, OrganizationType.DEPARTMENT);
    }

    private Organization organization(
            Optional<Organization> parent, String code, String th, String en, OrganizationType type) {
        return founding.organization(
                new Organization(UUID.randomUUID(), parent.map(Organization::id), code, th, en, type));
    }
}
