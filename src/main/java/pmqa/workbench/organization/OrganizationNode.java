package pmqa.workbench.organization;

import java.util.Optional;
import pmqa.workbench.shared.Language;
import pmqa.workbench.shared.LocalizedText;

/**
 * An organisation as lists show it.
 *
 * @param retired whether it has ceased to exist and stays for its history
 * @param children how many organisations that are not retired stand directly below it
 * @param parentName the name of the node above; none for a root
 */
public record OrganizationNode(
        Organization organization, boolean retired, long children, Optional<LocalizedText> parentName) {

    public String name(Language language) {
        return organization.name(language);
    }
}
