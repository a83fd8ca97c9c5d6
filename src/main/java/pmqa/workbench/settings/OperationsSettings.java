package pmqa.workbench.settings;

import java.util.List;

/** Logs, health and figures. */
public final class OperationsSettings {

    public static final Setting LOG_FORMAT = Setting.of(
            "log.format",
            new Kind.Choice(List.of("text", "json")),
            "text",
            "รูปแบบของบันทึก logs/server.log: text สำหรับคนอ่าน json (บรรทัดละหนึ่งวัตถุ) สำหรับเครื่องเก็บบันทึก",
            "The form of logs/server.log: text for people, json (an object a line) for a collector of logs.");

    static final Setting KEEP_DAYS = Setting.of(
                    "log.keep-days",
                    new Kind.Number(90, 3_650),
                    "90",
                    "จำนวนวันที่เก็บบันทึก พ.ร.บ. คอมพิวเตอร์ มาตรา 26 กำหนดไม่น้อยกว่า 90 วัน",
                    "For how many days logs are kept; the Computer Crime Act (s. 26) demands 90.")
            .readAs("logging.logback.rollingpolicy.max-history");

    static final Setting METRICS_ACCESS = Setting.of(
            "metrics.access",
            new Kind.Choice(List.of("off", "loopback", "token")),
            "loopback",
            "ใครอ่าน /metrics (Prometheus) ได้: off ไม่มี loopback เครื่องนี้เองเท่านั้น token ผู้ที่แสดงรหัส",
            "Who may read /metrics (Prometheus): off nobody, loopback this machine itself, token whoever shows it.");

    static final Setting METRICS_TOKEN = Setting.of(
            "metrics.token",
            new Kind.Secret(),
            "",
            "รหัสสำหรับ /metrics ส่งมาเป็น Authorization: Bearer … ใช้เมื่อ metrics.access = token",
            "The token of /metrics, sent as Authorization: Bearer …, when metrics.access = token.");

    static final Setting FREE_DISK = Setting.of(
            "health.free-disk",
            new Kind.Size(1, 1_000_000),
            "200MB",
            "ที่ว่างน้อยสุดในโฟลเดอร์ข้อมูล ต่ำกว่านี้ /health/ready ตอบว่ายังไม่พร้อม",
            "The least free space of the data folder; below it /health/ready says not ready.");

    static final SettingGroup GROUP = SettingGroup.of(
            "บันทึกและการเฝ้าดู", "Logs and watching", LOG_FORMAT, KEEP_DAYS, METRICS_ACCESS, METRICS_TOKEN, FREE_DISK);

    private OperationsSettings() {}
}
