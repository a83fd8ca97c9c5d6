package pmqa.workbench.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import pmqa.workbench.Application;
import pmqa.workbench.api.token.Issuing;
import pmqa.workbench.api.token.Scope;
import pmqa.workbench.assessment.Evidencing;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.evidence.Classification;
import pmqa.workbench.evidence.Description;
import pmqa.workbench.evidence.EvidenceKeeping;
import pmqa.workbench.evidence.StorePreparation;
import pmqa.workbench.evidence.content.Received;
import pmqa.workbench.evidence.content.Receiving;
import pmqa.workbench.organization.Role;
import pmqa.workbench.shared.FiscalYear;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.shared.Result;
import pmqa.workbench.shared.ThaiDates;

/**
 * The application on a free port of this machine, with a database of its own: started by the first test that needs it, shared by all tests
 * of the run. Tests make their own organisations and people, with names that nobody else uses.
 */
public final class RunningSite {

    /** The password of everybody whom {@link #person} makes. */
    public static final String PASSWORD = "ม้าแบตเตอรี่ลวดเย็บ";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final ConfigurableApplicationContext context;
    private final HikariDataSource database;
    private final TestClock clock;
    private final URI address;
    private final String passwordHash;

    private RunningSite(
            ConfigurableApplicationContext context, HikariDataSource database, TestClock clock, URI address) {
        this.context = context;
        this.database = database;
        this.clock = clock;
        this.address = address;
        this.passwordHash = context.getBean(PasswordEncoder.class).encode(PASSWORD);
    }

    private static final class Shared {
        static final RunningSite SITE = start(Map.of());
    }

    /** The one site of this test run. */
    public static RunningSite shared() {
        return Shared.SITE;
    }

    /** A site of one's own, for tests about an empty installation or other settings. */
    public static RunningSite start(Map<String, Object> settings) {
        return start(settings, new TestClock());
    }

    /** The same, for which it is already another day when it starts. */
    public static RunningSite start(Map<String, Object> settings, TestClock clock) {
        return start(settings, clock, _ -> {});
    }

    /**
     * The same.
     *
     * @param listening told its address when the web listens, before the start goes on
     */
    public static RunningSite start(Map<String, Object> settings, TestClock clock, Consumer<URI> listening) {
        var database = TestDatabase.fresh();
        var requests = new RequestsUnderWay();
        Map<String, Object> properties = new HashMap<>(settings);
        properties.put("server.port", "0");
        properties.put("server.address", "127.0.0.1");
        properties.put("spring.datasource.url", database.getJdbcUrl());
        properties.put("spring.datasource.username", database.getUsername());
        properties.put(
                "spring.datasource.password",
                Optional.ofNullable(database.getPassword()).orElse(""));
        properties.putIfAbsent("pmqa.data", freshFolder().toString());
        properties.put("logging.threshold.console", "WARN");
        properties.putIfAbsent("pmqa.webhooks.allow-loopback", true);
        // Tests come round themselves when they want to.
        properties.putIfAbsent("pmqa.reminders.every", "PT24H");
        properties.putIfAbsent("pmqa.smtp.every", "PT24H");
        var context = new SpringApplicationBuilder(Application.class)
                .initializers(fresh -> {
                    var registry = (GenericApplicationContext) fresh;
                    registry.registerBean("testClock", Clock.class, () -> clock, bean -> bean.setPrimary(true));
                    fresh.getBeanFactory().addBeanPostProcessor(new Counting());
                    registry.registerBean(RequestsUnderWay.class, () -> requests);
                })
                .listeners(
                        (ApplicationStartedEvent event) -> listening.accept(addressOf(event.getApplicationContext())))
                .properties(properties)
                .run("--server.port=0", "--server.address=127.0.0.1");
        return new RunningSite(context, database, clock, addressOf(context));
    }

    private static URI addressOf(ConfigurableApplicationContext context) {
        if (!(context instanceof WebServerApplicationContext web) || web.getWebServer() == null) {
            throw new IllegalStateException("No web server");
        }
        return URI.create("http://127.0.0.1:" + web.getWebServer().getPort() + "/");
    }

