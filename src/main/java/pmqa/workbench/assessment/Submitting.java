package pmqa.workbench.assessment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pmqa.workbench.audit.TrailEntry;
import pmqa.workbench.evidence.Citations;
import pmqa.workbench.evidence.EvidenceKeeping;
import pmqa.workbench.exchange.CanonicalJson;
import pmqa.workbench.organization.Access;
import pmqa.workbench.organization.Person;
import pmqa.workbench.organization.Right;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;
import pmqa.workbench.shared.ThaiDates;

/** Signs and submits, and decides on what was submitted: return, accept, open again as a dated, scoped exception. */
@Service
public class Submitting {

    /** What the trail calls a submission. */
    static final String SUBMIT = "submit";

    private final Assessments assessments;
    private final AssessmentAnswers answers;
    private final Snapshots snapshots;
    private final Editing editing;
    private final Citations citations;
    private final EvidenceKeeping evidence;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final JdbcClient sql;
    private final Clock clock;

    Submitting(
            Assessments assessments,
            AssessmentAnswers answers,
            Snapshots snapshots,
            Editing editing,
            Citations citations,
            EvidenceKeeping evidence,
            Access access,
            ApplicationEventPublisher events,
            JdbcClient sql,
            Clock clock) {
        this.assessments = assessments;
        this.answers = answers;
        this.snapshots = snapshots;
        this.editing = editing;
        this.citations = citations;
        this.evidence = evidence;
        this.access = access;
        this.events = events;
        this.sql = sql;
        this.clock = clock;
    }

    /** Submits what is saved now. The lock makes every save fall before the snapshot or be refused. */
    @Transactional
    public Result<Snapshot> submit(UUID id, Person person, String position) {
        Assessment assessment = lock(id);
        if (!access.may(person.id(), Right.SUBMIT, assessment.organization())) {
            return Result.refused(NOT_ALLOWED);
        }
        if (position.isBlank()) {
            return Result.refused(NO_POSITION);
        }
        LocalDate today = LocalDate.now(clock.withZone(ThaiDates.THAILAND));
        Optional<Problem> closed = editing.whyClosed(assessment, today);
        if (closed.isPresent() && !editing.isReopened(assessment, today)) {
            return Result.refused(closed.get());
        }
        String content = CanonicalJson.write(AssessmentDocument.of(answers.read(assessment), citations.of(id)));
        if (!SnapshotReading.isReadable(content)) {
            return Result.refused(TOO_LARGE);
        }
        Snapshot snapshot = new Snapshot(
                UUID.randomUUID(),
                id,
                snapshots.of(id).stream().mapToInt(Snapshot::number).max().orElse(0) + 1,
                Editing.SELF_ASSESSMENT,
                content,
                CanonicalJson.sha256(content),
                person.id(),
                person.name(),
                position.strip(),
                now());
        snapshots.add(snapshot);
        evidence.pin(snapshot.id(), id);
        assessments.changeStatus(id, Assessment.Status.SUBMITTED);
        publish(id, person, SUBMIT, "snapshot/" + snapshot.number(), Optional.of(signature(snapshot)));
        events.publishEvent(new SubmissionChanged(
                id, SubmissionChanged.Change.SUBMITTED, snapshot.number(), snapshot.sha256(), snapshot.signedAt()));
        return Result.accepted(snapshot);
    }

    /** Whether items of what was submitted are open again today. */
    public boolean isReopened(Assessment assessment) {
        return editing.isReopened(assessment, LocalDate.now(clock.withZone(ThaiDates.THAILAND)));
    }

    /** What the trail keeps of a submission: a line each for the address of its content, and the name and position of the signer. */
    static String signature(Snapshot snapshot) {
        return String.join("\n", snapshot.sha256(), snapshot.signedName(), snapshot.signedPosition());
    }

    /** Returns a submission with reasons: the agency may answer again. */
    @Transactional
    public Result<SubmissionEvent> giveBack(UUID id, Person person, String reason) {
        return decide(id, person, SubmissionEvent.Kind.RETURNED, reason, List.of(), Optional.empty());
    }

    /** Accepts a submission. */
    @Transactional
    public Result<SubmissionEvent> accept(UUID id, Person person) {
        return decide(id, person, SubmissionEvent.Kind.ACCEPTED, "", List.of(), Optional.empty());
    }

    /** Opens some items of a submission again until a day. The submission stays what it was; the next one is a new snapshot. */
    @Transactional
    public Result<SubmissionEvent> reopen(UUID id, Person person, String reason, List<String> items, LocalDate until) {
        if (items.isEmpty() || until.isBefore(LocalDate.now(clock.withZone(ThaiDates.THAILAND)))) {
            return Result.refused(NO_SCOPE);
        }
        return decide(id, person, SubmissionEvent.Kind.REOPENED, reason, items, Optional.of(until));
    }

