package pmqa.workbench.settings;

import java.util.regex.Pattern;
import pmqa.workbench.shared.LocalizedText;

/** The database on a server; without an address the embedded one is used. */
public final class DatabaseSettings {

    /** May hold a password, and is shown to nobody for that. */
    public static final Setting URL = Setting.of(
            "database.url",
            new Kind.Form(
                    Pattern.compile("(?:jdbc:postgresql|postgresql|postgres)://[^/?@]*(?:@[^/?@]+)?/[^/?]+.*"),
                    LocalizedText.of(
                            "ที่อยู่ เช่น postgresql://pmqa@db.example:5432/pmqa",
                            "an address such as postgresql://pmqa@db.example:5432/pmqa"),
                    true),
            "",
            "ฐานข้อมูล PostgreSQL บนเซิร์ฟเวอร์ (เหมือน --database) ไม่ระบุ คือฐานข้อมูลที่มากับโปรแกรม",
            "A PostgreSQL database on a server, as --database; without it the embedded one is used.");

    public static final Setting PASSWORD = Setting.of(
            "database.password",
            new Kind.Secret(),
            "",
            "รหัสผ่านของบัญชีฐานข้อมูลบนเซิร์ฟเวอร์",
            "The password of the account on that server.");

    public static final Setting CONNECTIONS = Setting.of(
                    "database.connections",
                    new Kind.Number(4, 200),
                    "16",
                    "จำนวนการเชื่อมต่อฐานข้อมูลสูงสุดของเครื่องนี้ ฐานข้อมูลที่มากับโปรแกรมรับได้ 60",
                    "How many connections this node holds at most; the embedded database takes 60.")
            .readAs("spring.datasource.hikari.maximum-pool-size");

    static final SettingGroup GROUP = SettingGroup.of("ฐานข้อมูล", "Database", URL, PASSWORD, CONNECTIONS);

    private DatabaseSettings() {}
}
