package pmqa.workbench.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import pmqa.workbench.server.ServeOptions;
import pmqa.workbench.server.ServerStart;

/** {@code serve}: the web application, on the embedded database or on a server. */
final class ServeCommand implements Command {

    private final OptionSpec port =
            Declare.value(int.class, "PORT", "--port").defaultValue("8080").build();
    private final OptionSpec data =
            Declare.value(Path.class, "DIR", "--data").defaultValue("data").build();
    private final OptionSpec database =
            Declare.value(String.class, "URL", "--database").build();
    private final OptionSpec demo = Declare.flag("--demo");

    @Override
    public void declare(CommandSpec line) {
        line.addOption(port).addOption(data).addOption(database).addOption(demo);
    }

    @Override
    public int run(Session session) throws IOException {
        int wanted = port.getValue();
        if (wanted < 0 || wanted > 65_535) {
            return session.misused(session.words().get("serve.port", Integer.toString(wanted)));
        }
        Path folder = data.getValue();
        String url = database.getValue();
        boolean sample = demo.getValue();
        var options = new ServeOptions(
                wanted, folder, Optional.ofNullable(url), sample, session.language(), ServeOptions.THIS_MACHINE_ONLY);
        return ServerStart.run(options, stream(FileDescriptor.out), stream(FileDescriptor.err));
    }

    /** Straight to the terminal: what the server says must be seen while it runs, not when it ends. */
    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
