package pmqa.workbench.improvement;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The improvement plans of assessments; withdrawn ones stay in the database and are not shown. */
@Repository
public class Plans {

    /** So many plans an assessment may have at a time. */
    static final int MOST_PLANS = 200;

    private final JdbcClient sql;

    Plans(JdbcClient sql) {
        this.sql = sql;
    }

    /** All plans of an assessment with activities and reports, the newest report first, by number: one statement whatever there is. */
    public List<ImprovementPlan> of(UUID assessment) {
        Map<UUID, ImprovementPlan> found = new LinkedHashMap<>();
        Map<UUID, Map<UUID, Activity>> activities = new HashMap<>();
        Map<UUID, List<Progress>> reports = new HashMap<>();
        sql.sql("""
                        select p.id as plan, p.assessment_id, p.number as plan_number, p.horizon, p.title, p.objective, p.subjects,
                               p.version as plan_version, a.id, a.number, a.name, a.person_id, coalesce(o.name, '') as owner, a.unit,
                               a.budget, a.starts_on, a.ends_on, a.version,
                               g.id as report, g.percent, g.remark, g.evidence, w.name as reporter, g.reported_at
                        from (select * from improvement_plan
                              where assessment_id = :assessment and withdrawn_at is null order by number limit :most) p
                        left join plan_activity a on a.plan_id = p.id and a.withdrawn_at is null
                        left join person o on o.id = a.person_id
                        left join activity_progress g on g.activity_id = a.id
                        left join person w on w.id = g.reported_by
                        order by p.number, a.number, a.id, g.reported_at desc, g.id
                        """).param("assessment", assessment).param("most", MOST_PLANS).query((ResultSet row) -> {
            UUID plan = row.getObject("plan", UUID.class);
            if (!found.containsKey(plan)) {
                found.put(plan, plan(row));
            }
            UUID activity = row.getObject("id", UUID.class);
            if (activity != null) {
                Map<UUID, Activity> known = activities.computeIfAbsent(plan, _ -> new LinkedHashMap<>());
                if (!known.containsKey(activity)) {
                    known.put(activity, activity(row));
                }
                if (row.getObject("report") != null) {
                    reports.computeIfAbsent(activity, _ -> new ArrayList<>()).add(progress(row));
                }
            }
        });
        return found.values().stream()
                .map(plan -> plan.with(activities.getOrDefault(plan.id(), Map.of()).values().stream()
                        .map(activity -> activity.with(reports.getOrDefault(activity.id(), List.of())))
                        .toList()))
                .toList();
    }

