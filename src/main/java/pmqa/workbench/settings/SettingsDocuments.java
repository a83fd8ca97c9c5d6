package pmqa.workbench.settings;

import pmqa.workbench.shared.LocalizedText;

/** What is written about the settings, made from their declarations. */
public final class SettingsDocuments {

    private SettingsDocuments() {}

    /** A settings file in which every setting stands with its meaning and its default, as a remark: it changes nothing. */
    public static String sample() {
        StringBuilder text = new StringBuilder("""
                # การตั้งค่าของ PMQA Workbench / Settings of PMQA Workbench
                #
                # วางไฟล์นี้ชื่อ pmqa.properties ในโฟลเดอร์ข้อมูล หรือระบุด้วย --settings FILE หรือตัวแปร PMQA_SETTINGS
                # ลบ # หน้าบรรทัดที่ต้องการตั้ง ลำดับที่ใช้: คำสั่ง ตัวแปรสภาพแวดล้อม ไฟล์นี้ ค่าปกติ
                # Lay this file into the data folder as pmqa.properties, or name it with --settings FILE or the variable PMQA_SETTINGS.
                # Remove the # of what you set. What counts first: command line, environment, this file, the default.
                """);
        for (SettingGroup group : AllSettings.GROUPS) {
            text.append("\n# === %s / %s ===\n"
                    .formatted(group.title().th(), group.title().en()));
            for (Setting setting : group.settings()) {
                LocalizedText allowed = setting.kind().allowed();
                text.append("\n# ").append(setting.meaning().th());
                text.append("\n# ").append(setting.meaning().en());
                text.append("\n# %s / %s · %s\n".formatted(allowed.th(), allowed.en(), setting.variable()));
                text.append("#%s = %s"
                                .formatted(setting.name(), setting.otherwise())
                                .stripTrailing())
                        .append('\n');
            }
        }
        return text.toString();
    }

    /** The tables of the documentation page, in Markdown. */
    public static String tables() {
        StringBuilder text = new StringBuilder();
        for (SettingGroup group : AllSettings.GROUPS) {
            text.append("\n## %s · %s\n\n"
                    .formatted(group.title().th(), group.title().en()));
            text.append(
                    "| ชื่อ · ตัวแปร | ความหมาย · meaning | ค่าที่รับ · takes | ค่าปกติ · default |\n|---|---|---|---|\n");
            for (Setting setting : group.settings()) {
                LocalizedText allowed = setting.kind().allowed();
                text.append("| `%s`<br>`%s` | %s<br>%s | %s<br>%s | %s |\n"
                        .formatted(
                                setting.name(),
                                setting.variable(),
                                cell(setting.meaning().th()),
                                cell(setting.meaning().en()),
                                cell(allowed.th()),
                                cell(allowed.en()),
                                setting.otherwise().isEmpty() ? "–" : "`" + setting.otherwise() + "`"));
            }
        }
        return text.toString();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
