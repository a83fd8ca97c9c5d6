package pmqa.workbench.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pmqa.workbench.organization.StillAnswering;
import pmqa.workbench.shared.FiscalYear;
import pmqa.workbench.shared.LocalizedText;

/**
 * What people answer for, over all assessments. Whoever can no longer answer there – has left, was moved, whose account was closed – answers for
 * nothing, even while their name still stands beside it.
 */
@Repository
public class Assignments {

    /** More than anybody does; a page stays bearable whatever an import assigned. */
    private static final int MOST = 1000;

    /** By a condition on owner w and assessment a. */
    private static final String ASSIGNED = """
            select w.assessment_id, w.person_id, w.subject, w.due_on is not null as own, w.due_set_at, a.status, a.organization_id,
                   o.name_th, o.name_en, c.fiscal_year, c.catalogue_id,
                   coalesce(w.due_on, greatest(f.ends_on, (
                       select max(x.ends_on) from phase_extension x
                       where x.cycle_id = a.cycle_id and x.phase = 1 and x.organization_id = a.organization_id))) as due
            from owner w
            join person p on p.id = w.person_id and not p.disabled
            join assessment a on a.id = w.assessment_id
            join organization o on o.id = a.organization_id
            join cycle c on c.id = a.cycle_id
            left join cycle_phase f on f.cycle_id = a.cycle_id and f.phase = 1
            where\s""";

    private final JdbcClient sql;

    Assignments(JdbcClient sql) {
        this.sql = sql;
    }

    /** All of one person's, whatever became of the assessment, what is due first first. */
    public List<Assignment> of(UUID person) {
        return StillAnswering.among(
                        sql,
                        ASSIGNED + "w.person_id = :person",
                        " order by due nulls last, fiscal_year desc, assessment_id, subject limit :most")
                .param("person", person)
                .param("most", MOST)
                .query(Assignments::row)
                .list();
    }

    /** Everybody's in assessments that are still filled in, due in these days, person by person. */
    public List<Assignment> due(LocalDate from, LocalDate to) {
        return StillAnswering.among(
                        sql,
                        ASSIGNED + "a.status in ('draft', 'returned')",
                        " and due between :from and :to order by person_id, due, assessment_id, subject")
                .param("from", from)
                .param("to", to)
                .query(Assignments::row)
                .list();
    }

    /** What somebody was not yet told of. */
    public record News(UUID assessment, String subject, boolean assigned) {
        /** As {@link Assignment#thing()}. */
        public String thing() {
            return Assignment.thing(assessment, subject);
        }
    }

    /**
     * Takes the news of a person, so that they are told once: whoever asks next, here or on another node, finds none. Must be called in the
     * transaction that writes the letter.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<News> takeNews(UUID person) {
        return sql.sql("""
                        update owner w set news = null, news_at = null
                        from (select assessment_id, subject, person_id, news from owner
                              where person_id = :person and news is not null for update) o
                        where w.assessment_id = o.assessment_id and w.subject = o.subject and w.person_id = o.person_id
                        returning w.assessment_id, w.subject, o.news = 'assigned' as assigned
                        """)
                .param("person", person)
                .query((row, _) -> new News(
                        row.getObject("assessment_id", UUID.class),
                        row.getString("subject"),
                        row.getBoolean("assigned")))
                .list();
    }

    /** Those for whom there has been news since that moment or longer. */
    public Set<UUID> peopleWithNews(OffsetDateTime since) {
        return Set.copyOf(sql.sql("select distinct person_id from owner where news_at <= :since")
                .param("since", since)
                .query(UUID.class)
                .list());
    }

    /**
     * How far the parts of some assessments are.
     *
     * @param completed codes of what was declared complete, by assessment
     * @param begun keys of everything that was answered, by assessment
     */
    public record Progress(Map<UUID, Set<String>> completed, Map<UUID, Set<String>> begun) {

        public ItemProgress of(UUID assessment, String code) {
            if (completed.getOrDefault(assessment, Set.of()).contains(code)) {
                return ItemProgress.COMPLETED;
            }
            return begun.getOrDefault(assessment, Set.of()).stream().anyMatch(key -> ItemProgress.belongs(key, code))
                    ? ItemProgress.IN_PROGRESS
                    : ItemProgress.NOT_STARTED;
        }
    }

    public Progress progress(Collection<UUID> assessments) {
        Map<UUID, Set<String>> completed = new HashMap<>();
        Map<UUID, Set<String>> begun = new HashMap<>();
        sql.sql("""
                        select assessment_id, key, bool_or(kind = 'state' and value = 'completed') as completed from answer
                        where assessment_id = any(cast(:assessments as uuid[])) and track = 'self' and not unconfirmed
                          and value not in ('', 'false')
                        group by assessment_id, key
                        """)
                .param(
                        "assessments",
                        assessments.stream().distinct().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    UUID assessment = row.getObject("assessment_id", UUID.class);
                    (row.getBoolean("completed") ? completed : begun)
                            .computeIfAbsent(assessment, _ -> new HashSet<>())
                            .add(row.getString("key"));
                });
        return new Progress(completed, begun);
    }

    private static Assignment row(ResultSet row, int number) throws SQLException {
        String english = row.getString("name_en");
        return new Assignment(
                row.getObject("assessment_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("subject"),
                new LocalizedText(row.getString("name_th"), english.isEmpty() ? row.getString("name_th") : english),
                new FiscalYear(row.getInt("fiscal_year")),
                row.getString("catalogue_id"),
                Assessment.Status.ofCode(row.getString("status")),
                Optional.ofNullable(row.getObject("due", LocalDate.class)),
                row.getBoolean("own"),
                row.getObject("due_set_at", OffsetDateTime.class).toInstant());
    }
}
