package pmqa.workbench.api;

import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pmqa.workbench.assessment.Assessment;
import pmqa.workbench.assessment.Assessments;
import pmqa.workbench.organization.Access;
import pmqa.workbench.organization.Right;
import pmqa.workbench.organization.Rights;
import pmqa.workbench.organization.Role;
import pmqa.workbench.shared.LocalizedText;

/** Finds the assessment of a call for the person of the token, as the web pages do: whoever may not see it learns nothing, not even that it exists. */
@Component
class Admission {

    private final Assessments assessments;
    private final Access access;

    Admission(Assessments assessments, Access access) {
        this.assessments = assessments;
        this.access = access;
    }

    /** The assessment that {@code {id}} names, if the person has that right there: 404 where it may not be seen, 403 where it may be seen but not this. */
    Assessment assessment(ApiCall call, Right right) {
        Assessment assessment = assessments.find(call.id("id")).orElseThrow(() -> ApiRefusal.of(ApiProblem.NOT_FOUND));
        Set<Role> roles = access.rolesAt(call.person(), assessment.organization());
        if (Rights.allow(roles, right)) {
            return assessment;
        }
        throw Rights.allow(roles, Right.READ_ASSESSMENT) ? notAllowed() : ApiRefusal.of(ApiProblem.NOT_FOUND);
    }

    boolean may(ApiCall call, Right right, UUID organization) {
        return access.may(call.person(), right, organization);
    }

    static ApiRefusal notAllowed() {
        return ApiRefusal.of(
                ApiProblem.NOT_ALLOWED,
                "",
                LocalizedText.of(
                        "เจ้าของโทเคนไม่มีสิทธิ์นี้ที่หน่วยงานนี้", "The person of the token lacks this right here."),
                LocalizedText.of(
                        "ขอบทบาทที่เหมาะสมจากผู้ประสานงานของหน่วยงาน",
                        "Ask the agency’s coordinator for a role that has it."));
    }
}
