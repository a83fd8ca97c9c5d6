package pmqa.workbench.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import pmqa.workbench.server.ServeOptions;
import pmqa.workbench.server.ServerStart;
import pmqa.workbench.settings.ServerSettings;
import pmqa.workbench.settings.Setting;
import pmqa.workbench.settings.Settings;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** {@code serve}: the web application, on the embedded database or on a server. */
final class ServeCommand implements Command {

    private final SettingsOptions settings = new SettingsOptions();
    private final OptionSpec port = Declare.value(int.class, "PORT", "--port").build();
    private final OptionSpec demo = Declare.flag("--demo");

    @Override
    public void declare(CommandSpec line) {
        line.addOption(port);
        settings.declare(line);
        line.addOption(demo);
    }

    @Override
    public int run(Session session) throws IOException {
        Map<Setting, String> line = new HashMap<>();
        @Nullable Integer wanted = port.getValue();
        if (wanted != null && (wanted < 0 || wanted > 65_535)) {
            return session.misused(session.words().get("serve.port", Integer.toString(wanted)));
        }
        if (wanted != null) {
            line.put(ServerSettings.PORT, Integer.toString(wanted));
        }
        boolean sample = demo.getValue();
        if (sample) {
            line.put(ServerSettings.DEMO, "true");
        }
        return switch (settings.read(session, line)) {
            case Result.Accepted<Settings>(Settings set) ->
                ServerStart.run(
                        new ServeOptions(set, session.language()),
                        stream(FileDescriptor.out),
                        stream(FileDescriptor.err));
            case Result.Refused<Settings>(List<Problem> problems) -> SettingsOptions.refuse(session, problems);
        };
    }

    /** Straight to the terminal: what the server says must be seen while it runs, not when it ends. */
    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
