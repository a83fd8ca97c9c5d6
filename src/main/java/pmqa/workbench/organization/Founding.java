package pmqa.workbench.organization;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pmqa.workbench.shared.Language;

/** Makes organisations, people and cycles in one go, without anybody signed in: for the demo and for tests. */
@Service
public class Founding {

    private final Organizations organizations;
    private final People people;
    private final Roles roles;
    private final Accounts accounts;
    private final JdbcClient sql;

    Founding(Organizations organizations, People people, Roles roles, Accounts accounts, JdbcClient sql) {
        this.organizations = organizations;
        this.people = people;
        this.roles = roles;
        this.accounts = accounts;
        this.sql = sql;
    }

    @Transactional
    public Organization organization(Organization organization) {
        organizations.add(organization);
        return organization;
    }

    /** Somebody with a password and one role. */
    @Transactional
    public Person person(String email, String name, String password, Role role, Optional<UUID> organization) {
        Person person = people.add(email, name, Language.THAI);
        accounts.setPassword(person.id(), password, Optional.empty());
        roles.grant(person.id(), role, organization, null);
        return people.find(person.id()).orElseThrow();
    }

    /** A cycle with its phases and participants. */
    @Transactional
    public Cycle cycle(Cycle cycle, List<UUID> participants) {
        sql.sql("""
                        insert into cycle (id, fiscal_year, catalogue_id, catalogue_version, name_th, name_en, created_at)
                        values (:id, :year, :catalogue, :version, :th, :en, now())
                        """)
                .param("id", cycle.id())
                .param("year", cycle.fiscalYear().buddhist())
                .param("catalogue", cycle.catalogueId())
                .param("version", cycle.catalogueVersion())
                .param("th", cycle.name().th())
                .param("en", cycle.name().en())
                .update();
        for (Cycle.Phase phase : cycle.phases()) {
            sql.sql(
                            "insert into cycle_phase (cycle_id, phase, starts_on, ends_on) values (:id, :phase, :starts, :ends)")
                    .param("id", cycle.id())
                    .param("phase", phase.number())
                    .param("starts", phase.startsOn())
                    .param("ends", phase.endsOn())
                    .update();
        }
        for (UUID participant : participants) {
            sql.sql("insert into cycle_participant (cycle_id, organization_id) values (:id, :organization)")
                    .param("id", cycle.id())
                    .param("organization", participant)
                    .update();
        }
        return cycle;
    }
}
