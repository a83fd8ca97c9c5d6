package pmqa.workbench.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * People at work on a running {@code ./pmqa serve --demo}: ten departments with thirty people each, who save checkpoints and open
 * item pages. Started by {@code benchmarks/web}.
 */
public final class WebLoad {

    private static final int DEPARTMENTS = 10;
    private static final int PEOPLE = 30;
    private static final String PASSWORD = "pmqa-demo-open-to-all";
    private static final Pattern VERSION = Pattern.compile("\"version\":(\\d+)");

    private final URI site;
    private final String url;
    private final String databasePassword;
    private final List<Person> people = new ArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();

    private WebLoad(Path data) throws IOException {
        this.site = URI.create(Files.readString(data.resolve("server.txt")).split(" ", 2)[0]);
        int port = Integer.parseInt(Files.readAllLines(data.resolve("database/postmaster.pid"))
                .get(3)
                .strip());
        this.url = "jdbc:postgresql://127.0.0.1:" + port + "/pmqa";
        this.databasePassword =
                Files.readString(data.resolve("database-password")).strip();
    }

    /** {@code DATA TASK…}, each task {@code paced:SECONDS}, {@code flat-out:SECONDS:CONNECTIONS} or {@code page:SECONDS}. */
    public static void main(String[] arguments) throws Exception {
        WebLoad load = new WebLoad(Path.of(arguments[0]));
        load.prepare();
        for (int i = 1; i < arguments.length; i++) {
            String[] task = arguments[i].split(":");
            int seconds = Integer.parseInt(task[1]);
            switch (task[0]) {
                case "paced" -> load.paced(seconds);
                case "flat-out" -> load.flatOut(seconds, Integer.parseInt(task[2]));
                case "page" -> load.pages(seconds);
                default -> throw new IllegalArgumentException(arguments[i]);
            }
        }
        if (load.failures.get() > 0) {
            System.out.println("FAILED requests: " + load.failures);
            System.exit(1);
        }
        System.exit(0);
    }

    /** One person with one checkpoint of their own. */
    private final class Person {
        private final String email;
        private final String path;
        private Optional<Browser> signedIn = Optional.empty();
        private long version;
        private boolean ticked;

        Person(String email, String assessment, String key) {
            this.email = email;
            this.path = "/assessments/" + assessment + "/answers/checkpoint?key=" + key;
        }

        /** Before anything is measured: signing in is dear on purpose. */
        void signIn() throws IOException {
            if (signedIn.isEmpty()) {
                Browser browser = new Browser(site);
                browser.signIn(email, PASSWORD);
                signedIn = Optional.of(browser);
                save();
            }
        }

        void save() throws IOException {
            ticked = !ticked;
            Browser.Answer answer =
                    signedIn.orElseThrow().put(path, "{\"value\":\"" + ticked + "\",\"version\":" + version + "}");
            Matcher found = VERSION.matcher(answer.body());
            if (found.find()) {
                version = Long.parseLong(found.group(1));
            }
            // An earlier run left another version: its number comes with the first answer.
            if (answer.status() != 200 && answer.status() != 409) {
                failures.incrementAndGet();
            }
        }
    }

    private static String assessment(int department) {
        return "00000000-0000-0000-00a5-%012d".formatted(department);
    }

