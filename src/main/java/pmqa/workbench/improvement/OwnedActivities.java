package pmqa.workbench.improvement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pmqa.workbench.organization.StillAnswering;
import pmqa.workbench.shared.FiscalYear;
import pmqa.workbench.shared.LocalizedText;

/** The activities that people answer for, over all plans; of those who can still report on them. */
@Repository
public class OwnedActivities {

    /** More than anybody does; a page stays bearable whatever was planned. */
    private static final int MOST = 1000;

    /** By a condition on activity y. */
    private static final String OWNED = """
            select y.id, y.person_id, y.name, y.starts_on, y.ends_on, y.due_set_at, p.assessment_id, p.number, p.title,
                   a.organization_id, o.name_th, o.name_en, c.fiscal_year,
                   coalesce((select g.percent from activity_progress g where g.activity_id = y.id
                             order by g.reported_at desc, g.id limit 1), 0) as percent
            from plan_activity y
            join person w on w.id = y.person_id and not w.disabled
            join improvement_plan p on p.id = y.plan_id and p.withdrawn_at is null
            join assessment a on a.id = p.assessment_id
            join organization o on o.id = a.organization_id
            join cycle c on c.id = a.cycle_id
            where y.withdrawn_at is null and\s""";

    private final JdbcClient sql;

    OwnedActivities(JdbcClient sql) {
        this.sql = sql;
    }

    /** All of one person's, what is due first first. */
    public List<OwnedActivity> of(UUID person) {
        return StillAnswering.among(
                        sql,
                        OWNED + "y.person_id = :person",
                        " order by ends_on, assessment_id, number, id limit :most")
                .param("person", person)
                .param("most", MOST)
                .query(OwnedActivities::row)
                .list();
    }

    /** Everybody's that are not done and due in these days, person by person. */
    public List<OwnedActivity> due(LocalDate from, LocalDate to) {
        return StillAnswering.among(
                        sql,
                        OWNED + "y.person_id is not null and y.ends_on between :from and :to",
                        " and percent < 100 order by person_id, ends_on, assessment_id, number, id")
                .param("from", from)
                .param("to", to)
                .query(OwnedActivities::row)
                .list();
    }

    /** What somebody was not yet told of. */
    public record News(UUID activity, boolean assigned) {
        /** As {@link OwnedActivity#thing()}. */
        public String thing() {
            return OwnedActivity.thing(activity);
        }
    }

    /** Takes the news of a person, so that they are told once. Must be called in the transaction that writes the letter. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<News> takeNews(UUID person) {
        return sql.sql("""
                        update plan_activity y set news = null, news_at = null
                        from (select id, news from plan_activity where person_id = :person and news is not null for update) o
                        where y.id = o.id
                        returning y.id, o.news = 'assigned' as assigned
                        """)
                .param("person", person)
                .query((row, _) -> new News(row.getObject("id", UUID.class), row.getBoolean("assigned")))
                .list();
    }

    /** Those for whom there has been news since that moment or longer. */
    public Set<UUID> peopleWithNews(OffsetDateTime since) {
        return Set.copyOf(sql.sql(
                        "select distinct person_id from plan_activity where news_at <= :since and person_id is not null")
                .param("since", since)
                .query(UUID.class)
                .list());
    }

    private static OwnedActivity row(ResultSet row, int number) throws SQLException {
        String english = row.getString("name_en");
        return new OwnedActivity(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("name"),
                row.getObject("assessment_id", UUID.class),
                row.getInt("number"),
                row.getString("title"),
                new LocalizedText(row.getString("name_th"), english.isEmpty() ? row.getString("name_th") : english),
                new FiscalYear(row.getInt("fiscal_year")),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getInt("percent"),
                row.getObject("due_set_at", OffsetDateTime.class).toInstant());
    }
}
