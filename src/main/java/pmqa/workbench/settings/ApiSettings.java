package pmqa.workbench.settings;

/** Other programs that talk with this one. */
final class ApiSettings {

    static final Setting REQUESTS_PER_MINUTE = Setting.of(
            "api.requests-per-minute",
            new Kind.Number(0, 1_000_000),
            "1200",
            "จำนวนคำขอต่อนาทีที่ยอมต่อหนึ่ง token ในเครื่องหนึ่ง; 0 คือไม่จำกัด",
            "How many requests a token may make in a minute at one node; 0: as many as it likes.");

    static final Setting ALLOW_PRIVATE = Setting.of(
            "webhooks.allow-private",
            new Kind.Flag(),
            "false",
            "ส่ง webhook ไปยังที่อยู่ในเครือข่ายภายในได้ด้วย",
            "Whether webhooks may go to addresses of private networks, too.");

    static final Setting ALLOW_LOOPBACK = Setting.of(
            "webhooks.allow-loopback",
            new Kind.Flag(),
            "false",
            "ส่ง webhook มายังเครื่องนี้เองได้ โดยไม่ใช้ TLS ใช้ทดสอบเท่านั้น",
            "Whether webhooks may go to this machine itself, without TLS: for tests.");

    static final SettingGroup GROUP =
            SettingGroup.of("API และ webhook", "API and webhooks", REQUESTS_PER_MINUTE, ALLOW_PRIVATE, ALLOW_LOOPBACK);

    private ApiSettings() {}
}
