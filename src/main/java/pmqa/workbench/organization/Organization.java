package pmqa.workbench.organization;

import java.util.Optional;
import java.util.UUID;
import pmqa.workbench.shared.Language;
import pmqa.workbench.shared.OrganizationType;

/**
 * A node of the organisation tree: a ministry, a department, a province, a division.
 *
 * @param parent the node above; none for a root
 * @param code unique, short, as people know it
 * @param nameEn may be empty
 */
public record Organization(
        UUID id, Optional<UUID> parent, String code, String nameTh, String nameEn, OrganizationType type) {

    public String name(Language language) {
        return language == Language.ENGLISH && !nameEn.isEmpty() ? nameEn : nameTh;
    }
}
