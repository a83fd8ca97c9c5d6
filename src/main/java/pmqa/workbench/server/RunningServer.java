package pmqa.workbench.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.web.context.support.StandardServletEnvironment;
import pmqa.workbench.Application;
import pmqa.workbench.ClockConfiguration;
import pmqa.workbench.database.CannotStart;
import pmqa.workbench.database.DataFolder;
import pmqa.workbench.database.DatabaseAccess;
import pmqa.workbench.database.RemoteDatabase;
import pmqa.workbench.evidence.content.ContentStores;
import pmqa.workbench.evidence.content.StoreTrouble;
import pmqa.workbench.settings.DatabaseSettings;
import pmqa.workbench.settings.OperationsSettings;
import pmqa.workbench.settings.ServerSettings;
import pmqa.workbench.shared.LocalizedText;

/** A data folder, a database and a web application, taken in this order and given back in the opposite one. */
final class RunningServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunningServer.class);

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ServeOptions options;

    private RunningServer(ServeOptions options) {
        this.options = options;
    }

    /** What is worth telling once everything runs. */
    record Ready(RunningServer server, URI address, Path data, List<LocalizedText> notices) {}

    static Ready start(ServeOptions options, Map<String, String> environment)
            throws IOException, InterruptedException, CannotStart {
        var server = new RunningServer(options);
        try {
            return server.start(environment);
        } catch (IOException | InterruptedException | CannotStart | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private Ready start(Map<String, String> environment) throws IOException, InterruptedException, CannotStart {
        var data = DataFolder.open(options.data());
        open.push(data);
        refuseTakenPort();
        var warning = refuseWrongStore();
        var web = startWeb(data, environment);
        open.push(web);
        var address = addressOf(web);
        data.note(address);
        var site = options.settings()
                .find(ServerSettings.SITE_ADDRESS)
                .map(URI::create)
                .orElse(address);
        var notices =
                web.getBeanProvider(StartNotice.class).orderedStream().flatMap(notice -> notice.lines(site).stream());
        return new Ready(
                this,
                address,
                data.path(),
                Stream.of(notices, warning.stream(), options.settings().warnings().stream())
                        .flatMap(lines -> lines)
                        .toList());
    }

    private ConfigurableApplicationContext startWeb(DataFolder data, Map<String, String> environment)
            throws IOException, InterruptedException, CannotStart {
        if (options.database().isPresent()) {
            return startWeb(
                    data,
                    remote(RemoteDatabase.at(
                            options.database().get(),
                            options.settings().text(DatabaseSettings.PASSWORD),
                            environment)));
        }
        var starting = StartingDatabase.in(data);
        open.push(starting);
        try {
            return startWeb(data, starting.properties());
        } catch (RuntimeException e) {
            starting.explain();
            throw e;
        }
    }

    private static PropertySource<?> remote(DatabaseAccess access) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("spring.datasource.url", access.url());
        properties.put("spring.datasource.username", access.user());
        if (!access.password().isEmpty()) {
            properties.put("spring.datasource.password", access.password());
        }
        return new MapPropertySource("database", properties);
    }

    private ConfigurableApplicationContext startWeb(DataFolder data, PropertySource<?> database) throws IOException {
        ComponentIndex.use();
        Map<String, Object> properties = new HashMap<>(options.settings().properties());
        properties.put("logging.file.name", data.logs().resolve("server.log").toString());
        properties.put("pmqa.data", data.path().toString());
        properties.put(
                "server.forward-headers-strategy",
                options.settings().isOn(ServerSettings.BEHIND_PROXY) ? "native" : "none");
        if (options.settings().text(OperationsSettings.LOG_FORMAT).equals("json")) {
            properties.put("logging.structured.format.file", "logstash");
        }
        // What can be set is in one place; Spring's own search for files in the working folder would be a second.
        properties.put("spring.config.location", "classpath:/application.yaml");
        var springEnvironment = new StandardServletEnvironment();
        springEnvironment.getPropertySources().addFirst(new MapPropertySource("serve", properties));
        springEnvironment.getPropertySources().addFirst(database);
        return new SpringApplicationBuilder(Application.class)
                .environment(springEnvironment)
                // The order matters: first the web, then the database under it. See ServerStart.
                .registerShutdownHook(false)
                .run();
    }

    /** Asked before anything is started, so that the answer comes at once. */
    private void refuseTakenPort() throws CannotStart {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(options.bindAddress()), options.port()));
        } catch (IOException e) {
            throw new CannotStart(ListeningProblems.of(options, e));
        }
    }

    /** A store that is away comes back by itself, and everything else works meanwhile; wrong settings stay wrong. */
    private Optional<LocalizedText> refuseWrongStore() throws CannotStart {
        var trouble = ContentStores.troubleAtStart(options.settings(), ClockConfiguration.ofTheMachine());
        if (trouble.isPresent() && trouble.get().kind() == StoreTrouble.Kind.WRONG_SETTINGS) {
            throw new CannotStart(trouble.get().problem());
        }
        return trouble.map(
                found -> LocalizedText.same("! ").then(found.problem().message()));
    }

    private URI addressOf(ConfigurableApplicationContext web) throws IOException {
        if (!(web instanceof WebServerApplicationContext context) || context.getWebServer() == null) {
            throw new IllegalStateException("no web server");
        }
        var bound = InetAddress.getByName(options.bindAddress());
        var host = bound.isAnyLocalAddress() ? nameOfThisMachine() : options.bindAddress();
        var inAddress = host.contains(":") ? "[" + host + "]" : host;
        return URI.create(
                "http://%s:%d/".formatted(inAddress, context.getWebServer().getPort()));
    }

    /** A machine need not know its own name, in a container for instance. */
    private static String nameOfThisMachine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return InetAddress.getLoopbackAddress().getHostAddress();
        }
    }

    void awaitClose() throws InterruptedException {
        closed.await();
    }

    /** Whatever the number of callers, everybody returns when everything is closed. */
    @Override
    public synchronized void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                LOG.error("could not be closed in good order", e);
            }
        }
        closed.countDown();
    }
}
