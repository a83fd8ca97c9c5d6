package pmqa.workbench.api.token;

import java.util.Arrays;
import java.util.Optional;
import pmqa.workbench.shared.LocalizedText;

/** What a token may be used for. It never allows more than the person in whose name it acts may do. */
public enum Scope {
    /** See what the person may see. */
    READ("read", "อ่านข้อมูล", "Read"),
    /** Answer, enter measures, begin assessments. */
    WRITE("write", "บันทึกคำตอบและตัวชี้วัด เริ่มแบบประเมิน", "Save answers and measures, begin assessments"),
    /** Set up what belongs to the whole installation: webhooks. */
    ADMINISTER(
            "administer",
            "ดูแลการเชื่อมต่อของระบบ (webhook)",
            "Look after the connections of the installation (webhooks)");

    private final String code;
    private final LocalizedText title;

    Scope(String code, String th, String en) {
        this.code = code;
        this.title = LocalizedText.of(th, en);
    }

    public String code() {
        return code;
    }

    public LocalizedText title() {
        return title;
    }

    public static Optional<Scope> ofCode(String code) {
        return Arrays.stream(values()).filter(scope -> scope.code.equals(code)).findFirst();
    }
}
