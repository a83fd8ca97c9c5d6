package pmqa.workbench.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import pmqa.workbench.improvement.Activity;
import pmqa.workbench.improvement.ActivityDraft;
import pmqa.workbench.improvement.CitedPiece;
import pmqa.workbench.improvement.ImprovementPlan;
import pmqa.workbench.improvement.PlanDraft;
import pmqa.workbench.improvement.Planning;
import pmqa.workbench.improvement.ProgressDraft;
import pmqa.workbench.improvement.ProgressReports;
import pmqa.workbench.shared.Result;
import pmqa.workbench.shared.ThaiDates;

/** Two plans of the sample department: activities done, under way, late and to come, whatever day the demo starts on. */
@Component
@ConditionalOnProperty("pmqa.site.demo")
class DemoPlans {

    private final Planning planning;
    private final ProgressReports reports;
    private final Clock clock;

    DemoPlans(Planning planning, ProgressReports reports, Clock clock) {
        this.planning = planning;
        this.reports = reports;
        this.clock = clock;
    }

    /** {@code owner} answers for some of the activities; {@code minutes} are evidence of one. */
    void enter(UUID assessment, UUID person, UUID owner, UUID minutes) {
        LocalDate today = LocalDate.now(clock.withZone(ThaiDates.THAILAND));
        ImprovementPlan network = plan(
                assessment,
                person,
                "one-year",
                "เสริมพลังเครือข่ายภาคประชาชน",
                "เครือข่ายมีส่วนร่วมตั้งแต่กำหนดเป้าหมายจนติดตามผล วัดจากจำนวนเครือข่ายที่ร่วมลงนามแผนและความพึงพอใจของเครือข่าย",
                "1.3, 3.2");
        report(
                activity(
                        network,
                        person,
                        "สำรวจและจัดทำทะเบียนเครือข่าย",
                        "กองแผนงาน",
                        "80000",
                        today.minusDays(45),
                        today.minusDays(20)),
                person,
                100,
                "มีทะเบียนเครือข่าย 4 ภาคแล้ว");
        report(
                activity(
                        network,
                        person,
                        owner.toString(),
                        "ประชุมกำหนดเป้าหมายร่วมกับเครือข่าย",
                        "กองแผนงาน",
                        "150000",
                        today.minusDays(30),
                        today.minusDays(5)),
                person,
                60,
                "ประชุมแล้ว 3 จาก 5 ภาค อีก 2 ภาครอสถานที่",
                new CitedPiece(minutes.toString(), "2", "เครือข่าย 3 ภาคเห็นชอบเป้าหมายร่วม"));
        activity(
                network,
                person,
                owner.toString(),
                "ติดตามผลร่วมกับเครือข่ายรายไตรมาส",
                "สำนักงานเลขานุการกรม",
                "",
                today.plusDays(10),
                today.plusDays(190));
        ImprovementPlan digital = plan(
                assessment,
                person,
                "three-years",
                "ให้บริการแบบดิจิทัลครบวงจร",
                "ผู้รับบริการยื่นคำขอ ติดตาม และรับผลได้โดยไม่ต้องเดินทาง วัดจากร้อยละของคำขอที่ยื่นผ่านระบบ",
                "6.1, 6.2");
        report(
                activity(
                        digital,
                        person,
                        "ออกแบบกระบวนงานใหม่จากต้นจนจบ",
                        "กองเทคโนโลยีสารสนเทศ",
                        "500000",
                        today.minusDays(25),
                        today.plusDays(60)),
                person,
                35,
                "ออกแบบแล้ว 4 จาก 11 กระบวนงาน");
        activity(
                digital,
                person,
                "พัฒนาและทดลองระบบกับผู้ใช้จริง",
                "กองเทคโนโลยีสารสนเทศ",
                "3200000",
                today.plusDays(61),
                today.plusDays(420));
    }

    private ImprovementPlan plan(
            UUID assessment, UUID person, String horizon, String title, String objective, String subjects) {
        return accepted(planning.add(
                assessment, UUID.randomUUID(), new PlanDraft(horizon, title, objective, subjects), person));
    }

    private record Placed(ImprovementPlan plan, Activity activity) {}

    private Placed activity(
            ImprovementPlan plan, UUID person, String name, String unit, String budget, LocalDate from, LocalDate to) {
        return activity(plan, person, "", name, unit, budget, from, to);
    }

    /** {@code owner} is the id of who answers for it, or empty. */
    private Placed activity(
            ImprovementPlan plan,
            UUID person,
            String owner,
            String name,
            String unit,
            String budget,
            LocalDate from,
            LocalDate to) {
        ActivityDraft draft = new ActivityDraft(name, owner, unit, budget, from.toString(), to.toString());
        ImprovementPlan saved =
                accepted(planning.putActivity(plan, Optional.empty(), UUID.randomUUID(), 0, draft, person));
        return new Placed(saved, saved.activities().getLast());
    }

    private void report(Placed placed, UUID person, int percent, String remark, CitedPiece... pieces) {
        ProgressDraft draft = new ProgressDraft(Integer.toString(percent), remark, "", List.of(pieces));
        accepted(reports.report(placed.plan(), placed.activity(), UUID.randomUUID(), draft, person));
    }

    private static <T> T accepted(Result<T> result) {
        return switch (result) {
            case Result.Accepted<T>(T value) -> value;
            case Result.Refused<T> refused ->
                throw new IllegalStateException(
                        refused.problems().getFirst().message().en());
        };
    }
}
