package pmqa.workbench.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import pmqa.workbench.shared.LocalizedText;

/**
 * The account under which the programs of PostgreSQL run. They refuse root, so root lends them another one: that of the data
 * folder's owner; in a folder of its own, a namespace in which root is nobody in particular; where the system forbids namespaces,
 * the account of nobody, who is given the folder.
 *
 * @param prefix what stands before a program's command line
 */
record Account(List<String> prefix) {

    private static final int ROOT = 0;
    private static final int NOBODY = 65534;
    private static final List<String> NAMESPACE = List.of("unshare", "--user");

    static Account forFolder(Path data) throws IOException, InterruptedException, CannotStart {
        return Owners.amRoot() ? forRoot(data, NAMESPACE) : new Account(List.of());
    }

    /**
     * @param namespace the command that runs another one in a namespace of its own
     */
    static Account forRoot(Path data, List<String> namespace) throws IOException, InterruptedException, CannotStart {
        if (Owners.userOf(data) == ROOT) {
            if (canReach(namespace, data)) {
                return new Account(namespace);
            }
            if (!canReach(actingAs(NOBODY, NOBODY), Objects.requireNonNullElse(data.getParent(), data))) {
                throw rootCannot(data);
            }
            Owners.handOver(data, NOBODY, NOBODY);
        }
        var owner = actingAs(Owners.userOf(data), Owners.groupOf(data));
        if (!canReach(owner, data)) {
            throw rootCannot(data);
        }
        return new Account(owner);
    }

    List<String> command(Path program, String... arguments) {
        return Stream.of(prefix.stream(), Stream.of(program.toString()), Stream.of(arguments))
                .flatMap(words -> words)
                .toList();
    }

    /**
     * The same for a program that must not outlive this process: the system itself interrupts it when the thread that started it
     * is gone, and a session of its own keeps a Ctrl-C at the terminal from it, which is for this process to handle.
     */
    List<String> boundCommand(Path program, List<String> arguments) {
        List<String> command = new ArrayList<>(prefix);
        if (Commands.exists("setpriv")) {
            command.addAll(List.of("setpriv", "--pdeathsig", "INT"));
        }
        if (Commands.exists("setsid")) {
            command.add("setsid");
        }
        command.add(program.toString());
        command.addAll(arguments);
        return command;
    }

    private static List<String> actingAs(int user, int group) {
        return List.of("setpriv", "--reuid=" + user, "--regid=" + group, "--clear-groups");
    }

    private static boolean canReach(List<String> prefix, Path folder) throws IOException, InterruptedException {
        if (!Commands.exists(prefix.getFirst()) || !Commands.exists("test")) {
            return false;
        }
        var test = Stream.concat(prefix.stream(), Stream.of("test", "-x", folder.toString()))
                .toList();
        return Commands.run(test, Path.of("/")).succeeded();
    }

    private static CannotStart rootCannot(Path data) {
        return CannotStart.because(
                "root-cannot-run-the-database",
                data,
                LocalizedText.of(
                        "PostgreSQL ไม่ยอมทำงานด้วยบัญชี root และเครื่องนี้ไม่มีบัญชีอื่นที่เข้าถึง %s ได้"
                                .formatted(data),
                        "PostgreSQL refuses to run as root, and no other account here can get at %s.".formatted(data)),
                LocalizedText.of(
                        "เริ่มด้วยบัญชีผู้ใช้ธรรมดา หรือระบุโฟลเดอร์ที่ทุกบัญชีเข้าถึงได้ด้วย --data หรือใช้ --database URL",
                        "Start as an ordinary user, name a folder that every account can reach with --data, or give --database URL."));
    }
}
