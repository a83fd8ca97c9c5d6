package pmqa.workbench.settings;

import java.util.List;
import pmqa.workbench.shared.LocalizedText;

/**
 * Settings that belong together.
 *
 * @param title the heading over them in the sample file and in the documentation
 */
public record SettingGroup(LocalizedText title, List<Setting> settings) {

    public SettingGroup {
        settings = List.copyOf(settings);
    }

    static SettingGroup of(String th, String en, Setting... settings) {
        return new SettingGroup(LocalizedText.of(th, en), List.of(settings));
    }
}
