package pmqa.workbench.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pmqa.workbench.shared.LocalizedText;

/** What was set, checked: every value is of the kind that its setting takes. */
public final class Settings {

    /** Where a value comes from. */
    public enum Origin {
        DEFAULT,
        FILE,
        ENVIRONMENT,
        COMMAND_LINE
    }

    /** A value in its canonical form. */
    record Value(String text, Origin origin) {}

    private final Map<Setting, Value> values;
    private final Optional<Path> file;

    Settings(Map<Setting, Value> values, Optional<Path> file) {
        this.values = Map.copyOf(values);
        this.file = file;
    }

    /** The file that was read, if there was one. */
    public Optional<Path> file() {
        return file;
    }

    /** The value; the default where nothing was said, which may be empty. */
    public String text(Setting setting) {
        Value value = values.get(setting);
        return value == null ? setting.otherwise() : value.text();
    }

    /** The value, if there is one. */
    public Optional<String> find(Setting setting) {
        return Optional.of(text(setting)).filter(text -> !text.isEmpty());
    }

    public Origin origin(Setting setting) {
        Value value = values.get(setting);
        return value == null ? Origin.DEFAULT : value.origin();
    }

    /** The value of a {@link Kind.Number}. */
    public int number(Setting setting) {
        return Integer.parseInt(text(setting));
    }

    /** The value of a {@link Kind.Flag}. */
    public boolean isOn(Setting setting) {
        return Boolean.parseBoolean(text(setting));
    }

    /** The data folder. */
    public Path data() {
        return Path.of(text(ServerSettings.DATA));
    }

    /** Where the evidence lies. */
    public Path evidence() {
        return find(EvidenceSettings.FOLDER).map(Path::of).orElseGet(() -> data().resolve("evidence"));
    }

    /** The same with other values, which were checked elsewhere. */
    public Settings with(Setting setting, String value) {
        Map<Setting, Value> changed = new HashMap<>(values);
        changed.put(
                setting,
                new Value(
                        setting.canonical(value)
                                .orElseThrow(() -> new IllegalArgumentException("not allowed: " + setting.name())),
                        Origin.COMMAND_LINE));
        return new Settings(changed, file);
    }

    /** Nothing set but defaults. */
    public static Settings defaults() {
        return new Settings(Map.of(), Optional.empty());
    }

    /** All values, defaults included, as Spring finds them. */
    public Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        AllSettings.all().forEach(setting -> properties.put(setting.property(), text(setting)));
        return properties;
    }

    /** What was set, apart from secrets and from what the command line said, as a settings file. */
    public String withoutSecrets() {
        return asFile(false);
    }

    /** The same with the secrets. */
    public String whole() {
        return asFile(true);
    }

    private String asFile(boolean withSecrets) {
        StringBuilder text = new StringBuilder();
        for (Setting setting : AllSettings.all()) {
            switch (origin(setting)) {
                case DEFAULT, COMMAND_LINE -> {}
                case FILE, ENVIRONMENT ->
                    text.append(
                            setting.kind().isSecret() && !withSecrets
                                    ? "# %s was set and is not kept here\n".formatted(setting.name())
                                    : "%s = %s\n".formatted(setting.name(), text(setting)));
            }
        }
        return text.toString();
    }

    /** What is allowed and yet not as it should be: secrets in a file that every account of the machine can read. */
    public List<LocalizedText> warnings() {
        boolean fileHoldsSecret = values.entrySet().stream()
                .anyMatch(entry ->
                        entry.getKey().kind().isSecret() && entry.getValue().origin() == Origin.FILE);
        return file
                .filter(path -> fileHoldsSecret && othersRead(path))
                .map(path -> LocalizedText.of(
                        "! ทุกบัญชีของเครื่องอ่านไฟล์ %s ซึ่งมีรหัสผ่านได้ แก้ด้วย chmod o-r".formatted(path),
                        "! Every account of this machine can read %s, which holds a password: chmod o-r"
                                .formatted(path)))
                .stream()
                .toList();
    }

    private static boolean othersRead(Path path) {
        try {
            return Files.getPosixFilePermissions(path).contains(PosixFilePermission.OTHERS_READ);
        } catch (IOException | UnsupportedOperationException unknown) {
            return false;
        }
    }
}
