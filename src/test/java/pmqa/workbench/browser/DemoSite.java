package pmqa.workbench.browser;

import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import pmqa.workbench.organization.Role;
import pmqa.workbench.shared.FiscalYear;
import pmqa.workbench.shared.Language;
import pmqa.workbench.testing.RunningSite;
import pmqa.workbench.testing.RunningSite.TestPerson;
import pmqa.workbench.testing.TestClock;

/** The demo on a server of its own, on a working day of fiscal year 2570; shared by all browser tests of the run. */
final class DemoSite {

    static final FiscalYear YEAR = new FiscalYear(2570);
    static final LocalDate TODAY = LocalDate.of(2027, 2, 10);

    /** The department with three years of assessments. */
    static final String DEVELOPMENT = "DOE";
    /** A department that has not begun. */
    static final String SERVICES = "DOS";

    static final String PROVINCE = "PVE";

    /** That of every account of the demo. */
    static final String PASSWORD = "pmqa-demo-open-to-all";

    private DemoSite() {}

    private static final class Shared {
        static final RunningSite SITE = start();
    }

    static RunningSite site() {
        return Shared.SITE;
    }

    static URI address() {
        return site().address();
    }

    private static RunningSite start() {
        TestClock clock = new TestClock();
        clock.set(TODAY);
        return RunningSite.start(Map.of("pmqa.site.demo", "true"), clock);
    }

    private static JdbcClient sql() {
        return site().sql();
    }

    static UUID organization(String code) {
        return sql().sql("select id from organization where code = :code")
                .param("code", code)
                .query(UUID.class)
                .single();
    }

    static UUID cycle(FiscalYear year) {
        return sql().sql("select id from cycle where fiscal_year = :year and catalogue_id = 'pmqa-4.0'")
                .param("year", year.buddhist())
                .query(UUID.class)
                .single();
    }

    static UUID assessment(String organization, FiscalYear year) {
        return sql().sql("select id from assessment where cycle_id = :cycle and organization_id = :organization")
                .param("cycle", cycle(year))
                .param("organization", organization(organization))
                .query(UUID.class)
                .single();
    }

    /** Where the demo's department works this year. */
    static String assessmentPath() {
        return "/assessments/" + assessment(DEVELOPMENT, YEAR);
    }

    /** Somebody new with one role, everywhere if {@code organization} is empty, who reads this language. */
    static TestPerson person(Role role, Optional<String> organization, Language language) {
        TestPerson person = organization.isPresent()
                ? site().person(role, organization(organization.get()))
                : site().personEverywhere(role);
        sql().sql("update person set language = :language where id = :id")
                .param("language", language.locale().getLanguage())
                .param("id", person.id())
                .update();
        return person;
    }

    static TestPerson person(Role role, String organization) {
        return person(role, Optional.of(organization), Language.THAI);
    }

    /** What is saved of an answer, past the pages. */
    static Optional<String> answer(UUID assessment, String kind, String key) {
        return sql().sql("select value from answer where assessment_id = :id and kind = :kind and key = :key")
                .param("id", assessment)
                .param("kind", kind)
                .param("key", key)
                .query(String.class)
                .optional();
    }
}
