package pmqa.workbench.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import pmqa.workbench.cli.terminal.Ink;
import pmqa.workbench.cli.terminal.Paper;
import pmqa.workbench.cli.view.Words;
import pmqa.workbench.settings.DatabaseSettings;
import pmqa.workbench.settings.ServerSettings;
import pmqa.workbench.settings.Setting;
import pmqa.workbench.settings.Settings;
import pmqa.workbench.settings.SettingsReader;
import pmqa.workbench.shared.Language;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** Which installation a command works on: {@code --data} and {@code --database}, and the settings file that may say so instead. */
final class SettingsOptions {

    private final OptionSpec settings =
            Declare.value(Path.class, "FILE", "--settings").build();
    private final OptionSpec data = Declare.value(Path.class, "DIR", "--data").build();
    private final OptionSpec database =
            Declare.value(String.class, "URL", "--database").build();

    void declare(CommandSpec line) {
        line.addOption(data).addOption(database).addOption(settings);
    }

    /** Everything that was set. */
    Result<Settings> read(Session session) {
        return read(session, Map.of());
    }

    /** The same with what other options of the command say. */
    Result<Settings> read(Session session, Map<Setting, String> more) {
        Map<Setting, String> line = new HashMap<>(more);
        @Nullable Path folder = data.getValue();
        if (folder != null) {
            line.put(ServerSettings.DATA, folder.toString());
        }
        @Nullable String url = database.getValue();
        if (url != null) {
            line.put(DatabaseSettings.URL, url);
        }
        @Nullable Path file = settings.getValue();
        return SettingsReader.read(line, Optional.ofNullable(file), session.environment());
    }

    /** In both languages: what is wrong with settings is read in the log of a service, by whoever is there. */
    static int refuse(Session session, List<Problem> problems) throws IOException {
        Paper paper = session.messagePaper();
        for (Problem problem : problems) {
            for (Language language : Language.values()) {
                Words words = Words.in(language);
                paper.hanging("✗ ", words.of(problem.message()), 0, Ink.STRONG_BAD);
                paper.hanging("→ ", words.of(problem.advice()), 2, Ink.PLAIN);
            }
        }
        session.tell(paper);
        return ExitCode.UNACCEPTABLE;
    }
}
