package pmqa.workbench.organization.bulk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pmqa.workbench.organization.Access;
import pmqa.workbench.organization.MassEntry;
import pmqa.workbench.organization.Reach;
import pmqa.workbench.organization.Right;
import pmqa.workbench.organization.bulk.ImportPreviews.Preview;
import pmqa.workbench.shared.Result;

/**
 * Imports in two steps. The preview writes nothing but itself; the confirmation plans the previewed rows once more and carries them out only if
 * the plan is still the one that the person saw.
 */
@Service
public class Importing {

    private final TreeSketch.Trees trees;
    private final KnownPeople knownPeople;
    private final ImportPreviews previews;
    private final MassEntry entry;
    private final Access access;

    Importing(
            TreeSketch.Trees trees, KnownPeople knownPeople, ImportPreviews previews, MassEntry entry, Access access) {
        this.trees = trees;
        this.knownPeople = knownPeople;
        this.previews = previews;
        this.entry = entry;
        this.access = access;
    }

    /** The right without which nobody can import this kind anywhere. */
    public static Right rightFor(ImportKind kind) {
        return switch (kind) {
            case ORGANIZATIONS -> Right.MANAGE_ORGANIZATIONS;
            case PEOPLE -> Right.MANAGE_PEOPLE;
        };
    }

    /** Reads a file and keeps what it would do. */
    @Transactional
    public Result<UUID> preview(ImportKind kind, String fileName, byte[] file, UUID by) {
        return TableFile.read(file, kind).flatMap(table -> {
            Reach reach = access.reachOf(by);
            List<PlannedRow> rows = switch (kind) {
                case ORGANIZATIONS ->
                    OrganizationPlan.of(table, trees.draw(), reach).rows();
                case PEOPLE ->
                    PeoplePlan.of(table, trees.draw(), reach, knownPeople.of(table))
                            .rows();
            };
            return Result.accepted(previews.keep(by, kind, fileName, rows));
        });
    }

    /**
     * What a confirmed import did.
     *
     * @param invitations the links of those who have a new account
     */
    public record Imported(Preview preview, List<MassEntry.Invitation> invitations) {
        public Imported {
            invitations = List.copyOf(invitations);
        }
    }

    /** Carries out a preview, in one transaction: all of its rows or none. */
    @Transactional
    public Result<Imported> confirm(UUID id, UUID by) {
        entry.lock();
        Optional<Preview> found = previews.find(id, by).filter(preview -> previews.take(preview.id()));
        if (found.isEmpty()) {
            return Result.refused(ImportProblems.GONE);
        }
        Preview preview = found.get();
        if (preview.hasErrors()) {
            return Result.refused(ImportProblems.HAS_ERRORS);
        }
        List<PlannedRow> seen = previews.allRows(id);
        List<TableRow> table = seen.stream().map(PlannedRow::source).toList();
        return switch (preview.kind()) {
            case ORGANIZATIONS -> organizations(preview, seen, table, by);
            case PEOPLE -> people(preview, seen, table, by);
        };
    }

    @Transactional
    public void discard(Preview preview) {
        previews.drop(preview.id());
    }

    private Result<Imported> organizations(Preview preview, List<PlannedRow> seen, List<TableRow> table, UUID by) {
        OrganizationPlan plan = OrganizationPlan.of(table, trees.draw(), access.reachOf(by));
        if (!plan.rows().equals(seen)) {
            return changedMeanwhile(preview, plan.rows());
        }
        entry.addOrganizations(plan.fresh(), by);
        entry.changeOrganizations(plan.changes(), by);
        return done(preview, List.of());
    }

    private Result<Imported> people(Preview preview, List<PlannedRow> seen, List<TableRow> table, UUID by) {
        PeoplePlan plan = PeoplePlan.of(table, trees.draw(), access.reachOf(by), knownPeople.of(table));
        if (!plan.rows().equals(seen)) {
            return changedMeanwhile(preview, plan.rows());
        }
        return done(preview, entry.enterPeople(plan.newcomers(), by));
    }

    private Result<Imported> changedMeanwhile(Preview preview, List<PlannedRow> rows) {
        previews.replace(preview.id(), rows);
        return Result.refused(ImportProblems.CHANGED_MEANWHILE);
    }

    private Result<Imported> done(Preview preview, List<MassEntry.Invitation> invitations) {
        previews.drop(preview.id());
        return Result.accepted(new Imported(preview, invitations));
    }
}
