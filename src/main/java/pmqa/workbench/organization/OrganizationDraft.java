package pmqa.workbench.organization;

import java.util.ArrayList;
import java.util.List;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.shared.Problem;

/**
 * An organisation as somebody typed it.
 *
 * @param type the code of its type
 * @param parentCode the code of the organisation above it; empty for a root
 */
public record OrganizationDraft(String code, String nameTh, String nameEn, String type, String parentCode) {

    public OrganizationDraft {
        code = PersonalData.tidied(code);
        nameTh = PersonalData.tidied(nameTh);
        nameEn = PersonalData.tidied(nameEn);
        type = type.strip();
        parentCode = PersonalData.tidied(parentCode);
    }

    /** What is wrong with the words alone. */
    public List<Problem> misshapen() {
        List<Problem> problems = new ArrayList<>();
        if (code().isEmpty() || code().length() > OrganizationProblems.LONGEST_CODE) {
            problems.add(OrganizationProblems.NO_CODE);
        }
        if (!PersonalData.isName(nameTh())) {
            problems.add(OrganizationProblems.NO_NAME);
        }
        if (nameEn().length() > PersonalData.LONGEST_NAME) {
            problems.add(OrganizationProblems.LONG_NAME);
        }
        if (OrganizationType.ofCode(type()).isEmpty()) {
            problems.add(OrganizationProblems.NO_TYPE);
        }
        return problems;
    }
}
