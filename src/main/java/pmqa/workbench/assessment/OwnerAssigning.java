package pmqa.workbench.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import pmqa.workbench.assessment.OwnerSheetReading.Row;
import pmqa.workbench.assessment.Owners.Owner;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.organization.Inviting;
import pmqa.workbench.organization.Members;
import pmqa.workbench.organization.People;
import pmqa.workbench.organization.Person;
import pmqa.workbench.organization.Role;
import pmqa.workbench.organization.bulk.TableFile;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;
import pmqa.workbench.shared.ThaiDates;

/** Assigns owners, one by one or by a sheet. They are told by e-mail a little later, all at once. */
@Service
public class OwnerAssigning {

    private final AssessmentFrames frames;
    private final Owners owners;
    private final People people;
    private final Members members;
    private final Inviting inviting;
    private final Clock clock;

    OwnerAssigning(
            AssessmentFrames frames, Owners owners, People people, Members members, Inviting inviting, Clock clock) {
        this.frames = frames;
        this.owners = owners;
        this.people = people;
        this.members = members;
        this.inviting = inviting;
        this.clock = clock;
    }

    /** Makes somebody the owner of some parts, or changes when they are due. */
    @Transactional
    public void assign(UUID assessment, List<String> subjects, UUID person, Optional<LocalDate> dueOn, UUID by) {
        subjects.forEach(subject -> owners.assign(assessment, subject, person, dueOn, by));
    }

    /** The rows of a file about this assessment's criteria. */
    public Result<List<Row>> read(UUID assessment, byte[] file) {
        return TableFile.lines(file).flatMap(lines -> {
            List<Row> rows = reading(frames.of(assessment)).read(lines);
            return rows.isEmpty() ? Result.refused(NO_ROWS) : Result.accepted(rows);
        });
    }

    private static OwnerSheetReading reading(AssessmentFrames.Frame frame) {
        return new OwnerSheetReading(Catalogues.get(frame.cycle().catalogueId()));
    }

    /** What rows would change; nothing is written. */
    public OwnerPlan plan(UUID assessment, List<Row> rows) {
        AssessmentFrames.Dated dated = frames.dated(assessment);
        return OwnerPlanning.of(
                rows,
                new OwnerPlanning.Known(
                        reading(dated.frame()).codes(),
                        owners.of(assessment),
                        people.findByEmails(rows.stream()
                                .flatMap(row -> row.emails().stream())
                                .toList()),
                        members.answering(dated.frame().organization().id()).stream()
                                .map(Person::id)
                                .collect(Collectors.toSet()),
                        LocalDate.now(clock.withZone(ThaiDates.THAILAND)),
                        dated.phaseEnd()));
    }

    /**
     * Carries out a plan, all of it or nothing.
     *
     * @param seen the words of the plan that the person saw
     * @return how many lines got other owners
     */
    @Transactional
    public Result<Integer> carryOut(UUID assessment, List<Row> rows, String seen, UUID by) {
        OwnerPlan plan = plan(assessment, rows);
        if (plan.hasErrors() || !plan.words().equals(seen)) {
            return Result.refused(CHANGED_MEANWHILE);
        }
        AssessmentFrames.Frame frame = frames.of(assessment);
        List<Problem> problems = new ArrayList<>();
        plan.newcomers().forEach((email, name) -> {
            Inviting.Wish wish = new Inviting.Wish(
                    email,
                    name,
                    Set.of(Role.CONTRIBUTOR),
                    Optional.of(frame.organization().id()));
            if (inviting.invite(wish, by) instanceof Result.Refused<Inviting.Invited> refused) {
                problems.addAll(refused.problems());
            }
        });
        if (!problems.isEmpty()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Result.refused(problems);
        }
        assign(frame, plan, by);
        return Result.accepted(plan.owners().size());
    }

    private void assign(AssessmentFrames.Frame frame, OwnerPlan plan, UUID by) {
        Map<String, Person> known = people.findByEmails(plan.owners().values().stream()
                .flatMap(answering -> answering.keySet().stream())
                .distinct()
                .toList());
        Map<String, List<Owner>> before = owners.of(frame.assessment());
        plan.owners().forEach((code, answering) -> {
            Map<UUID, Owner> leaving = new HashMap<>();
            before.getOrDefault(code, List.of()).forEach(owner -> leaving.put(owner.person(), owner));
            answering.forEach((email, due) -> {
                UUID person = java.util.Objects.requireNonNull(known.get(email)).id();
                Owner present = leaving.remove(person);
                if (present == null || !present.dueOn().equals(due)) {
                    owners.assign(frame.assessment(), code, person, due, by);
                }
            });
            leaving.keySet().forEach(person -> owners.remove(frame.assessment(), code, person, by));
        });
    }

    private static final Problem NO_ROWS = new Problem(
            "no-owner-rows",
            "file",
            LocalizedText.of("ไม่พบแถวที่มีรหัสของเกณฑ์ฉบับนี้", "No row begins with a code of these criteria."),
            LocalizedText.of(
                    "ดาวน์โหลดตารางจากหน้านี้ เติมชื่อและอีเมล แล้วนำเข้าอีกครั้ง",
                    "Download the sheet from this page, fill in names and addresses, and import it again."));

    private static final Problem CHANGED_MEANWHILE = new Problem(
            "changed-meanwhile",
            "",
            LocalizedText.of(
                    "ข้อมูลเปลี่ยนไประหว่างที่ท่านตรวจ จึงยังไม่ได้บันทึก",
                    "Things have changed while you looked, so nothing was saved."),
            LocalizedText.of(
                    "ตรวจรายการใหม่ด้านล่างแล้วยืนยันอีกครั้ง", "Look at the new preview below and confirm again."));
}
