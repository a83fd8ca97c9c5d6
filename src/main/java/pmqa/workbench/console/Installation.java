package pmqa.workbench.console;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import pmqa.workbench.backup.Backup;
import pmqa.workbench.database.Attachment;
import pmqa.workbench.database.CannotStart;
import pmqa.workbench.database.DatabaseAccess;
import pmqa.workbench.evidence.content.ContentStore;
import pmqa.workbench.evidence.content.ContentStores;
import pmqa.workbench.identity.InstallationKey;
import pmqa.workbench.identity.SecondFactors;
import pmqa.workbench.organization.ConsoleAccounts;
import pmqa.workbench.settings.DatabaseSettings;
import pmqa.workbench.settings.ServerSettings;
import pmqa.workbench.settings.Settings;
import pmqa.workbench.settings.SignInSettings;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;

/** An installation that a command works on, with the parts of the program that the command needs. */
public final class Installation implements AutoCloseable {

    private final Attachment attachment;
    private final ConfigurableApplicationContext parts;
    private final Settings settings;

    private Installation(Attachment attachment, ConfigurableApplicationContext parts, Settings settings) {
        this.settings = settings;
        this.attachment = attachment;
        this.parts = parts;
    }

    /**
     * Finds the installation and its database; an embedded one that is not running is started for the time.
     *
     * @param settings which data folder, or which PostgreSQL server
     * @param environment where PostgreSQL's own variables may be
     */
    public static Installation open(Settings settings, Map<String, String> environment, Clock clock)
            throws IOException, InterruptedException, CannotStart {
        // Until logging is set up nothing may be printed: standard output belongs to the command.
        LoggingSystem.get(Installation.class.getClassLoader()).beforeInitialize();
        var attachment = Attachment.to(
                settings.data(),
                settings.find(DatabaseSettings.URL),
                settings.text(DatabaseSettings.PASSWORD),
                environment);
        try {
            refuseOtherVersion(attachment.access());
            return new Installation(attachment, parts(attachment.access(), settings, clock), settings);
        } catch (CannotStart | RuntimeException e) {
            attachment.close();
            throw e;
        }
    }

    private static ConfigurableApplicationContext parts(DatabaseAccess access, Settings settings, Clock clock) {
        var database = new DriverManagerDataSource(access.url(), access.user(), access.password());
        return new SpringApplicationBuilder(ConsoleParts.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .lazyInitialization(true)
                .properties(Map.of(
                        ServerSettings.DATA.property(), settings.data().toString(),
                        SignInSettings.SECRET_KEY.property(), settings.text(SignInSettings.SECRET_KEY)))
                .initializers(context -> register((GenericApplicationContext) context, database, settings, clock))
                .run("--logging.threshold.console=OFF");
    }

    private static void register(
            GenericApplicationContext context, DataSource database, Settings settings, Clock clock) {
        context.registerBean(ContentStore.class, () -> ContentStores.of(settings, clock));
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(DataSource.class, () -> database);
        context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(database));
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(database));
    }

    /** A command at the console changes no tables: that is for the start of the web application. */
    private static void refuseOtherVersion(DatabaseAccess access) throws CannotStart {
        MigrationInfoService migrations = Flyway.configure()
                .dataSource(access.url(), access.user(), access.password())
                .outOfOrder(true)
                .load()
                .info();
        if (migrations.applied().length == 0) {
            throw new CannotStart(new Problem(
                    "no-installation",
                    access.url(),
                    LocalizedText.of("ฐานข้อมูลนี้ยังว่างอยู่", "This database is empty."),
                    LocalizedText.of(
                            "ตรวจที่อยู่ หรือเริ่มใช้ด้วย ./pmqa serve",
                            "Check the address, or begin with ./pmqa serve.")));
        }
        if (migrations.pending().length > 0) {
            throw new CannotStart(new Problem(
                    "installation-outdated",
                    access.url(),
                    LocalizedText.of(
                            "ข้อมูลนี้เป็นของโปรแกรมรุ่นก่อน",
                            "This data was last used by an earlier version of the program."),
                    LocalizedText.of(
                            "เริ่ม ./pmqa serve หนึ่งครั้งเพื่อปรับข้อมูลให้เป็นรุ่นนี้ แล้วสั่งใหม่",
                            "Start ./pmqa serve once, which brings it up to date, then run the command again.")));
        }
        if (Arrays.stream(migrations.applied())
                .anyMatch(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS
                        || migration.getState() == MigrationState.MISSING_SUCCESS)) {
            throw new CannotStart(new Problem(
                    "installation-newer",
                    access.url(),
                    LocalizedText.of(
                            "ข้อมูลนี้เป็นของโปรแกรมรุ่นใหม่กว่า",
                            "This data belongs to a later version of the program."),
                    LocalizedText.of("ใช้โปรแกรมรุ่นนั้น", "Use that version.")));
        }
    }

    /** Whether its web application runs on the data folder right now. */
    public boolean serverRuns() {
        return attachment.serverRuns();
    }

    /** The address that people open, with a slash at the end: as it was set, or that of the running web application. */
    public Optional<String> site() {
        return settings.find(ServerSettings.SITE_ADDRESS).or(attachment::site);
    }

    public ConsoleAccounts accounts() {
        return parts.getBean(ConsoleAccounts.class);
    }

    public SecondFactors secondFactors() {
        return parts.getBean(SecondFactors.class);
    }

    /** Takes assessments out. */
    public Exporting exporting() {
        return parts.getBean(Exporting.class);
    }

    public Verification verification() {
        return parts.getBean(Verification.class);
    }

    /**
     * A backup of it, to be written.
     *
     * @param program the version of this program
     */
    public Backup backup(String program, Clock clock) {
        return new Backup(attachment.access(), ContentStores.of(settings, clock), settings, program, clock);
    }

    /** The key with which secrets in its database are encrypted, in Base64; nothing while nobody has needed one. */
    public Optional<String> key() throws IOException {
        return InstallationKey.present(settings.text(SignInSettings.SECRET_KEY), settings.data());
    }

    /** Where that key lies, for people; nothing where it is a setting. */
    public Optional<Path> keyFile() {
        return settings.find(SignInSettings.SECRET_KEY).isPresent()
                ? Optional.empty()
                : Optional.of(settings.data().resolve(InstallationKey.FILE));
    }

    @Override
    public void close() throws IOException {
        parts.close();
        attachment.close();
    }
}
