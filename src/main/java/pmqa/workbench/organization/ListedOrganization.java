package pmqa.workbench.organization;

/**
 * An organisation as a list of many gives it.
 *
 * @param retired whether it has ceased to exist and stays for its history
 */
public record ListedOrganization(Organization organization, boolean retired) {}
