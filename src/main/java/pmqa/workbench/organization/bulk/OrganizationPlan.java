package pmqa.workbench.organization.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import pmqa.workbench.organization.Organization;
import pmqa.workbench.organization.OrganizationDraft;
import pmqa.workbench.organization.OrganizationProblems;
import pmqa.workbench.organization.Reach;
import pmqa.workbench.organization.Right;
import pmqa.workbench.organization.Rights;
import pmqa.workbench.organization.bulk.PlannedRow.Outcome;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.shared.Problem;

/**
 * What a table of organisations would do. The code says which organisation a row means; an empty cell leaves what is there. A row may
 * name a parent that another row brings in.
 */
final class OrganizationPlan {

    private final TreeSketch tree;
    private final Reach reach;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<PlannedRow> rows = new ArrayList<>();

    /** A row that makes sense by itself. */
    private record Entry(TableRow row, OrganizationDraft draft, UUID id, Optional<Organization> before) {
        boolean isNew() {
            return before.isEmpty();
        }
    }

    private OrganizationPlan(TreeSketch tree, Reach reach) {
        this.tree = tree;
        this.reach = reach;
    }

    static OrganizationPlan of(List<TableRow> table, TreeSketch tree, Reach reach) {
        OrganizationPlan plan = new OrganizationPlan(tree, reach);
        Map<Integer, PlannedRow> wrong = new HashMap<>();
        for (TableRow row : table) {
            List<Problem> problems = plan.enter(row);
            if (!problems.isEmpty()) {
                wrong.put(row.number(), PlannedRow.wrong(row, problems));
            }
        }
        for (TableRow row : table) {
            PlannedRow refused = wrong.get(row.number());
            plan.rows.add(refused == null ? plan.planned(row) : refused);
        }
        return plan;
    }

    List<PlannedRow> rows() {
        return rows;
    }

    /** The organisations that rows without an error add, those above before those below. */
    List<Organization> fresh() {
        return entries.values().stream().filter(Entry::isNew).map(this::built).toList();
    }

    /** What rows without an error change: before → after. */
    Map<Organization, Organization> changes() {
        Map<Organization, Organization> changes = new LinkedHashMap<>();
        for (Entry entry : entries.values()) {
            entry.before()
                    .filter(before -> !before.equals(built(entry)))
                    .ifPresent(before -> changes.put(before, built(entry)));
        }
        return changes;
    }

    private List<Problem> enter(TableRow row) {
        Optional<TreeSketch.Node> present = tree.find(row.cell(0));
        OrganizationDraft draft = present.map(node -> completed(row, node.organization()))
                .orElseGet(() ->
                        new OrganizationDraft(row.cell(0), row.cell(1), row.cell(2), type(row.cell(3)), row.cell(4)));
        List<Problem> problems = new ArrayList<>(draft.misshapen());
        Entry other = entries.get(draft.code());
        if (other != null) {
            problems.add(RowProblems.sameAs(other.row().number()));
        }
        present.filter(TreeSketch.Node::retired).ifPresent(_ -> problems.add(RowProblems.RETIRED));
        if (problems.isEmpty()) {
            Optional<Organization> before = present.map(TreeSketch.Node::organization);
            entries.put(
                    draft.code(),
                    new Entry(row, draft, before.map(Organization::id).orElseGet(UUID::randomUUID), before));
        }
        return problems;
    }

    private OrganizationDraft completed(TableRow row, Organization present) {
        return new OrganizationDraft(
                present.code(),
                or(row.cell(1), present.nameTh()),
                or(row.cell(2), present.nameEn()),
                row.cell(3).isEmpty() ? present.type().code() : type(row.cell(3)),
                or(row.cell(4), parentCode(present)));
    }

    private String parentCode(Organization organization) {
        return organization
                .parent()
                .flatMap(tree::find)
                .map(parent -> parent.organization().code())
                .orElse("");
    }

    private static String or(String cell, String present) {
        return cell.isEmpty() ? present : cell;
    }

    /** People write the type as its title; the code is taken as well. What is neither comes back and is refused. */
    private static String type(String cell) {
        String wanted = cell.toLowerCase(Locale.ROOT);
        for (OrganizationType type : OrganizationType.values()) {
            if (wanted.equals(type.code())
                    || wanted.equals(type.title().th())
                    || wanted.equals(type.title().en().toLowerCase(Locale.ROOT))) {
                return type.code();
            }
        }
        return cell;
    }

