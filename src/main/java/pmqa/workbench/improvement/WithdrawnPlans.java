package pmqa.workbench.improvement;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pmqa.workbench.shared.Problem;

/** What was withdrawn while somebody had a form of it open: nothing is saved, and nothing that they typed is lost. */
@Repository
public class WithdrawnPlans {

    /** For a form that can be saved as a new one. */
    public static final Problem SAVE_ANEW = Problem.of(
            "withdrawn",
            "",
            "มีผู้อื่นยกเลิกรายการนี้หลังจากที่ท่านเปิดหน้า จึงยังไม่ได้บันทึก ข้อความที่ท่านพิมพ์ยังอยู่ในแบบฟอร์มนี้",
            "Somebody withdrew this after you opened it, so nothing was saved. What you typed is still in this form.",
            "หากยังต้องการ กดบันทึกเพื่อเพิ่มเป็นรายการใหม่",
            "If it is still wanted, save it to add it anew.");

    /** For a form of a plan that has gone. */
    public static final Problem PLAN = Problem.of(
            "plan-withdrawn",
            "",
            "มีผู้อื่นยกเลิกแผนนี้หลังจากที่ท่านเปิดหน้า จึงยังไม่ได้บันทึก ข้อความที่ท่านพิมพ์ยังอยู่ในแบบฟอร์มนี้",
            "Somebody withdrew this plan after you opened the page, so nothing was saved. What you typed is still in this form.",
            "คัดลอกข้อความที่ยังต้องการไปใส่ในแผนอื่น",
            "Copy what is still wanted into another plan.");

    /** For a report on an activity that has gone. */
    public static final Problem ACTIVITY = Problem.of(
            "activity-withdrawn",
            "",
            "มีผู้อื่นยกเลิกกิจกรรมนี้หลังจากที่ท่านเปิดหน้า จึงยังไม่ได้บันทึกรายงาน ข้อความที่ท่านพิมพ์ยังอยู่ในแบบฟอร์มนี้",
            "Somebody withdrew this activity after you opened the page, so the report was not saved. What you typed is still in this form.",
            "คัดลอกข้อความที่ยังต้องการไปใส่ในรายงานของกิจกรรมอื่น",
            "Copy what is still wanted into the report of another activity.");

    private final JdbcClient sql;

    WithdrawnPlans(JdbcClient sql) {
        this.sql = sql;
    }

    /** A withdrawn plan of an assessment, without its activities. */
    public Optional<ImprovementPlan> plan(UUID assessment, int number) {
        return sql.sql("""
                        select id as plan, assessment_id, number as plan_number, horizon, title, objective, subjects,
                               version as plan_version
                        from improvement_plan
                        where assessment_id = :assessment and number = :number and withdrawn_at is not null
                        """)
                .param("assessment", assessment)
                .param("number", number)
                .query((row, _) -> Plans.plan(row))
                .optional();
    }

    /** An activity that was withdrawn, or whose plan was, without its reports. */
    public Optional<Activity> activity(UUID plan, int number) {
        return sql.sql("""
                        select a.id, a.number, a.name, a.person_id, coalesce(o.name, '') as owner, a.unit, a.budget, a.starts_on,
                               a.ends_on, a.version
                        from plan_activity a
                        join improvement_plan p on p.id = a.plan_id
                        left join person o on o.id = a.person_id
                        where a.plan_id = :plan and a.number = :number
                          and (a.withdrawn_at is not null or p.withdrawn_at is not null)
                        """)
                .param("plan", plan)
                .param("number", number)
                .query((row, _) -> Plans.activity(row))
                .optional();
    }
}
