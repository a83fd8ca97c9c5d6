package pmqa.workbench.organization;

import java.util.Set;
import pmqa.workbench.shared.OrganizationType;

/**
 * Organisations chosen by place and kind.
 *
 * @param rootCode code of the organisation at or below which they stand; empty for the whole tree
 * @param types what kinds of them
 */
public record ParticipantChoice(String rootCode, Set<OrganizationType> types) {

    public static final ParticipantChoice NONE = new ParticipantChoice("", Set.of());

    public ParticipantChoice {
        rootCode = PersonalData.tidied(rootCode);
        types = Set.copyOf(types);
    }
}