    private PlannedRow planned(TableRow row) {
        Entry entry = entries.get(
                tree.find(row.cell(0)).map(node -> node.organization().code()).orElse(row.cell(0)));
        if (entry == null) {
            throw new IllegalStateException("Row " + row.number() + " was neither entered nor refused");
        }
        Optional<Problem> misplaced = misplaced(entry);
        if (misplaced.isPresent()) {
            return PlannedRow.wrong(row, List.of(misplaced.get()));
        }
        if (entry.isNew()) {
            return PlannedRow.plain(row, Outcome.NEW);
        }
        List<LocalizedText> changes = differences(entry.before().orElseThrow(), entry);
        return changes.isEmpty()
                ? PlannedRow.plain(row, Outcome.UNCHANGED)
                : PlannedRow.remarked(row, Outcome.CHANGED, changes);
    }

    private Optional<Problem> misplaced(Entry entry) {
        if (!entry.isNew() && !mayChange(tree.path(entry.id()))) {
            return Optional.of(RowProblems.NOT_YOURS);
        }
        String parentCode = entry.draft().parentCode();
        boolean stays = entry.before()
                .filter(before -> parentCode(before).equals(parentCode))
                .isPresent();
        if (stays) {
            return Optional.empty();
        }
        Entry added = entries.get(parentCode);
        Optional<TreeSketch.Node> present = tree.find(parentCode);
        if (!parentCode.isEmpty() && present.isEmpty() && added == null) {
            return Optional.of(OrganizationProblems.NO_PARENT);
        }
        if (present.filter(TreeSketch.Node::retired).isPresent()) {
            return Optional.of(OrganizationProblems.RETIRED_PARENT);
        }
        if (!mayStandBelow(parentCode, new HashSet<>())) {
            return Optional.of(OrganizationProblems.PARENT_NOT_YOURS);
        }
        return closesCircle(entry) ? Optional.of(OrganizationProblems.CIRCLE) : Optional.empty();
    }

    private boolean mayChange(List<UUID> path) {
        return Rights.allow(reach.rolesAt(path), Right.MANAGE_ORGANIZATIONS);
    }

    /** Whether something may be put below a code: below a new one, if that one's own place allows it. */
    private boolean mayStandBelow(String code, Set<String> seen) {
        if (code.isEmpty() || !seen.add(code)) {
            return reach.everywhere(Right.MANAGE_ORGANIZATIONS);
        }
        Optional<TreeSketch.Node> present = tree.find(code);
        if (present.isPresent()) {
            return mayChange(tree.path(present.get().organization().id()));
        }
        Entry added = entries.get(code);
        return added != null && mayStandBelow(added.draft().parentCode(), seen);
    }

    /** Walks up from a row through the tree as it would be. */
    private boolean closesCircle(Entry entry) {
        Set<String> seen = new HashSet<>();
        String at = entry.draft().parentCode();
        while (!at.isEmpty() && seen.add(at)) {
            if (at.equals(entry.draft().code())) {
                return true;
            }
            Entry next = entries.get(at);
            at = next != null
                    ? next.draft().parentCode()
                    : tree.find(at).map(node -> parentCode(node.organization())).orElse("");
        }
        return !at.isEmpty();
    }

    private List<LocalizedText> differences(Organization before, Entry entry) {
        List<LocalizedText> differences = new ArrayList<>();
        difference(
                differences,
                "ชื่อภาษาไทย",
                "Thai name",
                before.nameTh(),
                entry.draft().nameTh());
        difference(
                differences,
                "ชื่อภาษาอังกฤษ",
                "English name",
                before.nameEn(),
                entry.draft().nameEn());
        OrganizationType after = OrganizationType.ofCode(entry.draft().type()).orElseThrow();
        if (after != before.type()) {
            differences.add(LocalizedText.of("ประเภท: ", "Type: ")
                    .then(before.type().title())
                    .then(LocalizedText.same(" → "))
                    .then(after.title()));
        }
        difference(
                differences,
                "ต้นสังกัด",
                "Above",
                parentCode(before),
                entry.draft().parentCode());
        return differences;
    }

    private static void difference(List<LocalizedText> differences, String th, String en, String before, String after) {
        if (!before.equals(after)) {
            String change = (before.isEmpty() ? "–" : before) + " → " + after;
            differences.add(LocalizedText.of(th + ": " + change, en + ": " + change));
        }
    }

    private Organization built(Entry entry) {
        OrganizationDraft draft = entry.draft();
        Entry added = entries.get(draft.parentCode());
        Optional<UUID> parent = added != null
                ? Optional.of(added.id())
                : tree.find(draft.parentCode()).map(node -> node.organization().id());
        return new Organization(
                entry.id(),
                parent,
                draft.code(),
                draft.nameTh(),
                draft.nameEn(),
                OrganizationType.ofCode(draft.type()).orElseThrow());
    }
}
