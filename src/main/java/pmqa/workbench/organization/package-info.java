/**
 * The organisation tree, the people with their accounts and roles, and the cycles in which organisations are assessed.
 *
 * <p>Rights are decided here and nowhere else: {@link pmqa.workbench.organization.Rights} says what a role allows,
 * {@link pmqa.workbench.organization.Access} which roles a person has at a node of the tree.
 */
@ApplicationModule(
        displayName = "Organisations, people and cycles",
        allowedDependencies = {"shared", "catalogue", "catalogue :: loading", "audit", "mail"})
@NullMarked
package pmqa.workbench.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
