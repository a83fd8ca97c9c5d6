package pmqa.workbench.shared;

import java.util.Arrays;
import java.util.Optional;

/** What kind of agency is assessed; some checkpoints apply to provinces only. */
public enum OrganizationType {
    DEPARTMENT("department", "กรม", "Department"),
    PROVINCE("province", "จังหวัด", "Province"),
    PUBLIC_ORGANIZATION("public-organization", "องค์การมหาชน", "Public organisation"),
    LOCAL_GOVERNMENT("local-government", "องค์กรปกครองส่วนท้องถิ่น", "Local government"),
    UNIVERSITY("university", "มหาวิทยาลัย", "University"),
    UNIT("unit", "กอง/สำนัก/เขต", "Office or unit");

    private final String code;
    private final LocalizedText title;

    OrganizationType(String code, String th, String en) {
        this.code = code;
        this.title = new LocalizedText(th, en);
    }

    /** The word that stands for this type in files, for instance {@code local-government}. */
    public String code() {
        return code;
    }

    public LocalizedText title() {
        return title;
    }

    public static Optional<OrganizationType> ofCode(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }
}
