package pmqa.workbench.cli;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import pmqa.workbench.cli.terminal.Ink;
import pmqa.workbench.cli.terminal.Paper;
import pmqa.workbench.cli.terminal.Span;
import pmqa.workbench.cli.view.Words;
import pmqa.workbench.settings.AllSettings;
import pmqa.workbench.settings.Setting;
import pmqa.workbench.settings.SettingGroup;
import pmqa.workbench.settings.Settings;
import pmqa.workbench.settings.SettingsDocuments;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** {@code settings}: what is set, where it was set, and whether it would be accepted. Starts nothing. */
final class SettingsCommand implements Command {

    private final SettingsOptions settings = new SettingsOptions();
    private final OptionSpec sample = Declare.flag("--sample");

    @Override
    public void declare(CommandSpec line) {
        settings.declare(line);
        line.addOption(sample);
    }

    @Override
    public int run(Session session) throws IOException {
        boolean onlySample = sample.getValue();
        if (onlySample) {
            session.results().append(SettingsDocuments.sample());
            return ExitCode.DONE;
        }
        return switch (settings.read(session)) {
            case Result.Accepted<Settings>(Settings set) -> {
                session.print(page(set, session));
                yield ExitCode.DONE;
            }
            case Result.Refused<Settings>(List<Problem> problems) -> SettingsOptions.refuse(session, problems);
        };
    }

    private static Paper page(Settings set, Session session) {
        Words words = session.words();
        Paper paper = session.resultPaper();
        set.file().ifPresent(file -> paper.paragraph(words.get("settings.file", file), 0, Ink.PLAIN));
        set.warnings().forEach(warning -> paper.paragraph(words.of(warning), 0, Ink.BAD));
        for (SettingGroup group : AllSettings.GROUPS) {
            paper.blank();
            paper.paragraph(words.of(group.title()), 0, Ink.STRONG_ACCENT);
            for (Setting setting : group.settings()) {
                paper.line(
                        Span.of("  " + setting.name() + " = "),
                        new Span(shown(set, setting, words), Ink.STRONG),
                        Span.of("  " + origin(set, setting, words)));
                paper.paragraph(words.of(setting.meaning()), 6, Ink.FAINT);
            }
        }
        return paper;
    }

    private static String shown(Settings set, Setting setting, Words words) {
        String text = set.text(setting);
        if (text.isEmpty()) {
            return "–";
        }
        return setting.kind().isSecret() ? words.get("settings.secret") : text;
    }

    private static String origin(Settings set, Setting setting, Words words) {
        String key = switch (set.origin(setting)) {
            case DEFAULT -> "settings.default";
            case FILE -> "settings.from-file";
            case ENVIRONMENT -> "settings.from-environment";
            case COMMAND_LINE -> "settings.from-command-line";
        };
        return "(" + words.get(key) + ")";
    }
}