    private Result<SubmissionEvent> decide(
            UUID id,
            Person person,
            SubmissionEvent.Kind kind,
            String reason,
            List<String> scope,
            Optional<LocalDate> until) {
        Assessment assessment = lock(id);
        if (!access.may(person.id(), Right.DECIDE_SUBMISSION, assessment.organization())) {
            return Result.refused(NOT_ALLOWED);
        }
        boolean submitted = assessment.status() == Assessment.Status.SUBMITTED
                || (kind == SubmissionEvent.Kind.REOPENED && assessment.status() == Assessment.Status.ACCEPTED);
        if (!submitted) {
            return Result.refused(NOT_SUBMITTED);
        }
        if (kind != SubmissionEvent.Kind.ACCEPTED && reason.isBlank()) {
            return Result.refused(NO_REASON);
        }
        SubmissionEvent event =
                new SubmissionEvent(UUID.randomUUID(), kind, reason.strip(), scope, until, person.id(), now());
        snapshots.add(id, event);
        switch (kind) {
            case RETURNED -> assessments.changeStatus(id, Assessment.Status.RETURNED);
            case ACCEPTED -> assessments.changeStatus(id, Assessment.Status.ACCEPTED);
            case REOPENED -> {
                // The status stays: only the named items open, and only until that day.
            }
        }
        String after = reason.strip()
                + (scope.isEmpty() ? "" : " [" + String.join(", ", scope) + "]")
                + until.map(day -> " → " + day).orElse("");
        publish(id, person, kind.code(), "submission", Optional.of(after));
        snapshots
                .before(id, Integer.MAX_VALUE, 1)
                .forEach(last -> events.publishEvent(new SubmissionChanged(
                        id, SubmissionChanged.Change.of(kind), last.number(), last.sha256(), event.actedAt())));
        return Result.accepted(event);
    }

    private Assessment lock(UUID id) {
        sql.sql("select id from assessment where id = :id for update")
                .param("id", id)
                .query((row, _) -> row.getObject(1, UUID.class))
                .single();
        return assessments.find(id).orElseThrow();
    }

    private void publish(UUID id, Person person, String action, String subject, Optional<String> after) {
        events.publishEvent(new TrailEntry(id, Optional.of(person.id()), action, subject, Optional.empty(), after));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static final Problem NOT_ALLOWED = Problem.of(
            "not-allowed",
            "",
            "ท่านไม่มีสิทธิ์ทำรายการนี้",
            "You may not do this.",
            "การลงนามและส่งเป็นของผู้บริหารผู้ลงนาม การรับหรือส่งกลับเป็นของเจ้าหน้าที่ส่วนกลาง",
            "The approver signs and submits; the central office accepts or returns.");

    private static final Problem NO_POSITION = Problem.of(
            "missing-position",
            "position",
            "ยังไม่ได้ระบุตำแหน่งของผู้ลงนาม",
            "The position of the signer is missing.",
            "กรอกตำแหน่ง เช่น อธิบดี",
            "Enter it, for instance Director-General.");

    private static final Problem TOO_LARGE = Problem.of(
            "submission-too-large",
            "",
            "คำตอบและหลักฐานที่อ้างรวมกันยาวเกินกว่าที่ส่งได้ (" + SnapshotReading.MOST_MEGABYTES + " MB)",
            "The answers and what they cite are together longer than can be submitted ("
                    + SnapshotReading.MOST_MEGABYTES + " MB).",
            "ย่อคำอธิบายและบันทึกที่ยาว หรือถอนหลักฐานที่ไม่จำเป็น แล้วส่งอีกครั้ง",
            "Shorten long explanations and notes, or withdraw citations that the answers do not need, and submit again.");

    private static final Problem NO_REASON = Problem.of(
            "missing-reason",
            "reason",
            "ยังไม่ได้ระบุเหตุผล",
            "The reason is missing.",
            "เขียนให้หน่วยงานรู้ว่าต้องแก้อะไร",
            "Say what the agency should correct.");

    private static final Problem NO_SCOPE = Problem.of(
            "missing-scope",
            "items",
            "การเปิดแก้ไขต้องระบุหัวข้อและวันสิ้นสุดที่ยังไม่ผ่านไป",
            "A reopening needs items and an end that is not past.",
            "เลือกหัวข้อและวันที่",
            "Choose items and a day.");

    private static final Problem NOT_SUBMITTED = Problem.of(
            "not-submitted",
            "",
            "ยังไม่มีฉบับที่ส่งให้พิจารณา",
            "There is nothing submitted to decide on.",
            "รอให้หน่วยงานส่งก่อน",
            "Wait until the agency submits.");
}
