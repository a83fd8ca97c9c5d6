package pmqa.workbench.settings;

/** Where evidence is kept and what is accepted. */
public final class EvidenceSettings {

    public static final Setting FOLDER = Setting.of(
            "evidence.folder",
            new Kind.Text(),
            "",
            "โฟลเดอร์ที่เก็บไฟล์หลักฐาน ไม่ระบุ คือ evidence ในโฟลเดอร์ข้อมูล หลายเครื่องต้องใช้โฟลเดอร์ร่วมกัน",
            "The folder of the evidence files; evidence in the data folder unless said otherwise. Several nodes share one.");

    public static final Setting LARGEST_FILE = Setting.of(
            "evidence.largest-file",
            new Kind.Size(1, 2_000),
            "50MB",
            "ไฟล์หลักฐานใหญ่สุดที่รับ",
            "The largest file that is accepted.");

    public static final Setting LARGEST_FORM = Setting.of(
            "evidence.largest-form",
            new Kind.Size(11, 4_000),
            "210MB",
            "ผลรวมของไฟล์ที่ส่งพร้อมกันในครั้งเดียว ต้องมากกว่าไฟล์ใหญ่สุด",
            "All files sent at once; more than the largest file.");

    public static final Setting CLAMD = Setting.of(
            "evidence.clamd",
            new Kind.HostAndPort(),
            "",
            "clamd ที่ตรวจไวรัสทุกไฟล์ ไม่ระบุ คือไม่ตรวจ ถ้าระบุแล้ว clamd ไม่ตอบ จะไม่รับไฟล์",
            "A clamd that looks at every file; none unless said. While it does not answer, no file is accepted.");

    static final SettingGroup GROUP = SettingGroup.of("หลักฐาน", "Evidence", FOLDER, LARGEST_FILE, LARGEST_FORM, CLAMD);

    private EvidenceSettings() {}
}