    private static Path freshFolder() {
        try {
            var target = Path.of(System.getProperty("basedir", ""), "target").toAbsolutePath();
            return Files.createTempDirectory(target, "test-data-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI address() {
        return address;
    }

    /** Something of the running application. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    /** The site's database, past the application. */
    public JdbcClient sql() {
        return JdbcClient.create(database);
    }

    public TestClock clock() {
        return clock;
    }

    /** Puts the counter between the application and its database. */
    private static final class Counting implements BeanPostProcessor {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DataSource source ? new CountingDataSource(source) : bean;
        }
    }

    /** The SQL statements that requests send while something is done; nobody else may ask for pages meanwhile. */
    public List<String> statementsOf(Runnable requests) {
        var source = context.getBean(CountingDataSource.class);
        var underWay = context.getBean(RequestsUnderWay.class);
        underWay.awaitNone();
        source.take();
        requests.run();
        underWay.awaitNone();
        return source.take();
    }

    /** Somebody who has not signed in. */
    public WebClient stranger() {
        return new WebClient(address);
    }

    /** Somebody who has, through the form. */
    public WebClient signedIn(TestPerson person) {
        var client = stranger();
        var response = client.post("/sign-in", "email", person.email(), "password", PASSWORD);
        if (!response.isRedirect()) {
            throw new IllegalStateException(person.email() + " could not sign in: " + response.status());
        }
        return client;
    }

    /** A program that calls the API. */
    public ApiClient api() {
        return new ApiClient(address);
    }

    /** The secret of a new personal token; with every scope unless some are named. */
    public String token(TestPerson person, Scope... scopes) {
        var wanted = scopes.length == 0 ? EnumSet.allOf(Scope.class) : EnumSet.copyOf(List.of(scopes));
        return switch (bean(Issuing.class).personal(new Issuing.Wish("โปรแกรมสมมติ", wanted, 30), person.id())) {
            case Result.Accepted<Issuing.Issued>(Issuing.Issued issued) -> issued.secret();
            case Result.Refused<Issuing.Issued> refused ->
                throw new IllegalStateException(refused.problems().toString());
        };
    }

    /** Somebody with an account. */
    public record TestPerson(UUID id, String email, String name) {}

    /** A new person with {@link #PASSWORD} and no role. */
    public TestPerson person() {
        int number = NUMBER.incrementAndGet();
        var person = new TestPerson(UUID.randomUUID(), "person" + number + "@example.test", "สมมติ คนที่ " + number);
        sql().sql("""
                        insert into person (id, email, name, password_hash, language, created_at)
                        values (:id, :email, :name, :hash, 'th', :now)
                        """)
                .param("id", person.id())
                .param("email", person.email())
                .param("name", person.name())
                .param("hash", passwordHash)
                .param("now", now())
                .update();
        return person;
    }

    /** A new person with one role at an organisation. */
    public TestPerson person(Role role, UUID organization) {
        var person = person();
        grant(person.id(), role, Optional.of(organization));
        return person;
    }

    /** A new person with one role that holds everywhere. */
    public TestPerson personEverywhere(Role role) {
        var person = person();
        grant(person.id(), role, Optional.empty());
        return person;
    }

    /** Gives a role, past every rule, and returns the id of the grant. */
    public UUID grant(UUID person, Role role, Optional<UUID> organization) {
        var id = UUID.randomUUID();
        sql().sql("""
                        insert into role_assignment (id, person_id, role, organization_id, granted_at)
                        values (:id, :person, :role, :organization, :now)
                        """)
                .param("id", id)
                .param("person", person)
                .param("role", role.code())
                .param("organization", organization.orElse(null), java.sql.Types.OTHER)
                .param("now", now())
                .update();
        return id;
    }

    /** A new organisation, a root if {@code parent} is empty. */
    public UUID organization(OrganizationType type, Optional<UUID> parent) {
        int number = NUMBER.incrementAndGet();
        var id = UUID.randomUUID();
        sql().sql("""
                        insert into organization (id, parent_id, code, name_th, name_en, type)
                        values (:id, :parent, :code, :th, :en, :type)
                        """)
                .param("id", id)
                .param("parent", parent.orElse(null), java.sql.Types.OTHER)
                .param("code", "T" + number)
                .param("th", "หน่วยงานสมมติ " + number)
                .param("en", "Invented agency " + number)
                .param("type", type.code())
                .update();
        return id;
    }

    /** A new cycle of {@code pmqa-4.0} for the present fiscal year, all phases open, with these participants. */
    public UUID cycle(List<UUID> participants) {
        return cycle("pmqa-4.0", participants);
    }

    /** The same by other criteria. */
    public UUID cycle(String catalogue, List<UUID> participants) {
        var id = UUID.randomUUID();
        var year = FiscalYear.of(LocalDate.now(clock.withZone(ThaiDates.THAILAND)));
        sql().sql("""
                        insert into cycle (id, fiscal_year, catalogue_id, catalogue_version, name_th, name_en, created_at)
                        values (:id, :year, :catalogue, :version, :name, :name, :now)
                        """)
                .param("catalogue", catalogue)
                .param("id", id)
                .param("year", year.buddhist())
                .param("version", Catalogues.get(catalogue).version())
                .param("name", "รอบสมมติ " + NUMBER.incrementAndGet())
                .param("now", now())
                .update();
        sql().sql(
                        "insert into cycle_phase (cycle_id, phase, starts_on, ends_on) select :id, generate_series(1, 4), :from, :to")
                .param("id", id)
                .param("from", year.firstDay())
                .param("to", year.lastDay())
                .update();
        participants.forEach(participant -> sql().sql(
                        "insert into cycle_participant (cycle_id, organization_id) values (:id, :organization)")
                .param("id", id)
                .param("organization", participant)
                .update());
        return id;
    }

    /** A new, empty assessment of all categories. */
    public UUID assessment(UUID cycle, UUID organization, UUID by) {
        var id = UUID.randomUUID();
        sql().sql("""
                        insert into assessment (id, cycle_id, organization_id, status, created_by, created_at)
                        values (:id, :cycle, :organization, 'draft', :by, :now)
                        """)
                .param("id", id)
                .param("cycle", cycle)
                .param("organization", organization)
                .param("by", by)
                .param("now", now())
                .update();
        return id;
    }

    /** A piece of evidence, cited once. */
    public record CitedEvidence(UUID item, UUID revision, UUID citation) {}

    /** A text file in the library of the assessment's organisation, cited for box 1.1-B1 by somebody who may answer. */
    public CitedEvidence citedEvidence(UUID assessment, UUID organization) {
        var person = person(Role.CONTRIBUTOR, organization);
        bean(StorePreparation.class).prepare();
        var content = ("หลักฐาน " + NUMBER.incrementAndGet()).getBytes(StandardCharsets.UTF_8);
        try {
            var received =
                    bean(Receiving.class).receive("หลักฐาน.txt", new ByteArrayInputStream(content), content.length);
            if (!(received instanceof Result.Accepted<Received>(Received file))) {
                throw new IllegalStateException(received.toString());
            }
            var added = bean(Evidencing.class)
                    .add(
                            assessment,
                            person.id(),
                            new Description("หลักฐาน", "", Classification.INTERNAL, Optional.empty()),
                            new EvidenceKeeping.Material.Upload(file),
                            Optional.of(new Evidencing.CitationWish("checkpoint/1.1-B1", "1", "")));
            if (!(added instanceof Result.Accepted<UUID>)) {
                throw new IllegalStateException(added.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sql().sql("select item_id, revision_id, id from evidence_citation where assessment_id = :id")
                .param("id", assessment)
                .query((row, _) -> new CitedEvidence(
                        row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, UUID.class)))
                .list()
                .getLast();
    }

    /** The code of an organisation. */
    public String code(UUID organization) {
        return sql().sql("select code from organization where id = :id")
                .param("id", organization)
                .query(String.class)
                .single();
    }

    /** What the trail of a stream says about a subject, oldest first: action and value after. */
    public List<String> trail(UUID stream, String subject) {
        return sql().sql("""
                        select action || coalesce(' ' || after, '') from audit_entry
                        where stream = :stream and subject = :subject order by sequence
                        """)
                .param("stream", stream)
                .param("subject", subject)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
