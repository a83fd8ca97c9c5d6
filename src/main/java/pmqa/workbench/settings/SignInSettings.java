package pmqa.workbench.settings;

import java.util.regex.Pattern;
import pmqa.workbench.shared.LocalizedText;

/** How people prove who they are. */
final class SignInSettings {

    private static final String ROLE =
            "(?:contributor|coordinator|approver|viewer|assessor|lead-assessor|central-officer|administrator)";

    static final Setting SECRET_KEY = Setting.of(
            "secret-key",
            new Kind.Form(
                    Pattern.compile("[A-Za-z0-9+/]{43}="),
                    LocalizedText.of(
                            "32 ไบต์ในรูป Base64 สร้างด้วย openssl rand -base64 32",
                            "32 bytes in Base64, made by openssl rand -base64 32"),
                    true),
            "",
            "กุญแจเข้ารหัสความลับในฐานข้อมูล ไม่ระบุ คือไฟล์ secret.key ในโฟลเดอร์ข้อมูล หลายเครื่องที่ใช้ฐานข้อมูลร่วมกันต้องใช้กุญแจเดียวกัน",
            "The key with which secrets in the database are encrypted; the file secret.key in the data folder unless said otherwise. Nodes that share a database need the same one.");

    static final Setting SECOND_FACTOR_REQUIRED_FOR = Setting.of(
            "second-factor.required-for",
            Kind.form(
                    ROLE + "(?: *, *" + ROLE + ")*",
                    "รหัสบทบาท คั่นด้วยจุลภาค เช่น administrator, central-officer",
                    "codes of roles with commas between them, such as administrator, central-officer"),
            "",
            "บทบาทที่ต้องใช้การยืนยันตัวตนสองชั้น ไม่ระบุ คือแต่ละคนเลือกเอง",
            "Roles whose people need a second factor; everybody chooses for themselves unless said.");

    static final SettingGroup GROUP =
            SettingGroup.of("การเข้าสู่ระบบ", "Signing in", SECRET_KEY, SECOND_FACTOR_REQUIRED_FOR);

    private SignInSettings() {}
}
