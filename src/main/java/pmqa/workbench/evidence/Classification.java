package pmqa.workbench.evidence;

import java.util.Arrays;
import java.util.Optional;
import pmqa.workbench.shared.LocalizedText;

/** Who may see a piece of evidence. A secret one is described here and never uploaded. */
public enum Classification {
    OPEN("open", "เปิดเผย", "Open"),
    INTERNAL("internal", "ใช้ภายใน", "Internal"),
    SECRET("secret", "ลับ", "Secret");

    private final String code;
    private final LocalizedText title;

    Classification(String code, String th, String en) {
        this.code = code;
        this.title = new LocalizedText(th, en);
    }

    public String code() {
        return code;
    }

    public LocalizedText title() {
        return title;
    }

    public static Optional<Classification> ofCode(String code) {
        return Arrays.stream(values())
                .filter(classification -> classification.code.equals(code))
                .findFirst();
    }
}
