package pmqa.workbench.organization;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pmqa.workbench.shared.Language;
import pmqa.workbench.shared.LocalizedText;

/** Who works where: people found through their roles in a part of the tree. */
@Repository
public class PeopleDirectory {

    private final JdbcClient sql;

    PeopleDirectory(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Somebody in a list.
     *
     * @param waiting whether they have not chosen a password yet
     * @param posts their roles in the part of the tree that the list is about
     */
    public record Listed(UUID id, String name, String email, boolean disabled, boolean waiting, List<Post> posts) {
        public Listed {
            posts = List.copyOf(posts);
        }
    }

    /**
     * A role with the name of its place.
     *
     * @param place none: everywhere
     */
    public record Post(Role role, Optional<LocalizedText> place) {
        public Optional<String> place(Language language) {
            return place.map(text -> text.in(language));
        }
    }

    /** The people with a role within a territory – of everything, all people – whose name or e-mail holds the words. */
    public Slice<Listed> search(String words, Territory territory, int page) {
        Slice<Listed> people = Slice.of(
                page,
                sql.sql("with recursive " + Territory.WITHIN + """
                        select p.id, p.name, p.email, p.disabled, p.password_hash is null as waiting,
                               count(*) over () as total
                        from person p
                        where (:everything or exists (select from role_assignment r where r.person_id = p.id
                                                      and r.organization_id in (select id from within)))
                          and (position(lower(:words) in lower(p.name)) > 0 or position(lower(:words) in lower(p.email)) > 0)
                        order by p.name collate "th-x-icu", p.email limit :limit offset :offset
                        """)
                        .param("everything", territory.everything())
                        .param("nodes", territory.ids())
                        .param("words", words)
                        .param("limit", Slice.SIZE)
                        .param("offset", Slice.offset(page))
                        .query((row, _) -> new Slice.Counted<>(
                                new Listed(
                                        row.getObject("id", UUID.class),
                                        row.getString("name"),
                                        row.getString("email"),
                                        row.getBoolean("disabled"),
                                        row.getBoolean("waiting"),
                                        List.of()),
                                row.getLong("total")))
                        .list());
        return withPosts(people, territory);
    }

    private Slice<Listed> withPosts(Slice<Listed> people, Territory territory) {
        Map<UUID, List<Post>> posts = new LinkedHashMap<>();
        people.items().forEach(person -> posts.put(person.id(), new ArrayList<>()));
        sql.sql("with recursive " + Territory.WITHIN + """
                        select r.person_id, r.role, o.name_th, o.name_en
                        from role_assignment r left join organization o on o.id = r.organization_id
                        where r.person_id = any(cast(:people as uuid[]))
                          and (:everything or r.organization_id in (select id from within))
                        order by o.name_th collate "th-x-icu" nulls first, r.role
                        """)
                .param("everything", territory.everything())
                .param("nodes", territory.ids())
                .param("people", posts.keySet().stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    String th = row.getString("name_th");
                    Optional<LocalizedText> place = Optional.empty();
                    if (th != null) {
                        String en = row.getString("name_en");
                        place = Optional.of(new LocalizedText(th, en.isEmpty() ? th : en));
                    }
                    List<Post> own = posts.get(row.getObject("person_id", UUID.class));
                    if (own != null) {
                        own.add(new Post(Role.ofCode(row.getString("role")).orElseThrow(), place));
                    }
                });
        return new Slice<>(
                people.items().stream()
                        .map(person -> new Listed(
                                person.id(),
                                person.name(),
                                person.email(),
                                person.disabled(),
                                person.waiting(),
                                posts.getOrDefault(person.id(), List.of())))
                        .toList(),
                people.number(),
                people.total());
    }
}
