package pmqa.workbench.organization;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pmqa.workbench.audit.TrailEntry;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** Changes the organisation tree: one change at a time, so that two moves can never close a circle together. */
@Service
public class OrganizationTree {

    private final Organizations organizations;
    private final Access access;
    private final JdbcClient sql;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OrganizationTree(
            Organizations organizations, Access access, JdbcClient sql, ApplicationEventPublisher events, Clock clock) {
        this.organizations = organizations;
        this.access = access;
        this.sql = sql;
        this.events = events;
        this.clock = clock;
    }

    /** Adds an organisation below one that {@code by} may change, or as a root. */
    @Transactional
    public Result<Organization> add(OrganizationDraft draft, UUID by) {
        lock();
        Optional<Organization> parent = parent(draft);
        List<Problem> problems = new ArrayList<>(draft.misshapen());
        misplaced(draft, parent, by).ifPresent(problems::add);
        organizations.findByCode(draft.code()).ifPresent(_ -> problems.add(OrganizationProblems.CODE_TAKEN));
        if (!problems.isEmpty()) {
            return Result.refused(problems);
        }
        Organization organization = built(UUID.randomUUID(), draft, parent);
        organizations.add(organization);
        events.publishEvent(entry(by, "add-organization", Optional.empty(), organization));
        return Result.accepted(organization);
    }

    /** Changes names, code, type or place of an organisation that {@code by} may change. */
    @Transactional
    public Result<Organization> change(Organization before, OrganizationDraft draft, UUID by) {
        lock();
        Optional<Organization> parent = parent(draft);
        boolean moved = !before.parent().equals(parent.map(Organization::id))
                || parent.isEmpty() != draft.parentCode().isEmpty();
        List<Problem> problems = new ArrayList<>(draft.misshapen());
        if (moved) {
            misplaced(draft, parent, by).ifPresent(problems::add);
            parent.filter(node -> access.isWithin(node.id(), before.id()))
                    .ifPresent(_ -> problems.add(OrganizationProblems.CIRCLE));
        }
        organizations
                .findByCode(draft.code())
                .filter(other -> !other.id().equals(before.id()))
                .ifPresent(_ -> problems.add(OrganizationProblems.CODE_TAKEN));
        if (!problems.isEmpty()) {
            return Result.refused(problems);
        }
        Organization after = built(before.id(), draft, parent);
        if (!after.equals(before)) {
            organizations.change(after);
            events.publishEvent(entry(by, "change-organization", Optional.of(before), after));
        }
        return Result.accepted(after);
    }

    /** Retires an organisation that has none below it any more, or brings it back. */
    @Transactional
    public Result<Organization> retire(Organization organization, boolean retired, UUID by) {
        lock();
        if (retired && organizations.hasChildren(organization.id())) {
            return Result.refused(OrganizationProblems.HAS_CHILDREN);
        }
        if (!retired && organization.parent().filter(organizations::isRetired).isPresent()) {
            return Result.refused(OrganizationProblems.RETIRED_PARENT.at(""));
        }
        if (organizations.isRetired(organization.id()) != retired) {
            organizations.retire(
                    organization.id(),
                    retired ? Optional.of(OffsetDateTime.now(clock.withZone(ZoneOffset.UTC))) : Optional.empty());
            events.publishEvent(entry(
                    by,
                    retired ? "retire-organization" : "restore-organization",
                    Optional.of(organization),
                    organization));
        }
        return Result.accepted(organization);
    }

    private Optional<Organization> parent(OrganizationDraft draft) {
        return draft.parentCode().isEmpty() ? Optional.empty() : organizations.findByCode(draft.parentCode());
    }

    private Optional<Problem> misplaced(OrganizationDraft draft, Optional<Organization> parent, UUID by) {
        if (!draft.parentCode().isEmpty() && parent.isEmpty()) {
            return Optional.of(OrganizationProblems.NO_PARENT);
        }
        boolean allowed = parent.map(node -> access.may(by, Right.MANAGE_ORGANIZATIONS, node.id()))
                .orElseGet(() -> access.reachOf(by).everywhere(Right.MANAGE_ORGANIZATIONS));
        if (!allowed) {
            return Optional.of(OrganizationProblems.PARENT_NOT_YOURS);
        }
        return parent.filter(node -> organizations.isRetired(node.id())).map(_ -> OrganizationProblems.RETIRED_PARENT);
    }

    private static Organization built(UUID id, OrganizationDraft draft, Optional<Organization> parent) {
        return new Organization(
                id,
                parent.map(Organization::id),
                draft.code(),
                draft.nameTh(),
                draft.nameEn(),
                OrganizationType.ofCode(draft.type()).orElseThrow());
    }

    /** Everybody who changes the tree waits here for whoever does so already. */
    public void lock() {
        sql.sql("select pg_advisory_xact_lock(hashtext('organization-tree'))")
                .query((_, _) -> true)
                .single();
    }

    /** The trail's entry of an organisation that was added or changed. */
    static TrailEntry entry(UUID by, String action, Optional<Organization> before, Organization after) {
        return new TrailEntry(
                TrailEntry.ADMINISTRATION,
                Optional.of(by),
                action,
                subject(after),
                before.map(OrganizationTree::spoken),
                Optional.of(spoken(after)));
    }

    private static String subject(Organization organization) {
        return "organization/" + organization.id();
    }

    private static String spoken(Organization organization) {
        return String.join(
                " · ",
                organization.code(),
                organization.nameTh(),
                organization.nameEn(),
                organization.type().code(),
                organization.parent().map(UUID::toString).orElse(""));
    }
}