    /** The codes that an assessment's plans aim at: one statement. */
    public List<String> subjects(UUID assessment) {
        return sql.sql(
                        "select distinct unnest(subjects) from improvement_plan where assessment_id = :assessment and withdrawn_at is null")
                .param("assessment", assessment)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** One plan of an assessment. */
    public Optional<ImprovementPlan> find(UUID assessment, int number) {
        return of(assessment).stream().filter(plan -> plan.number() == number).findFirst();
    }

    /** Adds a plan under the id that its form carried, so that a form sent twice makes one plan; false where there are too many. */
    boolean add(UUID id, UUID assessment, PlanDraft.Checked draft, UUID by, OffsetDateTime now) {
        return sql.sql("""
                        insert into improvement_plan
                            (id, assessment_id, number, horizon, title, objective, subjects, version, changed_by, changed_at)
                        select :id, :assessment, coalesce(max(number), 0) + 1, :horizon, :title, :objective, :subjects, 1, :by, :now
                        from improvement_plan where assessment_id = :assessment
                        having count(*) filter (where withdrawn_at is null) < :most
                        """)
                        .param("id", id)
                        .param("assessment", assessment)
                        .param("horizon", draft.horizon().code())
                        .param("title", draft.title())
                        .param("objective", draft.objective())
                        .param("subjects", draft.subjects().toArray(String[]::new))
                        .param("by", by)
                        .param("now", now)
                        .param("most", MOST_PLANS)
                        .update()
                == 1;
    }

    /** Changes a plan if nobody changed it since the version that the person saw. */
    boolean change(UUID id, long version, PlanDraft.Checked draft, UUID by, OffsetDateTime now) {
        return sql.sql("""
                        update improvement_plan set horizon = :horizon, title = :title, objective = :objective,
                               subjects = :subjects, version = version + 1, changed_by = :by, changed_at = :now
                        where id = :id and version = :version and withdrawn_at is null
                        """)
                        .param("id", id)
                        .param("version", version)
                        .param("horizon", draft.horizon().code())
                        .param("title", draft.title())
                        .param("objective", draft.objective())
                        .param("subjects", draft.subjects().toArray(String[]::new))
                        .param("by", by)
                        .param("now", now)
                        .update()
                == 1;
    }

    boolean withdraw(UUID id, long version, UUID by, OffsetDateTime now) {
        return sql.sql("""
                        update improvement_plan set withdrawn_at = :now, version = version + 1, changed_by = :by, changed_at = :now
                        where id = :id and version = :version and withdrawn_at is null
                        """)
                        .param("id", id)
                        .param("version", version)
                        .param("by", by)
                        .param("now", now)
                        .update()
                == 1;
    }

    boolean exists(UUID id) {
        return sql.sql("""
                        select exists (select from improvement_plan where id = :id)
                            or exists (select from plan_activity where id = :id)
                            or exists (select from activity_progress where id = :id)
                        """).param("id", id).query(Boolean.class).single();
    }

    void addActivity(UUID id, UUID plan, ActivityDraft.Checked draft, UUID by, OffsetDateTime now) {
        bound(sql.sql("""
                        insert into plan_activity (id, plan_id, number, name, person_id, unit, budget, starts_on, ends_on,
                                                   version, changed_by, changed_at, due_set_at, news, news_at)
                        select :id, :plan, coalesce(max(number), 0) + 1, :name, :person, :unit, :budget, :starts, :ends,
                               1, :by, :now, :now, case when :told then 'assigned' end,
                               case when :told then cast(:now as timestamptz) end
                        from plan_activity where plan_id = :plan
                        """), draft)
                .param("id", id)
                .param("plan", plan)
                .param("told", isTold(draft, by))
                .param("by", by)
                .param("now", now)
                .update();
    }

    /** Nobody is told of what they did themselves. */
    private static boolean isTold(ActivityDraft.Checked draft, UUID by) {
        return draft.person().filter(person -> !person.equals(by)).isPresent();
    }

    boolean changeActivity(UUID id, long version, ActivityDraft.Checked draft, UUID by, OffsetDateTime now) {
        return bound(sql.sql("""
                        update plan_activity set name = :name, person_id = :person, unit = :unit, budget = :budget,
                               starts_on = :starts, ends_on = :ends, version = version + 1, changed_by = :by, changed_at = :now,
                               due_set_at = case when person_id is not distinct from cast(:person as uuid) and ends_on = :ends
                                                 then due_set_at else :now end,
                               news = case when not :told then null
                                           when person_id is distinct from cast(:person as uuid) then 'assigned'
                                           when ends_on <> :ends then coalesce(news, 'due') else news end,
                               news_at = case when not :told then null
                                              when person_id is distinct from cast(:person as uuid) then :now
                                              when ends_on <> :ends then coalesce(news_at, :now) else news_at end
                        where id = :id and version = :version and withdrawn_at is null
                        """), draft)
                        .param("id", id)
                        .param("version", version)
                        .param("told", isTold(draft, by))
                        .param("by", by)
                        .param("now", now)
                        .update()
                == 1;
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, ActivityDraft.Checked draft) {
        return statement
                .param("name", draft.name())
                .param("person", draft.person().orElse(null), java.sql.Types.OTHER)
                .param("unit", draft.unit())
                .param("budget", draft.budget().orElse(null), java.sql.Types.NUMERIC)
                .param("starts", draft.startsOn())
                .param("ends", draft.endsOn());
    }

    boolean withdrawActivity(UUID id, long version, UUID by, OffsetDateTime now) {
        return sql.sql("""
                        update plan_activity set withdrawn_at = :now, version = version + 1, changed_by = :by, changed_at = :now
                        where id = :id and version = :version and withdrawn_at is null
                        """)
                        .param("id", id)
                        .param("version", version)
                        .param("by", by)
                        .param("now", now)
                        .update()
                == 1;
    }

    void report(UUID id, UUID activity, ProgressDraft.Checked draft, UUID by, OffsetDateTime now) {
        sql.sql("""
                        insert into activity_progress (id, activity_id, percent, remark, evidence, reported_by, reported_at)
                        values (:id, :activity, :percent, :remark, :evidence, :by, :now)
                        """)
                .param("id", id)
                .param("activity", activity)
                .param("percent", draft.percent())
                .param("remark", draft.remark())
                .param("evidence", draft.evidence())
                .param("by", by)
                .param("now", now)
                .update();
    }

    /** The reports on a plan's activities, or on one activity, as they are now: more may have come since the plan was read. */
    List<UUID> reports(UUID planOrActivity) {
        return sql.sql("""
                        select g.id from activity_progress g join plan_activity a on a.id = g.activity_id
                        where a.id = :id or a.plan_id = :id
                        """)
                .param("id", planOrActivity)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Without its activities. */
    static ImprovementPlan plan(ResultSet row) throws SQLException {
        Array subjects = row.getArray("subjects");
        return new ImprovementPlan(
                row.getObject("plan", UUID.class),
                row.getObject("assessment_id", UUID.class),
                row.getInt("plan_number"),
                Horizon.ofCode(row.getString("horizon")).orElseThrow(),
                row.getString("title"),
                row.getString("objective"),
                Arrays.asList((String[]) subjects.getArray()),
                row.getLong("plan_version"),
                List.of());
    }

    /** Without its reports. */
    static Activity activity(ResultSet row) throws SQLException {
        return new Activity(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getString("name"),
                Optional.ofNullable(row.getObject("person_id", UUID.class)),
                row.getString("owner"),
                row.getString("unit"),
                Optional.ofNullable(row.getBigDecimal("budget")),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getLong("version"),
                List.of());
    }

    private static Progress progress(ResultSet row) throws SQLException {
        return new Progress(
                row.getObject("report", UUID.class),
                row.getInt("percent"),
                row.getString("remark"),
                row.getString("evidence"),
                row.getString("reporter"),
                row.getObject("reported_at", OffsetDateTime.class).toInstant(),
                List.of());
    }
}
