package pmqa.workbench.organization;

import static pmqa.workbench.organization.Right.*;

import java.util.EnumSet;
import java.util.Set;

/**
 * What each role allows, in one table. An agency's unsubmitted work is invisible to assessors and to the central office
 * (domain.md §4), so these have {@link Right#READ_SUBMISSION} and not {@link Right#READ_ASSESSMENT}. A system administrator
 * runs the system and has no part in anybody's assessment.
 */
public final class Rights {

    private Rights() {}

    public static Set<Right> of(Role role) {
        return switch (role) {
            case CONTRIBUTOR -> EnumSet.of(READ_ASSESSMENT, READ_SUBMISSION, ANSWER, READ_TRAIL);
            case COORDINATOR ->
                EnumSet.of(READ_ASSESSMENT, READ_SUBMISSION, ANSWER, COORDINATE, READ_TRAIL, MANAGE_PEOPLE);
            case APPROVER -> EnumSet.of(READ_ASSESSMENT, READ_SUBMISSION, SUBMIT, READ_TRAIL);
            case VIEWER -> EnumSet.of(READ_ASSESSMENT, READ_SUBMISSION);
            case ASSESSOR, LEAD_ASSESSOR -> EnumSet.of(READ_SUBMISSION);
            case CENTRAL_OFFICER ->
                EnumSet.of(READ_SUBMISSION, DECIDE_SUBMISSION, MANAGE_CYCLES, MANAGE_ORGANIZATIONS, MANAGE_PEOPLE);
            case ADMINISTRATOR ->
                EnumSet.of(MANAGE_ORGANIZATIONS, MANAGE_PEOPLE, READ_OUTBOX, MANAGE_WEBHOOKS, ERASE_PEOPLE);
        };
    }

    /** Whether any of the roles allows it. */
    public static boolean allow(Set<Role> roles, Right right) {
        return roles.stream().anyMatch(role -> of(role).contains(right));
    }
}