    private void prepare() throws Exception {
        List<String> keys = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url, "pmqa", databasePassword);
                Statement sql = connection.createStatement()) {
            try (ResultSet rows = sql.executeQuery("""
                select distinct key from answer where kind = 'checkpoint' and assessment_id in (
                    select a.id from assessment a join cycle c on c.id = a.cycle_id where c.catalogue_id = 'pmqa-4.0')
                order by key limit %d\
                """.formatted(PEOPLE))) {
                while (rows.next()) {
                    keys.add(rows.getString(1));
                }
            }
            sql.execute("create table if not exists load_key (n integer primary key, key text not null)");
            for (int n = 1; n <= PEOPLE; n++) {
                sql.execute("insert into load_key values (%d, '%s') on conflict do nothing"
                        .formatted(n, keys.get((n - 1) % keys.size())));
            }
            for (int department = 1; department <= DEPARTMENTS + 1; department++) {
                enter(sql, department);
            }
        }
        for (int department = 1; department <= DEPARTMENTS; department++) {
            for (int one = 1; one <= PEOPLE; one++) {
                people.add(
                        new Person(email(department, one), assessment(department), keys.get((one - 1) % keys.size())));
            }
        }
    }

    private static String email(int department, int one) {
        return "load-" + department + "-" + one + "@example.invalid";
    }

    /** Past the program, with the hash of the demo's public password. The last department stays empty. */
    private static void enter(Statement sql, int department) throws SQLException {
        String organization = "00000000-0000-0000-00b0-%012d".formatted(department);
        sql.execute("""
            insert into organization (id, code, name_th, type)
            values ('%1$s', 'LOAD-%2$d', 'กรมทดสอบที่ %2$d', 'department') on conflict do nothing;
            insert into cycle_participant select id, '%1$s' from cycle where catalogue_id = 'pmqa-4.0' order by fiscal_year desc limit 1 on conflict do nothing;
            insert into assessment (id, cycle_id, organization_id, status, created_by, created_at)
            select '%3$s', c.id, '%1$s', 'draft', p.id, now()
            from (select id from cycle where catalogue_id = 'pmqa-4.0' order by fiscal_year desc limit 1) c,
                 (select id from person where email = 'coordinator@demo.invalid') p on conflict do nothing;
            insert into person (id, email, name, password_hash, created_at)
            select gen_random_uuid(), 'load-%2$d-' || n || '@example.invalid', 'ทดสอบ ' || n,
                   (select password_hash from person where email = 'coordinator@demo.invalid'), now()
            from generate_series(1, %4$d) n on conflict do nothing;
            insert into role_assignment (id, person_id, role, organization_id, granted_at)
            select gen_random_uuid(), id, 'contributor', '%1$s', now() from person where email like 'load-%2$d-%%'
            on conflict do nothing
            """.formatted(organization, department, assessment(department), PEOPLE));
    }

    /** Everybody saves every five seconds, at their own moment; a late start counts as waiting. */
    private void paced(int seconds) throws IOException, InterruptedException {
        for (Person person : people) {
            person.signIn();
        }
        Latencies latencies = new Latencies();
        Random random = new Random(1);
        List<Thread> threads = new ArrayList<>();
        long begin = System.nanoTime() + 200_000_000L;
        for (Person person : people) {
            long offset = (long) (random.nextDouble() * 5e9);
            threads.add(Thread.ofPlatform().stackSize(256 << 10).start(() -> {
                for (long due = begin + offset; due < begin + seconds * 1_000_000_000L; due += 5_000_000_000L) {
                    run(due, person::save, latencies);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.printf("paced: %d people, a save every 5 s: %s%n", people.size(), latencies);
    }

    private void flatOut(int seconds, int connections) throws IOException, InterruptedException {
        List<Person> busy = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            // Taken in turns from all departments, as people are.
            busy.add(people.get(i % DEPARTMENTS * PEOPLE + i / DEPARTMENTS));
            busy.getLast().signIn();
        }
        Latencies latencies = new Latencies();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        List<Thread> threads = new ArrayList<>();
        for (Person person : busy) {
            threads.add(Thread.ofPlatform().start(() -> {
                while (System.nanoTime() < end) {
                    run(System.nanoTime(), person::save, latencies);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        String told = latencies.toString();
        System.out.printf(
                "flat-out: %d connections: %.0f saves/s, %s%n",
                connections, Double.parseDouble(told.split(" ")[0]) / seconds, told);
    }

    /** Fifty pages a second: of a filled assessment and of an empty one, by turns. */
    private void pages(int seconds) throws Exception {
        Browser[] filled = new Browser[10];
        Browser[] empty = new Browser[10];
        for (int i = 0; i < filled.length; i++) {
            filled[i] = new Browser(site);
            filled[i].signIn("coordinator@demo.invalid", PASSWORD);
            empty[i] = new Browser(site);
            empty[i].signIn(email(DEPARTMENTS + 1, 1 + i), PASSWORD);
        }
        Matcher first = Pattern.compile("/assessments/([0-9a-f-]{36})")
                .matcher(filled[0].get("/").body());
        if (!first.find()) {
            throw new IOException("The demo's coordinator has no assessment");
        }
        page(filled, "/assessments/" + first.group(1) + "/items/1.1", "a filled assessment", seconds);
        page(empty, "/assessments/" + assessment(DEPARTMENTS + 1) + "/items/1.1", "an empty assessment", seconds);
    }

    private void page(Browser[] browsers, String path, String what, int seconds) throws InterruptedException {
        Latencies latencies = new Latencies();
        List<Thread> threads = new ArrayList<>();
        long begin = System.nanoTime() + 100_000_000L;
        for (int i = 0; i < browsers.length; i++) {
            Browser browser = browsers[i];
            long offset = i * 20_000_000L;
            threads.add(Thread.ofPlatform().start(() -> {
                for (long due = begin + offset; due < begin + seconds * 1_000_000_000L; due += 200_000_000L) {
                    run(due, () -> check(browser.get(path)), latencies);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.printf("page: item 1.1 of %s, 50/s: %s%n", what, latencies);
    }

    private void check(Browser.Answer answer) {
        if (answer.status() != 200) {
            failures.incrementAndGet();
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private void run(long due, Work work, Latencies latencies) {
        try {
            long wait = due - System.nanoTime();
            if (wait > 0) {
                Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
            }
            work.run();
            latencies.add(System.nanoTime() - due);
        } catch (IOException failed) {
            failures.incrementAndGet();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
