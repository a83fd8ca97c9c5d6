package pmqa.workbench.server;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.web.server.PortInUseException;
import pmqa.workbench.database.CannotStart;
import pmqa.workbench.shared.Language;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;

/** The {@code serve} command, apart from the reading of its command line. */
public final class ServerStart {

    private static final int STOPPED = 0;
    private static final int NOT_STARTED = 1;
    private static final LocalizedText STOPPING = LocalizedText.of("กำลังหยุด…", "Stopping…");

    private ServerStart() {}

    /**
     * Starts the database and the web application, says where they are, and returns when they have been stopped: by a signal, which
     * ends the program in good order, the web application first.
     *
     * @return the exit code: 0 after a stop, 1 when there was no start
     */
    public static int run(ServeOptions options, PrintStream out, PrintStream err) {
        try {
            var ready = RunningServer.start(options, System.getenv());
            stopAtTheEnd(ready.server(), options, out);
            if (Rehearsal.isWanted()) {
                Rehearsal.at(ready.address());
                ready.server().close();
                return STOPPED;
            }
            welcome(ready).forEach(line -> out.println(line.in(options.language())));
            ready.server().awaitClose();
            return STOPPED;
        } catch (CannotStart e) {
            explain(e.problem(), err);
        } catch (IOException | RuntimeException e) {
            explain(unexpected(options, e), err);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return NOT_STARTED;
    }

    private static void stopAtTheEnd(RunningServer server, ServeOptions options, PrintStream out) {
        Runnable stop = () -> {
            out.println(STOPPING.in(options.language()));
            server.close();
        };
        Runtime.getRuntime().addShutdownHook(new Thread(stop, "stop"));
    }

    private static Stream<LocalizedText> welcome(RunningServer.Ready ready) {
        var general = List.of(
                LocalizedText.of(
                        "PMQA Workbench พร้อมใช้งานที่ " + ready.address(),
                        "PMQA Workbench is ready at " + ready.address()),
                LocalizedText.of("ข้อมูลอยู่ที่ " + ready.data(), "Data folder: " + ready.data()),
                LocalizedText.of("กด Ctrl-C เพื่อหยุด", "Press Ctrl-C to stop."));
        return Stream.concat(general.stream(), ready.notices().stream());
    }

    /** In both languages: whoever reads this may not have been asked yet which one is theirs. */
    private static void explain(Problem problem, PrintStream err) {
        for (Language language : Language.values()) {
            err.println(problem.message().in(language));
            err.println("→ " + problem.advice().in(language));
        }
    }

    private static Problem unexpected(ServeOptions options, Exception failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
            if (root instanceof PortInUseException) {
                return ListeningProblems.inUse(options);
            }
        }
        var reason = LocalizedText.same(Objects.requireNonNullElse(root.getMessage(), root.toString()));
        var logs = options.data().resolve("logs");
        return new Problem(
                "server-not-started",
                "",
                LocalizedText.of("เซิร์ฟเวอร์เริ่มทำงานไม่สำเร็จ: ", "The server did not start: ")
                        .then(reason),
                LocalizedText.of("ดูรายละเอียดในบันทึกที่ " + logs, "The logs in " + logs + " say more."));
    }
}
