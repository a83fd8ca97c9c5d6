package pmqa.workbench.organization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pmqa.workbench.audit.TrailEntry;
import pmqa.workbench.mail.Outbox;
import pmqa.workbench.shared.Language;

/**
 * Enters many organisations or people with a few statements. It checks nothing: an import plans its rows under the same rules as the
 * pages, holds the locks, and calls this within its own transaction.
 */
@Service
public class MassEntry {

    private final OrganizationTree tree;
    private final Granting granting;
    private final People people;
    private final OneTimeLinks links;
    private final Outbox outbox;
    private final JdbcClient sql;
    private final ApplicationEventPublisher events;

    MassEntry(
            OrganizationTree tree,
            Granting granting,
            People people,
            OneTimeLinks links,
            Outbox outbox,
            JdbcClient sql,
            ApplicationEventPublisher events) {
        this.tree = tree;
        this.granting = granting;
        this.people = people;
        this.links = links;
        this.outbox = outbox;
        this.sql = sql;
        this.events = events;
    }

    /** Waits until nobody else changes the tree or anybody's rights, and keeps others waiting until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock() {
        tree.lock();
        granting.lock();
    }

    /** Adds organisations, in any order: one may stand below another of them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void addOrganizations(List<Organization> fresh, UUID by) {
        write("""
                insert into organization (id, parent_id, code, name_th, name_en, type)
                select n.id, n.parent_id, n.code, n.name_th, n.name_en, n.type
                """, fresh, "");
        fresh.forEach(organization ->
                events.publishEvent(OrganizationTree.entry(by, "add-organization", Optional.empty(), organization)));
    }

    /** Changes organisations; each stands under the one that it replaces. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changeOrganizations(Map<Organization, Organization> changes, UUID by) {
        write("""
                update organization o
                set parent_id = n.parent_id, code = n.code, name_th = n.name_th, name_en = n.name_en, type = n.type
                """, List.copyOf(changes.values()), "where o.id = n.id");
        changes.forEach((before, after) ->
                events.publishEvent(OrganizationTree.entry(by, "change-organization", Optional.of(before), after)));
    }

    private void write(String head, List<Organization> organizations, String tail) {
        if (organizations.isEmpty()) {
            return;
        }
        sql.sql(head + """
                        from unnest(cast(:ids as uuid[]), cast(:parents as uuid[]), cast(:codes as text[]),
                                    cast(:th as text[]), cast(:en as text[]), cast(:types as text[]))
                             as n (id, parent_id, code, name_th, name_en, type)
                        """ + tail)
                .param("ids", column(organizations, node -> node.id().toString()))
                .param("parents", parents(organizations))
                .param("codes", column(organizations, Organization::code))
                .param("th", column(organizations, Organization::nameTh))
                .param("en", column(organizations, Organization::nameEn))
                .param("types", column(organizations, node -> node.type().code()))
                .update();
    }

    private static String[] column(List<Organization> rows, Function<Organization, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    private static Object parents(List<Organization> rows) {
        return rows.stream()
                .map(row -> row.parent().map(UUID::toString).orElse(null))
                .toArray(String[]::new);
    }

    /** Somebody who is to get roles; whoever has no account yet gets one. */
    public record Newcomer(String email, String name, List<Post> posts) {
        public Newcomer {
            posts = List.copyOf(posts);
        }
    }

    /** A role at an organisation. */
    public record Post(Role role, UUID organization) {}

    /** The path of the link by which a newcomer chooses a password. */
    public record Invitation(String email, String name, String linkPath) {}

    /** Gives people their roles; those without an account are invited. The invitations are returned and stand in the outbox. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Invitation> enterPeople(List<Newcomer> newcomers, UUID by) {
        Map<String, Person> known = new HashMap<>(
                people.findByEmails(newcomers.stream().map(Newcomer::email).toList()));
        List<Person> fresh = new ArrayList<>();
        List<RoleGrant> grants = new ArrayList<>();
        for (Newcomer newcomer : newcomers) {
            Person person = known.computeIfAbsent(People.folded(newcomer.email()), _ -> {
                Person added =
                        new Person(UUID.randomUUID(), newcomer.email(), newcomer.name(), Language.THAI, false, 0);
                fresh.add(added);
                return added;
            });
            newcomer.posts()
                    .forEach(post -> grants.add(new RoleGrant(
                            UUID.randomUUID(), person.id(), post.role(), Optional.of(post.organization()))));
        }
        List<Invitation> invitations = invite(fresh, by);
        granting.enterAll(grants, by);
        return invitations;
    }

    private List<Invitation> invite(List<Person> fresh, UUID by) {
        if (fresh.isEmpty()) {
            return List.of();
        }
        people.addAll(fresh);
        fresh.forEach(person -> events.publishEvent(new TrailEntry(
                TrailEntry.ADMINISTRATION,
                Optional.of(by),
                "invite",
                "person/" + person.id(),
                Optional.empty(),
                Optional.of(person.email()))));
        Map<UUID, String> secrets = links.issueAll(
                LinkPurpose.INVITATION, fresh.stream().map(Person::id).toList(), OneTimeLinks.INVITATION_LIFE);
        List<Outbox.Draft> messages = new ArrayList<>();
        List<Invitation> invitations = new ArrayList<>();
        for (Person person : fresh) {
            String secret = Objects.requireNonNull(secrets.get(person.id()));
            messages.add(LinkMail.invitation(secret).to(person));
            invitations.add(new Invitation(person.email(), person.name(), LinkMail.path(secret)));
        }
        outbox.put(messages);
        return invitations;
    }
}
