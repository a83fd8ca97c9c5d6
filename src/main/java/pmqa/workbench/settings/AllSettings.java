package pmqa.workbench.settings;

import java.util.List;
import java.util.stream.Collectors;

/** Every setting that there is, in the order of the documentation. */
public final class AllSettings {

    /** The groups. */
    public static final List<SettingGroup> GROUPS = List.of(
            ServerSettings.GROUP,
            DatabaseSettings.GROUP,
            SignInSettings.GROUP,
            EvidenceSettings.GROUP,
            S3Settings.GROUP,
            MailSettings.GROUP,
            ApiSettings.GROUP,
            OperationsSettings.GROUP);

    private AllSettings() {}

    /** All of all groups. */
    public static List<Setting> all() {
        return GROUPS.stream().flatMap(group -> group.settings().stream()).collect(Collectors.toUnmodifiableList());
    }
}
