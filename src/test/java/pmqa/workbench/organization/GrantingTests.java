package pmqa.workbench.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static pmqa.workbench.organization.Role.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pmqa.workbench.audit.TrailEntry;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;
import pmqa.workbench.testing.RunningSite;

@Tag("slow")
class GrantingTests {

    private static final Set<Role> AGENCY = EnumSet.of(CONTRIBUTOR, COORDINATOR, APPROVER, VIEWER);

    /** What each role may give where it holds, written down once more and apart from the product. */
    private static final Map<Role, Set<Role>> MAY_GIVE = Map.of(
            CONTRIBUTOR, Set.of(),
            COORDINATOR, AGENCY,
            APPROVER, Set.of(),
            VIEWER, Set.of(),
            ASSESSOR, Set.of(),
            LEAD_ASSESSOR, Set.of(),
            CENTRAL_OFFICER,
                    Set.of(CONTRIBUTOR, COORDINATOR, APPROVER, VIEWER, ASSESSOR, LEAD_ASSESSOR, CENTRAL_OFFICER),
            ADMINISTRATOR, EnumSet.allOf(Role.class));

    private final RunningSite site = RunningSite.shared();
    private final Granting granting = site.bean(Granting.class);
    private final UUID above = site.organization(OrganizationType.DEPARTMENT, Optional.empty());
    private final UUID own = site.organization(OrganizationType.DEPARTMENT, Optional.of(above));
    private final UUID below = site.organization(OrganizationType.UNIT, Optional.of(own));
    private final UUID other = site.organization(OrganizationType.DEPARTMENT, Optional.empty());

    @ParameterizedTest
    @EnumSource
    void a_role_at_a_place_gives_its_roles_there_and_below_and_nothing_anywhere_else(Role giver) {
        var by = site.person(giver, own).id();
        var expected = EnumSet.noneOf(Role.class);
        expected.addAll(MAY_GIVE.getOrDefault(giver, Set.of()));
        expected.remove(ADMINISTRATOR);

        assertThat(givenAt(Optional.of(own), by)).isEqualTo(expected);
        assertThat(givenAt(Optional.of(below), by)).isEqualTo(expected);
        assertThat(givenAt(Optional.of(above), by)).isEmpty();
        assertThat(givenAt(Optional.of(other), by)).isEmpty();
        assertThat(givenAt(Optional.empty(), by)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"CENTRAL_OFFICER", "ADMINISTRATOR"})
    void a_role_that_holds_everywhere_gives_agency_roles_at_places_and_the_others_everywhere(Role giver) {
        var by = site.personEverywhere(giver).id();
        var atPlaces = EnumSet.copyOf(MAY_GIVE.getOrDefault(giver, Set.of()));
        atPlaces.remove(ADMINISTRATOR);
        var everywhere = EnumSet.copyOf(MAY_GIVE.getOrDefault(giver, Set.of()));
        everywhere.removeAll(AGENCY);

        assertThat(givenAt(Optional.of(other), by)).isEqualTo(atPlaces);
        assertThat(givenAt(Optional.empty(), by)).isEqualTo(everywhere);
    }

    @Test
    void nobody_gives_or_takes_their_own_roles() {
        var coordinator = site.person(COORDINATOR, own);
        var grant = site.grant(coordinator.id(), VIEWER, Optional.of(own));

        assertThat(codes(granting.grant(coordinator.id(), APPROVER, Optional.of(own), coordinator.id())))
                .containsExactly("own-roles");
        assertThat(codes(granting.revoke(grant, coordinator.id()))).containsExactly("own-roles");
    }

    @Test
    void a_coordinator_takes_away_what_they_could_give_and_nothing_else() {
        var coordinator = site.person(COORDINATOR, own).id();
        var person = site.person().id();
        var viewer = site.grant(person, VIEWER, Optional.of(below));
        var assessor = site.grant(person, ASSESSOR, Optional.of(own));
        var elsewhere = site.grant(person, VIEWER, Optional.of(other));

        assertThat(granting.revoke(viewer, coordinator)).isInstanceOf(Result.Accepted.class);
        assertThat(codes(granting.revoke(assessor, coordinator))).containsExactly("not-grantable");
        assertThat(codes(granting.revoke(elsewhere, coordinator))).containsExactly("not-grantable");
        assertThat(codes(granting.revoke(viewer, coordinator))).containsExactly("role-gone");
        assertThat(site.bean(Roles.class).of(person)).hasSize(2);
    }

    @Test
    void giving_and_taking_stand_in_the_trail() {
        var coordinator = site.person(COORDINATOR, own).id();
        var person = site.person().id();

        granting.grant(person, VIEWER, Optional.of(own), coordinator);
        granting.grant(person, VIEWER, Optional.of(own), coordinator);
        granting.revoke(site.bean(Roles.class).of(person).getFirst().id(), coordinator);

        assertThat(site.trail(TrailEntry.ADMINISTRATION, "person/" + person))
                .containsExactly("grant-role viewer organization/" + own, "revoke-role");
    }

    @Test
    void a_disabled_account_gives_nothing() {
        var coordinator = site.person(COORDINATOR, own);
        var held = site.person(VIEWER, own);
        site.sql()
                .sql("update person set disabled = true where id = :id")
                .param("id", coordinator.id())
                .update();

        assertThat(granting.heldBy(held.id(), coordinator.id())).noneMatch(HeldRole::isWithinReach);
    }

    @Test
    void two_administrators_who_disable_each_other_at_once_leave_one() throws Exception {
        var people = site.bean(People.class);
        var disabling = site.bean(Disabling.class);
        for (int round = 0; round < 5; round++) {
            var one = people.find(site.personEverywhere(ADMINISTRATOR).id()).orElseThrow();
            var two = people.find(site.personEverywhere(ADMINISTRATOR).id()).orElseThrow();
            List<Callable<Result<Person>>> both =
                    List.of(() -> disabling.disable(two, true, one.id()), () -> disabling.disable(one, true, two.id()));
            List<Result<Person>> results = new ArrayList<>();
            try (var threads = Executors.newFixedThreadPool(2)) {
                for (Future<Result<Person>> future : threads.invokeAll(both)) {
                    results.add(future.get());
                }
            }

            assertThat(results).filteredOn(Result.Accepted.class::isInstance).hasSize(1);
        }
    }

    private Set<Role> givenAt(Optional<UUID> place, UUID by) {
        var given = EnumSet.noneOf(Role.class);
        for (Role role : values()) {
            var person = site.person().id();
            if (granting.grant(person, role, place, by) instanceof Result.Accepted<Role>) {
                given.add(role);
            }
            assertThat(site.bean(Roles.class).of(person)).hasSize(given.contains(role) ? 1 : 0);
        }
        return given;
    }

    private static List<String> codes(Result<?> result) {
        return result instanceof Result.Refused<?>(List<Problem> problems)
                ? problems.stream().map(Problem::code).toList()
                : List.of();
    }
}
