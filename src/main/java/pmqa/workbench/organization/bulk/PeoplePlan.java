package pmqa.workbench.organization.bulk;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pmqa.workbench.organization.GrantingRules;
import pmqa.workbench.organization.MassEntry;
import pmqa.workbench.organization.People;
import pmqa.workbench.organization.PeopleProblems;
import pmqa.workbench.organization.PersonalData;
import pmqa.workbench.organization.Reach;
import pmqa.workbench.organization.Role;
import pmqa.workbench.organization.bulk.PlannedRow.Outcome;
import pmqa.workbench.shared.Closest;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;

/**
 * What a table of people would do. The e-mail says whom a row means; one person may stand in several rows, one for each organisation.
 * Whoever has an account keeps their name and gets the roles that they lack.
 */
final class PeoplePlan {

    private final TreeSketch tree;
    private final Reach reach;
    private final Map<String, KnownPeople.Known> known;
    private final Map<String, Newcomer> newcomers = new LinkedHashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final List<PlannedRow> rows = new ArrayList<>();

    /** Somebody in the file, with the first row that names them. */
    private record Newcomer(int row, String email, String name, List<MassEntry.Post> posts) {}

    private PeoplePlan(TreeSketch tree, Reach reach, Map<String, KnownPeople.Known> known) {
        this.tree = tree;
        this.reach = reach;
        this.known = known;
    }

    static PeoplePlan of(List<TableRow> table, TreeSketch tree, Reach reach, Map<String, KnownPeople.Known> known) {
        PeoplePlan plan = new PeoplePlan(tree, reach, known);
        table.forEach(row -> plan.rows.add(plan.planned(row)));
        return plan;
    }

    List<PlannedRow> rows() {
        return rows;
    }

    /** Whom rows without an error bring in, and with which new roles. */
    List<MassEntry.Newcomer> newcomers() {
        return newcomers.values().stream()
                .filter(newcomer -> !newcomer.posts().isEmpty())
                .map(newcomer -> new MassEntry.Newcomer(newcomer.email(), newcomer.name(), newcomer.posts()))
                .toList();
    }

    private PlannedRow planned(TableRow row) {
        List<Problem> problems = new ArrayList<>();
        String email = People.folded(row.cell(0));
        Optional<KnownPeople.Known> account = Optional.ofNullable(known.get(email));
        checkPerson(row, email, account, problems);
        Optional<UUID> organization = organization(row.cell(2), problems);
        Set<Role> roles = roles(row.cell(3), problems);
        if (organization.isPresent()) {
            checkRoles(roles, organization.get(), problems);
            Integer earlier = seen.putIfAbsent(email + " " + organization.get(), row.number());
            if (earlier != null) {
                problems.add(RowProblems.sameAs(earlier));
            }
        }
        if (!problems.isEmpty()) {
            return PlannedRow.wrong(row, problems);
        }
        return entered(row, email, account, organization.orElseThrow(), roles);
    }

    private PlannedRow entered(
            TableRow row, String email, Optional<KnownPeople.Known> account, UUID organization, Set<Role> roles) {
        boolean first = !newcomers.containsKey(email);
        Newcomer newcomer = newcomers.computeIfAbsent(
                email, _ -> new Newcomer(row.number(), row.cell(0), row.cell(1), new ArrayList<>()));
        List<Role> added = roles.stream()
                .filter(role ->
                        account.filter(person -> person.has(role, organization)).isEmpty())
                .toList();
        added.forEach(role -> newcomer.posts().add(new MassEntry.Post(role, organization)));
        if (account.isEmpty() && first) {
            return PlannedRow.plain(row, Outcome.NEW);
        }
        List<LocalizedText> remarks = new ArrayList<>();
        if (!added.isEmpty()) {
            remarks.add(LocalizedText.of("เพิ่มบทบาท " + titles(added, true), "Gets the role " + titles(added, false)));
        }
        if (account.isEmpty()) {
            remarks.add(LocalizedText.of(
                    "บัญชีใหม่ในแถว " + newcomer.row(), "The account is new in row " + newcomer.row()));
        } else if (!account.get().name().equals(row.cell(1))) {
            remarks.add(LocalizedText.of(
                    "มีบัญชีอยู่แล้วในชื่ออื่น ระบบคงชื่อเดิม", "Has an account under another name, which stays"));
        }
        return PlannedRow.remarked(row, added.isEmpty() ? Outcome.UNCHANGED : Outcome.CHANGED, remarks);
    }

