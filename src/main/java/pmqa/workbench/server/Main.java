package pmqa.workbench.server;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import pmqa.workbench.shared.Language;

/** For trying the server before it has its command: port, data folder, perhaps the address of a database, perhaps {@code demo}. */
final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        boolean demo = arguments[arguments.length - 1].equals("demo");
        var options = new ServeOptions(
                Integer.parseInt(arguments[0]),
                Path.of(arguments[1]),
                arguments.length > (demo ? 3 : 2) ? Optional.of(arguments[2]) : Optional.empty(),
                demo,
                Language.THAI,
                ServeOptions.THIS_MACHINE_ONLY);
        System.exit(ServerStart.run(options, stream(FileDescriptor.out), stream(FileDescriptor.err)));
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
