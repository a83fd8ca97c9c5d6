package pmqa.workbench.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pmqa.workbench.settings.Settings.Origin;
import pmqa.workbench.settings.Settings.Value;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/**
 * Puts together what the command line, the environment and the file say, in this order of precedence, and refuses whatever is unknown
 * or not allowed, all at once.
 */
public final class SettingsReader {

    /** The file in the data folder that is read when no other is named. */
    public static final String FILE = "pmqa.properties";

    private static final String PREFIX = "PMQA_";
    private static final String FILE_VARIABLE = "PMQA_SETTINGS";

    /** Of the script {@code ./pmqa} and of the benchmarks. */
    private static final Set<String> OF_OTHERS = Set.of("PMQA_JAVA_HOME", "PMQA_JAVA_OPTS", "PMQA_BENCH_PORT");

    private final Map<Setting, String> commandLine;
    private final Map<String, String> environment;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<Setting, Value> values = new HashMap<>();

    private SettingsReader(Map<Setting, String> commandLine, Map<String, String> environment) {
        this.commandLine = commandLine;
        this.environment = environment;
    }

    /**
     * Reads all there is.
     *
     * @param commandLine what stands there, by setting
     * @param named the file that {@code --settings} names
     * @param environment all variables; only those that begin with PMQA_ are looked at
     */
    public static Result<Settings> read(
            Map<Setting, String> commandLine, Optional<Path> named, Map<String, String> environment) {
        return new SettingsReader(commandLine, environment).read(named);
    }

    private Result<Settings> read(Optional<Path> onCommandLine) {
        commandLine.forEach(this::takeFromCommandLine);
        takeVariables();
        Optional<Path> named = onCommandLine.or(() -> Optional.ofNullable(environment.get(FILE_VARIABLE))
                .filter(text -> !text.isEmpty())
                .map(Path::of));
        Optional<Path> file =
                named.or(() -> Optional.of(dataFolder().resolve(FILE)).filter(Files::exists));
        file.ifPresent(path -> takeFile(path, named.isPresent()));
        checkTogether();
        return problems.isEmpty() ? Result.accepted(new Settings(values, file)) : Result.refused(problems);
    }

    private Path dataFolder() {
        Value value = values.get(ServerSettings.DATA);
        return Path.of(value == null ? ServerSettings.DATA.otherwise() : value.text());
    }

    private void takeFromCommandLine(Setting setting, String text) {
        String place = setting.equals(DatabaseSettings.URL)
                ? "--database"
                : "--" + setting.name().replaceFirst("^.*\\.", "");
        if (setting.equals(DatabaseSettings.URL) && PasswordInAddress.isIn(text)) {
            problems.add(SettingsProblems.secretOnCommandLine(place));
            return;
        }
        take(setting, text, Origin.COMMAND_LINE, place);
    }

    /** An empty variable is as good as none: compose files and unit files leave them behind. */
    private void takeVariables() {
        Map<String, Setting> known =
                AllSettings.all().stream().collect(Collectors.toMap(one -> folded(one.variable()), one -> one));
        new TreeMap<>(environment).forEach((name, text) -> {
            if (!name.startsWith(PREFIX) || name.equals(FILE_VARIABLE) || OF_OTHERS.contains(name)) {
                return;
            }
            Setting setting = known.get(folded(name));
            if (setting == null) {
                problems.add(SettingsProblems.unknownVariable(name));
            } else if (!text.isEmpty()) {
                take(setting, text, Origin.ENVIRONMENT, name);
            }
        });
    }

    private static String folded(String variable) {
        return variable.replace("_", "").toUpperCase(Locale.ROOT);
    }

    private void takeFile(Path path, boolean wasNamed) {
        List<SettingsFile.Line> lines;
        try {
            lines = SettingsFile.read(path, problems);
        } catch (IOException unreadable) {
            problems.add(SettingsProblems.unreadable(path, unreadable));
            return;
        }
        Map<String, Setting> known = AllSettings.all().stream().collect(Collectors.toMap(Setting::name, one -> one));
        Map<Setting, Integer> seen = new HashMap<>();
        for (SettingsFile.Line line : lines) {
            String place = path + ":" + line.number();
            Setting setting = known.get(line.name());
            if (setting == null) {
                problems.add(SettingsProblems.unknownName(place, line.name(), known.keySet()));
            } else if (seen.putIfAbsent(setting, line.number()) != null) {
                problems.add(SettingsProblems.twice(place, line.name(), seen.getOrDefault(setting, 0)));
            } else if (setting.equals(ServerSettings.DATA) && !wasNamed) {
                problems.add(SettingsProblems.dataInItself(place));
            } else if (!line.text().isEmpty()) {
                take(setting, line.text(), Origin.FILE, place);
            }
        }
    }

    /** The first to speak counts, but what the others say is checked all the same. */
    private void take(Setting setting, String text, Origin origin, String place) {
        Optional<String> canonical = setting.canonical(text);
        if (canonical.isEmpty()) {
            problems.add(SettingsProblems.notAllowed(setting, text, place));
        } else {
            values.putIfAbsent(setting, new Value(canonical.get(), origin));
        }
    }

    private void checkTogether() {
        Settings all = new Settings(values, Optional.empty());
        if (all.text(OperationsSettings.METRICS_ACCESS).equals("token")
                && all.find(OperationsSettings.METRICS_TOKEN).isEmpty()) {
            problems.add(SettingsProblems.tokenMissing());
        }
        if (problems.isEmpty()
                && bytes(all.text(EvidenceSettings.LARGEST_FORM)) <= bytes(all.text(EvidenceSettings.LARGEST_FILE))) {
            problems.add(SettingsProblems.formSmallerThanFile(all));
        }
        if (problems.isEmpty()) {
            S3Settings.contradiction(all).ifPresent(problems::add);
            SignInSettings.contradiction(all).ifPresent(problems::add);
        }
        if (problems.isEmpty() && all.find(MailSettings.HOST).isPresent()) {
            checkMail(all);
        }
    }

    private void checkMail(Settings all) {
        Stream.of(MailSettings.FROM, ServerSettings.SITE_ADDRESS)
                .filter(needed -> all.find(needed).isEmpty())
                .map(SettingsProblems::neededForMail)
                .forEach(problems::add);
        if (all.text(MailSettings.SECURITY).equals("none")
                && all.find(MailSettings.USER).isPresent()) {
            problems.add(SettingsProblems.PASSWORD_IN_THE_CLEAR);
        }
    }

    private static long bytes(String size) {
        long number = Long.parseLong(size.replaceAll("[^0-9]", ""));
        return switch (size.replaceAll("[0-9]", "")) {
            case "GB" -> number << 30;
            case "MB" -> number << 20;
            default -> number << 10;
        };
    }
}