    private void checkPerson(TableRow row, String email, Optional<KnownPeople.Known> account, List<Problem> problems) {
        if (!PersonalData.isEmail(row.cell(0))) {
            problems.add(PeopleProblems.NO_EMAIL);
        }
        if (account.isEmpty() && !PersonalData.isName(row.cell(1))) {
            problems.add(PeopleProblems.NO_NAME);
        }
        if (account.filter(person -> person.id().equals(reach.person())).isPresent()) {
            problems.add(PeopleProblems.OWN_ROLES);
        }
        if (account.filter(KnownPeople.Known::disabled).isPresent()) {
            problems.add(PeopleProblems.DISABLED);
        }
        Newcomer earlier = newcomers.get(email);
        if (account.isEmpty() && earlier != null && !earlier.name().equals(row.cell(1))) {
            problems.add(RowProblems.otherName(earlier.row()));
        }
    }

    private Optional<UUID> organization(String code, List<Problem> problems) {
        Optional<TreeSketch.Node> node = tree.find(code);
        if (node.isEmpty()) {
            problems.add(RowProblems.noOrganization(code, Closest.to(code, visibleCodes())));
            return Optional.empty();
        }
        if (node.get().retired()) {
            problems.add(RowProblems.RETIRED);
        }
        return Optional.of(node.get().organization().id());
    }

    /** Suggestions name only what the person may see. */
    private List<String> visibleCodes() {
        return tree.codes().stream()
                .filter(code -> tree.find(code)
                        .filter(node -> !GrantingRules.grantable(
                                        reach.rolesAt(
                                                tree.path(node.organization().id())),
                                        Optional.of(node.organization().id()))
                                .isEmpty())
                        .isPresent())
                .toList();
    }

    private static Set<Role> roles(String cell, List<Problem> problems) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String word : cell.split("[,;、|/]", -1)) {
            String wanted = word.strip();
            if (wanted.isEmpty()) {
                continue;
            }
            Optional<Role> role = role(wanted);
            if (role.isPresent()) {
                roles.add(role.get());
            } else {
                List<String> titles = Stream.of(Role.values())
                        .flatMap(candidate -> Stream.of(
                                candidate.title().th(), candidate.title().en()))
                        .toList();
                problems.add(RowProblems.noRole(wanted, Closest.to(wanted, titles)));
            }
        }
        if (roles.isEmpty() && cell.isBlank()) {
            problems.add(PeopleProblems.NO_ROLE);
        }
        return roles;
    }

    private static Optional<Role> role(String word) {
        String wanted = word.toLowerCase(Locale.ROOT);
        return Stream.of(Role.values())
                .filter(role -> wanted.equals(role.code())
                        || wanted.equals(role.title().th())
                        || wanted.equals(role.title().en().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private void checkRoles(Set<Role> roles, UUID organization, List<Problem> problems) {
        Set<Role> grantable =
                GrantingRules.grantable(reach.rolesAt(tree.path(organization)), Optional.of(organization));
        roles.stream()
                .filter(role -> !grantable.contains(role))
                .map(PeopleProblems::notGrantable)
                .forEach(problems::add);
    }

    private static String titles(List<Role> roles, boolean thai) {
        return roles.stream()
                .map(role -> thai ? role.title().th() : role.title().en())
                .collect(Collectors.joining(", "));
    }
}
