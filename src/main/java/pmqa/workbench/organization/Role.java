package pmqa.workbench.organization;

import java.util.Arrays;
import java.util.Optional;
import pmqa.workbench.shared.LocalizedText;

/** What somebody is within a part of the organisation tree (domain.md §4). */
public enum Role {
    CONTRIBUTOR("contributor", "ผู้กรอกข้อมูล", "Contributor"),
    COORDINATOR("coordinator", "ผู้ประสานงาน", "Coordinator"),
    APPROVER("approver", "ผู้บริหารผู้ลงนาม", "Approver"),
    VIEWER("viewer", "ผู้อ่าน", "Viewer"),
    ASSESSOR("assessor", "ผู้ตรวจประเมิน", "Assessor"),
    LEAD_ASSESSOR("lead-assessor", "หัวหน้าผู้ตรวจประเมิน", "Lead assessor"),
    CENTRAL_OFFICER("central-officer", "เจ้าหน้าที่ส่วนกลาง", "Central officer"),
    ADMINISTRATOR("administrator", "ผู้ดูแลระบบ", "System administrator");

    private final String code;
    private final LocalizedText title;

    Role(String code, String th, String en) {
        this.code = code;
        this.title = new LocalizedText(th, en);
    }

    /** The word that stands for the role in the database and in files. */
    public String code() {
        return code;
    }

    public LocalizedText title() {
        return title;
    }

    public static Optional<Role> ofCode(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }
}
